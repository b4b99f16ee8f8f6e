"""Organisations from a table. What comes in is not shown on the site before an editor shows it."""

from django import forms
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.text import format_lazy, slugify
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from core.admin_imports import Import, ImportViewSet
from core.imports import WordChoiceField
from core.models import Locality, User
from directory import organisations
from directory.enums import OrganisationKind, Sector
from directory.models import Organisation

DAYS = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"]
# As in the open data (directory/open_data.py), so that what one site gives out another takes in
HEADINGS = {
    "name": _("At most 120 letters."),
    "kind": format_lazy("{} {}", _("One of these:"), ", ".join(OrganisationKind.values)),
    "sector": format_lazy("{} {}", _("One of these:"), ", ".join(Sector.values)),
    "places": _("From the list of places, with a semicolon between them."),
    "brings": _("What they bring, at most 500 letters."),
    "about": _("Who they are, at most 1000 letters."),
    "meetings": _("When and where it meets, if others may come."),
    "website": _("Web address."),
    "contact_email": _("Of a role, not of a person. It is never shown."),
    "compact_adopter_since": _("Has adopted the Compact since: a day like 2026-11-22 or 22/11/2026."),
    "source": _("Where we know this from."),
}


class OrganisationRowForm(forms.ModelForm):
    kind = WordChoiceField(choices=OrganisationKind)
    sector = WordChoiceField(choices=Sector)
    places = forms.CharField(required=False)
    website = forms.URLField(
        required=False,
        max_length=200,
        assume_scheme="https",
        validators=[URLValidator(schemes=["http", "https"])],
    )
    compact_adopter_since = forms.DateField(required=False, input_formats=DAYS)
    source = forms.CharField(required=False, max_length=300)

    class Meta:
        model = Organisation
        fields = ["name", "kind", "sector", "about", "brings", "meetings", "website", "contact_email"]

    def __init__(self, *args, user: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        if Organisation.objects.filter(name__iexact=name).exists():
            raise forms.ValidationError(_("There is one of this name. Change that one by hand."))
        return name

    def clean_places(self) -> list[Locality]:
        asked = [word.strip() for word in self.cleaned_data["places"].split(";") if word.strip()]
        found = {place.name.casefold(): place for place in Locality.objects.all()} if asked else {}
        unknown = [word for word in asked if word.casefold() not in found]
        if unknown:
            words = _("Not on the list of places: %(names)s") % {"names": ", ".join(unknown)}
            raise forms.ValidationError(words)
        return [found[word.casefold()] for word in asked]

    def save(self, commit: bool = True) -> Organisation:
        """This function will store the organisation. `commit` is Django's, and always true here."""
        self.instance.slug = _find_slug(self.instance.name)
        self.instance.compact_adopter_since = self.cleaned_data["compact_adopter_since"]
        self.instance.source_words = self.cleaned_data["source"]
        organisation = organisations.save(
            organisation=self.instance,
            version=0,
            places=self.cleaned_data["places"],
            now=timezone.now(),
        )
        log(instance=organisation, action="wagtail.create", user=self.user)
        return organisation


def _find_slug(name: str) -> str:
    first = slugify(name)[:110] or "organisation"
    taken = set(Organisation.objects.filter(slug__startswith=first).values_list("slug", flat=True))
    tried = [first, *(f"{first}-{number}" for number in range(2, len(taken) + 3))]
    return next(slug for slug in tried if slug not in taken)


ORGANISATIONS = Import(
    label=_("Take in organisations"),
    explanation=_("Nothing is shown on the site before you show it. What is there already is not changed."),
    headings=HEADINGS,
    needed=("name", "kind", "sector"),
    may_take_in=lambda user: user.has_perm("directory.add_organisation"),
    make_form=OrganisationRowForm,
    done_url="organisation:index",
)
organisation_import = ImportViewSet("organisation_import", taken=ORGANISATIONS)
