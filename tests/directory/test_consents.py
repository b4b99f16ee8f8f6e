from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth.models import AnonymousUser, Permission
from django.urls import reverse

from core import my_page, personal_data
from core.models import Mail
from directory import consents
from directory.consent_renewal import ask_again, end_what_ran_out
from directory.enums import ConsentEnd, Purpose
from directory.models import Consent, ConsentWording
from directory.visibility import visible_members
from tests.core.pages import read_page
from tests.events.races import run_at_once
from tests.factories import MemberFactory, UserFactory
from tests.factories.directory import ConsentFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]
A_DAY = timedelta(days=1)
ROOM = "/my/consents/"


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def member(client, home):
    member = MemberFactory(shown=True, user__email="ann@example.org", chosen_name="Ann", consents=[])
    client.force_login(member.user)
    return member


def give(user, purpose=Purpose.DIRECTORY, now=NOW, **fields):
    return consents.give(user=user, purpose=purpose, language="en", now=now, **fields)


def write(purpose=Purpose.DIRECTORY, words="Newer words.", now=NOW):
    return consents.write_wording(purpose=purpose, words={"en": words}, now=now)


def press(client, purpose, say, version="1", **fields):
    return client.post(f"{ROOM}{purpose}/", {"say": say, "version": version, **fields}, follow=True)


def get_section(client, purpose):
    soup = BeautifulSoup(client.get(ROOM).content, "html.parser")
    return soup.find(id=purpose)


def get_words(tag):
    return " ".join(tag.get_text(" ").split())


# Giving and taking back


def test_give_keeps_words_language_day_and_end():
    user = UserFactory()

    consent = consents.give(user=user, purpose=Purpose.NEWSLETTER, language="pl", now=NOW)

    assert (consent.wording.version, consent.language, consent.given_at) == (1, "pl", NOW)
    assert consent.expires_at == NOW + settings.CONSENT_LASTS
    assert consents.has_consent(user=user, purpose=Purpose.NEWSLETTER, now=NOW)


def test_give_of_rules_does_not_end():
    assert give(UserFactory(), Purpose.RULES).expires_at is None


def test_give_on_another_day_renews_and_keeps_the_first():
    user = UserFactory()
    first = give(user)

    second = give(user, now=NOW + A_DAY)

    first.refresh_from_db()
    assert (first.end, first.ended_at) == (ConsentEnd.RENEWED, NOW + A_DAY)
    assert second.expires_at == NOW + A_DAY + settings.CONSENT_LASTS


def test_give_twice_on_a_day_is_once():
    user = UserFactory()

    assert give(user) == give(user, now=NOW + timedelta(minutes=1))
    assert Consent.objects.count() == 1


def test_give_refuses_words_that_the_person_has_not_read():
    write()

    with pytest.raises(consents.WordsChanged):
        give(UserFactory(), version=1)
    assert Consent.objects.count() == 0


def test_give_refuses_where_nobody_wrote_words():
    ConsentWording.objects.all().delete()

    with pytest.raises(consents.NothingToAgreeTo):
        give(UserFactory())


def test_withdraw_says_whether_there_was_anything():
    user = UserFactory()
    consent = give(user)

    assert consents.withdraw(user=user, purpose=Purpose.DIRECTORY, now=NOW + A_DAY) is True
    assert consents.withdraw(user=user, purpose=Purpose.DIRECTORY, now=NOW + A_DAY) is False
    consent.refresh_from_db()
    assert (consent.end, consent.ended_at) == (ConsentEnd.WITHDRAWN, NOW + A_DAY)


def test_writing_new_words_changes_no_old_consent():
    user = UserFactory()
    old = give(user)

    write(words="Newer words.")

    old.refresh_from_db()
    assert (old.wording.version, old.ended_at) == (1, None)
    assert old.wording.words["en"].startswith("Show my profile")
    assert give(user, version=2).wording.words == {"en": "Newer words."}


