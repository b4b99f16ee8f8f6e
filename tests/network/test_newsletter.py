"""The list of the newsletter: double opt-in, one list with and without an account, one press to stop."""

from datetime import timedelta
from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress
from bs4 import BeautifulSoup
from django.urls import reverse

from core import outbox, personal_data
from core.models import Mail
from core.public_forms import make_form_token
from directory import consents
from directory.enums import Purpose
from network import newsletter
from network.enums import DigestPace
from network.models import Subscription
from tests.core.pages import read_page
from tests.factories import UserFactory
from tests.factories.events import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now", "home")]

A_DAY = timedelta(days=1)
URL = "/newsletter/"


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def user():
    user = UserFactory(email="ann@example.org")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def fill_in(now=NOW, **answers):
    salt = f"network.newsletter {consents.get_wording(Purpose.NEWSLETTER).version}"
    token = make_form_token(salt=salt, now=now - timedelta(minutes=1))
    data = {"email": "ann@example.org", "pace": "weekly", "language": "en", "form_token": token}
    return data | {"question": ""} | answers


def subscribe(email="ann@example.org", pace=DigestPace.WEEKLY, language="en", now=NOW):
    newsletter.subscribe(
        email=email,
        pace=pace,
        language=language,
        wording=consents.get_wording(Purpose.NEWSLETTER),
        form_id=uuid4(),
        now=now,
    )


def get_confirm_url():
    """The address in the newest message that asks."""
    mail = Mail.objects.filter(kind=newsletter.CONFIRM).latest("pk")
    return next(line for line in mail.text.splitlines() if "/newsletter/confirm/" in line)


def get_token(url):
    return url.rstrip("/").rpartition("/")[2]


def join(**fields):
    subscribe(**fields)
    return newsletter.confirm(token=get_token(get_confirm_url()), now=NOW)


def agree(user, now=NOW):
    consents.give(user=user, purpose=Purpose.NEWSLETTER, language="en", now=now)


# Signing up


def test_form_shows_the_words_that_one_agrees_to_and_asks_once(client):
    soup = BeautifulSoup(client.get(URL).content, "html.parser")

    assert "Send me the network’s news by e-mail." in soup.main.get_text()
    assert read_page(client.get(URL).content.decode()) == (1, [])

    response = client.post(URL, fill_in(pace="monthly", language="pl"))

    assert (response.status_code, response["Location"]) == (302, "/newsletter/asked/")
    row = Subscription.objects.get()
    assert (row.email, row.pace, row.language, row.confirmed_at) == ("ann@example.org", "monthly", "pl", None)
    assert row.wording == consents.get_wording(Purpose.NEWSLETTER)
    mail = Mail.objects.get()
    assert (mail.to, mail.language, mail.priority) == ("ann@example.org", "pl", 1)
    assert "/pl/newsletter/confirm/" in mail.text
    assert "/pl/newsletter/confirm/" in mail.html


def test_answer_is_the_same_for_a_known_and_an_unknown_address_l14(client):
    join()
    Mail.objects.all().delete()

    known = client.post(URL, fill_in())
    unknown = client.post(URL, fill_in(email="bob@example.org"))

    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert [mail.kind for mail in Mail.objects.order_by("pk")] == [newsletter.CONFIRM] * 2


def test_double_press_asks_once(client):
    data = fill_in()

    client.post(URL, data)
    client.post(URL, data)

    assert Mail.objects.count() == 1
    assert Subscription.objects.count() == 1


def test_machine_that_fills_the_trap_is_thanked_and_nothing_kept_c19(client):
    response = client.post(URL, fill_in(question="spam"))

    assert response["Location"] == "/newsletter/asked/"
    assert not Subscription.objects.exists()
    assert not Mail.objects.exists()


def test_address_hears_three_times_a_day_at_most_c21(client):
    for _time in range(5):
        client.post(URL, fill_in(email="Ann@example.org"))
    assert Mail.objects.count() == 3

    subscribe(now=NOW + A_DAY)

    assert Mail.objects.count() == 4


