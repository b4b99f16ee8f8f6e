"""Builds the demonstration site. What is there already stays as it is: an editor may have changed it."""

import json
import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import LocaleSynchronization
from wagtail_localize.synctree import create_aliases_for_new_page

from core.models import BasePage, Locality, NetworkDetails, RelatedPage, Theme
from events import occasions
from events.enums import Format, Kind, PromiseState
from events.models import AccessPromise, EventIndexPage, EventPage, EventSeriesPage, Occasion, Venue
from network.demo import (
    bookings,
    details,
    events,
    home,
    opportunities,
    people,
    polish,
    standard_pages,
    stories,
)
from network.demo.translate import translate
from network.models import GetInvolvedPage, HomePage, OpportunityPage, StandardPage
from stories.models import StoryIndexPage, StoryPage

ZONE = ZoneInfo(settings.EVENTS_TIME_ZONE)
MEETINGS_PAST = 6
PAGE_LINK = re.compile(r'href="page:([a-z0-9-]+)"')


class Builder:
    """The pages made so far, by slug, and those of them that this run has made."""

    def __init__(self, *, now: datetime):
        self.now = now
        self.today = timezone.localdate(now, ZONE)
        self.pages: dict[str, BasePage] = {}
        self.made: list[BasePage] = []
        self.related: dict[str, list[str]] = {}
        self.localities: dict[str, Locality] = {}
        self.themes: dict[str, Theme] = {}

    def add(self, parent: Page, model: type[BasePage], *, slug: str, related=(), **fields) -> BasePage:
        """This function will return the page `slug` below `parent`, made as a draft if it was not there."""
        page = model.objects.child_of(parent).filter(slug=slug).first()
        if page is None:
            page = model(slug=slug, locale=parent.locale, live=False)
            self.fill(page, **fields)
            parent.add_child(instance=page)
            self.made.append(page)
            self.related[slug] = list(related)
        self.pages[slug] = page
        return page

    def fill(self, page: BasePage, **fields) -> None:
        """This function will set fields, with page:slug replaced by the page it means."""
        for name, value in fields.items():
            resolved = self._resolve(value)
            is_stream = isinstance(page._meta.get_field(name), StreamField)
            setattr(page, name, json.dumps(resolved) if is_stream else resolved)

    def _resolve(self, value):
        if isinstance(value, dict):
            return {key: self._resolve(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._resolve(item) for item in value]
        if isinstance(value, str) and value.startswith("page:"):
            return self.pages[value.removeprefix("page:")].pk
        if isinstance(value, str):
            return PAGE_LINK.sub(lambda m: f'linktype="page" id="{self.pages[m[1]].pk}"', value)
        return value

    def publish(self) -> None:
        """This function will publish what this run made, with its related pages, and then its aliases."""
        for page in self.made:
            page.related_links = [
                RelatedPage(target=self.pages[slug], sort_order=place)
                for place, slug in enumerate(self.related[page.slug])
            ]
            page.save_revision(log_action=False).publish(log_action=None)
        for page in self.made:
            page.refresh_from_db()
            create_aliases_for_new_page(page)


@transaction.atomic
def load(*, now: datetime) -> int:
    """This function will add what is missing of the demonstration site and return how many pages it made."""
    builder = Builder(now=now)
    _remove_welcome_page()
    locales = _load_locales()
    builder.localities = _load_named(Locality, details.LOCALITIES)
    builder.themes = _load_named(Theme, details.THEMES)
    for code, fields in details.DETAILS.items():
        NetworkDetails.objects.get_or_create(locale=locales[code], defaults=fields)

    home_page = _load_home(builder, locales["en"])
    _load_lists(builder, home_page)
    _load_stories(builder)
    _load_opportunities(builder)
    _load_events(builder)
    for fields in standard_pages.STANDARD_PAGES:
        parent = builder.pages[fields["parent"]] if "parent" in fields else home_page
        builder.add(parent, StandardPage, **{name: fields[name] for name in fields if name != "parent"})
    if home_page in builder.made:
        builder.fill(home_page, **home.get_home(builder.today))
    builder.publish()
    for page in builder.made:
        if page.slug in polish.PAGES:
            translate(page=page, locale=locales["pl"], words=polish.get_words(builder.today))
    for page in builder.made:
        if isinstance(page, EventPage):
            bookings.book(slug=page.slug, occasion=page.occasion, now=now)
    people.load_logins(now=now)
    return len(builder.made)


def _remove_welcome_page() -> None:
    """Wagtail starts with a page of its own, and a site that shows it."""
    if not HomePage.objects.exists():
        for page in Page.objects.filter(depth=2):
            page.delete()


def _load_locales() -> dict[str, Locale]:
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code, name in settings.LANGUAGES}
    for code in locales.keys() - {settings.LANGUAGE_CODE}:
        # From now on a page made in English is in the other languages too, as an alias
        LocaleSynchronization.objects.get_or_create(
            locale=locales[code], defaults={"sync_from": locales[settings.LANGUAGE_CODE]}
        )
    return locales


