"""Who belongs to the network: asking, answering, leaving (L16), and what is forgotten when."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from core.models import Mail
from directory import consents, membership
from directory.access import get_member
from directory.enums import MemberStatus, ProfileStatus, Purpose, Sector, Visibility
from directory.membership import (
    AskedAlready,
    MemberAlready,
    NotAWelcomer,
    NotConfirmed,
    NothingToLeave,
    NotWaiting,
)
from directory.models import Consent, InductionDone, Keeper, Member, Term
from directory.profiles import UnknownChoice
from directory.visibility import get_profile
from tests.core.test_personal_data import find_in_database
from tests.directory.joining import ask, make_account, make_welcomer
from tests.factories import (
    InductionItemFactory,
    LocalityFactory,
    MemberFactory,
    OccasionFactory,
    OrganisationFactory,
    StandardPageFactory,
    TermFactory,
    UserFactory,
)
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

A_DAY = timedelta(days=1)


@pytest.fixture
def user():
    return make_account(email="robin@example.org")


@pytest.fixture
def welcomer():
    return make_welcomer(email="welcomer@example.org")


def get_status(user):
    return Member.objects.get(user=user).status


# Asking


def test_asking_keeps_words_encrypted_agrees_to_the_rules_and_shows_nothing(user):
    member = ask(user, part="champion")

    assert (member.status, member.asked_at) == (MemberStatus.ASKED, NOW)
    assert member.asked_words == {"part": "champion", "words": "canarywords"}
    assert find_in_database("canarywords") == []
    assert consents.has_consent(user=user, purpose=Purpose.RULES, now=NOW)
    assert (member.listed, member.profile_status) == (Visibility.HIDDEN, ProfileStatus.DRAFT)
    assert get_member(user) is None


def test_asking_writes_to_the_person_and_tells_welcomers_no_name(user, welcomer):
    make_account(email="boss@example.org", is_superuser=True)

    ask(user)

    received, waiting = Mail.objects.order_by("key")
    assert (received.to, received.subject) == ("robin@example.org", "We have your request to join")
    assert (waiting.to, waiting.subject) == ("welcomer@example.org", "Somebody asks to join")
    for text in (waiting.text, waiting.html):
        assert settings.SITE_URL + reverse("welcome:index") in text
        assert "Robin" not in text
        assert "robin" not in text
        assert "canary" not in text


def test_asking_twice_is_refused_and_counts_once(user, welcomer):
    ask(user)

    with pytest.raises(AskedAlready):
        ask(user, chosen_name="Somebody else", now=NOW + A_DAY)

    assert Member.objects.get().chosen_name == "Robin"
    assert Mail.objects.count() == 2
    assert Consent.objects.count() == 1


def test_member_may_not_ask(user):
    MemberFactory(user=user, consents=[])

    with pytest.raises(MemberAlready):
        ask(user)

    assert get_status(user) == MemberStatus.APPROVED


def test_asking_needs_a_confirmed_address(user):
    with pytest.raises(NotConfirmed):
        ask(make_account(verified=False))
    with pytest.raises(NotConfirmed):
        ask(UserFactory())

    assert not Member.objects.exists()


def test_asking_for_an_unknown_part_is_refused(user):
    with pytest.raises(UnknownChoice):
        ask(user, part="king")


def test_asking_after_the_rules_changed_keeps_nothing(user):
    consents.write_wording(purpose=Purpose.RULES, words={"en": "New rules"}, now=NOW)

    with pytest.raises(consents.WordsChanged):
        ask(user, rules_version=1)

    assert not Member.objects.exists()
    assert not Mail.objects.exists()


@pytest.mark.parametrize("end", ["declined", "left"])
def test_who_was_declined_or_left_may_ask_again_and_is_answered_again(user, welcomer, end):
    member = ask(user)
    if end == "declined":
        membership.decline(pk=member.pk, viewer=welcomer, reason="Not now", now=NOW)
    else:
        membership.approve(pk=member.pk, viewer=welcomer, now=NOW)
        membership.leave(user=user, now=NOW)

    again = ask(user, chosen_name="Robin again", now=NOW + A_DAY)

    assert again.pk == member.pk
    assert (again.status, again.asked_at, again.chosen_name) == ("asked", NOW + A_DAY, "Robin again")
    assert (again.approved_at, again.declined_at, again.left_at) == (None, None, None)
    assert Mail.objects.filter(subject="Somebody asks to join").count() == 2


# Answering


def test_approving_welcomes_keeps_the_part_and_forgets_the_words(user, welcomer):
    member = ask(user, part="champion")

    membership.approve(pk=member.pk, viewer=welcomer, now=NOW + A_DAY)

    member.refresh_from_db()
    assert (member.status, member.approved_at) == (MemberStatus.APPROVED, NOW + A_DAY)
    assert (member.roles, member.asked_words) == (["champion"], {})
    assert get_member(user) == member
    mail = Mail.objects.get(subject="Welcome to the network")
    assert mail.to == "robin@example.org"
    for name in ("directory:pathway", "directory:my_profile", "network:next_meeting"):
        for text in (mail.text, mail.html):
            assert settings.SITE_URL + reverse(name) in text


def test_welcome_is_written_in_the_language_that_the_person_chose(user, welcomer):
    member = ask(user, language="pl")

    membership.approve(pk=member.pk, viewer=welcomer, now=NOW)

    mail = Mail.objects.get(key__startswith="join_welcome")
    assert mail.language == "pl"
    assert f"{settings.SITE_URL}/pl/my/pathway/" in mail.text


def test_declining_tells_why_and_keeps_the_reason_nowhere_else(user, welcomer):
    member = ask(user)

    membership.decline(pk=member.pk, viewer=welcomer, reason="canaryreason <b>", now=NOW + A_DAY)

    member.refresh_from_db()
    assert (member.status, member.declined_at, member.asked_words) == ("declined", NOW + A_DAY, {})
    mail = Mail.objects.get(subject="Your request to join")
    assert "canaryreason <b>" in mail.text
    assert "canaryreason &lt;b&gt;" in mail.html
    assert set(find_in_database("canaryreason")) == {"core_mail.html", "core_mail.text"}


@pytest.mark.parametrize("fields", [{}, {"is_staff": True}, {"is_staff": True, "is_superuser": True}])
def test_nobody_answers_by_rank(user, fields):
    member, viewer = ask(user), UserFactory(**fields)
    for act in (
        lambda: membership.get_requests(viewer=viewer),
        lambda: membership.get_members(viewer=viewer, status="asked"),
        lambda: membership.get_request(pk=member.pk, viewer=viewer),
        lambda: membership.approve(pk=member.pk, viewer=viewer, now=NOW),
        lambda: membership.decline(pk=member.pk, viewer=viewer, reason="No", now=NOW),
    ):
        with pytest.raises(NotAWelcomer):
            act()

    assert get_status(user) == MemberStatus.ASKED


def test_request_is_answered_once(user, welcomer):
    """Two who answer at the same time: the second learns that there is nothing to answer."""
    member = ask(user)
    membership.approve(pk=member.pk, viewer=welcomer, now=NOW)

    with pytest.raises(NotWaiting):
        membership.decline(pk=member.pk, viewer=welcomer, reason="No", now=NOW)
    with pytest.raises(NotWaiting):
        membership.approve(pk=member.pk, viewer=welcomer, now=NOW)

    assert get_status(user) == MemberStatus.APPROVED
    assert Mail.objects.filter(to="robin@example.org").count() == 2


def test_history_of_the_site_knows_requests_by_number_only(user, welcomer):
    member = ask(user)
    membership.get_request(pk=member.pk, viewer=welcomer)
    membership.approve(pk=member.pk, viewer=welcomer, now=NOW)

    entries = list(ModelLogEntry.objects.order_by("pk").values_list("action", "label", "user"))

    assert entries == [
        ("directory.see_request", f"No. {member.pk}", welcomer.pk),
        ("directory.approve_request", f"No. {member.pk}", welcomer.pk),
    ]


def test_requests_come_oldest_first_and_without_blocked_accounts(welcomer):
    later = ask(make_account(), now=NOW)
    first = ask(make_account(), now=NOW - A_DAY)
    ask(make_account(is_active=False), now=NOW - 2 * A_DAY)

    assert list(membership.get_requests(viewer=welcomer)) == [first, later]


# Leaving


@pytest.fixture
def full_member(home, django_capture_on_commit_callbacks):
    """A member of whom everything is there that one can have."""
    organisation = OrganisationFactory()
    member = MemberFactory(
        shown=True,
        chosen_name="Robin",
        about="canaryabout",
        adjustments={"kinds": ["bsl"], "note": "Slowly"},
        sector=Sector.VCSE,
        organisation=organisation,
        roles=["champion"],
        places=[LocalityFactory()],
        consents=[each for each in Purpose if each != Purpose.PUBLISHING],
    )
    member.photo.save("robin.jpg", ContentFile(b"picture"))
    TermFactory(member=member)
    item = InductionItemFactory(page=StandardPageFactory(parent=home))
    InductionDone.objects.create(item=item, member=member, done_at=NOW)
    Keeper.objects.create(
        organisation=organisation, member=member, status="approved", asked_at=NOW, answered_at=NOW
    )
    return member


def test_leaving_takes_all_but_name_and_dates(full_member, django_capture_on_commit_callbacks):
    storage, path = full_member.photo.storage, full_member.photo.name
    with django_capture_on_commit_callbacks(execute=True):
        membership.leave(user=full_member.user, now=NOW)

    left = Member.objects.get()
    assert (left.status, left.left_at, left.chosen_name) == (MemberStatus.LEFT, NOW, "Robin")
    assert (left.approved_at, left.public_id) == (full_member.approved_at, full_member.public_id)
    assert (left.about, left.adjustments, left.sector, left.organisation) == ("", {}, "", None)
    assert (left.roles, left.field_visibility, left.listed) == ([], {}, Visibility.HIDDEN)
    assert (left.profile_status, left.published_at, left.photo.name) == (ProfileStatus.DRAFT, None, "")
    assert not left.places.exists()
    assert [model.objects.count() for model in (Term, InductionDone, Keeper)] == [0, 0, 0]
    assert not storage.exists(path)
    assert find_in_database("canaryabout") == []


def test_leaving_ends_what_a_member_agreed_to_and_nothing_else(full_member):
    membership.leave(user=full_member.user, now=NOW)

    live = set(consents.live_consents(NOW).values_list("purpose", flat=True))
    assert live == {Purpose.STORY, Purpose.NEWSLETTER}


def test_rights_of_who_left_end_at_once_in_a_session_that_is_open_l16(full_member):
    """L16: the session was opened as a member; from then on it sees and hosts nothing of members any more."""
    other = MemberFactory(shown=True, listed=Visibility.MEMBERS)
    starts_at = timezone.now() + timedelta(minutes=5)
    occasion = OccasionFactory(starts_at=starts_at, ends_at=starts_at + timedelta(hours=1))
    occasion.hosts.add(full_member)
    client, user = Client(), full_member.user
    client.force_login(user)
    assert get_profile(viewer=user, public_id=other.public_id) is not None
    assert client.get(reverse("events:host", args=[occasion.pk])).status_code == 200
    assert get_profile(viewer=other.user, public_id=full_member.public_id) is not None

    membership.leave(user=user, now=NOW)

    assert get_member(user) is None
    assert get_profile(viewer=user, public_id=other.public_id) is None
    assert get_profile(viewer=other.user, public_id=full_member.public_id) is None
    assert client.get(reverse("events:host", args=[occasion.pk])).status_code == 404


def test_taking_a_request_back_deletes_its_words(user, welcomer):
    member = ask(user)

    membership.leave(user=user, now=NOW)

    member.refresh_from_db()
    assert (member.status, member.asked_words, member.approved_at) == (MemberStatus.LEFT, {}, None)
    assert list(membership.get_requests(viewer=welcomer)) == []
    with pytest.raises(NotWaiting):
        membership.approve(pk=member.pk, viewer=welcomer, now=NOW)


def test_leaving_twice_is_refused(user):
    MemberFactory(user=user)
    membership.leave(user=user, now=NOW)

    with pytest.raises(NothingToLeave):
        membership.leave(user=user, now=NOW + A_DAY)

    assert Member.objects.get().left_at == NOW


# Forgetting


@pytest.mark.parametrize("status", ["asked", "declined", "left"])
def test_requests_and_what_is_left_of_members_go_in_time(status):
    fields = dict.fromkeys(["asked_at", "declined_at", "left_at"], None) | {f"{status}_at": NOW}
    MemberFactory(status=status, **fields)
    kept = MemberFactory(approved_at=NOW - 10 * settings.KEEP_REQUEST_TO_JOIN)

    assert membership.expire_members(NOW + settings.KEEP_REQUEST_TO_JOIN) == 0
    assert membership.expire_members(NOW + settings.KEEP_REQUEST_TO_JOIN + A_DAY) == 1

    assert list(Member.objects.all()) == [kept]