def test_too_many_forms_from_one_connection_are_refused_with_words(client, settings):
    settings.FORMS_PER_ADDRESS = 1
    client.post(URL, fill_in())

    response = client.post(URL, fill_in(email="bob@example.org"))

    assert response.status_code == 429
    assert "Please try again later" in response.content.decode()
    assert 'value="bob@example.org"' in response.content.decode()
    assert Subscription.objects.count() == 1


@pytest.mark.parametrize(
    "answers",
    [
        {"email": ""},
        {"email": "no address"},
        {"email": "a@b\x00.org"},
        {"email": "a" * 300 + "@example.org"},
        {"pace": "hourly"},
        {"pace": ""},
        {"language": "xx"},
        {"form_token": "x"},
    ],
)
def test_bad_input_is_said_beside_the_field_and_asks_nobody(client, answers):
    response = client.post(URL, fill_in(**answers))

    assert response.status_code == 200
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.select(".govuk-error-message, .notice--warning")
    assert not Subscription.objects.exists()


def test_form_with_older_words_is_shown_again(client):
    data = fill_in()
    consents.write_wording(purpose=Purpose.NEWSLETTER, words={"en": "Newer words."}, now=NOW)

    response = client.post(URL, data)

    assert "Newer words." in response.content.decode()
    assert not Subscription.objects.exists()


def test_nobody_signs_up_where_there_are_no_words(client):
    consents.ConsentWording.objects.filter(purpose=Purpose.NEWSLETTER).delete()

    assert "Nobody can sign up at the moment." in client.get(URL).content.decode()
    assert client.post(URL, {"email": "ann@example.org"}).status_code == 200
    assert not Subscription.objects.exists()


# The button


def test_link_shows_a_button_and_only_a_press_confirms_c22(client):
    subscribe(pace=DigestPace.MONTHLY)
    url = get_confirm_url()

    page = client.get(url)

    assert read_page(page.content.decode()) == (1, [])
    assert page["Referrer-Policy"] == "no-referrer"
    assert Subscription.objects.get().confirmed_at is None

    first, second = client.post(url), client.post(url)

    row = Subscription.objects.get()
    assert (row.confirmed_at, row.told_until, row.pace) == (NOW, NOW, "monthly")
    assert "You are on the list" in first.content.decode()
    assert first.status_code == second.status_code == 200


def test_confirming_again_changes_pace_and_language_only(client):
    join()
    Subscription.objects.update(told_until=NOW - A_DAY)

    join(pace=DigestPace.MONTHLY, language="ar")

    row = Subscription.objects.get()
    assert (row.pace, row.language, row.told_until) == ("monthly", "ar", NOW - A_DAY)


@pytest.mark.parametrize("token", ["x", "~", "x~y", "a.b.c~d"])
def test_link_that_was_never_given_out_opens_nothing(client, token):
    url = reverse("network:newsletter_confirm", args=[token])

    assert client.get(url).status_code == 404
    assert client.post(url).status_code == 404


def test_link_opens_nothing_after_stopping_or_a_week(client):
    subscribe()
    url = get_confirm_url()

    assert newsletter.expire_subscriptions(NOW + 6 * A_DAY) == 0
    assert newsletter.expire_subscriptions(NOW + 8 * A_DAY) == 1
    assert client.post(url).status_code == 404
    assert not Subscription.objects.exists()


def test_confirmed_address_is_kept(client):
    join()

    assert newsletter.expire_subscriptions(NOW + 800 * A_DAY) == 0


# One list


def test_account_that_agrees_is_on_the_list_and_off_it_once_it_takes_it_back(user):
    agree(user)

    newsletter.follow_consents(now=NOW)
    row = Subscription.objects.get()
    assert (row.user, row.email, row.pace, row.told_until) == (user, user.email, "weekly", NOW)

    assert newsletter.follow_consents(now=NOW) == 0
    consents.withdraw(user=user, purpose=Purpose.NEWSLETTER, now=NOW)
    newsletter.follow_consents(now=NOW)
    assert not Subscription.objects.exists()


