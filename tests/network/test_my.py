from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse
from django.utils import timezone

from core.enums import WordsState
from directory import consents
from directory.enums import Purpose
from events.claim_links import make_claim_token
from events.enums import ClaimState, OccasionStatus, PledgeOutcome, SignupStatus
from events.links import get_place_url, make_stop_token
from events.models import Pledge
from events.pledges import make_token
from network import follows
from network.my_places import get_places
from tests.core.pages import read_page
from tests.factories import (
    EventPageFactory,
    MemberFactory,
    OccasionFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    SignupFactory,
    UserFactory,
)
from tests.factories.expenses import ExpensesClaimFactory

pytestmark = pytest.mark.django_db
ROOMS = ["my", "my_contributions", "my_follows", "my_mail", "my_data"]


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

    with django_assert_num_queries(14):
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


# What waits, what is new, and the rooms


@pytest.mark.parametrize("room", ROOMS)
def test_rooms_ask_for_log_in_have_one_heading_and_are_kept_by_nobody(client, home, room):
    url = reverse(f"network:{room}")
    assert client.get(url)["Location"] == f"{reverse('account_login')}?next={url}"

    client.force_login(UserFactory())
    response = client.get(url)

    assert read_page(response.content.decode()) == (1, [])
    assert "no-store" in response["Cache-Control"]
    assert f'href="{url}" aria-current="page"' in response.content.decode()


def test_header_leads_to_my_page(client, member):
    assert (
        f'<a href="{reverse("network:my")}">My page</a>' in client.get(reverse("network:my")).content.decode()
    )


def test_my_says_which_consent_runs_out(client, member, now, settings):
    consents.give(user=member.user, purpose=Purpose.NEWSLETTER, language="en", now=now - timedelta(days=720))

    page = client.get(reverse("network:my")).content.decode()

    assert "What waits for you" in page
    assert 'href="/my/consents/#newsletter">“Newsletter” ends on' in page


def test_my_says_what_is_new_on_followed_pages_and_on_no_others(client, member, home, now):
    index = ProjectIndexPageFactory(parent=home)
    followed, other = (ProjectPageFactory(parent=index, title=title) for title in ("Followed", "Other"))
    follows.follow(user=member.user, page_pk=followed.pk, language="en", now=now - timedelta(days=1))
    assert "New where you follow" not in client.get(reverse("network:my")).content.decode()

    for page in (followed, other):
        page.stage = "reflect"
        page.save_revision().publish()

    page = client.get(reverse("network:my")).content.decode()
    assert "New where you follow" in page
    assert 'href="/projects/followed/">Followed</a>' in page
    assert "Other" not in page


def test_account_without_membership_is_led_to_the_request(client, home):
    client.force_login(UserFactory())

    page = client.get(reverse("network:my")).content.decode()

    assert "You are not a member of the network yet." in page
    assert f'href="{reverse("directory:join")}"' in page


def test_contributions_tell_what_came_of_events_claims_and_pledges(client, member, event_index, now):
    signup = book(member.user, days=-7, name="Meeting")
    EventPageFactory(parent=event_index, title="Letting go", occasion=signup.occasion)
    claim = ExpensesClaimFactory(occasion=signup.occasion, signup=signup, state=ClaimState.PAID)
    pledge = Pledge.objects.create(
        words="Ring Sam.",
        email="ann@example.org",
        created_at=now,
        is_for_all=True,
        state=WordsState.SHOWN,
        outcome=PledgeOutcome.KEPT,
    )
    Pledge.objects.create(words="Of another.", email="bo@example.org", created_at=now)
    before = client.get(reverse("network:my_contributions")).content.decode()
    assert "Nobody has written down yet what was heard." in before

    signup.occasion.closed_at = now
    signup.occasion.save()
    page = client.get(reverse("network:my_contributions")).content.decode()

    assert read_page(page) == (1, [])
    assert f'<a href="{get_place_url(signup)}">Letting go</a>' in page
    assert 'href="/events/letting-go/heard/">What we heard' in page
    assert (
        f'{reverse("events:claimed", args=[make_claim_token(claim)])}">Your claim for expenses: Paid' in page
    )
    assert reverse("events:pledge_outcome", args=[make_token(pledge)]) in page
    assert "On the wall. Kept." in page
    assert "Of another." not in page


def test_what_was_given_back_or_cancelled_is_no_contribution(client, member):
    book(member.user, days=-7, name="Given back", status=SignupStatus.CANCELLED)
    cancelled = book(member.user, days=-7, name="Called off")
    cancelled.occasion.status = OccasionStatus.CANCELLED
    cancelled.occasion.save()

    context = client.get(reverse("network:my_contributions")).context

    assert context["events"] == []
    assert sorted(get_titles(context["given_back"])) == ["Called off", "Given back"]


@pytest.mark.parametrize("number", [1, 30])
def test_contributions_take_the_same_queries(
    client, member, event_index, now, django_assert_num_queries, number
):
    for days in range(number):
        signup = book(member.user, days=-1 - days)
        EventPageFactory(parent=event_index, occasion=signup.occasion)
        ExpensesClaimFactory(occasion=signup.occasion, signup=signup)
        Pledge.objects.create(words="Ring Sam.", email="ann@example.org", created_at=now)
    client.get(reverse("network:my_contributions"))

    with django_assert_num_queries(11):
        client.get(reverse("network:my_contributions"))


def test_reminders_of_a_booking_are_stopped_with_one_press(client, member):
    signup = book(member.user, days=7, name="Meeting", email="ann@example.org")
    url = reverse("events:stop_mail", args=[make_stop_token(signup)])
    assert f'action="{url}"' in client.get(reverse("network:my_mail")).content.decode()

    client.post(url)

    page = client.get(reverse("network:my_mail")).content.decode()
    assert f'action="{url}"' not in page
    assert "Stopped" in page


def test_newsletter_has_the_same_switch_in_the_room_of_mail(client, member):
    page = client.get(reverse("network:my_mail")).content.decode()
    assert f'action="{reverse("directory:change_consent", args=["newsletter"])}"' in page

    answer = client.post(
        reverse("directory:change_consent", args=["newsletter"]),
        {"say": "yes", "version": "1", "next": reverse("network:my_mail")},
    )

    assert answer["Location"] == reverse("network:my_mail")
    assert consents.has_consent(user=member.user, purpose=Purpose.NEWSLETTER, now=timezone.now())
