"""The editors' screen of a series, as they use it."""

import json
import re
from datetime import time, timedelta

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from events.models import EventPage, EventSeriesPage, Occasion
from events.occasions import cancel_occasion, save_occasion
from tests.factories import EventSeriesPageFactory, SignupFactory
from tests.factories.events import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


def address(name: str, series: EventSeriesPage) -> str:
    return reverse(f"occasion:{name}", args=[series.pk])


@pytest.fixture
def series(event_index):
    return EventSeriesPageFactory(parent=event_index, title="Community of practice", slug="community")


def test_plan_shows_the_dates_before_it_makes_them(editor_client, series):
    page = editor_client.get(address("plan", series) + "?count=2").content.decode()
    assert "Tuesday 8 December 2026, 10:00" in page
    assert "Tuesday 12 January 2027, 10:00" in page
    assert "Make 2 meetings" in page
    assert not Occasion.objects.exists()


def test_plan_makes_the_missing_meetings_once(editor_client, editor, series):
    for said in ("2 meetings were made.", "0 meetings were made."):
        response = editor_client.post(address("plan", series), {"count": "2"}, follow=True)
        assert said in response.content.decode()
    assert EventPage.objects.live().count() == Occasion.objects.public().count() == 2
    assert {page.owner for page in EventPage.objects.all()} == {editor}