def test_writing_the_same_words_or_none_in_english_is_refused():
    words = consents.get_wording(Purpose.PHOTO).words

    with pytest.raises(consents.SameWords):
        consents.write_wording(purpose=Purpose.PHOTO, words=words, now=NOW)
    with pytest.raises(consents.NoEnglish):
        consents.write_wording(purpose=Purpose.PHOTO, words={"en": " ", "pl": "Tak."}, now=NOW)
    assert ConsentWording.objects.filter(purpose=Purpose.PHOTO).count() == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_presses_at_once_agree_once():
    user = UserFactory()

    first, second = run_at_once([lambda: give(user), lambda: give(user)])

    assert first == second
    assert Consent.objects.count() == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_giving_and_taking_back_at_once_leave_at_most_one():
    user = UserFactory()

    run_at_once(
        [
            lambda: give(user),
            lambda: consents.withdraw(user=user, purpose=Purpose.DIRECTORY, now=NOW),
            lambda: give(user, now=NOW + A_DAY),
        ]
    )

    assert consents.live_consents(NOW).filter(user=user).count() <= 1
    assert Consent.objects.filter(ended_at=None).count() <= 1


# The room of My page


def test_room_asks_for_log_in(client, home):
    assert client.get(ROOM)["Location"] == f"{reverse('account_login')}?next={ROOM}"
    assert client.post(f"{ROOM}directory/", {"say": "yes", "version": "1"}).status_code == 302
    assert Consent.objects.count() == 0


def test_room_shows_words_version_day_end_and_history(client, member):
    give(member.user, now=NOW - 400 * A_DAY)
    give(member.user, now=NOW - 2 * A_DAY)

    response = client.get(ROOM)
    section = get_section(client, "directory")

    assert read_page(response.content.decode()) == (1, [])
    assert "no-store" in response["Cache-Control"]
    words = get_words(section)
    assert "You agreed Show my profile in the directory" in words
    assert f"Since {NOW - 2 * A_DAY:%-d %B %Y}, in version 1" in words
    assert f"Until {NOW - 2 * A_DAY + settings.CONSENT_LASTS:%-d %B %Y}" in words
    assert words.count("you agreed to version 1") == 2
    assert "given anew" in words


@pytest.mark.parametrize("purpose", sorted(set(Purpose) - {Purpose.RULES, Purpose.PUBLISHING}))
def test_one_press_gives_and_one_press_takes_back(client, member, purpose):
    assert len(get_section(client, purpose).find_all("form")) == 1

    press(client, purpose, "yes")
    assert consents.has_consent(user=member.user, purpose=purpose, now=NOW)
    assert len(get_section(client, purpose).find_all("form")) == 1

    page = press(client, purpose, "no").content.decode()
    assert not consents.has_consent(user=member.user, purpose=purpose, now=NOW)
    assert "You took it back" in page


def test_taking_back_takes_the_profile_from_sight_at_once(client, member):
    press(client, "directory", "yes")
    assert list(visible_members(AnonymousUser())) == [member]  # the fault would be that it stays

    press(client, "directory", "no")

    assert list(visible_members(AnonymousUser())) == []


def test_rules_are_shown_as_agreed_and_cannot_be_taken_back(client, member):
    give(member.user, Purpose.RULES)

    section = get_section(client, "rules")

    assert section.find("form") is None
    assert "It ends when you leave the network." in get_words(section)
    assert client.post(f"{ROOM}rules/", {"say": "no"}).status_code == 404
    assert consents.has_consent(user=member.user, purpose=Purpose.RULES, now=NOW)


def test_double_press_gives_once_and_takes_back_once(client, member):
    press(client, "photo", "yes")
    press(client, "photo", "yes")
    assert Consent.objects.filter(purpose=Purpose.PHOTO).count() == 1

    press(client, "photo", "no")
    press(client, "photo", "no")
    assert [each.end for each in Consent.objects.filter(purpose=Purpose.PHOTO)] == [ConsentEnd.WITHDRAWN]


def test_stale_page_is_told_that_the_words_changed(client, member):
    write(words="Newer words.")

    page = press(client, "directory", "yes", version="1").content.decode()

    assert "The words have changed meanwhile." in page
    assert Consent.objects.count() == 0


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 5000, "²"])
def test_version_that_is_none_is_refused_in_words(client, member, version):
    assert "The words have changed meanwhile." in press(client, "photo", "yes", version).content.decode()
    assert Consent.objects.count() == 0


def test_newer_words_stand_beside_those_agreed_to(client, member):
    give(member.user)
    write(words="Newer words.")

    section = get_section(client, "directory")
    words = get_words(section)
    assert "Show my profile in the directory" in words
    assert "There are newer words, version 2." in words
    assert [form.button.contents[0] for form in section.find_all("form")] == [
        "Agree to the newer words",
        "Take it back",
    ]

    press(client, "directory", "yes", version="2")
    assert consents.live_consents(NOW).get().wording.version == 2


