"""Forms of organisations' pages: for those who keep one, for those who ask to, and for editors."""

from datetime import date

from django import forms
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import Page
from wagtail.query import PageQuerySet

from directory import organisations
from directory.enums import Independence
from directory.linked import get_pages_with_people
from directory.models import Organisation

TOO_LONG = {"max_length": _("Write at most %(limit_value)d letters")}
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)  # others are slips of the finger
ROADMAP_FIELDS = ("independence", "what_changed", "independence_next", "independence_review_on")
CHANGED = _("Somebody else has saved this page since you opened it. Nothing of yours is saved yet.")


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "dir": "auto"})


def _line() -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"})


class VersionField(forms.IntegerField):
    """Which version of the organisation a form was opened with. What is no number is as good as too old."""

    widget = forms.HiddenInput

    def __init__(self):
        super().__init__(required=False)

    def clean(self, value) -> int:
        try:
            return int(value)
        except (TypeError, ValueError):
            return -1


class KeeperForm(forms.Form):
    """What a keeper may change. Only groups of people with lived experience tell how independent they are."""

    version = VersionField()
    about = forms.CharField(
        label=_("Who you are"),
        required=False,
        max_length=1000,
        widget=_lines(6),
        error_messages=TOO_LONG,
    )
    brings = forms.CharField(
        label=_("What you bring"),
        help_text=_("One or two sentences. They stand on the list, too."),
        required=False,
        max_length=500,
        widget=_lines(3),
        error_messages=TOO_LONG,
    )
    website = forms.URLField(
        label=_("Web address"),
        required=False,
        max_length=200,
        assume_scheme="https",
        validators=[
            URLValidator(schemes=["http", "https"], message=_("Write an address like www.example.org"))
        ],
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "dir": "ltr"}),
        error_messages=TOO_LONG | {"invalid": _("Write an address like www.example.org")},
    )
    meetings = forms.CharField(
        label=_("When and where you meet"),
        help_text=_("Only if others may come."),
        required=False,
        max_length=300,
        widget=_line(),
        error_messages=TOO_LONG,
    )
    contact_email = forms.EmailField(
        label=_("Address for messages"),
        help_text=_(
            "Of a role such as office@example.org, not of a person. Nobody sees it: messages go there."
        ),
        required=False,
        max_length=254,
        widget=forms.TextInput(attrs={"inputmode": "email", "autocomplete": "off", "dir": "ltr"}),
        error_messages=TOO_LONG | {"invalid": _("Write an e-mail address like office@example.org")},
    )
    independence = forms.ChoiceField(
        label=_("How independent are you now?"),
        choices=[("", _("We would rather not say")), *Independence.choices],
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose one of these")},
    )
    what_changed = forms.CharField(
        label=_("If that is new: what changed?"),
        help_text=_("It stands in your history, with today’s date."),
        required=False,
        max_length=200,
        widget=_line(),
        error_messages=TOO_LONG,
    )
    independence_next = forms.CharField(
        label=_("What is your next step?"),
        required=False,
        max_length=200,
        widget=_line(),
        error_messages=TOO_LONG,
    )
    independence_review_on = forms.DateField(
        label=_("When will you look at it again?"),
        required=False,
        validators=[
            MinValueValidator(FIRST_DAY, message=_("Check the year.")),
            MaxValueValidator(LAST_DAY, message=_("Check the year.")),
        ],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"],
        error_messages={"invalid": _("Write a day like 31/3/2027")},
    )

    def __init__(self, *args, organisation: Organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.organisation = organisation
        if not organisation.has_roadmap:
            for name in ROADMAP_FIELDS:
                del self.fields[name]

    @classmethod
    def of(cls, organisation: Organisation) -> "KeeperForm":
        """This function will return the form filled with what the page says now."""
        fields = {name: getattr(organisation, name) for name in organisations.KEPT_FIELDS}
        return cls(organisation=organisation, initial={**fields, "version": organisation.version})

    def get_values(self) -> dict[str, object]:
        """This function will return what was filled in, as `organisations.save_as_keeper` takes it."""
        return {name: self.cleaned_data[name] for name in organisations.KEPT_FIELDS if name in self.fields}

    def renew(self, organisation: Organisation) -> list[tuple[str, str]]:
        """This function will make a form that came too late fit to be sent again, with all that was typed.

        `organisation` is the page as it is stored now. Returns label and words of the fields in which it
        differs from what was typed, as they stand now.
        """
        self.add_error(None, CHANGED)
        self.data = self.data.copy()
        self.data["version"] = organisation.version
        return [
            (str(self.fields[name].label), _show(organisation, name))
            for name in organisations.KEPT_FIELDS
            if name in self.fields and getattr(organisation, name) != self.cleaned_data.get(name)
        ]


def _show(organisation: Organisation, name: str) -> str:
    if name == "independence":
        return organisation.get_independence_display()
    return str(getattr(organisation, name) or "")


class AskForm(forms.Form):
    words = forms.CharField(
        label=_("How do you belong to it?"),
        help_text=_("For example: I run its office. Only editors see this, with your chosen name."),
        max_length=300,
        widget=_lines(3),
        error_messages=TOO_LONG | {"required": _("Write in a few words how you belong to it")},
    )


class OrganisationForm(WagtailAdminModelForm):
    """The editors' form. What it saves goes through `directory/organisations.py`."""

    version = VersionField()
    what_changed = forms.CharField(
        label=_("What changed"),
        help_text=_("If you change how independent it is, this stands in its history, with today’s date."),
        required=False,
        max_length=200,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.instance.version
        self.fields["website"].validators.append(URLValidator(schemes=["http", "https"]))
        self.fields["pages"].queryset = self._get_pages()

    def _get_pages(self) -> PageQuerySet:
        """Projects and stories, each once, and what was chosen before."""
        open_pages = get_pages_with_people().filter(locale__language_code=settings.LANGUAGE_CODE)
        chosen = self.instance.pages.values("pk") if self.instance.pk else []
        return Page.objects.filter(Q(pk__in=open_pages.values("pk")) | Q(pk__in=chosen)).order_by("title")

    def save(self, commit: bool = True) -> Organisation:
        """This function will store what editors filled in. Raises organisations.ChangedMeanwhile."""
        lists = {name: self.cleaned_data[name] for name in ("places", "pages") if name in self.cleaned_data}
        return organisations.save(
            organisation=self.instance,
            version=self.cleaned_data["version"],
            what_changed=self.cleaned_data["what_changed"],
            now=timezone.now(),
            **lists,
        )
