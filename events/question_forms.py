"""The rows of an occasion's form in which editors write its own questions, in each language."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from events.enums import QuestionKind
from events.models import Occasion, Question
from events.questions import get_answered

OTHER_LANGUAGES = [
    (code, language) for code, language in settings.LANGUAGES if code != settings.LANGUAGE_CODE
]
CHOICES = range(2, 11)
LONGEST_CHOICE = 100


class QuestionForm(forms.Form):
    """One question. Nothing written: there is none."""

    words = forms.CharField(label=_("Question"), max_length=160, required=False)
    kind = forms.ChoiceField(
        label=_("Answered by"), choices=QuestionKind, initial=QuestionKind.TEXT, required=False
    )
    choices = forms.CharField(
        label=_("Choices"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One a line, two to ten. Only for “One of several choices”."),
    )
    is_required = forms.BooleanField(
        label=_("Must be answered"),
        required=False,
        help_text=_("Then nobody can sign up for this date by one press, or for the whole series at once."),
    )

    def __init__(self, *args, position: int, question: Question | None, is_answered: bool, **kwargs):
        initial = _read(question) if question else None
        super().__init__(*args, prefix=f"question-{position}", initial=initial, **kwargs)
        self.position, self.question, self.is_answered = position, question, is_answered
        for code, language in OTHER_LANGUAGES:
            attrs = {"lang": code, "dir": "auto"}
            self.fields[f"words_{code}"] = forms.CharField(
                label=_("Question in %(language)s") % {"language": language},
                max_length=160,
                required=False,
                widget=forms.TextInput(attrs=attrs),
            )
            self.fields[f"choices_{code}"] = forms.CharField(
                label=_("Choices in %(language)s") % {"language": language},
                required=False,
                widget=forms.Textarea(attrs={"rows": 3, **attrs}),
                help_text=_("In the same order, one a line."),
            )

    def clean(self) -> dict:
        data = super().clean()
        if not data.get("words") and "words" in data:
            if self.is_answered:
                self.add_error("words", _("People have answered this question: it cannot be taken out."))
            elif any(data.get(field) for field in data if field != "kind"):
                self.add_error("words", _("Write the question, or empty this row."))
            return data
        if not data.get("kind"):
            self.add_error("kind", _("Choose how it is answered."))
        elif self.is_answered and data["kind"] != self.question.kind:
            self.add_error(
                "kind", _("People have answered this question: it cannot be asked in another way.")
            )
        if data.get("kind") == QuestionKind.ONE_OF:
            self._check_choices(data)
        return data

    def _check_choices(self, data: dict) -> None:
        lines = _split(data.get("choices", ""))
        if len(lines) not in CHOICES or len(set(lines)) < len(lines):
            self.add_error("choices", _("Write two to ten choices, one a line, each once."))
        elif max(map(len, lines)) > LONGEST_CHOICE:
            self.add_error("choices", _("A choice has at most 100 letters."))
        for code, _language in OTHER_LANGUAGES:
            translated = _split(data.get(f"choices_{code}", ""))
            if translated and len(translated) != len(lines):
                self.add_error(f"choices_{code}", _("Write as many lines as there are choices, or none."))

    def get_question(self) -> Question | None:
        """This function will return the unsaved row, or None where nothing is asked."""
        data = self.cleaned_data
        if not data["words"]:
            return None
        others = {code: _split(data[f"choices_{code}"]) for code, _language in OTHER_LANGUAGES}
        return Question(
            position=self.position,
            words=data["words"],
            translations={
                code: data[f"words_{code}"] for code, _language in OTHER_LANGUAGES if data[f"words_{code}"]
            },
            kind=data["kind"],
            choices=[
                {
                    "words": line,
                    "translations": {code: lines[number] for code, lines in others.items() if lines},
                }
                for number, line in enumerate(_split(data["choices"]))
            ]
            if data["kind"] == QuestionKind.ONE_OF
            else [],
            is_required=data["is_required"],
        )


def make_question_forms(occasion: Occasion, data=None) -> list[QuestionForm]:
    """This function will return a form for each question there can be. Two queries for an occasion that is
    there, none for a new one.
    """
    asked = {question.position: question for question in occasion.questions.all()} if occasion.pk else {}
    answered = {question.position for question in get_answered(occasion)} if occasion.pk else set()
    return [
        QuestionForm(data, position=position, question=asked.get(position), is_answered=position in answered)
        for position in range(1, Question.MOST + 1)
    ]


def _read(question: Question) -> dict:
    initial = {
        "words": question.words,
        "kind": question.kind,
        "is_required": question.is_required,
        "choices": "\n".join(choice["words"] for choice in question.choices),
    }
    for code, _language in OTHER_LANGUAGES:
        translated = [choice["translations"].get(code, "") for choice in question.choices]
        initial[f"words_{code}"] = question.translations.get(code, "")
        initial[f"choices_{code}"] = "\n".join(translated) if all(translated) else ""
    return initial


def _split(lines: str) -> list[str]:
    return [words for line in lines.splitlines() if (words := " ".join(line.split()))]
