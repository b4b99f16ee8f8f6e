"""The forms in which a member writes a profile: what they tell, each line with who sees it; and a photo.

Nothing here asks for a diagnosis, a title or a rank.
"""

from collections.abc import Iterator

from django import forms
from django.core.files.base import ContentFile
from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.form_fields import NameField
from core.models import Locality, Theme
from core.protected_files import UnusableFile
from directory.enums import (
    OrganisationKind,
    ProfileField,
    Role,
    Sector,
    SpokenLanguage,
    Strength,
    Visibility,
)
from directory.linked import get_pages_with_people
from directory.models import ConsentWording, Member, Organisation
from directory.photos import clean_photo
from directory.profiles import TOLD, get_draft, get_stamp

# Groups that people belong to besides where they work
GROUPS = (
    OrganisationKind.NETWORK,
    OrganisationKind.FORUM,
    OrganisationKind.PATIENT_GROUP,
    OrganisationKind.GOVERNORS,
    OrganisationKind.GROUP,
)
TOO_LONG = {"max_length": _("Write at most %(limit_value)d letters")}
NO_SUCH_CHOICE = {"invalid_choice": _("Choose from the list. What you chose is no longer on it")}
SEES = "sees_"  # and the name of a field: who sees it
WHO_SEES = [
    (Visibility.HIDDEN, _("Nobody")),
    (Visibility.MEMBERS, _("Members")),
    (Visibility.EVERYONE, _("Everyone")),
]


class ConsentMixin(forms.Form):
    """A box to tick, with the words that hold today, where the person does not agree to something yet."""

    agree = forms.BooleanField(required=False)
    wording_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def ask_consent(self, wording: ConsentWording | None) -> None:
        """This function will put the words of a consent beside the box; without any, nothing is asked."""
        if wording is None:
            del self.fields["agree"], self.fields["wording_version"]
            return
        self.fields["agree"].label = wording.get_words()
        self.initial["wording_version"] = wording.version

    @property
    def asks_consent(self) -> bool:
        return "agree" in self.fields


