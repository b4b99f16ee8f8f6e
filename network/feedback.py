"""Answers to "Was this page clear?": the form, the one writer, and what the public list counts.

Nothing is kept that could lead to a person: no account, no address of a computer, no time of day.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django import forms
from django.conf import settings
from django.db.models import Count, Q
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext_lazy as _

from core.links import get_chosen_pages
from core.navigation import is_key
from core.public_forms import PublicForm, used_once
from core.routing import find_route
from network.blocks import make_pair
from network.models import SiteChangesPage, SiteFeedback

MOST_A_DAY = 500  # more than so small a network ever hears: the rest is a machine
LONGEST_PATH = SiteFeedback._meta.get_field("page").max_length
SALT = "network.feedback"
OWN_APPS = (["events"], ["network"], ["stories"])


class TooMuchFeedback(Exception):
    """So many answers came today that a machine must be sending them."""


@dataclass(frozen=True)
class Totals:
    year: int
    answers: int
    clear: int


class FeedbackForm(PublicForm):
    clear = forms.ChoiceField(
        label=_("Your answer"),
        choices=[("yes", _("Yes, it was clear")), ("no", _("No, something was unclear"))],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose whether the page was clear"),
            "invalid_choice": _("Choose whether the page was clear"),
        },
    )
    words = forms.CharField(
        label=_("What was unclear?"),
        help_text=_("You can leave this empty. Please write no names and nothing private."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": _("Write at most 1,000 letters")},
    )
    page = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, now: datetime, **kwargs):
        super().__init__(data, salt=SALT, now=now, **kwargs)


def find_own_page(request: HttpRequest, path: str) -> tuple[str, str]:
    """This function will return a path and its language if everybody may see a page of ours there.

    Else it returns an empty path and the reader's own language: then the answer is about the whole site.
    """
    if len(path) > LONGEST_PATH:
        return "", request.LANGUAGE_CODE
    language = get_language_from_path(path) or settings.LANGUAGE_CODE
    with override(language):
        try:
            match = resolve(path)
        except Resolver404:
            return "", request.LANGUAGE_CODE
        if match.url_name == "wagtail_serve":
            route = find_route(request, *match.args)
            is_ours = route is not None and route.page.is_unrestricted
        else:
            is_ours = match.app_names in OWN_APPS and not is_key(path)
    return (path, language) if is_ours else ("", request.LANGUAGE_CODE)


def save_feedback(
    *, form_id: UUID, page: str, language: str, is_clear: bool, words: str, now: datetime
) -> None:
    """This function will keep one answer; the same form counts once. Raises TooMuchFeedback."""
    day = timezone.localdate(now)
    if SiteFeedback.objects.filter(day=day).count() >= MOST_A_DAY:
        raise TooMuchFeedback
    with used_once(form_id) as is_first:
        if is_first:
            SiteFeedback.objects.create(page=page, language=language, is_clear=is_clear, words=words, day=day)


def expire_feedback(now: datetime) -> int:
    """This function will delete the answers that are older than we promise, and return how many."""
    last_day = timezone.localdate(now - settings.KEEP_SITE_FEEDBACK)
    return SiteFeedback.objects.filter(day__lt=last_day).delete()[0]


def get_totals(today: date) -> Totals:
    """This function will return how many answers came this year, and how many said "clear". One query."""
    counts = SiteFeedback.objects.filter(day__year=today.year).aggregate(
        answers=Count("pk"), clear=Count("pk", filter=Q(is_clear=True))
    )
    return Totals(year=today.year, **counts)


def get_changes(page: SiteChangesPage, today: date) -> list[dict]:
    """This function will return what components/pair.html shows of each pair. At most one query."""
    values = [block["value"] for block in page.changes.raw_data]
    chosen = get_chosen_pages((value["page"] for value in values), page.locale.language_code)
    return [make_pair(value, chosen.get(value["page"]), today) for value in values]
