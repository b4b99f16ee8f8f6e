"""Hard words that the demonstration's editors avoid, and what they say instead: a list to begin with."""

from network.models import JargonWord

WORDS = {
    "en": {
        "stakeholder": "people it concerns",
        "utilise": "use",
        "facilitate": "help, or lead",
        "commence": "begin",
        "going forward": "from now on",
        "signpost": "tell people where to go",
        "engagement event": "meeting",
        "hard to reach": "people we have not reached",
        "multidisciplinary": "of several professions",
    },
    "pl": {"interesariusz": "osoba, której to dotyczy", "w celu": "żeby"},
    "ar": {"أصحاب المصلحة": "من يهمهم الأمر"},
}


def load() -> None:
    """This function will add the words that are missing. What an editor changed stays."""
    for language, words in WORDS.items():
        for word, instead in words.items():
            JargonWord.objects.get_or_create(language=language, word=word, defaults={"instead": instead})