class ProfileForm(ConsentMixin):
    stamp = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    listed = forms.ChoiceField(
        label=_("Who finds your profile?"),
        help_text=_(
            "Whoever finds it sees your name and your picture or drawn face. You decide about the rest."
        ),
        choices=WHO_SEES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who finds your profile")},
    )
    chosen_name = NameField(
        label=_("What shall we call you?"),
        help_text=_("Any name will do. A made-up one is fine."),
        max_length=80,
        error_messages=TOO_LONG | {"required": _("Write a name. Any name will do")},
    )
    roles = forms.MultipleChoiceField(
        label=_("Your part in the network"),
        choices=Role,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=NO_SUCH_CHOICE,
    )
    sector = forms.ChoiceField(
        label=_("Sector"),
        choices=[("", _("I do not say")), *Sector.choices],
        required=False,
        error_messages=NO_SUCH_CHOICE,
    )
    organisation = forms.TypedChoiceField(
        label=_("Organisation"),
        help_text=_("Where you work, or for which you speak."),
        coerce=int,
        empty_value=None,
        required=False,
        error_messages=NO_SUCH_CHOICE,
    )
    groups = forms.TypedMultipleChoiceField(
        label=_("Groups you belong to"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=NO_SUCH_CHOICE,
    )
    places = forms.TypedMultipleChoiceField(
        label=_("Places"),
        help_text=_("Where you live, work or know people. A large area is enough."),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=NO_SUCH_CHOICE,
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=SpokenLanguage,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=NO_SUCH_CHOICE,
    )
    strengths = forms.MultipleChoiceField(
        label=_("What can you help with?"),
        choices=Strength,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=NO_SUCH_CHOICE,
    )
    strengths_words = forms.CharField(
        label=_("What can you help with, in your own words?"),
        help_text=_("For example: I know everybody in my street."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages=TOO_LONG,
    )
    support_sought = forms.CharField(
        label=_("What would you like help with?"),
        help_text=_("For example: somebody to plan a first meeting with."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages=TOO_LONG,
    )
    interests = forms.TypedMultipleChoiceField(
        label=_("Interests"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=NO_SUCH_CHOICE,
    )
    involvement = forms.MultipleChoiceField(
        label=_("Projects and stories you take part in"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=NO_SUCH_CHOICE,
    )
    about = forms.CharField(
        label=_("About you"),
        help_text=_("As much or as little as you like."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        error_messages=TOO_LONG,
    )
    availability = forms.CharField(
        label=_("When do you have time?"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages=TOO_LONG,
    )
    contact_words = forms.CharField(
        label=_("How do you like to be asked?"),
        help_text=_("Do not write an address or a number here. Messages come through this site."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages=TOO_LONG,
    )

    def __init__(self, data=None, *, member: Member, wording: ConsentWording | None):
        draft = get_draft(member)
        seen = {f"{SEES}{field}": _get_choice(member, field) for field in ProfileField.values}
        initial = {**draft, **seen, "listed": member.listed, "stamp": get_stamp(member, draft)}
        super().__init__(data, initial=initial)
        self.ask_consent(wording)
        self._fill_choices(draft)
        for field, label in ProfileField.choices:
            self.fields[f"{SEES}{field}"] = forms.ChoiceField(
                label=label, choices=WHO_SEES, widget=forms.RadioSelect, required=False
            )

    def _fill_choices(self, draft: dict) -> None:
        shown = Organisation.objects.filter(is_published=True).order_by("name")
        bodies = [(body.pk, body.name, body.kind) for body in shown]
        self.fields["organisation"].choices = [
            ("", _("None, or I do not say")),
            *((pk, name) for pk, name, _kind in bodies),
        ]
        chosen = set(draft["groups"])
        self.fields["groups"].choices = [
            (pk, name) for pk, name, kind in bodies if kind in GROUPS or pk in chosen
        ]
        self.fields["places"].choices = _name(Locality.objects.all())
        self.fields["interests"].choices = _name(Theme.objects.all())
        pages = get_pages_with_people().filter(locale__language_code=get_language()).order_by("title")
        self.fields["involvement"].choices = [
            (str(key), title) for key, title in pages.values_list("translation_key", "title")
        ]

    def lines(self) -> Iterator[tuple[BoundField, BoundField]]:
        """This function will return each question with the one about who sees its answer."""
        for field in TOLD[1:]:
            yield self[field], self[f"{SEES}{field}"]

    @property
    def sees_photo(self) -> BoundField:
        return self[f"{SEES}{ProfileField.PHOTO}"]

    def get_told(self) -> dict:
        """This function will return what profiles.write_profile takes."""
        told = {field: self.cleaned_data[field] for field in TOLD}
        return {
            field: sorted(value) if field in ("places", "interests", "groups", "involvement") else value
            for field, value in told.items()
        }

    def get_visibility(self) -> dict[str, str]:
        """This function will return what profiles.choose_visibility takes; what was left open is hidden."""
        fields = {field: self.cleaned_data[f"{SEES}{field}"] for field in ProfileField.values}
        return {field: choice for field, choice in fields.items() if choice and choice != Visibility.HIDDEN}


class PhotoForm(ConsentMixin):
    photo = forms.FileField(
        label=_("Choose a photo"),
        help_text=_("A JPEG, PNG or WebP of at most 10 MB. We cut it to a square."),
        widget=forms.FileInput(attrs={"accept": ".jpg,.jpeg,.png,.webp", "class": "govuk-file-upload"}),
        allow_empty_file=True,
        error_messages={
            "required": _("Choose a photo"),
            "invalid": _("This is no file. Please choose it once more."),
        },
    )

    def __init__(self, data=None, files=None, *, wording: ConsentWording | None):
        super().__init__(data, files)
        self.ask_consent(wording)
        if self.asks_consent:
            self.fields["agree"].required = True
            self.fields["agree"].error_messages = {"required": _("Tick the box if you agree")}

    def clean_photo(self) -> ContentFile:
        try:
            return clean_photo(self.cleaned_data["photo"])
        except UnusableFile as error:
            raise forms.ValidationError(str(error), code="file") from error


def _get_choice(member: Member, field: str) -> str:
    """What is stored, where it is one of ours: anything else hides."""
    choice = member.field_visibility.get(field)
    return choice if choice in Visibility.values else Visibility.HIDDEN


def _name(rows) -> list[tuple[int, str]]:
    return sorted(((row.pk, str(row)) for row in rows), key=lambda choice: choice[1].casefold())
