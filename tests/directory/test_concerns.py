"""Worries about safety (S3-07): read by people on a list, by no rank, never by whom they are about."""

import logging
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core import personal_data
from core.models import Mail, NetworkDetails
from core.public_forms import make_form_token
from directory import concerns
from directory.concerns import NobodyReads, NotOnTheList, TooManyConcerns
from directory.enums import ConcernState
from directory.models import Concern, ConcernContact, ConcernLook
from events.links import make_token
from tests.core.test_personal_data import find_in_database
from tests.factories import (
    ConcernContactFactory,
    DirectoryPageFactory,
    EventPageFactory,
    MemberFactory,
    OccasionFactory,
    SignupFactory,
    UserFactory,
)
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

SAID = {
    "words": "canarywords",
    "where": "canaryplace",
    "name": "Canaryname",
    "contact": "canary@example.org",
}
A_DAY = timedelta(days=1)


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


def make_staff(**fields):
    user = UserFactory(**fields)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    return user


def put_on_list(**fields):
    user = make_staff(**fields)
    ConcernContactFactory(user=user)
    return user


@pytest.fixture
def contact():
    """Somebody on the list."""
    return put_on_list(email="safe@example.org", name="Sage Lead (demo)")


@pytest.fixture
def superuser():
    return UserFactory(is_staff=True, is_superuser=True)


@pytest.fixture
def details(locales):
    return NetworkDetails.objects.create(
        locale=locales["en"],
        name="Network",
        crisis_text="<p>Ring for help</p>",
        safeguarding_role="Safety lead (demo)",
        safeguarding_text="<p>Write to safety</p>",
    )


def report(**fields):
    fields = {"form_id": uuid4(), "language": "en", "now": NOW} | SAID | fields
    concerns.report(**fields)
    return Concern.objects.get(form_id=fields["form_id"])


def handle(concern, viewer, state=ConcernState.CLOSED, *, note="", now=NOW):
    concerns.handle_concern(pk=concern.pk, viewer=viewer, state=state, note=note, now=now)


def fill_in(*, shown_at=NOW - timedelta(seconds=10), **answers):
    token = make_form_token(salt="directory.concern", now=shown_at)
    return SAID | {"form_token": token, "question": ""} | answers


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


# The writer and reader


def test_concern_is_encrypted_and_tells_the_list_only_that_it_waits(contact, superuser):
    UserFactory(email="boss@example.org", is_superuser=True)

    made = report()

    assert made.details == SAID
    assert find_in_database("canary") == []
    mail = Mail.objects.get()
    assert (mail.to, mail.subject, mail.kind) == ("safe@example.org", "A concern is waiting", "concern")
    for text in (mail.text, mail.html):
        assert reverse("concern:index") in text
        assert "canary" not in text.lower()


def test_same_form_reports_once_even_where_the_cache_was_lost(contact):
    """The form's id stands in the row: nothing is marked as sent before it is kept."""
    form_id = uuid4()
    for _press in range(2):
        report(form_id=form_id)

    assert Concern.objects.count() == 1
    assert Mail.objects.count() == 1


def test_nothing_is_kept_where_nobody_would_read_it(superuser):
    ConcernContactFactory(user=UserFactory(is_active=False))

    with pytest.raises(NobodyReads):
        report()

    assert not Concern.objects.exists()


def test_more_concerns_than_people_report_in_a_day_are_refused(contact, monkeypatch):
    monkeypatch.setattr(concerns, "MOST_A_DAY", 1)
    report()

    with pytest.raises(TooManyConcerns):
        report()

    report(now=NOW + A_DAY)
    assert Concern.objects.count() == 2


