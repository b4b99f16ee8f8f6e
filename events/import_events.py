"""Events from a table: each row becomes a draft page with its occasion, seen by nobody until it is out."""

from datetime import datetime

from django import forms
from django.conf import settings
from django.utils.text import format_lazy, slugify
from django.utils.translation import gettext_lazy as _
from wagtail.coreutils import find_available_slug
from wagtail.log_actions import log
from wagtail_localize.synctree import create_aliases_for_new_page

from core.admin_imports import Import, ImportViewSet
from core.imports import WordChoiceField
from core.models import User
from events.admin_forms import LocalDateTimeField, NewOccasionForm
from events.enums import Audience, Format, Kind
from events.models import Occasion, Venue
from events.pages import EventIndexPage, EventPage

TIMES = ("%d/%m/%Y %H:%M", "%d.%m.%Y %H:%M", "%d/%m/%Y %H:%M:%S")  # as spreadsheets write them
HEADINGS = {
    "title": _("Of the page, at most 160 letters."),
    "summary": _("One or two sentences."),
    "kind": format_lazy("{} {}", _("One of these:"), ", ".join(Kind.values)),
    "starts_at": _("Day and time like 2027-03-09 10:00 or 09/03/2027 10:00."),
    "ends_at": _("The same."),
    "format": format_lazy("{} {}", _("One of these:"), ", ".join(Format.values)),
    "venue": _("Its name, as in the list of venues, for those who come in person."),
    "capacity": _("How many places. Empty where there is room for everybody."),
    "audience": format_lazy("{} {}", _("Empty for everybody, or one of these:"), ", ".join(Audience.values)),
}


class TableDateTimeField(LocalDateTimeField):
    def to_python(self, value: str | None) -> datetime | None:
        for form in TIMES:
            try:
                return super().to_python(datetime.strptime((value or "").strip(), form))  # noqa: DTZ007
            except ValueError:
                continue
        return super().to_python(value)


class EventRowForm(NewOccasionForm):
    title = forms.CharField(max_length=160)
    summary = forms.CharField(max_length=EventPage._meta.get_field("summary").max_length)
    kind = WordChoiceField(choices=Kind)
    starts_at = TableDateTimeField()
    ends_at = TableDateTimeField()
    format = WordChoiceField(choices=Format)
    venue = forms.CharField(required=False)
    audience = WordChoiceField(choices=Audience, required=False)

    class Meta(NewOccasionForm.Meta):
        fields = ["kind", "starts_at", "ends_at", "format", "venue", "capacity", "audience"]

    def __init__(self, *args, user: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_venue(self) -> Venue | None:
        name = self.cleaned_data["venue"]
        venue = Venue.objects.filter(name__iexact=name).first() if name else None
        if name and venue is None:
            raise forms.ValidationError(_("Not on the list of venues: %(name)s") % {"name": name})
        return venue

    def clean_audience(self) -> str:
        return self.cleaned_data["audience"] or Audience.EVERYONE

    def save(self, commit: bool = True) -> Occasion:
        """This function will make the occasion, and a draft that tells of it. `commit` is always true."""
        title = self.cleaned_data["title"]
        self.instance.name = title
        occasion = super().save()
        above = _get_list()
        page = EventPage(
            title=title,
            slug=find_available_slug(above, slugify(title) or "event"),
            summary=self.cleaned_data["summary"],
            occasion=occasion,
            owner=self.user,
            live=False,
            has_unpublished_changes=True,
        )
        above.add_child(instance=page)
        page.save_revision(user=self.user)
        create_aliases_for_new_page(page)
        log(instance=page, action="wagtail.create", user=self.user)
        return occasion


def _get_list() -> EventIndexPage | None:
    return EventIndexPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()


def may_take_in(user: User) -> bool:
    """This function will say whether somebody may add occasions and pages below the list of events."""
    above = _get_list()
    return (
        above is not None
        and user.has_perm("events.add_occasion")
        and above.permissions_for_user(user).can_add_subpage()
    )


EVENTS = Import(
    label=_("Take in events"),
    explanation=_("Each row becomes a draft. Nobody sees it before you publish it."),
    headings=HEADINGS,
    needed=("title", "summary", "kind", "starts_at", "ends_at", "format"),
    may_take_in=may_take_in,
    make_form=EventRowForm,
    done_url="occasion:index",
)
event_import = ImportViewSet("event_import", taken=EVENTS)