@pytest.mark.parametrize("count", ["", "0", "-1", "1e9", "1000000", "abc"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_plan_takes_no_senseless_number(editor_client, series, method, count):
    response = getattr(editor_client, method)(address("plan", series), {"count": count})
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not Occasion.objects.exists()


def test_plan_below_a_draft_says_to_publish_it_first(editor_client, series):
    series.unpublish()
    response = editor_client.post(address("plan", series), {"count": "1"})
    assert "Publish the series first: its meetings stand below it." in response.content.decode()
    assert not Occasion.objects.exists()


def test_plan_offers_to_change_meetings_when_the_series_begins_at_another_time(editor_client, series):
    editor_client.post(address("plan", series), {"count": "2"})
    series.starts_time = time(11)
    series.save()
    page = editor_client.get(address("plan", series)).content.decode()
    assert "moves to Tuesday 8 December 2026, 11:00 to 12:30" in page
    assert "Change 2 meetings" in page
    assert "Make 10 meetings" in page

    seen = editor_client.get(address("plan", series)).context["changes"].digest
    response = editor_client.post(address("change_meetings", series), {"seen": seen}, follow=True)

    assert "2 meetings were changed." in response.content.decode()
    assert {f"{occasion.local_start:%H:%M}" for occasion in Occasion.objects.all()} == {"11:00"}


def test_plan_makes_a_year_of_dates(editor_client, series):
    """S0-06"""
    page = editor_client.get(address("plan", series) + "?count=&year=1").content.decode()
    assert "Make 12 meetings" in page

    editor_client.post(address("plan", series), {"year": "1"})

    starts = list(Occasion.objects.order_by("starts_at").values_list("starts_at__month", flat=True))
    assert starts == [12, *range(1, 12)]


def test_plan_says_of_each_date_how_it_stands(editor_client, series):
    editor_client.post(address("plan", series), {"count": "3"})
    moved, cancelled, _still = Occasion.objects.order_by("starts_at")
    moved.starts_at, moved.ends_at = moved.starts_at + timedelta(days=2), moved.ends_at + timedelta(days=2)
    save_occasion(occasion=moved, now=NOW)
    cancel_occasion(occasion=cancelled, reason="Snow", now=NOW)
    series.skipped_dates = json.dumps(
        [{"type": "pause", "value": {"first": "2027-03-01", "last": "2027-03-31", "why": "spring break"}}]
    )
    series.save()

    page = editor_client.get(address("plan", series) + "?count=4").content.decode()

    table = page.partition("What is there")[2].partition("</table>")[0]
    rows = re.findall(r"<td>(.*?)</td>\s*<td>(.*?)</td>", table, re.DOTALL)
    assert [" ".join(re.sub("<[^>]+>", "", " ".join(row)).split()) for row in rows] == [
        "Tuesday 8 December 2026, 10:00 Moved by hand to Thursday 10 December 2026, 10:00 to 11:30",
        "Tuesday 12 January 2027, 10:00 Cancelled",
        "Tuesday 9 February 2027, 10:00 Planned already",
        "Tuesday 9 March 2027, 10:00 Left out: spring break",
        "Tuesday 13 April 2027, 10:00 New",
    ]


def test_plan_says_how_many_people_will_be_told_and_logs_what_was_changed(editor_client, editor, series):
    editor_client.post(address("plan", series), {"count": "1"})
    occasion = Occasion.objects.get()
    SignupFactory(occasion=occasion)
    SignupFactory(occasion=occasion, email="")
    series.rule, series.capacity = "FREQ=MONTHLY;BYDAY=2WE", 12
    series.save()

    response = editor_client.get(address("plan", series))
    text = " ".join(response.content.decode().split())
    assert "moves to Wednesday 9 December 2026, 10:00 to 11:30; 12 places" in text
    assert "1 person has booked and will be told what changes." in text
    editor_client.post(address("change_meetings", series), {"seen": response.context["changes"].digest})

    entry = ModelLogEntry.objects.get(action="wagtail.edit")
    assert (entry.object_id, entry.user) == (str(occasion.pk), editor)


def test_plan_changes_nothing_that_was_not_shown(editor_client, series):
    editor_client.post(address("plan", series), {"count": "1"})
    series.starts_time = time(11)
    series.save()
    response = editor_client.post(address("change_meetings", series), {"seen": "other"}, follow=True)
    assert "Something was changed in the meantime, so nothing was done." in response.content.decode()
    assert f"{Occasion.objects.get().local_start:%H:%M}" == "10:00"


def test_plan_lists_what_stays_as_somebody_made_it(editor_client, series):
    editor_client.post(address("plan", series), {"count": "1"})
    occasion = Occasion.objects.get()
    occasion.capacity = 3
    save_occasion(occasion=occasion, now=NOW)
    text = " ".join(editor_client.get(address("plan", series)).content.decode().split())
    assert "These stay as somebody made them" in text
    assert f"{occasion}</a>: places</li>" in text


def test_plan_cancels_the_chosen_meetings_that_fell_into_a_pause(editor_client, series):
    editor_client.post(address("plan", series), {"count": "2"})
    booked, free = Occasion.objects.order_by("starts_at")
    SignupFactory(occasion=booked)
    series.skipped_dates = json.dumps(
        [{"type": "date", "value": day} for day in ("2026-12-08", "2027-01-12")]
    )
    series.save()

    text = editor_client.get(address("plan", series)).content.decode()
    assert f'name="meetings" value="{free.pk}"' in text
    assert f'name="meetings" value="{booked.pk}"' not in text
    nothing = editor_client.post(address("cancel_dropped", series), {"reason": "Holidays"}, follow=True)
    assert "Choose at least one meeting." in nothing.content.decode()
    chosen = {"meetings": [booked.pk, free.pk], "reason": "Holidays"}
    response = editor_client.post(address("cancel_dropped", series), chosen, follow=True)

    assert "1 meeting was cancelled." in response.content.decode()
    assert list(Occasion.objects.order_by("starts_at").values_list("cancelled_because", flat=True)) == [
        *("", "Holidays"),
    ]


def test_publishing_a_changed_series_tells_which_meetings_are_not_as_it_says(editor_client, series):
    editor_client.post(address("plan", series), {"count": "2"})
    url = reverse("wagtailadmin_pages:edit", args=[series.pk])
    form = nested_form_data(
        {
            "title": series.title,
            "slug": series.slug,
            "summary": "Every month",
            "kind": "community",
            "rule": "FREQ=MONTHLY;BYDAY=2WE",
            "starts_time": "10:00",
            "duration": "90",
            "format": "online",
            "audience": "everyone",
            **{name: streamfield([]) for name in ("body", "skipped_dates", "promises", "hosts")},
            "easy_read": streamfield([]),
            "related_links": inline_formset([]),
            "comments": inline_formset([]),
            "action-publish": "1",
        }
    )

    response = editor_client.post(url, form, follow=True)

    text = response.content.decode()
    assert "2 planned meetings are not as the series says now." in text
    assert address("plan", series) in text


@pytest.mark.parametrize("action", ["change_meetings", "cancel_dropped"])
def test_plan_changes_nothing_by_following_a_link(editor_client, series, action):
    assert editor_client.get(address(action, series)).status_code == 405


def test_plan_is_offered_on_the_page_of_the_series(editor_client, series):
    page = editor_client.get(reverse("wagtailadmin_pages:edit", args=[series.pk])).content.decode()
    assert address("plan", series) in page


def test_plan_is_only_for_the_page_in_the_first_language(editor_client, series, locales):
    series.locale = locales["pl"]
    series.save()
    assert editor_client.get(address("plan", series)).status_code == 302