@pytest.mark.parametrize("fields", [{}, {"is_staff": True}, {"is_staff": True, "is_superuser": True}])
def test_nobody_reads_or_handles_by_rank(contact, fields):
    made, viewer = report(), UserFactory(**fields)
    for look in (
        lambda: concerns.get_concerns(viewer=viewer),
        lambda: concerns.open_concern(pk=made.pk, viewer=viewer, now=NOW),
        lambda: handle(made, viewer),
    ):
        with pytest.raises(NotOnTheList):
            look()

    made.refresh_from_db()
    assert (made.state, made.details) == (ConcernState.RECEIVED, SAID)
    assert not ConcernLook.objects.exists()


def test_concern_never_reaches_whom_it_is_about_g08(contact):
    """G08: not in a list, not opened, not handled, by no message, though they are on the list."""
    member = MemberFactory(user=put_on_list(email="about@example.org", is_superuser=True))
    made, other = report(subject=member.user), report()

    assert list(concerns.get_concerns(viewer=member.user)) == [other]
    with pytest.raises(Concern.DoesNotExist):
        concerns.open_concern(pk=made.pk, viewer=member.user, now=NOW)
    with pytest.raises(Concern.DoesNotExist):
        handle(made, member.user)
    told = Mail.objects.filter(key__startswith=f"concern:{made.pk}:")
    assert [mail.to for mail in told] == ["safe@example.org"]
    assert set(concerns.get_concerns(viewer=contact)) == {made, other}


def test_one_reader_gets_no_concern_about_anybody_so_that_none_shows_who_reads_g08():
    """G08: what is refused about the only one on the list is refused about everybody."""
    only, other = put_on_list(), UserFactory()
    for subject in (only, other):
        with pytest.raises(NobodyReads):
            report(subject=subject)

    put_on_list()
    for subject in (only, other):
        report(subject=subject)

    assert list(concerns.get_concerns(viewer=only)) == list(Concern.objects.filter(subject=other))


def test_concern_about_somebody_who_works_here_and_is_no_member_never_reaches_them_g08(contact):
    staff = put_on_list(email="about@example.org", is_superuser=True)
    made = report(subject=staff)

    assert list(concerns.get_concerns(viewer=staff)) == []
    assert list(concerns.get_concerns(viewer=contact)) == [made]
    assert not Mail.objects.filter(to="about@example.org").exists()


def test_each_look_is_written_down_outside_the_site_history(contact):
    made = report()

    opened, said = concerns.open_concern(pk=made.pk, viewer=contact, now=NOW)
    handle(made, contact, note="Rang", now=NOW + A_DAY)

    assert (opened, said) == (made, concerns.Said(**SAID))
    looks = [(look.user, look.action, look.at) for look in concerns.get_looks(concern=made)]
    assert looks == [(contact, "changed", NOW + A_DAY), (contact, "opened", NOW)]
    assert not ModelLogEntry.objects.exists()


def test_handling_keeps_the_words_and_the_day_of_closing(contact):
    made = report()
    for number, (state, closed_at) in enumerate(
        [
            (ConcernState.IN_HAND, None),
            (ConcernState.CLOSED, NOW + A_DAY),
            (ConcernState.CLOSED, NOW + A_DAY),
            (ConcernState.IN_HAND, None),
        ]
    ):
        handle(made, contact, state, note=f"canarynote {number}", now=NOW + number * A_DAY)
        made.refresh_from_db()
        assert (made.state, made.closed_at, made.handled_by) == (state, closed_at, contact)

    assert made.details == SAID
    notes = [(note.user, note.words, note.at) for note in concerns.get_notes(concern=made)]
    assert notes == [(contact, f"canarynote {number}", NOW + number * A_DAY) for number in range(4)]
    assert find_in_database("canary") == []


def test_empty_note_is_none(contact):
    made = report()

    handle(made, contact)

    assert not concerns.get_notes(concern=made).exists()


@pytest.mark.parametrize("fields", [{"state": "closed"}, {"closed_at": NOW}])
def test_database_keeps_state_and_day_of_closing_together(contact, fields):
    made = report()

    with pytest.raises(IntegrityError), transaction.atomic():
        Concern.objects.filter(pk=made.pk).update(**fields)


