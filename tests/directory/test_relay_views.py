"""The pages of messages: the same answers for everybody, nothing lost, and no address anywhere (S0-14)."""

import logging
from datetime import timedelta
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from core import outbox
from core.models import Mail, NetworkDetails
from core.public_forms import make_form_token
from directory import relay
from directory.enums import RelayState
from directory.models import Block, Concern, RelayMessage, RelayThread
from directory.relay_sides import get_readers, make_token
from tests.factories import (
    ConcernContactFactory,
    DirectoryPageFactory,
    MemberFactory,
    OrganisationFactory,
    UserFactory,
)
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

SHOWN_AT = NOW - timedelta(seconds=10)
SENT = {"words": "canarywords", "name": "Canaryname", "email": "canary@example.org", "question": ""}
RITA, SAM = "rita.canary@example.org", "sam.canary@example.org"


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def rita():
    return MemberFactory(shown=True, user=UserFactory(email=RITA), chosen_name="Rita")


@pytest.fixture
def sam():
    return MemberFactory(shown=True, user=UserFactory(email=SAM), chosen_name="Sam")


def get_url(member):
    return reverse("directory:write_member", args=[member.public_id])


def fill_in(member, *, user=None, shown_at=SHOWN_AT, **answers):
    salt = f"directory.write {member.public_id.hex} {user.pk if user else ''}"
    return SENT | {"form_token": make_form_token(salt=salt, now=shown_at)} | answers


def fill_in_answer(words="Good evening", *, salt="directory.answer", **answers):
    return {"words": words, "question": "", "form_token": make_form_token(salt=salt, now=SHOWN_AT)} | answers


def get_link(thread, name="relay", *, is_starter=False):
    [reader] = get_readers(thread, is_starter=is_starter)
    return reverse(f"directory:{name}", args=[make_token(thread, reader, is_starter=is_starter)])


def get_soup(response):
    return BeautifulSoup(response.content, "html.parser")


def browse(user):
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def thread(rita, sam):
    """Sam wrote to Rita."""
    browse(sam.user).post(get_url(rita), fill_in(rita, user=sam.user))
    return RelayThread.objects.get()


# Writing


def test_somebody_without_account_writes_without_cookie_and_nothing_is_in_a_log(rita, home, caplog):
    caplog.set_level(logging.DEBUG)
    client = Client(enforce_csrf_checks=True)
    client.get(get_url(rita))

    response = client.post(get_url(rita), fill_in(rita))

    assert response.url == "/write/done/"
    thread = RelayThread.objects.get()
    assert thread.sender == {"name": "Canaryname", "email": "canary@example.org"}
    assert not thread.is_confirmed
    assert client.cookies == {}
    page = client.get(get_link(thread, is_starter=True))
    assert "Yes, send my message" in page.content.decode()
    assert not RelayThread.objects.get().is_confirmed  # opening it changed nothing

    client.post(get_link(thread, "relay_confirm", is_starter=True))

    assert RelayThread.objects.get().is_confirmed
    assert list(Mail.objects.values_list("kind", "to")) == [
        ("relay_confirm", "canary@example.org"),
        ("relay", RITA),
    ]
    assert "canary" not in caplog.text.lower()
    assert f"/message/{get_link(thread, is_starter=True).split('/')[2]}" not in caplog.text


def test_answer_is_the_same_for_known_and_unknown_addresses_and_machines_l14(rita, sam, client, home):
    """L14: same status, place and page, whether or not the address has an account."""
    answers = set()
    for fields in ({"email": SAM}, {"email": "nobody@example.org"}, {"question": "spam"}):
        response = client.post(get_url(rita), fill_in(rita, **fields))
        answers.add((response.status_code, response.url, client.get(response.url).content))

    assert len(answers) == 1
    assert RelayThread.objects.count() == 2


def test_member_writes_under_a_name_of_their_choice_and_gives_no_address(rita, sam, home):
    browser = browse(sam.user)
    soup = get_soup(browser.get(get_url(rita)))
    assert soup.select_one("[name=name]")["value"] == "Sam"
    assert soup.select_one("main [name=email]") is None

    browser.post(get_url(rita), fill_in(rita, user=sam.user, name="S."))

    thread = RelayThread.objects.get()
    assert (thread.user, thread.sender) == (sam.user, {"name": "S.", "email": ""})


def test_form_made_for_somebody_else_does_not_write_in_an_accounts_name(rita, sam, home):
    """A page elsewhere can fetch a form for nobody, and one for its own account; neither fits."""
    browser = browse(sam.user)
    for other in (None, rita.user):
        response = browser.post(get_url(rita), fill_in(rita, user=other))
        assert response.status_code == 200
        assert "canarywords" in response.content.decode()

    assert not RelayThread.objects.exists()


