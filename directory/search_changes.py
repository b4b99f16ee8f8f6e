"""Notes, with the change itself, that search may say something else of people and organisations."""

from django.db.models import Q

from core import entries
from core.models import Locality, Theme
from directory.models import Member, Organisation

PEOPLE = "people"
ORGANISATIONS = "organisations"


def note_member(member: Member) -> None:
    """This function will note, in the caller's transaction, that everyone may see something else of
    a person.
    """
    entries.note(PEOPLE, [member.pk])


def forget_member(member: Member) -> None:
    """This function will take a person out of the search, in the caller's transaction."""
    entries.forget(PEOPLE, [member.pk])


def note_user(pk: int) -> None:
    """This function will do the same for the person behind an account."""
    _note_members(Q(user=pk))


def note_organisation(organisation: Organisation) -> None:
    """This function will note, in the caller's transaction, that an organisation has changed: on its own
    page, and where it is named by people who belong to it.
    """
    entries.note(ORGANISATIONS, [organisation.pk])
    _note_members(Q(organisation=organisation) | Q(groups=organisation))


def note_place(place: Locality) -> None:
    """This function will do the same for the people and organisations of a place."""
    places = place.get_with_parts()
    _note_members(Q(places__in=places))
    organisations = Organisation.objects.filter(places__in=places)
    entries.note(ORGANISATIONS, organisations.values_list("pk", flat=True))


def note_theme(theme: Theme) -> None:
    """This function will do the same for the people who are interested in a theme."""
    _note_members(Q(interests=theme))


def _note_members(which: Q) -> None:
    entries.note(PEOPLE, Member.objects.filter(which).values_list("pk", flat=True))