def test_list_has_the_open_ones_first_and_says_nothing_of_them(contact, django_assert_num_queries):
    closed, first, second = report(), report(), report()
    handle(closed, contact)

    with django_assert_num_queries(2):
        found = list(concerns.get_concerns(viewer=contact))

    assert [each.pk for each in found] == [first.pk, second.pk, closed.pk]
    assert all("details" in each.get_deferred_fields() for each in found)


def test_concern_is_deleted_six_years_after_it_was_closed(contact):
    waiting, closed = report(), report()
    handle(closed, contact)
    kept = timedelta(days=365 * 6)

    assert concerns.expire_concerns(NOW + kept) == 0
    assert concerns.expire_concerns(NOW + kept + timedelta(seconds=1)) == 1
    assert Concern.objects.get() == waiting
    assert not ConcernLook.objects.exists()


def test_person_gets_what_they_reported_and_is_forgotten_while_the_worry_stays(contact):
    """G07: no note, which may speak of others."""
    made = report(contact="Ring, or mail CANARY@example.org.")
    other = report(contact="trobin@example.org")
    handle(made, contact, ConcernState.IN_HAND, note="About somebody else")

    [exported] = personal_data.export("canary@example.org")["directory.Concern"]
    assert (exported["words"], exported["name"]) == ("canarywords", "Canaryname")
    assert "About somebody else" not in exported.values()
    assert personal_data.erase("canary@example.org", NOW)["directory.Concern"] == 1

    made.refresh_from_db()
    other.refresh_from_db()
    assert made.details == {"words": "canarywords", "where": "canaryplace", "name": "", "contact": ""}
    assert [note.words for note in concerns.get_notes(concern=made)] == ["About somebody else"]
    assert other.details["contact"] == "trobin@example.org"


def test_copy_of_the_database_holds_no_word_of_it(contact, capsys):
    report()

    call_command("dumpdata", "directory.concern")

    assert "canary" not in capsys.readouterr().out.lower()


# The public pages


def test_page_says_first_where_help_is_now_and_how_to_leave(client, contact, home, details):
    soup = get_soup(client, "/concern/")

    assert soup.select_one(".leave a[data-leave]")
    help_now = soup.select_one("main .support").get_text()
    assert "If somebody is in danger now" in help_now
    assert "Ring for help" in help_now
    assert "Safety lead (demo)" in help_now
    main = str(soup.main)
    assert main.index("Ring for help") < main.index("<form")
    assert "We send no e-mail" in soup.main.get_text()
    assert client.cookies == {}


def test_concern_is_reported_without_account_cookie_or_script_and_with_nothing_in_a_log(contact, caplog):
    caplog.set_level(logging.DEBUG)
    client = Client(enforce_csrf_checks=True)

    response = client.post("/concern/", fill_in(state="closed", note="x", subject="1"))

    assert response.url == "/concern/thanks/"
    made = Concern.objects.get()
    assert (made.details, made.subject, made.language) == (SAID, None, "en")
    assert (made.state, made.created_at, made.handled_by) == (ConcernState.RECEIVED, NOW, None)
    assert client.cookies == {}
    assert "canary" not in caplog.text.lower()


def test_only_what_happened_has_to_be_said(client, contact):
    client.post("/concern/", fill_in(where="", name="", contact=""))

    assert Concern.objects.get().details == {"words": "canarywords", "where": "", "name": "", "contact": ""}


def test_answer_is_the_same_page_for_people_and_machines(client, contact, home):
    urls = {client.post("/concern/", fill_in(question=trap)).url for trap in ("", "spam")}

    assert urls == {"/concern/thanks/"}
    assert Concern.objects.count() == 1


