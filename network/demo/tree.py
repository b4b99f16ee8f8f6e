"""Builds the demonstration site. What is there already stays as it is: an editor may have changed it."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import connection, transaction
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import LocaleSynchronization

from core import entries
from core.models import Locality, NetworkDetails, Theme
from events import occasions, planning
from events.enums import Format, Kind, PromiseState
from events.models import AccessPromise, EventIndexPage, EventPage, EventSeriesPage, Occasion, Venue
from network.demo import (
    about,
    after,
    answers,
    arabic,
    areas,
    asked,
    bookings,
    campaigns,
    compact,
    concerns,
    consultations,
    contributors,
    details,
    directory,
    easy_read,
    events,
    expenses,
    frame,
    glossary,
    heard,
    home,
    hosting,
    library,
    membership,
    messages,
    mine,
    news,
    opportunities,
    organisations,
    participation,
    people,
    plan,
    polish,
    principles,
    profiles,
    projects,
    questions,
    records,
    review,
    roles,
    search,
    searches,
    standard_pages,
    stories,
    writing,
    years,
)
from network.demo.builder import ZONE, Builder
from network.demo.translate import translate
from network.models import GetInvolvedPage, HomePage, OpportunityPage, ProjectIndexPage, StandardPage
from stories.models import StoryIndexPage, StoryPage

MEETINGS_PAST = 6


@transaction.atomic
def load(*, now: datetime) -> int:
    """This function will add what is missing of the demonstration site and return how many pages it made."""
    builder = Builder(now=now)
    _remove_welcome_page()
    locales = _load_locales()
    _load_places(builder)
    builder.themes = {
        slug: Theme.objects.get_or_create(slug=slug, defaults=_get_names(slug, name))[0]
        for slug, name in details.THEMES.items()
    }
    for code, fields in details.DETAILS.items():
        NetworkDetails.objects.get_or_create(locale=locales[code], defaults=fields)

    home_page = _load_home(builder, locales["en"])
    _load_lists(builder, home_page)
    directory.load(builder)
    _load_stories(builder)
    contributors.add_story(builder)
    _load_opportunities(builder)
    _load_events(builder)
    questions.load(builder)
    news.load(builder)
    campaigns.load(builder)
    for fields in standard_pages.STANDARD_PAGES:
        builder.add(home_page, StandardPage, **fields)
    about.load(builder)
    participation.load(builder)
    principles.load(builder)
    compact.load(builder)
    plan.load(builder)
    library.load(builder)
    glossary.load(builder)
    records.load(builder)
    consultations.load(builder)
    projects.load(builder)
    roles.load(builder)
    areas.load(builder)
    years.load(builder)
    heard.load_words(builder)
    frame.load(builder)
    membership.load_pages(builder)
    easy_read.load(builder)
    asked.load(builder)
    contributors.let_publish(builder)
    _gather_statistics()
    builder.publish()
    _gather_statistics()
    frame.link_sign_up_help(builder)
    membership.link_house_rules(builder)
    for key, page in builder.pages.items():
        for code, language in {"pl": polish, "ar": arabic}.items():
            if key in language.PAGES and builder.is_new(page):
                translate(page=page, locale=locales[code], words=language.get_words(builder.today))
    for page in builder.pages.values():
        if isinstance(page, EventPage) and builder.is_new(page):
            bookings.book(slug=page.slug, occasion=page.occasion, now=now)
    after.load(builder)
    answers.load(builder)
    contributors.show_what_waits(builder)
    people.load_logins(now=now)
    review.load(builder)
    membership.load(builder)
    concerns.load(builder)
    hosting.load(builder)
    expenses.load(builder)
    mine.load(builder)
    organisations.load(builder)
    messages.load(builder)
    profiles.load(builder)
    heard.load_notes(builder)
    people.load_second_factors()
    search.load(builder)
    writing.load()
    # Here and at once: else each change above would make its entries anew right after the commit
    while entries.refresh_noted(now=now):
        pass
    searches.load(builder)
    return len(builder.made)


def _gather_statistics() -> None:
    """Does at once what PostgreSQL does within minutes: until then its plans are those for empty tables."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Table by table: without names it waits for whoever gathers those of another database
            names = connection.introspection.table_names(cursor)
            cursor.execute(f"ANALYZE {', '.join(map(connection.ops.quote_name, names))}")


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


