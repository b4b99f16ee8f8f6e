"""What organisations' pages say, and how independent a group is. The only writer of both."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from core.models import Locality
from directory.enums import KeeperStatus
from directory.models import IndependenceStep, Keeper, Member, Organisation

# What keepers change on the site itself. The rest is the editors'.
KEPT_FIELDS = (
    "about",
    "brings",
    "website",
    "meetings",
    "contact_email",
    "independence",
    "independence_next",
    "independence_review_on",
)


class ChangedMeanwhile(Exception):
    """Somebody else has saved this organisation since the form was opened."""


class NotItsKeeper(Exception):
    """The member does not keep this organisation's page."""


def save(
    *,
    organisation: Organisation,
    version: int,
    now: datetime,
    places: Iterable[Locality] | None = None,
    pages: Iterable[Page] | None = None,
    what_changed: str = "",
) -> Organisation:
    """This function will store an organisation as editors filled it in, new or not, and note on its road to
    independence where that changed, with the words of `what_changed`.

    `version` is that of the row which the form was opened with, 0 for a new one; None leaves `places` or
    `pages` as they are. Raises ChangedMeanwhile, and Organisation.DoesNotExist where it is gone by now.
    """
    with transaction.atomic():
        was = _lock(organisation.pk, version).independence if organisation.pk else ""
        _store(organisation, was=was, what_changed=what_changed, version=version, now=now)
        if places is not None:
            organisation.places.set(places)
        if pages is not None:
            organisation.pages.set(pages)
        return organisation


def save_as_keeper(
    *,
    organisation: Organisation,
    member: Member,
    version: int,
    fields: Mapping[str, object],
    now: datetime,
    what_changed: str = "",
) -> Organisation:
    """This function will store what a keeper changed of `KEPT_FIELDS`, at once, and log it for editors: by
    the keeper's number, without a name. Other `fields` are left out.

    Raises NotItsKeeper, ChangedMeanwhile, and Organisation.DoesNotExist where it is gone by now.
    """
    with transaction.atomic():
        stored = _lock(organisation.pk, version)
        keeper = find_keeper(organisation=stored, member=member)
        if keeper is None:
            raise NotItsKeeper
        was = stored.independence
        for name in KEPT_FIELDS:
            if name in fields:
                setattr(stored, name, fields[name])
        _store(stored, was=was, what_changed=what_changed, version=version, now=now)
        log(instance=stored, action="directory.keeper_saved", data={"keeper": keeper.pk})
        return stored


def get_organisation(slug: str) -> Organisation | None:
    """This function will return the organisation that is shown under this slug, or None. One query."""
    return Organisation.objects.filter(slug=slug, is_published=True).first()


def find_keeper(*, organisation: Organisation, member: Member) -> Keeper | None:
    """This function will return the row by which a member keeps a page, or None. One query."""
    return Keeper.objects.filter(
        organisation=organisation, member=member, status=KeeperStatus.APPROVED
    ).first()


def _lock(pk: int, version: int) -> Organisation:
    stored = Organisation.objects.select_for_update().get(pk=pk)
    if stored.version != version:
        raise ChangedMeanwhile
    return stored


def _store(organisation: Organisation, *, was: str, what_changed: str, version: int, now: datetime) -> None:
    organisation.version = version + 1
    organisation.save()
    if organisation.independence and organisation.independence != was:
        IndependenceStep.objects.create(
            organisation=organisation,
            independence=organisation.independence,
            words=what_changed,
            date=timezone.localdate(now),
        )