def test_double_press_and_back_button_report_once(client, contact):
    sent = fill_in()
    for _press in range(2):
        assert client.post("/concern/", sent).status_code == 302

    assert Concern.objects.count() == 1


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"words": " "}, "Write what happened, or what worries you"),
        ({"words": "x" * 5001}, "Write at most 5000 letters"),
        ({"where": "x" * 201}, "Write at most 200 letters"),
    ],
)
def test_mistake_is_said_and_nothing_is_kept(client, contact, home, answers, words):
    soup = BeautifulSoup(client.post("/concern/", fill_in(**answers)).content, "html.parser")

    assert words in soup.select_one(".govuk-error-summary").get_text()
    assert soup.select_one("[name=name]")["value"] == "Canaryname"
    assert not Concern.objects.exists()


def test_form_that_lay_open_for_long_keeps_its_words(client, contact, home):
    response = client.post("/concern/", fill_in(shown_at=NOW - timedelta(hours=25)))

    assert "canarywords" in response.content.decode()
    assert not Concern.objects.exists()


@pytest.mark.parametrize("limit", ["directory.concerns.MOST_A_DAY", "django.conf.settings.FORMS_PER_ADDRESS"])
def test_flood_is_stopped_in_words_and_nothing_typed_is_lost(client, contact, home, monkeypatch, limit):
    monkeypatch.setattr(limit, 0)

    response = client.post("/concern/", fill_in())

    assert response.status_code == 429
    assert "canarywords" in response.content.decode()
    assert "If somebody is in danger now" in response.content.decode()


def test_nothing_is_asked_where_the_list_is_empty_and_the_role_is_named(client, superuser, home, details):
    soup = get_soup(client, "/concern/")
    client.post("/concern/", fill_in())

    assert soup.select("main form") == []
    assert "nobody here could read a report" in soup.main.get_text()
    assert "Safety lead (demo)" in soup.main.get_text()
    assert not Concern.objects.exists()


@pytest.mark.parametrize(
    ("page", "where"),
    [
        ("/events/talk/", "/events/talk/"),
        ("https://elsewhere.example/", ""),
        ("//elsewhere.example/", ""),
        ("/place/12~abc/", ""),
        ("/" + "x" * 200, ""),
    ],
)
def test_where_is_filled_in_from_a_page_of_ours_and_from_no_key(client, contact, home, page, where):
    soup = get_soup(client, f"/concern/?page={page}")

    assert soup.select_one("[name=where]").get("value", "") == where


# The acknowledgement


def get_receipts():
    return list(Mail.objects.filter(kind="receipt").values_list("to", flat=True))


def test_receipt_goes_only_where_the_person_ticked_it_and_says_nothing(client, contact):
    client.post("/concern/", fill_in())
    assert get_receipts() == []

    client.post(
        "/concern/", fill_in(wants_receipt="on", contact="Mail canary@example.org, not in the evening")
    )

    assert get_receipts() == ["canary@example.org"]
    mail = Mail.objects.get(kind="receipt")
    assert (mail.subject, mail.subject_key) == ("Your message arrived", "")
    for words in (mail.subject, mail.text, mail.html, mail.key):
        for word in ("canary", "concern", "worry", "safety", "report"):
            assert word not in words.lower()
    assert UUID(mail.key.removeprefix("receipt:")).version == 4  # made up, and leads to no concern


def test_receipt_needs_an_address(client, contact, home):
    soup = BeautifulSoup(
        client.post("/concern/", fill_in(wants_receipt="on", contact="Ring me")).content, "html.parser"
    )

    assert "Write an e-mail address here" in soup.select_one(".govuk-error-summary").get_text()
    assert not Concern.objects.exists()


def test_address_gets_so_many_receipts_a_day(client, contact, settings):
    settings.MAIL_PER_ADDRESS_A_DAY = 1
    for _number in range(2):
        client.post("/concern/", fill_in(wants_receipt="on"))

    assert Concern.objects.count() == 2
    assert get_receipts() == ["canary@example.org"]


# About a person


