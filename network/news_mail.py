"""Tells people by mail what is new on the pages they follow: each time, or once a week, as they chose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Page

from core import outbox
from core.links import get_linked_pages
from core.visibility import public
from directory.models import Member
from events.models import EventPage
from network import follows
from network.enums import News, NewsPace
from network.models import Follow, MailChoice, NewsItem
from network.news import Line, describe

SETTLED = timedelta(minutes=1)  # by then whoever was publishing has committed
BATCH = 100  # people at a time
DIGEST_HOUR = 9  # on Mondays, in settings.EVENTS_TIME_ZONE


@dataclass(frozen=True)
class PageNews:
    """What is new on one page, as the mail shows it."""

    title: str
    url: str
    lines: list[Line]


@dataclass(frozen=True)
class Telling:
    """What the news of one batch is about, read at once."""

    follows: dict[int, list[Follow]]  # by account
    items: dict[int, list[NewsItem]]  # by page
    pages: dict[str, dict[int, Page]]  # by language, then by the page followed
    events: dict[str, dict[int, EventPage]]  # by language, then by occasion


def tell_each(*, now: datetime) -> int:
    """This function will write to who wants to hear each time, and return how many messages it queued."""
    return _tell(NewsPace.EACH, until=now - SETTLED, now=now)


def tell_weekly(*, now: datetime) -> int:
    """This function will write one message with all news of the week to who wants that, from Monday at
    DIGEST_HOUR on, and return how many it queued. Where nothing is new, nobody is written to.
    """
    return _tell(NewsPace.WEEKLY, until=get_last_digest(now), now=now)


def get_last_digest(now: datetime) -> datetime:
    """This function will return the last Monday at DIGEST_HOUR, in the time of the place."""
    local = timezone.localtime(now, ZoneInfo(settings.EVENTS_TIME_ZONE))
    monday = (local - timedelta(days=local.weekday())).replace(
        hour=DIGEST_HOUR, minute=0, second=0, microsecond=0
    )
    return monday if monday <= local else monday - timedelta(days=7)


def _tell(pace: NewsPace, *, until: datetime, now: datetime) -> int:
    told = 0
    while True:
        with transaction.atomic():
            people = _get_people(pace, until)
            if not people:
                return told
            told += _tell_some(people, until=until, now=now)
            MailChoice.objects.filter(pk__in=[each.pk for each in people]).update(told_until=until)


def _get_people(pace: NewsPace, until: datetime) -> list[MailChoice]:
    """The next few for whom there is something new; no other worker tells them meanwhile."""
    follow = Follow.objects.filter(
        user=OuterRef(OuterRef("user")), page=OuterRef("page"), created_at__lt=OuterRef("at")
    )
    news = NewsItem.objects.filter(Exists(follow), at__gt=OuterRef("told_until"), at__lte=until)
    waiting = MailChoice.objects.filter(Exists(news), pace=pace, user__is_active=True)
    return list(waiting.select_for_update(of=("self",)).select_related("user").order_by("pk")[:BATCH])


def _tell_some(people: list[MailChoice], *, until: datetime, now: datetime) -> int:
    members = Member.objects.filter(user__in=[each.user_id for each in people])
    languages = dict(members.values_list("user_id", "language"))
    languages = {each.user_id: languages.get(each.user_id, each.language) for each in people}
    telling = _read(people, set(languages.values()), until=until)
    return sum(_tell_one(each, languages[each.user_id], telling, until=until, now=now) for each in people)


def _read(people: list[MailChoice], languages: Iterable[str], *, until: datetime) -> Telling:
    """A fixed number of queries for each language, however many people and pages."""
    by_user: dict[int, list[Follow]] = {}
    for each in Follow.objects.filter(user__in=[choice.user_id for choice in people]).order_by("pk"):
        by_user.setdefault(each.user_id, []).append(each)
    followed = {each.page_id for some in by_user.values() for each in some}
    since = min(choice.told_until for choice in people)
    by_page: dict[int, list[NewsItem]] = {}
    for item in NewsItem.objects.filter(page__in=followed, at__gt=since, at__lte=until):
        by_page.setdefault(item.page_id, []).append(item)
    languages = {settings.LANGUAGE_CODE, *languages}
    pages = {
        code: {page.chosen_id: page for page in get_linked_pages(by_page, code).specific()}
        for code in languages
    }
    dates = {int(item.what) for items in by_page.values() for item in items if item.kind == News.DATE}
    events: dict[str, dict[int, EventPage]] = {code: {} for code in languages}
    found = public(EventPage.objects.filter(occasion__in=dates, locale__language_code__in=languages))
    for page in found.select_related("occasion", "locale"):
        events[page.locale.language_code][page.occasion_id] = page
    return Telling(by_user, by_page, pages, events)


def _tell_one(choice: MailChoice, language: str, telling: Telling, *, until: datetime, now: datetime) -> bool:
    user = choice.user
    with translation.override(language):
        news = _collect(choice, language, telling, now=now)
        mail_url = settings.SITE_URL + reverse("network:my_mail")
    if not news:
        return False
    stop_url = follows.get_stop_url(user, language)
    return outbox.queue_template(
        template="network/email/news",
        context={"news": news, "mail_url": mail_url, "stop_url": stop_url, "pace": choice.pace},
        key=_get_key(choice, telling, until),
        kind=follows.MAIL_KIND,
        to=user.email,
        language=language,
        now=now,
        priority=7,
        repeatable=False,
        stop_url=stop_url,
        subject_key=follows.get_subject_key(user),
    )


def _collect(choice: MailChoice, language: str, telling: Telling, *, now: datetime) -> list[PageNews]:
    sources, own = telling.pages[settings.LANGUAGE_CODE], telling.pages[language]
    events = telling.events[settings.LANGUAGE_CODE] | telling.events[language]
    news = []
    for followed in telling.follows[choice.user_id]:
        source = sources.get(followed.page_id)
        if source is None:  # gone, or no longer for everybody: nobody is told anything
            continue
        page = own.get(followed.page_id, source)
        lines = [
            describe(item=item, source=source, page=page, events=events, now=now)
            for item in _get_items(choice, followed, telling)
        ]
        if lines := [line for line in lines if line]:
            news.append(PageNews(page.title, urljoin(settings.SITE_URL, page.get_url() or ""), lines))
    return news


def _get_items(choice: MailChoice, followed: Follow, telling: Telling) -> list[NewsItem]:
    since = max(choice.told_until, followed.created_at)
    return [item for item in telling.items.get(followed.page_id, []) if item.at > since]


def _get_key(choice: MailChoice, telling: Telling, until: datetime) -> str:
    """What makes this message itself: the week of a digest, else the newest piece that it tells of."""
    if choice.pace == NewsPace.WEEKLY:
        return f"{follows.get_subject_key(choice.user)}:{until:%G-W%V}"
    items = [item for each in telling.follows[choice.user_id] for item in _get_items(choice, each, telling)]
    return f"{follows.get_subject_key(choice.user)}:{max(item.pk for item in items)}"
