"""Pages that editors put above the results for some words."""

from django.conf import settings
from django.db.models import CharField, F, OuterRef, Subquery, Value
from django.db.models.functions import Cast, Concat
from wagtail.models import Page

from core import words
from core.findable import make_page_key
from core.models import BestBet, SearchEntry
from core.search_types import Bet
from core.visibility import public

AT_MOST = 3


def find(query: str, *, language: str) -> list[Bet]:
    """This function will return the best bets for a query whose page everybody may see at this moment.

    Those in the reader's language first, then English ones; each opens the reader's translation of its page
    where there is one. One query where no bet is for these words, else two.
    """
    asked = fold_line(query)
    if not asked:
        return []
    readable = BestBet.objects.filter(language__in={language, settings.LANGUAGE_CODE})
    known = readable.annotate(translation_key=F("page__translation_key"))
    bets = [bet for bet in known if asked in map(fold_line, bet.words.splitlines())]
    if not bets:
        return []
    pages = _get_pages(bets)
    own = {page.pk: page for page in pages}
    translated = {page.translation_key: page for page in pages if page.locale.language_code == language}
    found = {}
    for bet in sorted(bets, key=lambda bet: bet.language != language):
        if page := own.get(bet.page_id):
            opened = translated.get(page.translation_key, page)
            found.setdefault(page.translation_key, _make_bet(bet, page, opened, language))
    return list(found.values())[:AT_MOST]


def fold_line(line: str) -> frozenset[str]:
    """This function will return the words of a search as they are compared: in any order, without those that
    say nothing, or too little beside others: “I want to complain” asks for what “complain” does.
    """
    told = words.split_query(line)
    return frozenset(map(words.fold_word, [word for word in told if word not in words.WEAK_WORDS] or told))


def _get_pages(bets: list[BestBet]) -> list[Page]:
    """The pages of bets and their translations, as far as everybody may see them, with their summary."""
    wanted = Page.objects.filter(translation_key__in={bet.translation_key for bet in bets})
    key = Concat(Value(make_page_key("")), Cast(OuterRef("pk"), CharField()))
    entry = SearchEntry.objects.filter(key=key)
    pages = public(wanted).select_related("locale")
    return list(pages.annotate(summary=Subquery(entry.values("summary")[:1])))


def _make_bet(bet: BestBet, page: Page, opened: Page, language: str) -> Bet:
    """`page` is what the editors chose, `opened` that page as this reader opens it."""
    read = page if opened.alias_of_id else opened  # an alias only repeats its source
    written_in = read.locale.language_code
    says_why = bet.text and bet.language in (language, written_in)
    return Bet(
        title=read.title,
        url=opened.url,
        text=bet.text if says_why else read.summary or "",
        language=written_in,
        text_language=bet.language if says_why else written_in,
    )
