from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse
from django.utils import timezone

from directory.models import Member
from directory.profiles import NotAMember, save_profile
from events.enums import OccasionStatus, SignupStatus
from events.links import get_place_url
from network.my import get_places
from tests.core.pages import read_page
from tests.factories import EventPageFactory, MemberFactory, OccasionFactory, SignupFactory, UserFactory

pytestmark = pytest.mark.django_db
PROFILE = {"chosen_name": "Robin", "language": "pl", "kinds": ["bsl", "breaks"], "note": "Slowly, please."}


@pytest.fixture
def now():
    return timezone.now()  # the view reads the machine's clock


@pytest.fixture
def member(client, home):
    member = MemberFactory(user__email="ann@example.org", chosen_name="Ann")
    EmailAddress.objects.create(user=member.user, email="ann@example.org", verified=True, primary=True)
    client.force_login(member.user)
    return member


def book(user=None, *, days, name="Meeting", status=SignupStatus.CONFIRMED, **fields):
    start = timezone.now() + timedelta(days=days)
    occasion = OccasionFactory(name=name, starts_at=start, ends_at=start + timedelta(hours=1))
    return SignupFactory(occasion=occasion, user=user, status=status, **fields)


def get_titles(bookings):
    return [booking.title for booking in bookings]


def test_my_asks_for_log_in(client, home):
    response = client.get(reverse("network:my"))

    assert response["Location"] == f"{reverse('account_login')}?next={reverse('network:my')}"


def test_my_shows_bookings_with_their_private_links(client, member):
    signup = book(member.user, days=7, name="Letting go")

    response = client.get(reverse("network:my"))

    page = response.content.decode()
    assert read_page(page) == (1, [])
    assert f'<a href="{get_place_url(signup)}">Letting go</a>' in page
    assert "Has a place" in page
    assert "no-store" in response["Cache-Control"]


def test_bookings_are_parted_into_coming_and_earlier(member, now):
    user = member.user
    book(user, days=14, name="Later")
    book(user, days=7, name="Sooner")
    book(user, days=8, name="Waiting", status=SignupStatus.WAITING)
    book(user, days=9, name="Given back", status=SignupStatus.CANCELLED)
    book(user, days=-7, name="Last week")
    book(user, days=-14, name="Before that")
    book(UserFactory(), days=7, name="Somebody else's")

    places = get_places(user=user, member=member, now=now, language="en")

    assert get_titles(places.coming) == ["Sooner", "Waiting", "Later"]
    assert get_titles(places.earlier) == ["Given back", "Last week", "Before that"]


def test_bookings_made_without_log_in_count_once_the_address_is_confirmed(member, now):
    EmailAddress.objects.create(user=member.user, email="claimed@example.org", verified=False)
    book(days=7, name="Mine", email="Ann@Example.org", email_normalised="ann@example.org")
    book(days=7, name="Not mine", email="claimed@example.org", email_normalised="claimed@example.org")

    places = get_places(user=member.user, member=member, now=now, language="en")

    assert get_titles(places.coming) == ["Mine"]


def test_bookings_without_contact_belong_to_nobody(member, now):
    EmailAddress.objects.all().delete()
    book(days=7, name="No contact", email="", email_normalised="")

    places = get_places(user=member.user, member=member, now=now, language="en")

    assert (places.offers, places.coming, places.earlier) == ([], [], [])


@pytest.mark.parametrize(
    ("language", "title"), [("pl", "Odpuszczanie"), ("en", "Letting go"), ("ar", "Letting go")]
)
def test_booking_is_named_in_the_readers_language(event_index, locales, member, now, language, title):
    signup = book(member.user, days=7)
    page = EventPageFactory(parent=event_index, title="Letting go", occasion=signup.occasion)
    polish = page.copy_for_translation(locales["pl"], copy_parents=True)
    polish.title = "Odpuszczanie"
    polish.occasion = signup.occasion
    polish.save()

    places = get_places(user=member.user, member=member, now=now, language=language)

    assert get_titles(places.coming) == [title]


@pytest.mark.parametrize("bookings", [1, 30])
def test_my_takes_the_same_queries_whatever_is_booked_and_hosted(
    client, member, django_assert_num_queries, bookings
):
    for number in range(bookings):
        signup = book(member.user, days=number + 1)
        signup.occasion.hosts.add(member)
    client.get(reverse("network:my"))

    with django_assert_num_queries(11):
        client.get(reverse("network:my"))


