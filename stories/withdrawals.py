"""How far each withdrawal is: off the site, out of the search server, out of everything that kept copies."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet
from wagtail.models import Page

from core import entries, es
from core.findable import make_page_key
from core.models import IndexChange, IndexCondition, IndexState
from stories.models import Contribution, StoryPage

SCRUB_WITHIN = timedelta(days=1)


@dataclass(frozen=True)
class Withdrawal:
    """One contribution that has ended, by its number, and the pages of its story that there still are."""

    contribution: Contribution
    pages: list[StoryPage]
    is_out_of_index: bool
    is_late: bool  # not scrubbed within SCRUB_WITHIN

    @property
    def is_done(self) -> bool:
        return self.is_out_of_index and self.contribution.scrubbed_at is not None


def get_ended() -> QuerySet[Contribution]:
    """This function will return what has ended, newest first."""
    return Contribution.objects.filter(ended_at__isnull=False).order_by("-ended_at", "-pk")


def get_withdrawals(contributions: Iterable[Contribution], *, now: datetime) -> list[Withdrawal]:
    """This function will say of these how far they are. At most four queries, however many they are."""
    contributions = list(contributions)
    pages = _get_pages({each.story_key for each in contributions})
    unsure = _get_unsure_pages()
    exists = set(Page.objects.filter(pk__in=unsure).values_list("pk", flat=True))
    # Whose page a key was cannot be told once the page is deleted: then any such key may be the story's
    has_deleted = bool(unsure - exists)
    return [
        Withdrawal(
            contribution=each,
            pages=own,
            is_out_of_index=not (has_deleted if not own else unsure & {page.pk for page in own}),
            is_late=each.scrubbed_at is None and each.ended_at < now - SCRUB_WITHIN,
        )
        for each in contributions
        for own in [pages.get(each.story_key, [])]
    ]


def is_search_server_away() -> bool:
    """This function will say whether the search server did not answer the worker: the database's search takes
    its place.
    """
    return es.is_configured() and IndexState.objects.filter(condition=IndexCondition.AWAY).exists()


def _get_pages(keys: set[UUID]) -> dict[UUID, list[StoryPage]]:
    found: dict[UUID, list[StoryPage]] = {}
    pages = StoryPage.objects.filter(translation_key__in=keys, alias_of=None).select_related("locale")
    for page in pages.order_by("pk"):
        found.setdefault(page.translation_key, []).append(page)
    return found


def _get_unsure_pages() -> set[int]:
    """The pages of which the search server has yet to confirm what it was told last."""
    prefix = make_page_key("")
    keys = IndexChange.objects.filter(model=entries.ENTRY, object_pk__startswith=prefix)
    return {int(key.removeprefix(prefix)) for key in keys.values_list("object_pk", flat=True)}
