"""What the editors' screens of contributors show. Each look at somebody's details is logged, by number."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.log_actions import log

from core.admin_waiting import Waiting
from core.models import User
from stories.access import can_handle_contributors
from stories.enums import WordsAnswer
from stories.models import Approval, Contribution, Contributor, StoryPage


@dataclass(frozen=True)
class Given:
    """One contribution, the story that it is in, and what was said to the newest words."""

    contribution: Contribution
    page: StoryPage | None  # in the language in which it was written, as far as there is one
    newest: Approval | None


def get_contributors() -> QuerySet[Contributor]:
    """This function will return all contributors by name, each with `live`, how many things of theirs we may
    publish or ask about, `open`, how much of it they have not answered, and `changes`, where they want some.
    """
    asked = Q(contributions__ended_at=None, contributions__approvals__isnull=False)
    return (
        Contributor.objects.defer("details")
        .annotate(
            live=Count("contributions", filter=Q(contributions__ended_at=None), distinct=True),
            open=Count(
                "contributions__approvals",
                filter=asked & Q(contributions__approvals__answer=""),
                distinct=True,
            ),
            changes=Count(
                "contributions__approvals",
                filter=asked & Q(contributions__approvals__answer=WordsAnswer.CHANGES),
                distinct=True,
            ),
        )
        .order_by("shown_as", "pk")
    )


def open_contributor(*, pk: int, viewer: User) -> Contributor:
    """This function will return one contributor with their details, and log that `viewer` looked.

    Raises Contributor.DoesNotExist.
    """
    with transaction.atomic():
        contributor = Contributor.objects.get(pk=pk)
        log_by_number("see_contributor", contributor, viewer)
        return contributor


def log_by_number(action: str, contributor: Contributor, user: User) -> None:
    """This function will write into the site's history, without a name: more people read it than may know."""
    log(instance=contributor, action=f"stories.{action}", user=user, title=f"No. {contributor.pk}")


def get_given(contributor: Contributor) -> list[Given]:
    """This function will return what somebody gave, the newest first. Three queries."""
    contributions = contributor.contributions.prefetch_related("approvals").order_by("-created_at", "-pk")
    keys = {contribution.story_key for contribution in contributions}
    found = StoryPage.objects.filter(translation_key__in=keys, alias_of=None).order_by("-pk")
    pages = {page.translation_key: page for page in found}
    return [
        Given(
            each, pages.get(each.story_key), max(each.approvals.all(), key=lambda a: a.asked_at, default=None)
        )
        for each in contributions
    ]


def get_waiting(*, user: User, now: datetime) -> list[Waiting]:
    """This function will say on the editors' home which people want something changed. One query."""
    if not can_handle_contributors(user):
        return []
    count = Approval.objects.filter(answer=WordsAnswer.CHANGES, contribution__ended_at=None).count()
    if not count:
        return []
    words = ngettext(
        "%(count)d person wants something changed in a story",
        "%(count)d times people want something changed in a story",
        count,
    )
    return [Waiting(words % {"count": count}, reverse("contributor:index"), count)]
