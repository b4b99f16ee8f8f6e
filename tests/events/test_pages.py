import json
import re
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Site

from core.models import NetworkDetails
from events.enums import Access, Audience, OccasionStatus, PromiseState
from events.models import AccessPromise, Joining, Occasion
from tests.events.test_ical import local
from tests.factories import (
    EventPageFactory,
    EventRecordPageFactory,
    EventSeriesPageFactory,
    MemberFactory,
    OccasionFactory,
    SignupFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db
CANARY = "https://meet.example.org/canary-7f3a"
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOW, tick=False):
        yield


def announce(index, **facts):
    words = {
        key: facts.pop(key)
        for key in ("title", "agenda", "questions", "scope", "hosts", "heard")
        if key in facts
    }
    occasion = OccasionFactory(**facts)
    return EventPageFactory(parent=index, occasion=occasion, locale=index.locale, **words)


def read(client, page, query="") -> str:
    response = client.get(page.url + query)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def stream(kind, *values) -> str:
    return json.dumps([{"type": kind, "value": value} for value in values])


def count_queries(client, url) -> int:
    """Of a visitor, the site's root paths and content types being known to the process."""
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


# The event page, by state


def test_event_page_shows_its_facts_and_the_way_to_sign_up(client, event_index):
    page = announce(event_index, starts_at=local(2026, 12, 8, 10), capacity=24)
    SignupFactory(occasion=page.occasion, seats=3)
    html = read(client, page)
    assert "Tuesday 8 December" in html
    assert "10:00 to 11:30" in html
    assert "21 of 24 places left" in html
    assert html.count(f'href="/sign-up/{page.occasion.pk}/"') == 2
    assert f'href="/calendar/event-{page.occasion.uid}.ics"' in html


def test_event_page_offers_the_waiting_list_when_it_is_full(client, event_index):
    page = announce(event_index, capacity=1)
    SignupFactory(occasion=page.occasion)
    html = read(client, page)
    assert "Full. You can join the waiting list" in html
    assert "Join the waiting list </a>" in html


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"capacity": None}, "There is room for everybody"),
        ({"capacity": 3}, "3 of 3 places left"),
        ({"signup_opens_at": local(2026, 12, 1, 9)}, "Sign-up opens on Tuesday 1 December at 09:00."),
        ({"signup_closes_at": local(2026, 11, 23, 17)}, "Sign-up closed on Monday 23 November at 17:00."),
        ({"audience": Audience.MEMBERS}, "This meeting is for members of the network."),
        (
            {"status": OccasionStatus.CANCELLED, "cancelled_because": "The hall is flooded."},
            "This event will not take place. The hall is flooded.",
        ),
        ({"past": True}, "What we heard is not written up yet."),
        ({"past": True, "heard": stream("paragraph", "<p>People spoke.</p>")}, "Read what we heard"),
    ],
)
def test_event_page_says_how_things_stand(client, event_index, facts, words):
    assert words in read(client, announce(event_index, **facts))


@pytest.mark.parametrize(
    "facts",
    [
        {"signup_opens_at": NOW + HOUR},
        {"signup_closes_at": NOW - HOUR},
        {"audience": Audience.MEMBERS},
        {"status": OccasionStatus.CANCELLED},
        {"past": True},
    ],
)
def test_event_page_has_no_way_to_sign_up_while_nobody_can(client, event_index, facts):
    page = announce(event_index, **facts)
    assert f"/sign-up/{page.occasion.pk}/" not in read(client, page)


def test_event_page_leads_strangers_to_the_log_in_and_members_to_sign_up(client, event_index):
    page = announce(event_index, audience=Audience.MEMBERS)
    assert f'href="/accounts/login/?next={page.url}"' in read(client, page)
    client.force_login(MemberFactory().user)
    assert f"/sign-up/{page.occasion.pk}/" in read(client, page)


def test_event_page_for_somebody_logged_in_is_kept_by_no_cache(client, event_index):
    page = announce(event_index)
    client.force_login(MemberFactory().user)
    cache_control = client.get(page.url)["Cache-Control"]
    assert "no-store" in cache_control
    assert "private" in cache_control


def test_event_page_groups_its_access_promise(client, event_index):
    page = announce(event_index)
    for access, state, ask_by in [
        (Access.CAPTIONS, PromiseState.CONFIRMED, None),
        (Access.BSL, PromiseState.ON_REQUEST, date(2026, 12, 1)),
        (Access.TRANSPORT, PromiseState.ON_REQUEST, date(2026, 11, 20)),
        (Access.EASY_READ, PromiseState.NOT_AVAILABLE, None),
    ]:
        AccessPromise.objects.create(occasion=page.occasion, access=access, state=state, ask_by_date=ask_by)
    html = read(client, page)
    headings = re.findall(r"<h3>\s*(.*?)\s*</h3>", html)
    assert headings[:4] == [
        "Confirmed",
        "Could be asked for until Friday 20 November",
        "Ask us by Tuesday 1 December",
        "Not available this time",
    ]