def _load_places(builder: Builder) -> None:
    for slug, name in details.LOCALITIES.items():
        parent = builder.localities.get(details.LIES_IN.get(slug))
        fields = _get_names(slug, name) | {"parent": parent}
        builder.localities[slug], _ = Locality.objects.get_or_create(slug=slug, defaults=fields)


def _get_names(slug: str, name: str) -> dict:
    return {"name": name, "names": details.NAMES.get(slug, {})}


def _load_home(builder: Builder, locale: Locale) -> HomePage:
    root = Page.objects.get(depth=1)
    root.locale = locale
    page = builder.add(
        root,
        HomePage,
        slug="network",
        title=home.TITLE,
        summary=home.SUMMARY,
        **home.get_home(builder.today),
    )
    Site.objects.get_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": page, "site_name": settings.WAGTAIL_SITE_NAME},
    )
    return page


def _load_lists(builder: Builder, home_page: HomePage) -> None:
    # The order of the main navigation
    builder.add(home_page, EventIndexPage, **events.EVENT_INDEX)
    builder.add(home_page, GetInvolvedPage, **home.GET_INVOLVED)
    builder.add(home_page, ProjectIndexPage, **projects.PROJECTS)
    builder.add(home_page, StoryIndexPage, **home.STORIES)


def _load_stories(builder: Builder) -> None:
    for story in stories.STORIES:
        fields = {name: story[name] for name in story if name != "weeks_ago"}
        fields["published_date"] = builder.today - timedelta(weeks=story["weeks_ago"])
        builder.add(builder.pages["stories"], StoryPage, **builder.with_lists(fields))


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
            "closing_date": builder.in_days(opportunity["closes_in"]),
            "feedback_date": builder.in_days(opportunity["feedback_in"]),
        }
        builder.add(builder.pages["get-involved"], OpportunityPage, **builder.with_lists(fields))


def _load_events(builder: Builder) -> None:
    index = builder.pages["events"]
    series = builder.add(
        index,
        EventSeriesPage,
        starts_time=time(10),
        duration=90,
        locality=builder.localities["north-yorkshire"],
        skipped_dates=events.get_pauses(builder.today),
        **events.SERIES,
    )
    venue, _ = Venue.objects.get_or_create(
        slug=events.VENUE["slug"], defaults=events.VENUE | {"locality": builder.localities["york"]}
    )
    for meeting, times in zip(events.MEETINGS, _get_meeting_times(builder, series), strict=True):
        occasion, promises = planning.make_meeting(
            series=series, starts_at=times.starts_at, ends_at=times.ends_at
        )
        occasion.capacity = meeting.get("capacity", series.capacity)
        _load_event(builder, series, meeting, occasion, promises)
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
        asks_by = day - timedelta(days=events.ASK_DAYS_BEFORE)
        promises = [
            AccessPromise(
                access=access,
                state=state,
                ask_by_date=asks_by if state == PromiseState.ON_REQUEST else None,
                note=note,
            )
            for access, state, note in events.HALL_PROMISES
        ]
        _load_event(builder, index, conversation, occasion, promises)


def _get_meeting_times(builder: Builder, series: EventSeriesPage) -> list[planning.PlannedDate]:
    """The series' meetings: six that are over and six to come."""
    dates = planning.get_plan(series=series, count=18, now=builder.now - timedelta(days=270))
    plan = [planned for planned in dates if planned.pause is None]
    over = sum(meeting.ends_at < builder.now for meeting in plan)
    return plan[over - MEETINGS_PAST : over - MEETINGS_PAST + len(events.MEETINGS)]


def _load_event(
    builder: Builder, parent: Page, fields: dict, occasion: Occasion, promises: list[AccessPromise]
) -> None:
    """Makes the event's occasion too, unless its page is there."""
    if not EventPage.objects.child_of(parent).filter(slug=fields["slug"]).exists():
        occasion.name = fields["title"]
        occasions.save_occasion(
            occasion=occasion,
            joining=events.JOINING if occasion.format == Format.ONLINE else None,
            promises=promises,
            now=builder.now,
        )
        fields = fields | {"occasion": occasion}
    builder.add(parent, EventPage, **{name: fields[name] for name in fields if name != "capacity"})