def test_nobody_writes_to_whom_they_do_not_see(client, rita, home):
    unlisted, blocker = MemberFactory(), MemberFactory(shown=True)
    Block.objects.create(blocker=blocker.user, blocked=rita.user, created_at=NOW)

    assert client.get(get_url(unlisted)).status_code == 404
    assert client.post(get_url(unlisted), fill_in(unlisted)).status_code == 404
    assert browse(rita.user).get(get_url(blocker)).status_code == 404
    assert browse(rita.user).get(get_url(rita)).url == "/my/profile/"
    assert not RelayThread.objects.exists()


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"words": " "}, "Write your message"),
        ({"words": "x" * 3001}, "Write at most 3000 letters"),
        ({"words": "x" * 200_000}, "Write at most 3000 letters"),
        ({"words": "a\0b"}, "Null characters"),
        ({"name": ""}, "Write a name"),
        ({"email": ""}, "Write your e-mail address"),
        ({"email": "canary@example.org\nBcc: all@example.org"}, "like name@example.org"),
        ({"email": "canary"}, "like name@example.org"),
    ],
)
def test_mistake_is_said_and_nothing_is_kept_x03(client, rita, home, answers, words):
    soup = get_soup(client.post(get_url(rita), fill_in(rita, **answers)))

    assert words in soup.select_one(".govuk-error-summary").get_text()
    assert not RelayThread.objects.exists()


def test_file_is_refused_in_words_and_the_words_stay(client, rita, home):
    file = SimpleUploadedFile("a.pdf", b"%PDF-1.4 canaryfile")

    response = client.post(get_url(rita), fill_in(rita) | {"file": file})

    assert "We pass on no files" in response.content.decode()
    assert "canarywords" in response.content.decode()
    assert not RelayThread.objects.exists()


def test_old_form_keeps_its_words(client, rita, home):
    response = client.post(get_url(rita), fill_in(rita, shown_at=NOW - timedelta(hours=25)))

    assert "canarywords" in response.content.decode()
    assert not RelayThread.objects.exists()


@pytest.mark.parametrize("limit", ["FORMS_PER_ADDRESS", "RELAY_PER_SENDER", "RELAY_PER_RECEIVER"])
def test_flood_is_stopped_in_words_and_nothing_typed_is_lost(rita, sam, home, settings, limit):
    setattr(settings, limit, 0)

    response = browse(sam.user).post(get_url(rita), fill_in(rita, user=sam.user))

    assert response.status_code == 429
    assert "canarywords" in response.content.decode()
    assert not RelayThread.objects.exists()


def test_organisation_without_a_way_to_it_takes_no_message(client, home):
    body = OrganisationFactory(slug="forum")
    hidden = OrganisationFactory(slug="hidden", is_published=False)

    soup = get_soup(client.get("/write/organisation/forum/"))

    assert soup.select("main form") == []
    assert soup.select_one("main a[href='/write/office/']")
    assert client.get(f"/write/organisation/{hidden.slug}/").status_code == 404
    assert client.post(f"/write/organisation/{body.slug}/", SENT).status_code == 200
    assert not RelayThread.objects.exists()


def test_office_is_asked_about_a_page_and_never_about_one_that_is_not_public_s0_14(client, home, locales):
    """S0-14: "introduce me" reaches the editors' address."""
    NetworkDetails.objects.create(locale=locales["en"], name="Network", contact_email="us@example.org")
    asked = {"form_token": make_form_token(salt="directory.write office ", now=SHOWN_AT)}
    assert f"About: {home.title}" in get_soup(client.get(f"/write/office/?page={home.pk}")).main.get_text()

    client.post(f"/write/office/?page={home.pk}", SENT | asked)

    thread = RelayThread.objects.get()
    assert thread.page_id == home.pk
    client.post(get_link(thread, "relay_confirm", is_starter=True))
    assert Mail.objects.get(kind="relay").to == "us@example.org"
    home.live = False
    home.save()
    for number in (home.pk, "x", "0", "9" * 30, "²"):
        assert "About:" not in client.get(f"/write/office/?page={number}").content.decode()


# The private page


def test_receiver_answers_behind_the_link_without_account(client, thread, home):
    assert "canarywords" in client.get(get_link(thread)).content.decode()

    sent = fill_in_answer()
    for _press in range(2):
        assert client.post(get_link(thread), sent).url == f"{get_link(thread)}?done=sent"

    assert RelayMessage.objects.count() == 2
    assert "Good evening" in client.get(get_link(thread, is_starter=True)).content.decode()