def test_account_without_membership_is_asked_for_newsletter_and_story_only(client, home):
    client.force_login(UserFactory())

    soup = BeautifulSoup(client.get(ROOM).content, "html.parser")

    assert [section["id"] for section in soup.select(".choice")] == ["story", "newsletter"]
    assert press(client, "directory", "yes").status_code == 404
    assert client.post(f"{ROOM}anything/", {"say": "yes"}).status_code == 404
    assert Consent.objects.count() == 0


@pytest.mark.parametrize(
    ("back", "url"),
    [
        ("/my/", "/my/"),
        ("https://evil.example/", f"{ROOM}#photo"),
        ("//evil.example", f"{ROOM}#photo"),
        ("mail", f"{ROOM}#photo"),
    ],
)
def test_switch_leads_back_to_pages_of_ours_only(client, member, back, url):
    response = client.post(f"{ROOM}photo/", {"say": "no", "next": back})

    assert response["Location"] == url


@pytest.mark.parametrize("renewals", [1, 30])
def test_room_takes_the_same_queries_however_long_the_history(
    client, member, django_assert_num_queries, renewals
):
    for number in range(renewals):
        give(member.user, now=NOW + number * A_DAY - 40 * A_DAY)
    client.get(ROOM)

    with django_assert_num_queries(7):
        client.get(ROOM)


# G04: a consent runs out, never in silence and never a day too long


def test_g04_person_is_asked_once_thirty_days_before(time_machine):
    member = MemberFactory(language="pl", consents=[])
    consent = give(member.user)
    asked = consent.expires_at - settings.ASK_CONSENT_BEFORE

    assert ask_again(now=asked - timedelta(seconds=1)) == 0
    assert ask_again(now=asked) == 1
    assert ask_again(now=asked + A_DAY) == 0

    mail = Mail.objects.get()
    consent.refresh_from_db()
    assert (mail.key, mail.to, mail.language) == (
        f"consent:{consent.pk}:consent_ends",
        member.user.email,
        "pl",
    )
    assert (mail.best_before, consent.asked_again_at) == (consent.expires_at, asked)
    assert "/pl/my/consents/" in mail.text
    assert "/pl/my/consents/" in mail.html


def test_g04_profile_goes_at_the_moment_of_expiry_even_without_a_worker(time_machine):
    member = MemberFactory(shown=True, consents=[])
    expires_at = give(member.user).expires_at

    time_machine.move_to(expires_at - timedelta(seconds=1), tick=False)
    assert list(visible_members(AnonymousUser())) == [member]
    time_machine.move_to(expires_at, tick=False)
    assert list(visible_members(AnonymousUser())) == []


def test_g04_worker_ends_it_and_tells_once(client):
    member = MemberFactory(consents=[])
    consent = give(member.user)
    late = consent.expires_at + A_DAY

    assert end_what_ran_out(now=consent.expires_at - timedelta(seconds=1)) == 0
    assert end_what_ran_out(now=late) == 1
    assert end_what_ran_out(now=late) == 0

    consent.refresh_from_db()
    assert (consent.end, consent.ended_at) == (ConsentEnd.EXPIRED, consent.expires_at)
    assert [mail.key for mail in Mail.objects.all()] == [f"consent:{consent.pk}:consent_ended"]


def test_g04_one_press_renews_and_asks_again_the_next_time_only(client, home, time_machine):
    member = MemberFactory(consents=[])
    client.force_login(member.user)
    first = give(member.user)
    asked = first.expires_at - settings.ASK_CONSENT_BEFORE
    time_machine.move_to(asked, tick=False)
    ask_again(now=asked)
    client.force_login(member.user)

    buttons = [form.button.contents[0] for form in get_section(client, "directory").find_all("form")]
    press(client, "directory", "yes")

    assert buttons == ["Renew it", "Take it back"]
    assert consents.live_consents(asked).get().expires_at == asked + settings.CONSENT_LASTS
    assert ask_again(now=asked + A_DAY) == 0
    assert end_what_ran_out(now=first.expires_at) == 0


