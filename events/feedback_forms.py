"""Forms that anybody may send after an event: survey, pledge and how it went, wish to be contacted."""

from datetime import datetime

from crispy_forms_gds.helper import FormHelper
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.contact import LONGEST_EMAIL, UnusableEmail, normalise_email
from core.public_forms import PublicForm
from events.enums import PledgeOutcome, SurveyQuestion
from events.models import Occasion, Pledge, SurveyAnswer
from events.survey import SCALES, get_questions

SKIPPED = "skip"
LONGEST_WORDS = SurveyAnswer._meta.get_field("words").max_length
LONGEST_PLEDGE = Pledge._meta.get_field("words").max_length
TOO_LONG = {"max_length": _("Write at most %(limit_value)d letters")}


class SurveyForm(PublicForm):
    """Each question is a field of its name; none has to be answered."""

    def __init__(self, data=None, *, occasion: Occasion, now: datetime, **kwargs):
        super().__init__(data, salt="events.survey", now=now, **kwargs)
        for question in get_questions(occasion):
            self.fields[question.value] = forms.ChoiceField(
                label=question.label,
                required=False,
                choices=[
                    *((str(number), words) for number, words in enumerate(SCALES[question], start=1)),
                    (SKIPPED, _("I would rather not say")),
                ],
                widget=forms.RadioSelect,
                error_messages={"invalid_choice": _("Choose one of the answers")},
            )
        self.fields["words"] = forms.CharField(
            label=_("Is there anything else you want to say?"),
            help_text=_(
                "You can leave this empty. Please write no names, and nothing by which somebody could "
                "be known. If we show it, everybody can read it."
            ),
            required=False,
            max_length=LONGEST_WORDS,
            widget=forms.Textarea(attrs={"rows": 5, "autocomplete": "off"}),
            error_messages=TOO_LONG,
        )

    def clean(self) -> dict:
        data = super().clean()
        if not self.errors and not self.get_ratings() and not data["words"]:
            raise ValidationError(_("Answer one question at least, or write something"))
        return data

    def get_ratings(self) -> dict[str, int]:
        """This function will return the numbers that were chosen, by question."""
        chosen = {question.value: self.cleaned_data.get(question.value) for question in SurveyQuestion}
        return {name: int(value) for name, value in chosen.items() if value and value != SKIPPED}


class PledgeForm(PublicForm):
    words = forms.CharField(
        label=_("What is the one step you want to take?"),
        help_text=_("In your own words, such as: I will ask two people before I write the next plan."),
        max_length=LONGEST_PLEDGE,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages=TOO_LONG | {"required": _("Write what you want to do")},
    )
    name = forms.CharField(
        label=_("Your name"),
        help_text=_("You can leave this empty. Any name will do."),
        required=False,
        max_length=Pledge._meta.get_field("name").max_length,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        error_messages=TOO_LONG,
    )
    email = forms.CharField(
        label=_("Your e-mail address"),
        help_text=_(
            "You can leave this empty. If you give it, we write once, in three months, and ask how it went."
        ),
        required=False,
        max_length=LONGEST_EMAIL,
        widget=forms.TextInput(
            attrs={"type": "email", "autocomplete": "email", "spellcheck": "false", "dir": "ltr"}
        ),
        error_messages={"max_length": _("This address is too long")},
    )
    is_for_all = forms.BooleanField(
        label=_("Show it on the wall of pledges, for everybody to see"),
        help_text=_("Somebody reads it before. Your name stands beside it, if you gave one."),
        required=False,
    )

    def __init__(self, data=None, *, now: datetime, **kwargs):
        super().__init__(data, salt="events.pledge", now=now, **kwargs)

    def clean_words(self) -> str:
        return " ".join(self.cleaned_data["words"].split())

    def clean_email(self) -> str:
        email = self.cleaned_data["email"]
        try:
            return normalise_email(email) if email else ""
        except UnusableEmail as error:
            raise ValidationError(
                _("We cannot write to this address. Write it like name@example.org, or leave it empty")
            ) from error


class PledgeOutcomeForm(forms.Form):
    """Behind a private link, so nothing has to keep machines out."""

    use_required_attribute = False

    outcome = forms.ChoiceField(
        label=_("How did it go?"),
        choices=PledgeOutcome,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose how it went"),
            "invalid_choice": _("Choose how it went"),
        },
    )
    words = forms.CharField(
        label=_("What helped, or what got in the way?"),
        help_text=_("You can leave this empty. Our editors read it. It is not shown on the wall."),
        required=False,
        max_length=Pledge._meta.get_field("outcome_words").max_length,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages=TOO_LONG,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()


class AftercareForm(PublicForm):
    name = forms.CharField(
        label=_("What shall we call you?"),
        help_text=_("You can leave this empty. Any name will do."),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        error_messages=TOO_LONG,
    )
    contact = forms.CharField(
        label=_("How can we reach you?"),
        help_text=_("A telephone number, an e-mail address, or another way in your own words."),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        error_messages=TOO_LONG | {"required": _("Write how we can reach you")},
    )
    when = forms.CharField(
        label=_("When is a good time?"),
        help_text=_("You can leave this empty. For example: afternoons, or not at work."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        error_messages=TOO_LONG,
    )
    words = forms.CharField(
        label=_("What is it about?"),
        help_text=_("You can leave this empty. You need not explain anything."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        error_messages=TOO_LONG,
    )

    def __init__(self, data=None, *, now: datetime, **kwargs):
        super().__init__(data, salt="events.aftercare", now=now, **kwargs)