def test_event_page_shows_its_words(client, event_index):
    page = announce(
        event_index,
        agenda=stream("agenda", [{"time": "10:00:00", "title": "Welcome", "text": "", "is_break": False}]),
        questions=stream("question", "What would have to be true?"),
        scope=stream("scope", {"can_change": ["The checklist"], "cannot_change": ["The budget"]}),
        hosts=stream("host", {"name": "Asha Example (demo)", "role": "Expert by experience"}),
    )
    html = read(client, page)
    for words in (
        "Welcome",
        "What would have to be true?",
        "The checklist",
        "The budget",
        "Asha Example (demo)",
    ):
        assert words in html


def test_event_page_names_who_to_ring_and_who_keeps_people_safe(client, event_index, locales):
    NetworkDetails.objects.create(
        locale=locales["en"],
        name="The network",
        contact_phone="01234 000000",
        contact_post="1 Example Street",
        safeguarding_role="Safeguarding lead (demo)",
    )
    html = read(client, announce(event_index))
    assert "Sign up by phone or post" in html
    assert "01234 000000" in html
    assert "Worries about safety go to: Safeguarding lead (demo)." in html


def test_event_page_without_details_of_the_network_offers_no_telephone(client, event_index):
    assert "Sign up by phone or post" not in read(client, announce(event_index))


def test_event_page_of_a_conversation_shows_the_promise(client, event_index):
    page = announce(event_index, in_person=True)
    assert "In 2026: 0 held, 1 to come." in read(client, page)


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        ((2027, 3, 21), "+00:00"),
        ((2027, 3, 28), "+01:00"),
        ((2027, 10, 24), "+01:00"),
        ((2027, 10, 31), "+00:00"),
    ],
)
def test_event_page_says_18_00_on_both_sides_of_a_clock_change(client, event_index, day, offset):
    """T01"""
    page = announce(event_index, starts_at=local(*day, 18))
    html = read(client, page)
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])
    assert "18:00 to 19:30" in html
    assert data["startDate"].endswith(f"T18:00:00{offset}")


def test_event_page_does_not_depend_on_the_time_zone_of_the_server(client, event_index, settings):
    """T17"""
    settings.TIME_ZONE = "America/New_York"
    page = announce(event_index, starts_at=local(2026, 12, 8, 10), signup_opens_at=local(2026, 12, 1, 9))
    html = read(client, page)
    assert "10:00 to 11:30" in html
    assert "Sign-up opens on Tuesday 1 December at 09:00." in html


def test_event_page_shows_the_time_of_its_own_place(client, event_index):
    page = announce(event_index, starts_at=datetime(2026, 12, 8, 9, tzinfo=UTC), time_zone="Europe/Warsaw")
    assert "10:00 to 11:30 (time zone Europe/Warsaw)" in read(client, page)


def test_event_page_escapes_its_title_for_search_engines(client, event_index):
    """X04"""
    page = announce(event_index, title="</script><script>alert(1)</script>")
    html = client.get(page.url).content.decode()
    assert "<script>alert" not in html


def test_draft_without_occasion_can_be_previewed(event_index):
    page = EventPageFactory(parent=event_index, occasion=None, live=False)
    response = page.make_preview_request()
    assert response.status_code == 200
    html = response.rendered_content if hasattr(response, "rendered_content") else response.content.decode()
    assert page.title in html
    assert "/sign-up/" not in html


def test_draft_with_occasion_can_be_previewed(event_index):
    page = EventPageFactory(parent=event_index, live=False)
    assert page.make_preview_request().status_code == 200


@pytest.mark.parametrize(("in_person", "queries"), [(False, 9), (True, 10)])
def test_event_page_makes_at_most_ten_queries(client, event_index, in_person, queries):
    page = announce(event_index, in_person=in_person)
    for access in Access.values:
        AccessPromise.objects.create(occasion=page.occasion, access=access, state=PromiseState.CONFIRMED)
    assert count_queries(client, page.url) == queries


# The index


@pytest.mark.parametrize("number", [1, 30])
def test_event_index_makes_eleven_queries_however_many_events(client, event_index, number):
    for _ in range(number):
        announce(event_index)
    assert count_queries(client, event_index.url) == 11


@pytest.mark.parametrize("number", [1, 30])
def test_archive_makes_twelve_queries_however_many_events_and_records(client, event_index, number):
    for _ in range(number):
        announce(event_index, past=True)
        EventRecordPageFactory(parent=event_index)
    assert count_queries(client, f"{event_index.url}?past=1") == 12