def test_what_never_ends_is_not_asked_about():
    give(UserFactory(), Purpose.RULES)

    assert ask_again(now=datetime(2099, 1, 1, tzinfo=UTC)) == 0
    assert end_what_ran_out(now=datetime(2099, 1, 1, tzinfo=UTC)) == 0


def test_closed_account_is_written_to_no_more_though_its_consent_ends():
    consent = give(UserFactory(is_active=False))

    assert ask_again(now=consent.expires_at - A_DAY) == 0
    assert end_what_ran_out(now=consent.expires_at) == 1
    assert Mail.objects.count() == 0


def test_my_page_says_what_ends_soon():
    user = UserFactory()
    consent = give(user)

    assert my_page.get_waiting(user=user, now=NOW) == []
    [waiting] = my_page.get_waiting(user=user, now=consent.expires_at - A_DAY)

    assert waiting.words.startswith("“Being found in the directory” ends on")
    assert waiting.url == f"{ROOM}#directory"


# Giving out and forgetting


def test_export_tells_what_was_agreed_to_and_nothing_of_others():
    user = UserFactory(email="ann@example.org")
    give(user, Purpose.NEWSLETTER)
    give(UserFactory(), Purpose.PHOTO)

    [row] = consents.export_consents("Ann@example.org")

    assert (row["purpose"], row["version"], row["given_at"]) == ("newsletter", 1, NOW)
    assert row["words"]["en"] == "Send me the network’s news by e-mail."


def test_erasing_the_account_erases_what_it_agreed_to():
    user = UserFactory(email="ann@example.org")
    give(user)

    personal_data.erase("ann@example.org", NOW)

    assert Consent.objects.count() == 0


# The editors' screens


@pytest.fixture
def welcomer(home):
    user = UserFactory()
    permissions = Permission.objects.filter(codename__in=["access_admin", "welcome_members"])
    user.user_permissions.add(*permissions)
    return user


def test_screens_open_for_who_welcomes_members_and_for_no_rank(client, welcomer):
    index, new = reverse("consent_wording:index"), reverse("consent_wording:write", args=["photo"])
    log_in(UserFactory(is_staff=True, is_superuser=True), client)
    refused = [client.get(index).status_code, client.post(new, {"words_en": "Mine."}).status_code]

    log_in(welcomer, client)

    assert refused == [302, 302]
    assert client.get(index).status_code == 200
    assert client.get(new).status_code == 200
    assert client.get(reverse("consent_wording:write", args=["anything"])).status_code == 404
    assert ConsentWording.objects.filter(purpose=Purpose.PHOTO).count() == 1


def test_editor_writes_a_new_version(client, welcomer):
    log_in(welcomer, client)
    url = reverse("consent_wording:write", args=["photo"])

    shown = client.get(url).content.decode()
    response = client.post(url, {"words_en": "Show my face.", "words_pl": "Pokażcie.", "words_ar": ""})

    assert "Show my photo to those whom I chose for it." in shown
    assert response["Location"] == reverse("consent_wording:index")
    assert consents.get_wording(Purpose.PHOTO).words == {"en": "Show my face.", "pl": "Pokażcie."}
    assert "Show my face." in client.get(reverse("consent_wording:index")).content.decode()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"words_en": ""}, "Write the words in this language"),
        ({"words_en": "x" * 1001}, "at most 1000"),
        (None, "These are the words of the newest version."),
    ],
)
def test_editors_mistake_is_said_and_nothing_is_written(client, welcomer, fields, words):
    log_in(welcomer, client)
    if fields is None:
        newest = consents.get_wording(Purpose.PHOTO).words
        fields = {f"words_{code}": text for code, text in newest.items()}

    response = client.post(reverse("consent_wording:write", args=["photo"]), fields)

    assert words in response.content.decode()
    assert ConsentWording.objects.filter(purpose=Purpose.PHOTO).count() == 1


def test_list_counts_who_agrees_now_to_each_version(home):
    ConsentFactory(purpose=Purpose.PHOTO)
    give(UserFactory(), Purpose.PHOTO)
    write(Purpose.PHOTO)
    ended = give(UserFactory(), Purpose.PHOTO)
    Consent.objects.filter(pk=ended.pk).update(expires_at=NOW)

    found = [each for each in consents.get_wordings(NOW) if each.purpose == Purpose.PHOTO]

    assert [(each.version, each.agreed) for each in found] == [(2, 0), (1, 2)]
