"""One form for all coming dates of a series: booked each by itself, told in one message."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.conf import settings as site_settings
from django.urls import reverse

from core.models import Mail
from core.public_forms import make_form_token, read_form_token
from events.availability import MembersOnly, SignupClosed, SignupNotOpenYet
from events.enums import Access, Audience, OccasionStatus, PromiseState, SignupStatus
from events.forms import get_series_salt
from events.links import make_token
from events.models import AccessNeed, AccessPromise, Signup
from events.retention import erase_bookings
from events.signup import (
    FormUsedBefore,
    HasOwnQuestions,
    NoContactNoWaiting,
    cancel,
    cancel_series,
    get_booked_together,
    sign_up_for_series,
)
from tests.events.booking import ROBIN, book
from tests.factories import (
    EventPageFactory,
    EventSeriesPageFactory,
    MemberFactory,
    OccasionFactory,
    QuestionFactory,
    SignupFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def series(event_index):
    return EventSeriesPageFactory(parent=event_index, title="Community of practice")


@pytest.fixture
def make_date(series):
    """Makes a meeting of the series so many days from now."""

    def make(days, **facts):
        occasion = OccasionFactory(starts_at=NOW + timedelta(days=days), series=series, **facts)
        EventPageFactory(parent=series, occasion=occasion, title=f"Day {days}", slug=f"day-{days}")
        return occasion

    return make


@pytest.fixture
def dates(make_date):
    return [make_date(days) for days in (14, 42, 70)]


def book_all(occasions, *, form_id=None, now=NOW, **fields):
    fields = {"email": "robin@example.org", "seats": [ROBIN], "language": "en", **fields}
    return sign_up_for_series(occasions=occasions, form_id=form_id or uuid4(), now=now, **fields)


def get_url(series):
    return reverse("events:sign_up_series", args=[series.pk])


def fill_in(series, **answers):
    token = make_form_token(salt=get_series_salt(series), now=NOW)
    return {
        "name": "Robin",
        "email": "robin@example.org",
        "consent": "on",
        "form_token": token,
        **answers,
    }


def get_main(response):
    return response.content.decode().split("<main")[1].split("</main>")[0]


# Booking


def test_series_books_each_date_and_sends_one_message_with_a_link_for_each(dates):
    SignupFactory(occasion=dates[1], seats=10)
    form_id = uuid4()

    booking = book_all(dates, form_id=form_id, seats=[ROBIN, ROBIN])

    assert [signup.occasion for signup in booking.booked] == dates
    assert [signup.status for signup in booking.booked] == ["confirmed", "waiting", "confirmed"]
    assert {signup.booked_together for signup in booking.booked} == {form_id}
    assert booking.missed == []
    mail = Mail.objects.get()
    assert (mail.kind, mail.to, mail.subject) == (
        "series",
        "robin@example.org",
        "Your booking for 3 dates",
    )
    for text in (mail.text, mail.html):
        assert text.count("You have a place") == 2
        assert text.count("You are on the waiting list") == 1
        for signup in booking.booked:
            assert text.count(make_token(signup)) == 1


def test_series_collects_what_each_date_refuses(dates, make_date):
    refused = [
        make_date(15, signup_opens_at=NOW + timedelta(days=1)),
        make_date(16, signup_closes_at=NOW - timedelta(days=1)),
        make_date(17, audience=Audience.MEMBERS),
        QuestionFactory(occasion=make_date(18), is_required=True).occasion,
    ]

    booking = book_all([*refused, *dates])

    assert [signup.occasion for signup in booking.booked] == dates
    assert [(occasion, type(refusal)) for occasion, refusal in booking.missed] == list(
        zip(refused, [SignupNotOpenYet, SignupClosed, MembersOnly, HasOwnQuestions], strict=True)
    )


def test_series_puts_nobody_on_a_waiting_list_whom_it_cannot_reach(dates):
    SignupFactory(occasion=dates[0], seats=10)

    booking = book_all(dates, email="")

    assert [signup.occasion for signup in booking.booked] == dates[1:]
    assert [(occasion, type(refusal)) for occasion, refusal in booking.missed] == [
        (dates[0], NoContactNoWaiting)
    ]
    assert not Mail.objects.exists()


def test_series_form_sent_twice_books_once(dates):
    """C04"""
    form_id = uuid4()

    first, second = (book_all(dates, form_id=form_id) for _ in range(2))

    assert second.booked == first.booked
    assert Signup.objects.count() == 3
    assert Mail.objects.count() == 1


def test_series_form_of_dates_that_were_given_back_does_not_book_them_again(dates):
    """C06"""
    form_id = uuid4()
    cancel(signup=book_all(dates, form_id=form_id).booked[0], now=NOW)

    again = book_all(dates, form_id=form_id)

    assert [signup.occasion for signup in again.booked] == dates[1:]
    assert [(occasion, type(refusal)) for occasion, refusal in again.missed] == [(dates[0], FormUsedBefore)]
    assert [signup.occasion for signup in book_all(dates).booked] == dates


def test_series_tells_an_address_that_was_on_a_list_once_more_of_all_dates(dates):
    before = book(dates[1])
    Mail.objects.all().delete()

    booking = book_all(dates)

    assert booking.booked[1] == before
    assert before.booked_together is None
    assert Mail.objects.get().text.count("/place/") == 3


def test_series_message_counts_for_the_three_a_day(dates, make_date):
    """C21: over all events, single ones too."""
    book_all(dates)
    for minutes in range(1, 5):
        book_all(dates, now=NOW + timedelta(minutes=minutes))  # asked again: two more go, the rest is dropped
    book(make_date(100), now=NOW + timedelta(minutes=5))  # something new: put off to the next day

    mails = Mail.objects.order_by("due_at")
    assert [mail.kind for mail in mails] == ["series", "series", "series", "confirmation"]
    assert [(mail.due_at - NOW) / timedelta(minutes=1) for mail in mails] == [0, 1, 2, 24 * 60]
    assert site_settings.MAIL_PER_ADDRESS_A_DAY == 3


def test_series_message_goes_with_the_person(dates):
    """M10"""
    book_all(dates)

    erase_bookings(email="robin@example.org", now=NOW)

    assert not Mail.objects.exists()
    assert not Signup.objects.exclude(booked_together=None).exists()


# Giving back


def test_cancel_series_gives_back_all_that_is_to_come_with_one_message(dates, make_date):
    alone = book(make_date(100))
    booked = book_all(dates).booked
    waiting = SignupFactory(occasion=dates[2], status=SignupStatus.WAITING)
    SignupFactory(occasion=dates[2], seats=9)
    later = dates[0].ends_at + timedelta(hours=1)

    given_back = cancel_series(signup=booked[1], now=later)

    assert given_back == booked[1:]
    assert Signup.objects.get(pk=booked[0].pk).status == SignupStatus.CONFIRMED  # it has been
    assert Signup.objects.get(pk=alone.pk).is_live
    assert Signup.objects.get(pk=waiting.pk).status == SignupStatus.OFFERED
    mail = Mail.objects.get(kind="series_cancelled")
    assert mail.subject == "Your booking for 2 dates is cancelled"
    assert ("Day 42" in mail.text, "Day 70" in mail.text, "Day 14" in mail.text) == (True, True, False)
    assert not Mail.objects.filter(kind="cancelled").exists()


def test_cancel_series_deletes_what_people_need_and_is_done_once(dates):
    booked = book_all(dates, seats=[ROBIN.__class__("Robin", ("bsl",))]).booked

    cancel_series(signup=booked[0], now=NOW)

    assert cancel_series(signup=booked[0], now=NOW) == []
    assert not AccessNeed.objects.exists()
    assert Mail.objects.filter(kind="series_cancelled").count() == 1


def test_get_booked_together_knows_what_is_still_to_come_of_one_form(dates, make_date):
    alone = book(make_date(100))
    booked = book_all(dates).booked
    book_all(dates, email="sam@example.org")
    cancel(signup=booked[2], now=NOW)

    assert get_booked_together(signup=booked[0], now=NOW) == booked[:2]
    assert get_booked_together(signup=alone, now=NOW) == []


# The form


def test_form_lists_what_it_books_and_what_not(client, series, dates, make_date):
    make_date(20, signup_opens_at=NOW + timedelta(days=1))
    make_date(21, status=OccasionStatus.CANCELLED)
    QuestionFactory(occasion=make_date(22), is_required=True)
    make_date(-20)
    AccessPromise.objects.create(occasion=dates[2], access=Access.CAPTIONS, state=PromiseState.CONFIRMED)

    page = get_main(client.get(get_url(series)))

    assert "One form books 3 dates." in page
    included, left_out = page.split("Not part of this")
    assert included.count("places left") == 3
    for words in ("Sign-up is not open yet", "Cancelled", "Asks a question of its own"):
        assert words in left_out
    assert page.count('value="captions"') == 6  # one for each person who may come
    assert 'value="bsl"' not in page
    assert "Day -20" not in page


def test_form_makes_as_many_queries_for_thirty_dates_as_for_one(
    client, series, make_date, django_assert_num_queries
):
    make_date(1)
    client.get(get_url(series))
    with django_assert_num_queries(9):
        client.get(get_url(series))
    for day in range(2, 31):
        make_date(day)
    with django_assert_num_queries(9):
        client.get(get_url(series))


def test_post_books_all_and_the_answer_is_the_same_for_an_address_that_was_known(client, series, dates):
    book(dates[0], email="known@example.org")

    known = client.get(client.post(get_url(series), fill_in(series, email="known@example.org"))["Location"])
    other = client.get(client.post(get_url(series), fill_in(series, email="other@example.org"))["Location"])

    assert get_main(known).replace("known@", "other@") == get_main(other)
    assert "We have sent a message to <bdi>other@example.org</bdi>." in get_main(other)
    assert "/place/" not in get_main(other)
    assert other["Referrer-Policy"] == "no-referrer"
    assert Signup.objects.filter(email="other@example.org").count() == 3


def test_answer_shows_the_links_to_who_gave_no_address_and_what_was_missed(client, series, dates):
    SignupFactory(occasion=dates[0], seats=10)

    response = client.post(get_url(series), fill_in(series, email="", no_contact="on"))
    page = get_main(client.get(response["Location"]))

    bookings = Signup.objects.filter(email="")
    assert len(bookings) == 2
    for signup in bookings:
        assert page.count(f">http://testserver/place/{make_token(signup)}/<") == 1
    assert "It is full. For the waiting list we need an e-mail address or telephone number." in page


def test_errors_keep_what_was_typed_and_book_nothing(client, series, dates):
    page = client.post(get_url(series), fill_in(series, email="robin@", name_5="Sam")).content.decode()

    assert "<title>Error: Sign up for all dates: Community of practice" in page
    assert 'value="Sam"' in page
    assert page.count('<details class="bring" open>') == 2
    assert not Signup.objects.exists()


def test_member_books_all_with_one_press_and_sees_the_links(client, series, dates):
    member = MemberFactory(chosen_name="Robin B", adjustments={"kinds": ["bsl"], "note": ""})
    EmailAddress.objects.create(user=member.user, email=member.user.email, verified=True)
    client.force_login(member.user)
    assert "Sign up as Robin B" in client.get(get_url(series)).content.decode()

    response = client.post(get_url(series), {"one_press": "yes", "form_token": fill_in(series)["form_token"]})

    assert Signup.objects.filter(user=member.user, verified_at=NOW).count() == 3
    assert AccessNeed.objects.count() == 3
    assert get_main(client.get(response["Location"])).count(">http://testserver/place/") == 3


def test_machine_gets_the_usual_answer_and_nothing_is_kept(client, series, dates):
    """C19"""
    response = client.post(get_url(series), fill_in(series, question="buy now"))

    assert "We have sent a message to" in get_main(client.get(response["Location"]))
    assert not Signup.objects.exists()


def test_series_without_an_open_date_says_so(client, series, make_date):
    make_date(14, signup_closes_at=NOW - timedelta(days=1))

    shown = get_main(client.get(get_url(series)))
    response = client.post(get_url(series), fill_in(series))

    assert "No date of this series can be booked in this way at the moment." in shown
    answer = get_main(client.get(response["Location"]))
    assert "No date was booked" in answer
    assert "Sign-up is closed." in answer


def test_series_that_is_not_public_is_not_found(client, series, dates):
    url = get_url(series)
    series.unpublish()

    assert client.get(url).status_code == 404
    assert client.post(url, fill_in(series)).status_code == 404
    assert client.get(reverse("events:sign_up_series", args=[0])).status_code == 404


def test_answer_page_without_an_answer_leads_to_the_form(client, series):
    """C24"""
    done = reverse("events:sign_up_series_done", args=[series.pk])

    for response in (client.get(done), client.get(f"{done}?answer=x"), client.post(done)):
        assert response["Location"] == get_url(series)


def test_form_token_names_the_booking(client, series, dates):
    answers = fill_in(series)

    client.post(get_url(series), answers)
    client.post(get_url(series), answers)

    form_id, _age = read_form_token(answers["form_token"], salt=get_series_salt(series), now=NOW)
    assert set(Signup.objects.values_list("booked_together", flat=True)) == {UUID(form_id.hex)}
    assert Signup.objects.count() == 3