@pytest.fixture
def member():
    return MemberFactory(shown=True, chosen_name="Rita")


def test_form_opened_from_a_person_keeps_whom_it_is_about(client, contact, member, home):
    put_on_list()
    soup = get_soup(client, f"/concern/?person={member.public_id}")
    assert "About Rita" in soup.main.get_text()
    about = soup.select_one("[name=about]")["value"]

    client.post("/concern/", fill_in(about=about))
    client.post(
        "/concern/", fill_in(about=about.replace(member.public_id.hex, MemberFactory().public_id.hex))
    )

    assert list(Concern.objects.values_list("subject", flat=True)) == [member.user.pk, None]


def test_person_whom_one_may_not_see_is_not_named(client, contact, home):
    hidden = MemberFactory(chosen_name="Canary")
    for person in (hidden.public_id, "x", "0" * 32):
        soup = get_soup(client, f"/concern/?person={person}")
        assert "Canary" not in soup.get_text()
        assert soup.select_one("[name=about]").get("value", "") == ""


def test_page_is_the_same_about_who_reads_and_who_does_not_g08(client, member, home):
    """G08: nobody finds out from the form who is on the list."""
    on_list = MemberFactory(shown=True, user=put_on_list(), chosen_name="Rita")
    for readers in (1, 2):
        pages = set()
        for person in (member, on_list):
            soup = get_soup(client, f"/concern/?person={person.public_id}")
            for hidden in soup.select("[type=hidden], .feedback, .tools"):
                hidden.decompose()
            pages.add(str(soup.main))
        assert len(pages) == 1
        assert ("too few people" in pages.pop()) is (readers == 1)
        put_on_list()


def test_pages_are_kept_nowhere_and_found_by_no_search(client, contact, home):
    for path in ("/concern/", "/concern/thanks/"):
        response = client.get(path)
        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "no-referrer"
        assert "noindex" in response["X-Robots-Tag"]


def test_page_makes_few_queries(client, contact, home, django_assert_num_queries):
    client.get("/concern/")

    with django_assert_num_queries(3):
        client.get("/concern/")


def test_every_kind_of_page_leads_to_the_form(client, event_index, member):
    """Public pages, forms, private pages, My page, errors: each says where help is, and takes a worry."""
    page = EventPageFactory(
        parent=event_index,
        title="Talk",
        slug="talk",
        locale=event_index.locale,
        occasion=OccasionFactory(starts_at=NOW + A_DAY, ends_at=NOW + 2 * A_DAY),
    )
    signup = SignupFactory(occasion=page.occasion)
    DirectoryPageFactory(parent=event_index.get_parent(), slug="people", locale=event_index.locale)
    client.force_login(member.user)
    paths = {
        "/": 200,
        "/events/talk/": 200,
        reverse("events:sign_up", args=[page.occasion.pk]): 200,
        reverse("events:place", args=[make_token(signup)]): 200,
        f"/people/people/{member.public_id}/": 200,
        "/my/": 200,
        "/my/messages/": 200,
        "/message/x/": 404,
        "/nowhere/": 404,
    }
    for path, status in paths.items():
        response = client.get(path)
        soup = BeautifulSoup(response.content, "html.parser")
        assert response.status_code == status, path
        assert soup.select_one("footer a[href='/concern/']"), path
    assert BeautifulSoup(Client().get("/join/").content, "html.parser").select_one(
        "footer a[href='/concern/']"
    )
    [link] = get_soup(client, "/events/talk/").select("main a[href^='/concern/']")
    assert link["href"] == "/concern/?page=%2Fevents%2Ftalk%2F"


# The screens


