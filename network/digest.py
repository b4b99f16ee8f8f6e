"""The newsletter: what is new for everybody, by mail, to the list of `network/newsletter.py`.

Once a week or once a month, on a Monday. The message and the note up to when somebody was told are written in
one transaction, under a key that names the address and the period: nobody gets one twice, and none is lost.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core import outbox
from core.links import get_linked_pages
from events.enums import OccasionStatus
from events.listing import get_coming_pages
from events.models import EventPage
from events.templatetags.events import day_and_year
from network import newsletter
from network.consultations import get_open_consultations
from network.enums import DigestPace, News
from network.listing import get_open_opportunities
from network.models import NewsItem, Subscription
from network.news import describe
from network.news_mail import DIGEST_HOUR, get_last_digest
from stories.listing import get_stories
from stories.news import get_news

BATCH = 100  # people at a time
LAST = 9  # whoever waits for a place or a new password comes first


@dataclass(frozen=True)
class Entry:
    at: datetime  # since when everybody may read it
    title: str
    url: str
    words: str


@dataclass(frozen=True)
class Section:
    label: str | Promise
    entries: list[Entry]  # each once


def queue_digests(*, now: datetime) -> int:
    """This function will write the newsletter to whom it is due, and return how many messages it queued: from
    Monday at DIGEST_HOUR on, or the first Monday of the month. Where nothing is new, nobody is written to.
    """
    newsletter.follow_consents(now=now)
    weekly, monthly = get_last_digest(now), get_last_monthly(now)
    return _queue(DigestPace.WEEKLY, f"{weekly:%G-W%V}", until=weekly, now=now) + _queue(
        DigestPace.MONTHLY, f"{monthly:%Y-%m}", until=monthly, now=now
    )


def get_last_monthly(now: datetime) -> datetime:
    """This function will return the last first Monday of a month at DIGEST_HOUR, in the time of the place."""
    local = timezone.localtime(now, ZoneInfo(settings.EVENTS_TIME_ZONE))
    monday = _get_first_monday(local)
    return monday if monday <= local else _get_first_monday(local.replace(day=1) - timedelta(days=1))


def _get_first_monday(day: datetime) -> datetime:
    first = day.replace(day=1, hour=DIGEST_HOUR, minute=0, second=0, microsecond=0)
    return first + timedelta(days=-first.weekday() % 7)


def _queue(pace: DigestPace, period: str, *, until: datetime, now: datetime) -> int:
    queued = 0
    while True:
        with transaction.atomic():
            readers = newsletter.get_readers(pace=pace, until=until, now=now).order_by("pk")
            rows = list(readers.select_for_update(of=("self",)).select_related("user")[:BATCH])
            if not rows:
                return queued
            languages = newsletter.get_languages(rows)
            since = min(row.told_until for row in rows)
            news = {
                code: collect(language=code, since=since, until=until, now=now)
                for code in set(languages.values())
            }
            for row in rows:
                language = languages[row.pk]
                sections = choose(news[language], since=row.told_until)
                queued += _write(row, sections, language, period, now=now)
            newsletter.note_told(rows=rows, until=until)


def _write(row: Subscription, sections: list[Section], language: str, period: str, *, now: datetime) -> bool:
    if not sections:
        return False
    stop_url = newsletter.get_stop_url(row, language)
    with translation.override(language):
        mail_url = settings.SITE_URL + reverse("network:my_mail") if row.user_id else ""
    return outbox.queue_template(
        template="network/email/digest",
        context={"sections": sections, "pace": row.pace, "stop_url": stop_url, "mail_url": mail_url},
        key=f"{newsletter.DIGEST}:{row.uuid}:{period}",
        kind=newsletter.DIGEST,
        to=row.email,
        language=language,
        now=now,
        priority=LAST,
        repeatable=False,
        stop_url=stop_url,
        subject_key=newsletter.get_subject_key(row),
    )


# What is new


def collect(*, language: str, since: datetime, until: datetime, now: datetime) -> list[Section]:
    """This function will return what became public after `since` and up to `until`, in the pages of one
    language, newest first; of events and ways to take part only what one can still come to. Eight queries,
    however much it is.
    """
    period = (since, until)
    local = timezone.localdate(now, ZoneInfo(settings.EVENTS_TIME_ZONE))
    with translation.override(language):
        coming = get_coming_pages(language, now).filter(occasion__status=OccasionStatus.SCHEDULED)
        ways = [
            *_get_new(get_open_opportunities(language, now).select_related("locale"), period),
            *_get_new(get_open_consultations(language, local), period),
        ]
        sections = [
            Section(_("Stories"), _make_entries(_get_new(get_stories(language), period))),
            Section(_("News"), _make_entries(_get_new(get_news(language), period))),
            Section(
                _("Events to come"),
                [_make_event(page) for page in _get_new(coming.select_related("occasion", "locale"), period)],
            ),
            Section(_("Ways to take part"), _make_entries(_sort(ways))),
            Section(_("What people said, and what came of it"), _get_answers(language, period, now)),
        ]
    return [section for section in sections if section.entries]


def choose(sections: Iterable[Section], *, since: datetime) -> list[Section]:
    """This function will return what of it is newer than `since`. It makes no query."""
    chosen = [
        Section(section.label, [entry for entry in section.entries if entry.at > since])
        for section in sections
    ]
    return [section for section in chosen if section.entries]


def _get_new(pages: PageQuerySet, period: tuple[datetime, datetime]) -> list[Page]:
    since, until = period
    new = pages.filter(first_published_at__gt=since, first_published_at__lte=until)
    return list(new.order_by("-first_published_at", "-pk"))


def _sort(pages: Iterable[Page]) -> list[Page]:
    return sorted(pages, key=lambda page: page.first_published_at, reverse=True)


def _make_entries(pages: Iterable[Page]) -> list[Entry]:
    return [Entry(page.first_published_at, page.title, _get_url(page), page.summary) for page in pages]


def _make_event(page: EventPage) -> Entry:
    return Entry(page.first_published_at, page.title, _get_url(page), day_and_year(page.occasion))


def _get_answers(language: str, period: tuple[datetime, datetime], now: datetime) -> list[Entry]:
    since, until = period
    items = list(
        NewsItem.objects.filter(kind=News.ANSWER, at__gt=since, at__lte=until).order_by("-at", "-pk")
    )
    ids = {item.page_id for item in items}
    sources = {page.chosen_id: page for page in get_linked_pages(ids, settings.LANGUAGE_CODE).specific()}
    pages = {page.chosen_id: page for page in get_linked_pages(ids, language).specific()}
    entries = []
    for item in items:
        source = sources.get(item.page_id)
        if source is None:  # no longer for everybody
            continue
        page = pages.get(item.page_id, source)
        if line := describe(item=item, source=source, page=page, events={}, now=now):
            entries.append(Entry(item.at, page.title, _get_url(page), line.words))
    return entries


def _get_url(page: Page) -> str:
    return urljoin(settings.SITE_URL, page.get_url() or "")