def test_words_are_shown_as_plain_text_without_links_x03(client, rita, sam, home):
    words = "<script>alert(1)</script> https://evil.example/ Z" + "\u0335\u0321" * 200
    browse(sam.user).post(get_url(rita), fill_in(rita, user=sam.user, words=words, name="<b>Sam</b>"))
    thread = RelayThread.objects.get()

    page = client.get(get_link(thread))

    soup = get_soup(page)
    said = soup.select_one(".exchange__words")
    assert said.get_text() == words
    assert said.find_all(True) == []
    assert "<b>Sam</b>" in soup.h1.get_text()


def test_link_that_opens_nothing_says_so(client, thread, home):
    for path in ("/message/x/", get_link(thread).replace("-r~", "-s~"), "/message/x/stop/"):
        assert client.get(path).status_code == 404
        assert client.post(path, fill_in_answer()).status_code == 404


def test_answer_of_an_empty_form_is_asked_for(client, thread, home):
    soup = get_soup(client.post(get_link(thread), fill_in_answer("")))

    assert "Write your message" in soup.select_one(".govuk-error-summary").get_text()


def test_stop_is_one_press_and_a_look_changes_nothing(client, thread, home):
    stop = get_link(thread, "relay_stop")
    assert Mail.objects.get().stop_url.endswith(stop)
    assert client.get(stop).url == get_link(thread)
    thread.refresh_from_db()
    assert thread.state == RelayState.OPEN

    client.post(stop, {"List-Unsubscribe": "One-Click"})

    page = client.get(get_link(thread, is_starter=True)).content.decode()
    assert "This exchange has ended" in page
    response = client.post(get_link(thread, is_starter=True), fill_in_answer("canarylate"))
    assert response.status_code == 409
    assert "Your message was not sent" in response.content.decode()
    assert RelayMessage.objects.count() == 1


def test_only_the_account_of_the_link_blocks_behind_it(client, thread, rita, sam, home):
    block = get_link(thread, "relay_block")
    for browser in (client, browse(sam.user)):
        browser.post(block)
    assert not Block.objects.exists()

    assert browse(rita.user).post(block).url == "/my/blocks/"

    made = Block.objects.get()
    assert (made.blocker, made.blocked, made.name) == (rita.user, sam.user, "Canaryname")
    assert "You blocked this person" in client.get(get_link(thread)).content.decode()


def test_page_of_who_was_blocked_stays_as_it_was(client, thread, rita, sam, home):
    """The same page, the same thanks, and the message goes nowhere."""
    sides = []
    for is_blocked in (False, True):
        if is_blocked:
            Block.objects.create(blocker=rita.user, blocked=sam.user, created_at=NOW)
        link = get_link(thread, is_starter=True)
        response = client.post(link, fill_in_answer("Again"))
        soup = get_soup(client.get(response.url))
        for field in soup.select("[name=form_token]"):
            field.decompose()
        sides.append((response.status_code, response.url, str(soup.main)))
        RelayMessage.objects.latest("pk").delete()

    assert sides[0] == sides[1]
    assert [mail.to for mail in Mail.objects.all()] == [RITA, RITA]


def test_report_ends_the_exchange_and_needs_two_readers(client, thread, sam, home):
    report = get_link(thread, "relay_report")
    ConcernContactFactory()
    assert get_soup(client.get(report)).select("main form") == []
    ConcernContactFactory()
    assert get_soup(client.get(report)).select_one(".leave a")

    sent = fill_in_answer("It frightens me", salt="directory.report", contact="")
    assert client.post(report, sent).url == "/concern/thanks/"

    concern = Concern.objects.get()
    assert (concern.subject, concern.details["words"]) == (sam.user, "It frightens me")
    assert "This exchange has ended" in client.get(get_link(thread, is_starter=True)).content.decode()


def test_pages_are_kept_nowhere_and_have_a_way_out(client, thread, rita, home):
    for path in (get_link(thread), get_link(thread, "relay_report"), get_url(rita), "/write/done/"):
        response = client.get(path)
        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "no-referrer"
        assert "noindex" in response["X-Robots-Tag"]
        assert get_soup(response).select_one(".leave a[data-leave]")


# No address anywhere


def find_address(words, *, of):
    return of.lower() in words.lower()


@pytest.fixture
def spoken(thread, client):
    """Sam wrote, Rita answered; and somebody without an account wrote to her."""
    client.post(get_link(thread), fill_in_answer())
    return thread