def test_screens_open_for_the_list_and_for_nobody_else(client, superuser, contact):
    made, staff = report(), make_staff()
    member = Client()
    member.force_login(UserFactory())
    browsers = {"staff": log_in(staff), "superuser": log_in(superuser), "contact": log_in(contact)}
    for url in (reverse("concern:index"), reverse("concern:open", args=[made.pk])):
        answers = {role: browser.get(url) for role, browser in browsers.items()}
        assert {role for role, answer in answers.items() if answer.status_code == 200} == {"contact"}, url
        assert "no-store" in answers["contact"]["Cache-Control"]
        assert client.get(url)["Location"].startswith(reverse("account_login"))
        assert member.get(url).status_code == 403
        for browser in (browsers["staff"], browsers["superuser"], member, client):
            browser.post(url, {"state": "closed", "note": ""})

    made.refresh_from_db()
    assert made.state == ConcernState.RECEIVED
    assert ConcernLook.objects.count() == 1  # of the contact


def test_menu_leads_only_the_list_there(superuser, contact):
    browsers = {"staff": log_in(make_staff()), "superuser": log_in(superuser), "contact": log_in(contact)}

    shown = {
        role
        for role, browser in browsers.items()
        if f'"{reverse("concern:index")}"' in browser.get(reverse("wagtailadmin_home")).content.decode()
    }

    assert shown == {"contact"}


def test_contact_reads_and_closes_a_concern(contact):
    made, browser = report(), log_in(contact)
    assert "canary" not in browser.get(reverse("concern:index")).content.decode().lower()

    url = reverse("concern:open", args=[made.pk])
    opened = browser.get(url).content.decode()
    for word in SAID.values():
        assert word in opened
    assert browser.post(url, {"state": "closed", "note": "Rang"}).url == reverse("concern:index")

    made.refresh_from_db()
    assert (made.state, made.closed_at, made.handled_by) == (ConcernState.CLOSED, NOW, contact)
    assert "Rang" in browser.get(url).content.decode()
    assert "Sage Lead (demo)" in browser.get(url).content.decode()


def test_list_makes_the_same_queries_for_one_and_thirty(contact, django_assert_num_queries):
    browser, url = log_in(contact), reverse("concern:index")
    report()
    browser.get(url)
    with django_assert_num_queries(14):
        browser.get(url)
    for _ in range(29):
        report()
    with django_assert_num_queries(14):
        browser.get(url)


def test_unknown_concern_and_ones_own_are_not_there_g08(contact):
    browser, own = log_in(contact), report(subject=None)
    put_on_list()
    Concern.objects.filter(pk=own.pk).update(subject=contact)

    for pk in (own.pk, 999):
        url = reverse("concern:open", args=[pk])
        assert browser.get(url).status_code == 404
        assert browser.post(url, {"state": "closed"}).status_code == 404
    assert list(browser.get(reverse("concern:index")).context["concerns"]) == []


def test_words_stand_on_no_other_admin_page(contact, superuser):
    """Canaries: reports, history, the mail log, the list of those who read them."""
    made = report()
    concerns.open_concern(pk=made.pk, viewer=contact, now=NOW)
    browser = log_in(superuser)
    for url in (
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_reports:site_history"),
        reverse("mail:index"),
        reverse("concern_contact:index"),
    ):
        response = browser.get(url)
        assert response.status_code == 200
        assert "canary" not in response.content.decode().lower(), url


def test_superusers_alone_keep_the_list_and_each_change_is_in_the_history(superuser):
    user, url = make_staff(), reverse("concern_contact:add")
    staff = log_in(make_staff())
    staff.post(url, {"user": user.pk})
    assert not ConcernContact.objects.exists()

    log_in(superuser).post(url, {"user": user.pk})

    made = ConcernContact.objects.get()
    assert made.user == user
    assert ModelLogEntry.objects.filter(action="wagtail.create", user=superuser).count() == 1


def test_list_takes_nobody_who_could_not_enter(superuser):
    user = UserFactory()

    response = log_in(superuser).post(reverse("concern_contact:add"), {"user": user.pk})

    assert "may not enter this site for editors" in response.content.decode()
    assert not ConcernContact.objects.exists()
