"""What the editors' home says about answers: which people were promised, and have not had."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.admin_waiting import Waiting
from core.models import User
from core.visibility import public
from network.blocks import read_date
from network.consultations import get_consultations
from network.models import ProjectPage, SiteFeedback

ANSWER_WITHIN = timedelta(days=28)  # what people said about a project


def get_late_consultations(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return the consultations whose answer was promised by a day that is over, to those
    who may change their pages.
    """
    today = timezone.localdate(now)
    late = get_consultations(settings.LANGUAGE_CODE).filter(
        answered_date__isnull=True, response_date__lt=today, pk__in=_get_own(user)
    )
    return [
        Waiting(
            ngettext(
                "“%(title)s”: our answer is %(days)s day late.",
                "“%(title)s”: our answer is %(days)s days late.",
                page.get_days_late(today),
            )
            % {"title": page.title, "days": page.get_days_late(today)},
            reverse("wagtailadmin_pages:edit", args=[page.pk]),
            is_overdue=True,
        )
        for page in late.order_by("response_date", "pk")
    ]


def get_answers_owed(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return the projects where people said something and had no answer, to those who may
    change their pages.
    """
    language = settings.LANGUAGE_CODE
    projects = public(ProjectPage.objects.filter(locale__language_code=language, pk__in=_get_own(user)))
    lines = []
    for page in projects.order_by("title", "pk"):
        values = [block["value"] for block in page.pairs.raw_data]
        owed = [read_date(value["said_date"]) for value in values if value["answer"] == "open"]
        if owed:
            long_ago = timezone.localdate(now) - ANSWER_WITHIN
            words = ngettext(
                "“%(title)s”: %(number)s thing that people said has no answer.",
                "“%(title)s”: %(number)s things that people said have no answer.",
                len(owed),
            ) % {"title": page.title, "number": len(owed)}
            url = reverse("wagtailadmin_pages:edit", args=[page.pk])
            is_overdue = any(day is not None and day < long_ago for day in owed)
            lines.append(Waiting(words, url, count=len(owed), is_overdue=is_overdue))
    return lines


def get_feedback(*, user: User, now: datetime) -> list[Waiting]:
    """This function will return how many people found a page unclear, said how, and were not dealt with."""
    if not user.has_perm("network.change_sitefeedback"):
        return []
    number = SiteFeedback.objects.filter(is_handled=False).exclude(words="").count()
    words = ngettext(
        "%(number)s person said something about a page.",
        "%(number)s people said something about a page.",
        number,
    ) % {"number": number}
    return [Waiting(words, reverse("site_feedback:index"), count=number)] if number else []


def _get_own(user: User) -> QuerySet:
    """The numbers of the pages that somebody may change."""
    return policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change").values("pk")