def test_account_and_sign_up_of_one_address_are_one_row(user):
    join(email="ANN@example.org", pace=DigestPace.MONTHLY)
    agree(user)

    newsletter.follow_consents(now=NOW)

    row = Subscription.objects.get()
    assert (row.user, row.pace, row.email) == (user, "monthly", "ann@example.org")


def test_confirming_with_an_accounts_address_shows_on_my_page(user):
    join()

    assert consents.has_consent(user=user, purpose=Purpose.NEWSLETTER, now=NOW)


def test_unverified_account_is_not_on_the_list(user):
    EmailAddress.objects.update(verified=False)
    agree(user)

    assert newsletter.follow_consents(now=NOW) == 0


def test_row_follows_the_address_of_the_account(user):
    agree(user)
    newsletter.follow_consents(now=NOW)
    user.email = "new@example.org"
    user.save()
    join(email="new@example.org")

    newsletter.follow_consents(now=NOW)

    assert Subscription.objects.get().email == "new@example.org"


def test_my_page_stores_the_pace_of_who_agreed(client, user):
    client.force_login(user)
    assert "How often the newsletter comes" not in client.get("/my/mail/").content.decode()
    agree(user)
    assert "How often the newsletter comes" in client.get("/my/mail/").content.decode()

    client.post("/my/newsletter/", {"pace": "monthly"})
    client.post("/my/newsletter/", {"pace": "hourly"})

    assert newsletter.get_pace(user) == DigestPace.MONTHLY


def test_my_page_stores_no_pace_for_who_did_not_agree(client, user):
    client.force_login(user)

    client.post("/my/newsletter/", {"pace": "monthly"})

    assert not Subscription.objects.exists()


# The way off


def test_stop_is_one_click_without_cookie_and_get_changes_nothing_m16(client):
    row = join()
    url = newsletter.get_stop_url(row, "en")

    assert read_page(client.get(url).content.decode()) == (1, [])
    assert Subscription.objects.count() == 1
    response = client.post(url, {"List-Unsubscribe": "One-Click"})

    assert "You have stopped the newsletter" in response.content.decode()
    assert not Subscription.objects.exists()
    assert client.post(url).status_code == 200


@pytest.mark.parametrize("token", ["x", "~", "x~y"])
def test_stop_with_a_token_of_nobody_says_the_same_and_stops_nobody_m16(client, token):
    join()

    response = client.post(reverse("network:newsletter_stop", args=[token]))

    assert response.status_code == 200
    assert "You have stopped the newsletter" in response.content.decode()
    assert Subscription.objects.count() == 1


def test_token_to_confirm_does_not_stop(client):
    row = join()
    token = get_token(get_confirm_url())

    client.post(reverse("network:newsletter_stop", args=[token]))

    assert Subscription.objects.get() == row


def test_stopping_takes_the_accounts_consent_back_too(client, user):
    agree(user)
    newsletter.follow_consents(now=NOW)

    client.post(newsletter.get_stop_url(Subscription.objects.get(), "en"))

    assert not consents.has_consent(user=user, purpose=Purpose.NEWSLETTER, now=NOW)
    assert newsletter.follow_consents(now=NOW) == 0


def test_stopping_withdraws_what_is_still_to_be_sent(client):
    row = join()
    outbox.queue(
        key="digest:1",
        kind=newsletter.DIGEST,
        to=row.email,
        subject="News",
        text="News",
        now=NOW,
        subject_key=newsletter.get_subject_key(row),
    )

    client.post(newsletter.get_stop_url(row, "en"))

    assert not Mail.objects.exists()


def test_register_gives_out_and_erases_the_list():
    join()

    [row] = personal_data.export("Ann@example.org")["network.Subscription"]
    assert (row["pace"], row["confirmed_at"]) == ("weekly", NOW)
    assert row["words"]["en"] == "Send me the network’s news by e-mail."

    assert personal_data.erase("ann@example.org", NOW)["network.Subscription"] == 1
    assert not Subscription.objects.exists()