def test_offers_stand_first_with_the_time_to_answer(client, member, now):
    ends_at = now + timedelta(hours=5)
    book(member.user, days=1, name="Booked")
    offer = book(
        member.user,
        days=7,
        name="Offered",
        status=SignupStatus.OFFERED,
        offered_at=now,
        offer_ends_at=ends_at,
    )
    book(member.user, days=8, name="Too late", status=SignupStatus.OFFERED, offered_at=now, offer_ends_at=now)

    places = get_places(user=member.user, member=member, now=now, language="en")
    page = client.get(reverse("network:my")).content.decode()

    assert get_titles(places.offers) == ["Offered"]
    assert get_titles(places.coming) == ["Booked", "Too late"]
    assert page.index("A place is free for you") < page.index("Coming up")
    assert "We hold it for you until" in page
    assert page.count(f'href="{get_place_url(offer)}"') == 2


def test_offer_for_a_cancelled_event_is_none(member, now):
    signup = book(member.user, days=7, status=SignupStatus.OFFERED, offered_at=now)
    signup.occasion.status = OccasionStatus.CANCELLED
    signup.occasion.save()

    assert get_places(user=member.user, member=member, now=now, language="en").offers == []


@pytest.mark.parametrize(
    ("days", "is_open", "words"),
    [
        (2, False, "You see who comes from"),
        (0.5, True, "Its list is open to you until"),
        (-6, True, "Its list"),
    ],
)
def test_my_says_what_one_hosts_and_when(client, member, days, is_open, words):
    occasion = book(days=days, name="Hosted").occasion
    occasion.hosts.add(member)

    page = client.get(reverse("network:my")).content.decode()

    assert words in page
    assert ("Hosted</a>" in page, f'href="{reverse("events:host", args=[occasion.pk])}"' in page) == (
        is_open,
        is_open,
    )


def test_my_leaves_out_what_was_hosted_long_ago_or_by_others(member, now):
    book(days=-8, name="Long ago").occasion.hosts.add(member)
    book(days=1, name="Of somebody else").occasion.hosts.add(MemberFactory())

    assert get_places(user=member.user, member=member, now=now, language="en").hosted == []


def test_my_of_an_account_that_is_no_member_hosts_nothing(client, home):
    client.force_login(UserFactory())

    assert client.get(reverse("network:my")).context["places"].hosted == []


def test_cancelled_event_is_told(client, member):
    signup = book(member.user, days=7)
    signup.occasion.status = OccasionStatus.CANCELLED
    signup.occasion.save()

    assert b"The event is cancelled." in client.get(reverse("network:my")).content


# What a member tells about themselves


def test_member_changes_what_they_have_told(client, member):
    response = client.post(reverse("network:my"), PROFILE, follow=True)

    assert b"Your changes are saved." in response.content
    saved = Member.objects.get()
    assert (saved.chosen_name, saved.language) == ("Robin", "pl")
    assert saved.adjustments == {"kinds": ["bsl", "breaks"], "note": "Slowly, please."}


def test_form_shows_what_was_told_before(client, member):
    client.post(reverse("network:my"), PROFILE)

    page = client.get(reverse("network:my")).content.decode()

    assert 'value="Robin"' in page
    assert "Slowly, please." in page
    assert page.count(" checked") == 3


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"chosen_name": " "}, "chosen_name"),
        ({"chosen_name": "x" * 81}, "chosen_name"),
        ({"language": "xx"}, "language"),
        ({"kinds": ["anything"]}, "kinds"),
        ({"note": "x" * 1001}, "note"),
    ],
)
def test_form_says_what_is_wrong_and_keeps_the_rest(client, member, change, field):
    response = client.post(reverse("network:my"), {**PROFILE, **change})

    page = response.content.decode()
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]
    assert "govuk-error-summary" in page
    assert read_page(page) == (1, [])
    assert Member.objects.get().chosen_name == "Ann"


def test_account_without_membership_has_no_profile_and_changes_none(client, home):
    client.force_login(UserFactory())

    response = client.post(reverse("network:my"), PROFILE)

    assert response.status_code == 200
    assert b"You are not a member of the network yet." in response.content
    assert Member.objects.count() == 0


def test_save_profile_refuses_who_is_no_member(db):
    with pytest.raises(NotAMember):
        save_profile(user=UserFactory(), chosen_name="Ann", language="en", adjustments={})
