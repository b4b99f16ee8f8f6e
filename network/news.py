"""What is new on the pages that people follow: noted when they are published, and put in words when told.

The only writer of `NewsItem`.
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from wagtail.models import Page

from core.visibility import public
from events.listing import get_event_pages
from events.models import EventPage, EventSeriesPage
from events.templatetags.events import day_and_year
from network.enums import News, Stage
from network.models import NewsItem, ProjectPage

OPEN = "open"  # a pair to which no answer has come


@dataclass(frozen=True)
class Line:
    """One thing that is new, in the reader's language."""

    label: str
    words: str
    url: str = ""  # where it has a page of its own


def note_news(*, page: ProjectPage | EventSeriesPage, now: datetime) -> None:
    """This function will keep what stands on a page and was not there before. Nothing, while not everybody
    may see it. Of the languages of a page only the site's own counts.
    """
    if page.locale.language_code != settings.LANGUAGE_CODE:
        return
    if not public(Page.objects.filter(pk=page.pk)).exists():
        return
    pieces = get_project_pieces(page) if isinstance(page, ProjectPage) else get_series_pieces(page)
    items = [NewsItem(page_id=page.pk, kind=kind, what=what, at=now) for kind, what in pieces]
    NewsItem.objects.bulk_create(items, ignore_conflicts=True)


def note_date(*, page: EventPage, now: datetime) -> None:
    """This function will do so for the series to which the page of an event belongs, if any."""
    series = page.get_parent().specific
    if isinstance(series, EventSeriesPage):
        note_news(page=series, now=now)


def get_project_pieces(page: ProjectPage) -> list[tuple[News, str]]:
    """This function will return what can be news on a project: its updates, its answers, its stage."""
    updates = [(News.UPDATE, block["id"]) for block in page.updates.raw_data]
    answers = [
        (News.ANSWER, f"{block['id']}:{block['value']['answer']}")
        for block in page.pairs.raw_data
        if block["value"]["answer"] != OPEN
    ]
    return [*updates, *answers, (News.STAGE, page.stage)]


def get_series_pieces(page: EventSeriesPage) -> list[tuple[News, str]]:
    """This function will return what can be news on a series: its dates. One query."""
    events = get_event_pages(settings.LANGUAGE_CODE).child_of(page)
    return [(News.DATE, str(pk)) for pk in events.values_list("occasion_id", flat=True)]


# In words


def describe(
    *, item: NewsItem, source: Page, page: Page, events: dict[int, EventPage], now: datetime
) -> Line | None:
    """This function will say a piece of news in the active language, or None where it is no longer true.

    `source` is the page in the site's own language, `page` the reader's; `events` are the pages of dates by
    the number of their occasion. No query.
    """
    label = str(News(item.kind).label)
    if item.kind == News.DATE:
        event = events.get(int(item.what))
        return _describe_date(label, event, now) if event else None
    if item.kind == News.STAGE:
        return Line(label, str(Stage(item.what).label)) if source.stage == item.what else None
    number, _colon, answer = item.what.partition(":")
    field = "pairs" if answer else "updates"
    value = _find(source, field, number)
    if value is None or (answer and value["answer"] != answer):
        return None
    # A translation that was not brought up to date does not have this piece yet
    return Line(label, (_find(page, field, number) or value)["words"])


def _describe_date(label: str, event: EventPage, now: datetime) -> Line | None:
    if event.occasion.is_cancelled or event.occasion.starts_at <= now:
        return None
    return Line(label, f"{day_and_year(event.occasion)}: {event.title}", event.full_url)


def _find(page: Page, field: str, number: str) -> dict | None:
    blocks = getattr(page, field).raw_data
    return next((block["value"] for block in blocks if block["id"] == number), None)
