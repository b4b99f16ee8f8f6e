"""Messages through the site: neither side sees the other's address, and nobody has to put up with any."""

from datetime import timedelta
from uuid import uuid4

import pytest

from core import outbox, personal_data
from core.models import Mail, NetworkDetails
from core.private_links import InvalidLink
from directory import blocks, relay
from directory.concerns import NobodyReads
from directory.enums import KeeperStatus, MemberStatus, RelayState
from directory.models import Concern, Keeper, RelayMessage, RelayThread
from directory.relay import BlockedByYourself, Ended, NobodyThere, Receiver, TooManyMessages
from directory.relay_keeping import expire_threads
from directory.relay_sides import get_readers, make_token, read_token
from tests.core.test_personal_data import find_in_database
from tests.factories import ConcernContactFactory, MemberFactory, OrganisationFactory, UserFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

A_DAY = timedelta(days=1)


@pytest.fixture
def rita():
    """She receives."""
    return MemberFactory(shown=True, user=UserFactory(email="rita@example.org"), chosen_name="Rita")


@pytest.fixture
def sam():
    """He sends, and has an account."""
    return MemberFactory(shown=True, user=UserFactory(email="sam@example.org"), chosen_name="Sam")


def to(member):
    return Receiver(name=member.chosen_name, member=member)


def write(receiver, user=None, **fields):
    values = {
        "name": "Sam",
        "email": "" if user else "sam@example.org",
        "words": "Good day",
        "form_id": uuid4(),
        "language": "en",
        "now": NOW,
    } | fields
    relay.write(receiver=receiver, user=user, **values)
    return RelayThread.objects.get(form_id=values["form_id"])


def open_side(thread, *, is_starter):
    """The side as its private link opens it."""
    thread = RelayThread.objects.get(pk=thread.pk)
    [reader] = get_readers(thread, is_starter=is_starter)
    return read_token(make_token(thread, reader, is_starter=is_starter))


def answer(thread, words="Good evening", *, is_starter=False, form_id=None, now=NOW):
    side = open_side(thread, is_starter=is_starter)
    relay.answer(side=side, words=words, form_id=form_id or uuid4(), now=now)


def read(thread, *, is_starter):
    return [message.words for message in relay.get_messages(open_side(thread, is_starter=is_starter))]


def get_told():
    return list(Mail.objects.filter(kind="relay").order_by("pk").values_list("to", flat=True))


# Writing and answering


def test_message_and_answer_reach_the_other_side(rita, sam):
    thread = write(to(rita), sam.user)
    answer(thread)

    assert get_told() == ["rita@example.org", "sam@example.org"]
    for is_starter in (True, False):
        assert read(thread, is_starter=is_starter) == ["Good day", "Good evening"]


def test_mail_says_only_that_a_message_waits(rita, sam):
    thread = write(to(rita), sam.user, name="Canaryname", words="canarywords")

    mail = Mail.objects.get()

    assert mail.subject == "You have a message"
    reader = get_readers(thread, is_starter=False)[0]
    url = f"/message/{make_token(thread, reader, is_starter=False)}/"
    for text in (mail.text, mail.html):
        assert url in text
        assert "canary" not in text.lower()
    assert find_in_database("canary") == []


def test_who_has_no_account_is_asked_first_whether_it_was_them(rita):
    thread = write(to(rita))

    mail = Mail.objects.get()
    assert (mail.kind, mail.to) == ("relay_confirm", "sam@example.org")
    with pytest.raises(InvalidLink):
        open_side(thread, is_starter=False)
    assert relay.get_exchanges(user=rita.user) == []

    side = open_side(thread, is_starter=True)
    for _press in range(2):
        relay.confirm(side=side, now=NOW)

    assert get_told() == ["rita@example.org"]
    assert read(thread, is_starter=False) == ["Good day"]


