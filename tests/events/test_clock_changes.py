"""A meeting at 18:00 stays at 18:00 over every change of the clocks: on page, in mail, calendar, search data.

Golden: the days of change and the offsets are written down here, as the law has them, and not computed.
"""

import json
import re
from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from icalendar import Calendar

from events.models import EventPage
from events.occasions import TimeDoesNotExist, put_in_zone
from events.planning import plan_dates
from tests.events.booking import book, get_mail
from tests.factories import EventSeriesPageFactory

pytestmark = pytest.mark.django_db

SUMMER, WINTER = "+01:00", "+00:00"
CHANGES = {  # the Sunday, and the offset from then on
    date(2026, 3, 29): SUMMER,
    date(2026, 10, 25): WINTER,
    date(2027, 3, 28): SUMMER,
    date(2027, 10, 31): WINTER,
    date(2028, 3, 26): SUMMER,
    date(2028, 10, 29): WINTER,
    date(2029, 3, 25): SUMMER,
    date(2029, 10, 28): WINTER,
    date(2030, 3, 31): SUMMER,
    date(2030, 10, 27): WINTER,
}
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def read_calendar(text: str | bytes) -> dict[str, datetime]:
    """Start by UID: what a calendar that follows the text shows."""
    return {str(event["uid"]): event["dtstart"].dt for event in Calendar.from_ical(text).walk("VEVENT")}


def get_event_data(html: str) -> dict:
    found = [json.loads(text) for text in DATA.findall(html)]
    return next(data for data in found if data["@type"] == "Event")


@pytest.mark.parametrize(("change", "offset"), CHANGES.items(), ids=str)
def test_weekly_meeting_is_at_18_00_before_on_and_after_the_change(client, event_index, change, offset):
    """Case T01."""
    before = WINTER if offset == SUMMER else SUMMER
    expected = {
        change - timedelta(days=7): before,
        change: offset,
        change + timedelta(days=7): offset,
    }
    now = datetime.combine(change - timedelta(days=10), time(12), UTC)
    series = EventSeriesPageFactory(
        parent=event_index, rule="FREQ=WEEKLY;BYDAY=SU", starts_time=time(18), duration=90
    )
    with time_machine.travel(now, tick=False):
        pages = plan_dates(series=series, count=3, now=now)
        feed = read_calendar(client.get(f"/calendar/series-{series.pk}.ics").content)

        for page, (day, utc_offset) in zip(pages, expected.items(), strict=True):
            occasion = EventPage.objects.get(pk=page.pk).occasion
            golden = f"{day}T18:00:00{utc_offset}"
            in_utc = datetime.fromisoformat(golden).astimezone(UTC)
            html = " ".join(client.get(page.url).content.decode().split())
            book(occasion, email=f"{day}@example.org", now=now)
            mail = get_mail("confirmation")
            [in_mail] = read_calendar(mail.ics).values()
            in_feed = feed[f"{occasion.uid}@testserver"]

            assert f'<time datetime="{golden}">' in html
            assert "18:00 to 19:30" in html
            assert get_event_data(html)["startDate"] == golden
            assert get_event_data(html)["endDate"] == f"{day}T19:30:00{utc_offset}"
            assert "18:00 to 19:30" in mail.text
            assert f"DTSTART;TZID=Europe/London:{day:%Y%m%d}T180000" in mail.ics
            assert (in_mail.astimezone(UTC), in_feed.astimezone(UTC)) == (in_utc, in_utc)
            assert (in_mail.isoformat(), in_feed.isoformat()) == (golden, golden)
            mail.delete()


@pytest.mark.parametrize("day", [day for day, offset in CHANGES.items() if offset == SUMMER], ids=str)
def test_hour_that_the_clocks_skip_does_not_exist(day):
    """Case T02."""
    with pytest.raises(TimeDoesNotExist):
        put_in_zone(local=datetime.combine(day, time(1, 30)), time_zone="Europe/London")


@pytest.mark.parametrize("day", [day for day, offset in CHANGES.items() if offset == WINTER], ids=str)
def test_hour_that_comes_twice_means_the_first_one(day):
    moment = put_in_zone(local=datetime.combine(day, time(1, 30)), time_zone="Europe/London")
    assert moment.astimezone(UTC) == datetime.combine(day, time(0, 30), UTC)