def test_address_is_in_no_mail_header_page_or_list_of_the_other(client, spoken, rita, sam, home):
    others = {RITA: SAM, SAM: RITA}
    # The fault first: what says an address is found
    assert find_address(f"From: <{SAM}>", of=SAM)

    messages = [outbox.build_message(mail) for mail in Mail.objects.filter(kind="relay")]
    assert sorted(message.to[0] for message in messages) == [RITA, SAM]
    for message in messages:
        assert (message.cc, message.bcc, message.reply_to) == ([], [], [])
        assert not find_address(message.message().as_string(), of=others[message.to[0]])
    for is_starter, other in ((True, RITA), (False, SAM)):
        user = (sam if is_starter else rita).user
        for browser in (client, browse(user)):
            page = browser.get(get_link(spoken, is_starter=is_starter)).content.decode()
            assert not find_address(page, of=other)
        assert not find_address(browse(user).get("/my/messages/").content.decode(), of=other)


def test_words_stand_on_no_admin_page_and_in_no_history(spoken, home):
    """Nobody who works here reads what people write to one another."""
    browser = log_in(UserFactory(is_staff=True, is_superuser=True))
    for name in ("wagtailadmin_home", "wagtailadmin_reports:site_history"):
        response = browser.get(reverse(name))
        assert response.status_code == 200
        for canary in ("canarywords", "Canaryname", SAM, RITA):
            assert canary not in response.content.decode()


# My page


def test_list_shows_ones_own_exchanges_newest_first(spoken, rita, sam, home):
    assert browse(MemberFactory().user).get("/my/messages/").context["exchanges"] == []
    for user, name in ((rita.user, "Canaryname"), (sam.user, "Rita")):
        soup = get_soup(browse(user).get("/my/messages/"))
        assert [tag.get_text() for tag in soup.select(".exchanges h2")] == [name]


def test_lists_need_a_log_in(client):
    for path in ("/my/messages/", "/my/blocks/"):
        assert client.get(path)["Location"] == f"/accounts/login/?next={path}"


def test_list_makes_the_same_queries_for_one_and_thirty(rita, sam, home, settings, django_assert_num_queries):
    settings.RELAY_PER_RECEIVER = 100
    browser = browse(rita.user)

    def write(sender, number):
        for _each in range(number):
            relay.write(
                receiver=relay.Receiver(name="Rita", member=rita),
                user=sender.user,
                name="Sam",
                email="",
                words="Good day",
                form_id=uuid4(),
                language="en",
                now=NOW,
            )

    write(sam, 1)
    browser.get("/my/messages/")
    with django_assert_num_queries(5):
        browser.get("/my/messages/")
    for number in (10, 10, 9):
        write(MemberFactory(), number)
    with django_assert_num_queries(5):
        assert len(browser.get("/my/messages/").context["exchanges"]) == 30


def test_pages_make_few_queries(client, thread, rita, home, django_assert_num_queries):
    for path, count in ((get_url(rita), 3), (get_link(thread), 5)):
        client.get(path)
        with django_assert_num_queries(count):
            client.get(path)


def test_person_page_leads_to_writing_reporting_and_blocking(client, rita, sam, home):
    DirectoryPageFactory(parent=home, slug="people", locale=home.locale)
    path = f"/people/people/{rita.public_id}/"

    soup = get_soup(client.get(path))
    assert soup.select_one(f"main a[href='{get_url(rita)}']")
    assert soup.select_one(f"main a[href='/concern/?person={rita.public_id}']")
    assert soup.select_one(".leave a[data-leave]")
    assert soup.select("main form") == []
    assert client.cookies == {}

    browser = Client(enforce_csrf_checks=True)
    browser.force_login(sam.user)
    form = get_soup(browser.get(path)).select_one("main form")
    fields = {field["name"]: field["value"] for field in form.select("input")}
    assert browser.post(form["action"], {}).status_code == 403
    assert browser.post(form["action"], fields).url == "/my/blocks/"

    assert browser.get(path).status_code == 404
    soup = get_soup(browser.get("/my/blocks/"))
    assert "Rita" in soup.main.get_text()
    rita.chosen_name = "Renamed"
    rita.save()
    assert "Renamed" not in browser.get("/my/blocks/").content.decode()

    undo = soup.select_one(".exchanges form")
    browser.post(undo["action"], {"csrfmiddlewaretoken": undo.select_one("input")["value"]})
    assert not Block.objects.exists()
    assert browser.get(path).status_code == 200