def test_same_form_writes_and_answers_once(rita, sam):
    form_id, answer_id = uuid4(), uuid4()
    for _press in range(2):
        thread = write(to(rita), sam.user, form_id=form_id)
    for _press in range(2):
        answer(thread, form_id=answer_id)

    assert RelayMessage.objects.count() == 2
    assert get_told() == ["rita@example.org", "sam@example.org"]


def test_message_is_kept_whatever_becomes_of_the_mail(rita, sam, settings):
    """Nothing is lost with a mail server that does not answer: the message waits, and the mail too."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    thread = write(to(rita), sam.user)

    outbox.send_due(now=NOW)

    mail = Mail.objects.get()
    assert (mail.status, mail.tries, mail.to) == ("queued", 1, "rita@example.org")
    assert [exchange.side.thread for exchange in relay.get_exchanges(user=rita.user)] == [thread]
    assert read(thread, is_starter=False) == ["Good day"]


def test_message_and_its_mail_are_written_together_or_not_at_all(rita, sam, monkeypatch):
    def fail(**kwargs):
        raise RuntimeError("on purpose")

    monkeypatch.setattr(outbox, "queue_template", fail)

    with pytest.raises(RuntimeError, match="on purpose"):
        write(to(rita), sam.user)

    assert not RelayThread.objects.exists()


def test_organisation_is_reached_at_its_role_or_through_who_keeps_its_page(sam):
    body = OrganisationFactory(name="Forum", contact_email="office@example.org")
    write(Receiver(name="Forum", organisation=body), sam.user)
    keeper, asked = MemberFactory(), MemberFactory()
    for member, status in ((keeper, KeeperStatus.APPROVED), (asked, KeeperStatus.ASKED)):
        Keeper.objects.create(organisation=body, member=member, status=status, asked_at=NOW, answered_at=NOW)
    body.contact_email = ""
    body.save()
    thread = write(Receiver(name="Forum", organisation=body), sam.user)

    assert get_told() == ["office@example.org", keeper.user.email]
    assert thread in [exchange.side.thread for exchange in relay.get_exchanges(user=keeper.user)]
    assert relay.get_exchanges(user=asked.user) == []


def test_office_is_reached_at_the_networks_address(sam, locales):
    with pytest.raises(NobodyThere):
        write(Receiver(), sam.user)
    NetworkDetails.objects.create(locale=locales["en"], name="Network", contact_email="us@example.org")

    write(Receiver(), sam.user)

    assert get_told() == ["us@example.org"]


@pytest.mark.parametrize("state", ["left", "inactive"])
def test_nobody_writes_to_who_is_gone(rita, sam, state):
    thread = write(to(rita), sam.user)
    if state == "left":
        rita.status = MemberStatus.LEFT
        rita.save()
    else:
        rita.user.is_active = False
        rita.user.save()

    with pytest.raises(NobodyThere):
        answer(thread, is_starter=True)
    with pytest.raises(NobodyThere):
        write(to(rita), sam.user)
    assert get_told() == ["rita@example.org"]


def test_link_opens_nothing_once_it_is_not_this_sides_address(rita, sam):
    thread = write(to(rita), sam.user)
    [reader] = get_readers(thread, is_starter=False)
    token = make_token(thread, reader, is_starter=False)
    assert read_token(token).thread == thread

    rita.user.email = "new@example.org"
    rita.user.save()

    with pytest.raises(InvalidLink):
        read_token(token)


def test_link_of_one_side_does_not_open_the_other(rita, sam):
    thread = write(to(rita), sam.user)
    [reader] = get_readers(thread, is_starter=False)
    token = make_token(thread, reader, is_starter=False)

    for forged in (token.replace("-r~", "-s~"), token[:-1] + ("a" if token[-1] != "a" else "b"), "x", "a-r~"):
        with pytest.raises(InvalidLink):
            read_token(forged)


# Stop, block, report, limits


@pytest.mark.parametrize("is_starter", [True, False])
def test_either_side_stops_and_gets_no_more(rita, sam, is_starter):
    thread = write(to(rita), sam.user)
    answer(thread)

    relay.end(side=open_side(thread, is_starter=is_starter))

    for side in (True, False):
        with pytest.raises(Ended):
            answer(thread, is_starter=side)
    waiting = "rita@example.org" if is_starter else "sam@example.org"
    assert get_told() == [waiting]


def test_who_was_blocked_gets_the_same_answers_and_reaches_nobody(rita, sam):
    thread = write(to(rita), sam.user)
    answer(thread, "Canary before", is_starter=True)
    assert get_told() == ["rita@example.org"] * 2

    relay.block_other(side=open_side(thread, is_starter=False), now=NOW)
    answer(thread, "Canary after", is_starter=True)
    second = write(to(rita), sam.user, words="Canary anew", now=NOW + A_DAY)

    assert get_told() == ["rita@example.org"] * 2
    assert read(thread, is_starter=True) == ["Good day", "Canary before", "Canary after"]
    assert read(thread, is_starter=False) == ["Good day", "Canary before"]
    assert [exchange.side.thread for exchange in relay.get_exchanges(user=sam.user)] == [second, thread]
    assert [exchange.side.thread for exchange in relay.get_exchanges(user=rita.user)] == [thread]
    assert "after" not in str(personal_data.export("rita@example.org"))


def test_who_blocked_does_not_write_either(rita, sam):
    thread = write(to(rita), sam.user)
    relay.block_other(side=open_side(thread, is_starter=False), now=NOW)

    with pytest.raises(BlockedByYourself):
        answer(thread)


def test_block_is_for_two_accounts_alone(rita):
    thread = write(to(rita))
    relay.confirm(side=open_side(thread, is_starter=True), now=NOW)

    relay.block_other(side=open_side(thread, is_starter=False), now=NOW)

    assert not blocks.get_blocks(blocker=rita.user).exists()


def test_who_has_no_account_and_was_stopped_cannot_begin_anew(rita):
    first, other = write(to(rita)), write(to(rita), email="other@example.org")
    for thread in (first, other):
        relay.confirm(side=open_side(thread, is_starter=True), now=NOW)
    relay.end(side=open_side(first, is_starter=False))
    assert get_told() == [
        "rita@example.org"
    ]  # the other one's: that of the first was taken back, with the rest

    again, else_again = write(to(rita)), write(to(rita), email="other@example.org")
    for thread in (again, else_again):
        relay.confirm(side=open_side(thread, is_starter=True), now=NOW)

    assert get_told() == ["rita@example.org"] * 2
    assert read(again, is_starter=False) == []
    assert read(else_again, is_starter=False) == ["Good day"]


@pytest.fixture
def readers_of_concerns():
    for email in ("safe@example.org", "safer@example.org"):
        ConcernContactFactory(user=UserFactory(email=email))


def report(thread, *, is_starter=False, quotes=False):
    relay.report(
        side=open_side(thread, is_starter=is_starter),
        words="It frightens me",
        contact="",
        quotes=quotes,
        form_id=uuid4(),
        language="en",
        now=NOW,
    )


@pytest.mark.parametrize("quotes", [True, False])
def test_report_is_a_concern_about_the_other_and_quotes_only_if_asked_g08(
    rita, sam, readers_of_concerns, quotes
):
    thread = write(to(rita), sam.user, words="canarywords")

    report(thread, quotes=quotes)

    concern = Concern.objects.get()
    assert concern.subject == sam.user
    assert concern.details["words"].startswith("It frightens me")
    assert ("canarywords" in concern.details["words"]) is quotes
    thread.refresh_from_db()
    assert (thread.state, thread.is_ended_by_starter) == (RelayState.REPORTED, False)
    assert Mail.objects.filter(to="sam@example.org").count() == 0


def test_report_that_nobody_would_read_changes_nothing(rita, sam):
    ConcernContactFactory()
    thread = write(to(rita), sam.user)

    with pytest.raises(NobodyReads):
        report(thread)

    thread.refresh_from_db()
    assert thread.state == RelayState.OPEN


def test_sender_writes_so_many_a_day(rita, sam, settings):
    settings.RELAY_PER_SENDER = 2
    thread = write(to(rita), sam.user)
    answer(thread, is_starter=True)

    with pytest.raises(TooManyMessages):
        answer(thread, is_starter=True)
    with pytest.raises(TooManyMessages):
        write(to(MemberFactory()), sam.user)

    assert RelayThread.objects.count() == 1
    answer(thread, is_starter=True, now=NOW + A_DAY)


def test_receiver_is_written_to_so_often_a_day(rita, sam, settings):
    settings.RELAY_PER_RECEIVER = 1
    write(to(rita), sam.user)
    unconfirmed = write(to(rita))

    with pytest.raises(TooManyMessages):
        write(to(rita), MemberFactory().user)
    with pytest.raises(TooManyMessages):
        relay.confirm(side=open_side(unconfirmed, is_starter=True), now=NOW)

    write(to(MemberFactory()), sam.user)
    relay.confirm(side=open_side(unconfirmed, is_starter=True), now=NOW + A_DAY)


def test_address_is_asked_so_often_a_day(rita, settings):
    settings.MAIL_PER_ADDRESS_A_DAY = 2
    for _number in range(3):
        write(to(rita))

    assert Mail.objects.filter(kind="relay_confirm").count() == 2


# Keeping and forgetting


def test_exchange_is_deleted_90_days_after_its_newest_message(rita, sam):
    thread = write(to(rita), sam.user)
    answer(thread, now=NOW + A_DAY)
    kept = timedelta(days=90)

    assert expire_threads(NOW + A_DAY + kept) == 0
    assert expire_threads(NOW + A_DAY + kept + timedelta(seconds=1)) == 1
    assert not RelayMessage.objects.exists()


def test_what_was_never_confirmed_is_deleted_after_seven_days(rita):
    write(to(rita))

    assert expire_threads(NOW + timedelta(days=7)) == 0
    assert expire_threads(NOW + timedelta(days=7, seconds=1)) == 1


def test_export_holds_what_was_said_and_never_the_others_address(rita, sam):
    thread = write(to(rita), sam.user, words="Mine")
    answer(thread, "Theirs")

    for email, other in (("sam@example.org", "rita@example.org"), ("rita@example.org", "sam@example.org")):
        exported = personal_data.export(email)["directory.RelayThread"]
        assert [message["words"] for message in exported[0]["messages"]] == ["Mine", "Theirs"]
        assert other not in str(exported)


def test_export_of_an_address_without_account_holds_its_messages(rita):
    write(to(rita), words="Mine")

    [exported] = personal_data.export("Sam@example.org")["directory.RelayThread"]

    assert [(said["is_from_me"], said["words"]) for said in exported["messages"]] == [(True, "Mine")]
    assert "directory.RelayThread" not in personal_data.export("rita@example.org")


@pytest.mark.parametrize(
    ("email", "left"),
    [
        ("sam@example.org", {"canary"}),
        ("rita@example.org", {"other"}),
        ("canary@example.org", {"sam", "other"}),
    ],
)
def test_erased_persons_exchanges_go_on_both_sides_with_what_waits_to_be_sent(rita, sam, email, left):
    threads = {
        "sam": write(to(rita), sam.user),
        "canary": write(to(rita), email="canary@example.org"),
        "other": write(to(sam), MemberFactory().user),
    }
    assert Mail.objects.count() == 3

    personal_data.erase(email, NOW)

    assert {name for name, thread in threads.items() if thread in RelayThread.objects.all()} == left
    kept = {key.split(":")[1] for key in Mail.objects.values_list("subject_key", flat=True)}
    assert kept == {str(threads[name].public_id) for name in left}