def test_event_index_shows_cancelled_first_on_a_cancelled_event(client, event_index):
    announce(event_index, status=OccasionStatus.CANCELLED)
    html = read(client, event_index)
    article = html[html.index("<article") : html.index("</article>")]
    assert article.index("Cancelled") < article.index("Tuesday 8 December")


def test_event_index_helps_when_nothing_fits(client, event_index):
    announce(event_index)
    html = read(client, event_index, "?format=in_person")
    assert "No event fits all of that" in html
    assert "0 events to come" in html


def test_event_index_helps_when_nothing_is_planned(client, event_index):
    assert "No date is planned just now" in read(client, event_index)


def test_event_index_shows_the_archive(client, event_index):
    page = announce(event_index, past=True, heard=stream("paragraph", "<p>People spoke.</p>"))
    assert page.title not in read(client, event_index)
    html = read(client, event_index, "?past=1")
    assert page.title in html
    assert f'href="{page.url}heard/"' in html


@pytest.mark.parametrize(
    "query", ["?page=abc", "?page=-1", "?when=%00", "?past=%ff", "?place=%27--&page=9999"]
)
def test_event_index_stands_any_query_string(client, event_index, query):
    page = announce(event_index)
    assert page.title in read(client, event_index, query)


def test_event_index_does_not_grow_with_the_number_of_pages(client, event_index):
    for n in range(45):
        announce(event_index, starts_at=NOW + timedelta(days=n + 1))
    html = read(client, event_index)
    assert html.count("<article") == 10
    assert "Page 1 of 5" in html
    assert html.count("?page=") == 1


def test_event_index_in_polish_lists_polish_pages(client, event_index, locales):
    page = announce(event_index)
    polish = page.copy_for_translation(locales["pl"], copy_parents=True, alias=True)
    index = polish.get_parent()
    Site.clear_site_root_paths_cache()
    with translation.override("pl"):
        html = " ".join(client.get(index.get_url()).content.decode().split())
    assert polish.get_url() in html


# The series


def test_series_page_says_its_rule_and_its_dates(client, event_index):
    series = EventSeriesPageFactory(parent=event_index)
    soon = announce(series, starts_at=local(2026, 12, 8, 10))
    later = announce(series, starts_at=local(2027, 1, 12, 10))
    over = announce(series, past=True, heard=stream("paragraph", "<p>People spoke.</p>"))
    elsewhere = announce(event_index, starts_at=local(2026, 12, 9, 10))
    html = read(client, series)
    assert "Second Tuesday of each month at 10:00" in html
    assert f'The next one: <a href="{soon.url}">Tuesday 8 December 2026</a>' in html
    assert later.url in html
    assert f'href="{over.url}heard/"' in html
    assert f"/calendar/series-{series.pk}.ics" in html
    assert elsewhere.url not in html


def test_series_page_without_a_date_says_so(client, event_index):
    assert "No date is planned at the moment." in read(client, EventSeriesPageFactory(parent=event_index))


def test_event_page_of_a_series_offers_its_calendar(client, event_index):
    series = EventSeriesPageFactory(parent=event_index)
    page = announce(series)
    assert f"/calendar/series-{series.pk}.ics" in read(client, page)


@pytest.mark.parametrize("number", [1, 5])
def test_series_page_makes_as_many_queries_however_many_dates(client, event_index, number):
    series = EventSeriesPageFactory(parent=event_index)
    for _ in range(number):
        announce(series)
    assert count_queries(client, series.url) == 11


# The joining address


def test_joining_address_is_in_nothing_public(client, event_index, home):
    """L01"""
    series = EventSeriesPageFactory(parent=event_index)
    page = announce(series, in_person=True)
    Joining.objects.create(
        occasion=page.occasion, details={"url": CANARY, "phone": "canary-7f3a", "note": ""}
    )
    page.save_revision().publish()
    page.occasion.refresh_from_db()
    urls = [
        page.url,
        event_index.url,
        series.url,
        home.url,
        f"/venues/{page.occasion.venue.slug}/",
        f"/calendar/event-{page.occasion.uid}.ics",
        "/calendar/events.ics",
        f"/calendar/series-{series.pk}.ics",
        "/events/feed.atom",
        f"/search/?q={page.title}",
        f"/sign-up/{page.occasion.pk}/",
        "/get-involved/",
        "/sitemap.xml",
    ]
    answers = {url: client.get(url) for url in urls}
    found = [url for url, response in answers.items() if b"canary" in response.getvalue()]
    assert found == []
    assert answers[page.url].status_code == 200
    assert "canary" not in json.dumps(page.latest_revision.content)
    assert "canary" not in json.dumps(list(Occasion.objects.values()), default=str)