def _load_named(model: type[Locality | Theme], names: dict[str, str]) -> dict[str, Locality | Theme]:
    return {
        slug: model.objects.get_or_create(slug=slug, defaults={"name": name})[0]
        for slug, name in names.items()
    }


def _load_home(builder: Builder, locale: Locale) -> HomePage:
    root = Page.objects.get(depth=1)
    root.locale = locale
    page = builder.add(root, HomePage, slug="network", title=home.TITLE, summary=home.SUMMARY)
    Site.objects.get_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": page, "site_name": settings.WAGTAIL_SITE_NAME},
    )
    return page


def _load_lists(builder: Builder, home_page: HomePage) -> None:
    # The order of the main navigation
    builder.add(home_page, EventIndexPage, **events.EVENT_INDEX)
    builder.add(home_page, GetInvolvedPage, **home.GET_INVOLVED)
    builder.add(home_page, StoryIndexPage, **home.STORIES)


def _load_stories(builder: Builder) -> None:
    for story in stories.STORIES:
        fields = {name: story[name] for name in story if name != "weeks_ago"}
        fields["published_date"] = builder.today - timedelta(weeks=story["weeks_ago"])
        builder.add(builder.pages["stories"], StoryPage, **_with_lists(builder, fields))


def _load_opportunities(builder: Builder) -> None:
    for opportunity in opportunities.OPPORTUNITIES:
        fields = {
            name: opportunity[name]
            for name in opportunity
            if name not in ("answer", "closes_in", "feedback_in")
        }
        fields |= {
            "methods": [{"type": "method", "value": value} for value in opportunity["methods"]],
            "purpose": [opportunities.MADE_UP, *opportunity["purpose"]],
            "expenses": opportunities.EXPENSES,
            "rewards": opportunities.REWARDS,
            "safeguarding_contact": opportunities.SAFEGUARDING,
            "how_to_answer": opportunities.get_answer(opportunity["answer"]),
            "closing_date": _in_days(builder, opportunity["closes_in"]),
            "feedback_date": _in_days(builder, opportunity["feedback_in"]),
        }
        builder.add(builder.pages["get-involved"], OpportunityPage, **_with_lists(builder, fields))


def _in_days(builder: Builder, days: int | None):
    return None if days is None else builder.today + timedelta(days=days)


def _with_lists(builder: Builder, fields: dict) -> dict:
    return fields | {
        "localities": [builder.localities[slug] for slug in fields["localities"]],
        "themes": [builder.themes[slug] for slug in fields["themes"]],
    }


def _load_events(builder: Builder) -> None:
    index = builder.pages["events"]
    series = builder.add(index, EventSeriesPage, starts_time=time(10), duration=90, **events.SERIES)
    venue, _ = Venue.objects.get_or_create(
        slug=events.VENUE["slug"], defaults=events.VENUE | {"locality": builder.localities["york"]}
    )
    for meeting, times in zip(events.MEETINGS, _get_meeting_times(builder, series), strict=True):
        occasion = Occasion(
            kind=Kind.COMMUNITY,
            format=Format.ONLINE,
            capacity=meeting.get("capacity", series.capacity),
            locality=builder.localities["north-yorkshire"],
            starts_at=times.starts_at,
            ends_at=times.ends_at,
            series=series,
            series_start_at=times.starts_at,
        )
        _load_event(builder, series, meeting, occasion)
    days = events.get_conversation_dates(builder.today)
    for conversation, day in zip(events.CONVERSATIONS, days, strict=True):
        occasion = Occasion(
            kind=Kind.CONVERSATION,
            format=Format.IN_PERSON,
            capacity=16,
            venue=venue,
            starts_at=datetime.combine(day, time(13), ZONE),
            ends_at=datetime.combine(day, time(16), ZONE),
        )
        _load_event(builder, index, conversation, occasion)


def _get_meeting_times(builder: Builder, series: EventSeriesPage) -> list[occasions.PlannedMeeting]:
    """The series' meetings: six that are over and six to come."""
    plan = occasions.get_plan(series=series, count=18, now=builder.now - timedelta(days=270))
    over = sum(meeting.ends_at < builder.now for meeting in plan)
    return plan[over - MEETINGS_PAST : over - MEETINGS_PAST + len(events.MEETINGS)]


def _load_event(builder: Builder, parent: Page, fields: dict, occasion: Occasion) -> None:
    """Makes the event's occasion too, unless its page is there."""
    if not EventPage.objects.child_of(parent).filter(slug=fields["slug"]).exists():
        occasion.name = fields["title"]
        asks_by = timezone.localdate(occasion.starts_at, ZONE) - timedelta(days=7)
        is_online = occasion.format == Format.ONLINE
        occasions.save_occasion(
            occasion=occasion,
            joining=events.JOINING if is_online else None,
            promises=[
                AccessPromise(
                    access=access,
                    state=state,
                    ask_by_date=asks_by if state == PromiseState.ON_REQUEST else None,
                    note=note,
                )
                for access, state, note in (events.ONLINE_PROMISES if is_online else events.HALL_PROMISES)
            ],
            now=builder.now,
        )
        fields = fields | {"occasion": occasion}
    builder.add(parent, EventPage, **{name: fields[name] for name in fields if name != "capacity"})
