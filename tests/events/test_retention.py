"""Giving out and forgetting what bookings hold about people."""

from datetime import timedelta

import pytest

from core import personal_data
from core.models import Mail
from core.private_links import InvalidLink
from events.enums import SignupStatus
from events.links import make_token, read_token
from events.models import AccessNeed, AccessNeedView, Occasion, Place, Signup, WaitingMove
from events.retention import erase_bookings, expire_bookings, expire_needs, expire_views, export_bookings
from events.signup import Seat, sign_up, verify
from tests.factories import OccasionFactory, SignupFactory, UserFactory

pytestmark = pytest.mark.django_db

A_SECOND = timedelta(seconds=1)


def book(occasion, now, **fields):
    fields = {"email": "robin@example.org", "phone": "01904 000000", "heard": "poster", **fields}
    seats = [Seat("Robin", ("bsl",), "By taxi")]
    return sign_up(occasion=occasion, seats=seats, language="pl", wants_news=True, now=now, **fields)


def assert_anonymous(signup):
    after = Signup.objects.get(pk=signup.pk)
    assert (after.email, after.email_normalised, after.phone, after.heard) == ("", "", "", "")
    assert (after.user, after.added_by, after.form_token, after.wants_news) == (None, None, None, False)
    assert [place.chosen_name for place in after.places.all()] == [""]
    assert not AccessNeed.objects.filter(place__signup=after).exists()
    assert not Mail.objects.filter(to="robin@example.org").exists()
    with pytest.raises(InvalidLink):
        read_token(make_token(signup))


def test_expire_bookings_forgets_a_contact_90_days_after_the_event(now):
    signup = verify(signup=book(OccasionFactory(), now), now=now)
    end = signup.occasion.ends_at + timedelta(days=90)

    assert expire_bookings(end) == 0
    assert expire_bookings(end + A_SECOND) == 1
    assert expire_bookings(end + A_SECOND) == 0

    assert_anonymous(signup)
    assert Signup.objects.get().status == SignupStatus.CONFIRMED
    assert Place.objects.count() == 1


def test_expire_bookings_forgets_an_address_nobody_answered_from_after_7_days(now):
    signup = book(OccasionFactory(), now)
    by_phone = book(signup.occasion, now, email="")
    end = signup.occasion.ends_at + timedelta(days=7)

    assert expire_bookings(end) == 0
    assert expire_bookings(end + A_SECOND) == 1

    assert_anonymous(signup)
    assert Signup.objects.get(pk=by_phone.pk).phone == "01904 000000"


def test_expire_needs_forgets_them_14_days_after_the_event(now):
    signup = book(OccasionFactory(), now)
    end = signup.occasion.ends_at + timedelta(days=14)

    assert expire_needs(end) == 0
    assert expire_needs(end + A_SECOND) == 1
    assert not AccessNeed.objects.exists()


def test_expire_views_forgets_who_looked_after_a_year(now):
    AccessNeedView.objects.create(occasion=OccasionFactory(), viewed_by=UserFactory(), viewed_at=now)

    assert expire_views(now + timedelta(days=365)) == 0
    assert expire_views(now + timedelta(days=365) + A_SECOND) == 1


def test_erase_bookings_gives_the_place_to_the_next_and_deletes_what_is_still_to_be_sent(now):
    signup = book(OccasionFactory(capacity=1), now)
    waiting = SignupFactory(occasion=signup.occasion, status=SignupStatus.WAITING)

    assert erase_bookings(email="ROBIN@example.org", now=now) == 1

    assert_anonymous(signup)
    assert Signup.objects.get(pk=signup.pk).status == SignupStatus.CANCELLED
    assert Signup.objects.get(pk=waiting.pk).status == SignupStatus.OFFERED
    assert [mail.to for mail in Mail.objects.all()] == [waiting.email]


def test_erase_bookings_leaves_the_count_of_who_came(now):
    occasion = OccasionFactory()
    signup = book(occasion, now)

    erase_bookings(email="robin@example.org", now=occasion.ends_at + A_SECOND)

    assert_anonymous(signup)
    assert occasion.get_places_taken() == 1


def test_erase_bookings_knows_nobody_by_what_is_no_address(now):
    assert erase_bookings(email="nobody", now=now) == 0


def test_export_bookings_gives_out_all_that_is_kept(now):
    signup = book(OccasionFactory(name="Letting go"), now)

    assert export_bookings("robin@example.org") == [
        {
            "event": "Letting go",
            "starts_at": signup.occasion.starts_at,
            "status": "confirmed",
            "email": "robin@example.org",
            "phone": "01904 000000",
            "language": "pl",
            "heard": "poster",
            "wants_news": True,
            "consented_at": now,
            "consent_wording": signup.consent_wording,
            "created_at": now,
            "cancelled_at": None,
            "names": ["Robin"],
            "access_needs": [{"kinds": ["bsl"], "note": "By taxi"}],
            "answers": [],
        }
    ]
    assert export_bookings("nobody@example.org") == []


def test_the_register_erases_bookings_too(now):
    signup = book(OccasionFactory(), now)

    assert personal_data.erase("robin@example.org", now)["events.Signup"] == 1
    assert_anonymous(signup)


def test_expire_bookings_keeps_a_contact_for_30_days_after_people_were_told_what_was_heard(now):
    occasion = OccasionFactory()
    signup = verify(signup=book(occasion, now), now=now)
    closed_at = occasion.ends_at + timedelta(days=80)
    Occasion.objects.update(closed_at=closed_at)

    assert expire_bookings(closed_at + timedelta(days=30)) == 0
    assert expire_bookings(closed_at + timedelta(days=30) + A_SECOND) == 1
    assert_anonymous(signup)


def test_expire_bookings_keeps_a_contact_for_90_days_where_people_were_told_at_once(now):
    occasion = OccasionFactory()
    verify(signup=book(occasion, now), now=now)
    Occasion.objects.update(closed_at=occasion.ends_at)

    assert expire_bookings(occasion.ends_at + timedelta(days=90)) == 0
    assert expire_bookings(occasion.ends_at + timedelta(days=90) + A_SECOND) == 1


def test_expire_bookings_forgets_why_somebody_was_moved(now):
    occasion = OccasionFactory()
    signup = verify(signup=book(occasion, now), now=now)
    WaitingMove.objects.create(signup=signup, moved_at=now, from_position=2, to_position=1, reason="Ill")
    expire_bookings(occasion.ends_at + timedelta(days=91))
    assert not WaitingMove.objects.exists()
