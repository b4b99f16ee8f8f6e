"""The writers of profiles: what is stored, what waits to be read, what is in sight meanwhile."""

import pytest
from django.contrib.auth.models import Permission
from django.db import IntegrityError, transaction

from core.models import Mail
from directory import consents, profile_reading, profiles
from directory.enums import MemberStatus, ProfileField, ProfileStatus, Purpose
from directory.models import Member
from directory.profile_data import erase_members, export_members
from tests.factories import LocalityFactory, MemberFactory, OrganisationFactory, ThemeFactory, UserFactory
from tests.factories.projects import ProjectPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    return MemberFactory(chosen_name="Ann")


@pytest.fixture
def shown():
    return MemberFactory(shown=True, chosen_name="Ann", about="Old words", strengths=["training", "testing"])


def reload(member):
    return Member.objects.get(pk=member.pk)


def write(member, now, **told):
    return profiles.write_profile(user=member.user, told=told, now=now)


# Writing


def test_what_is_written_is_kept_and_shown_to_nobody(home, member, now):
    york, body, theme = LocalityFactory(name="York"), OrganisationFactory(), ThemeFactory()
    group, page = OrganisationFactory(), ProjectPageFactory(parent=home)
    told = {
        "chosen_name": "Bea",
        "roles": ["lay_partner"],
        "sector": "vcse",
        "organisation": body.pk,
        "places": [york.pk],
        "languages": ["bsl"],
        "strengths": ["training"],
        "strengths_words": "I train",
        "support_sought": "a room",
        "interests": [theme.pk],
        "about": "I listen.",
        "availability": "Mondays",
        "contact_words": "slowly",
        "involvement": [str(page.translation_key)],
        "groups": [group.pk],
    }

    profiles.write_profile(user=member.user, told=told, now=now)

    stored = reload(member)
    assert set(told) == set(profiles.TOLD)
    assert profiles.get_told(stored) == told
    assert (list(stored.places.all()), stored.organisation) == ([york], body)
    assert [found.pk for found in stored.involvement.all()] == [page.pk]
    assert (stored.listed, stored.field_visibility, stored.profile_status) == ("hidden", {}, "draft")
    assert (stored.changes, stored.changed_at) == (None, None)


def test_writing_leaves_choices_and_needs_alone_and_what_it_does_not_name(member, now):
    profiles.save_needs(user=member.user, language="pl", adjustments={"note": "a ramp"})
    profiles.choose_visibility(user=member.user, listed="members", fields={"about": "everyone"})

    write(member, now, about="New words")

    stored = reload(member)
    assert (stored.chosen_name, stored.language, stored.adjustments) == ("Ann", "pl", {"note": "a ramp"})
    assert (stored.listed, stored.field_visibility) == ("members", {"about": "everyone"})


def test_field_that_is_left_out_of_the_choices_is_hidden_again(member):
    profiles.choose_visibility(user=member.user, listed="everyone", fields={"about": "everyone"})

    profiles.choose_visibility(user=member.user, listed="everyone", fields={"places": "members"})

    assert reload(member).field_visibility == {"places": "members"}


@pytest.mark.parametrize(
    ("listed", "fields"),
    [("world", {}), ("everyone", {"about": "world"}), ("everyone", {"adjustments": "everyone"})],
)
def test_unknown_choices_are_refused_and_change_nothing(member, listed, fields):
    with pytest.raises(profiles.UnknownChoice):
        profiles.choose_visibility(user=member.user, listed=listed, fields=fields)

    assert (reload(member).listed, reload(member).field_visibility) == ("hidden", {})


@pytest.mark.parametrize(
    "told",
    [
        {"roles": ["chief"]},
        {"sector": "x"},
        {"languages": ["tlh"]},
        {"strengths": ["x"]},
        {"places": [0]},
        {"interests": [0]},
        {"groups": [0]},
        {"organisation": 999999},
        {"involvement": ["2b1d1c3e-0000-4000-8000-000000000000"]},
        {"adjustments": {}},
        {"status": "approved"},
    ],
)
def test_values_that_are_none_of_the_choices_are_refused(member, now, told):
    with pytest.raises(profiles.UnknownChoice):
        write(member, now, **told)


def test_page_that_was_open_while_the_profile_changed_overwrites_nothing(member, now):
    stamp = profiles.get_stamp(member)
    profiles.choose_visibility(user=member.user, listed="hidden", fields={"about": "members"})

    with pytest.raises(profiles.ChangedMeanwhile):
        profiles.write_profile(user=member.user, told={"about": "Stale"}, stamp=stamp, now=now)

    assert reload(member).about == ""


# Reading before others see it


def test_profile_waits_is_published_paused_and_shown_again_without_another_reading(member, now):
    profiles.submit_profile(user=member.user, now=now)
    assert (reload(member).profile_status, reload(member).changed_at) == (ProfileStatus.WAITING, now)

    profile_reading.publish_profile(member=member, read_at=now, now=now)
    assert (reload(member).profile_status, reload(member).published_at) == (ProfileStatus.PUBLISHED, now)
    assert reload(member).changed_at is None

    profiles.pause_profile(user=member.user)
    assert reload(member).profile_status == ProfileStatus.PAUSED

    profiles.resume_profile(user=member.user, now=now)
    assert reload(member).profile_status == ProfileStatus.PUBLISHED
    assert reload(member).changed_at is None


def test_profile_that_waits_is_a_draft_again_when_it_is_taken_back(member, now):
    profiles.submit_profile(user=member.user, now=now)

    profiles.pause_profile(user=member.user)

    assert (reload(member).profile_status, reload(member).changed_at) == (ProfileStatus.DRAFT, None)
    assert list(profile_reading.get_waiting()) == []


def test_paused_draft_cannot_be_shown_unread(member, now):
    profiles.pause_profile(user=member.user)
    profiles.resume_profile(user=member.user, now=now)

    assert reload(member).profile_status == ProfileStatus.DRAFT


def test_nothing_is_shown_without_consent_to_be_found(now):
    member = MemberFactory(consents=[])
    for call in (profiles.submit_profile, profiles.resume_profile):
        with pytest.raises(profiles.NoConsent):
            call(user=member.user, now=now)

    consents.give(user=member.user, purpose=Purpose.DIRECTORY, language="en", now=now)
    profiles.submit_profile(user=member.user, now=now)
    consents.withdraw(user=member.user, purpose=Purpose.DIRECTORY, now=now)

    with pytest.raises(profiles.NoConsent):
        profile_reading.publish_profile(member=member, read_at=now, now=now)
    assert reload(member).profile_status == ProfileStatus.WAITING


def test_new_words_wait_while_the_old_ones_stay_in_sight(shown, now):
    write(shown, now, about="New words")

    stored = reload(shown)
    assert (stored.about, stored.changes, stored.changed_at) == ("Old words", {"about": "New words"}, now)
    assert profiles.get_draft(stored)["about"] == "New words"

    profile_reading.publish_profile(member=stored, read_at=now, now=now)

    stored = reload(shown)
    assert (stored.about, stored.changes, stored.changed_at) == ("New words", None, None)


def test_what_is_taken_away_is_gone_at_once_and_only_what_is_new_waits(shown, now):
    write(shown, now, about="", strengths=["training", "facilitation"])

    stored = reload(shown)
    assert (stored.about, stored.strengths) == ("", ["training"])
    assert stored.changes == {"strengths": ["training", "facilitation"]}


def test_taking_away_alone_needs_no_reading(shown, now):
    write(shown, now, about="", strengths=["training"])

    assert (reload(shown).changes, reload(shown).changed_at) == (None, None)


def test_going_back_to_what_is_shown_leaves_nothing_to_read(shown, now):
    write(shown, now, about="New words")

    write(shown, now, about="Old words")

    assert (reload(shown).changes, reload(shown).changed_at) == (None, None)


def test_changes_are_shown_at_once_where_nobody_reads_them(shown, now, settings):
    settings.PROFILE_CHANGES_ARE_READ = False

    write(shown, now, about="New words")

    assert (reload(shown).about, reload(shown).changes) == ("New words", None)


def test_hiding_takes_effect_at_once_while_changes_wait(shown, now):
    write(shown, now, about="New words")

    profiles.choose_visibility(user=shown.user, listed="everyone", fields={})

    assert (reload(shown).field_visibility, reload(shown).changes) == ({}, {"about": "New words"})


def test_changes_of_a_paused_profile_wait_too_and_it_stays_paused(shown, now):
    profiles.pause_profile(user=shown.user)
    write(shown, now, about="New words")

    profile_reading.publish_profile(member=shown, read_at=now, now=now)

    assert (reload(shown).about, reload(shown).profile_status) == ("New words", ProfileStatus.PAUSED)


def test_reader_answers_only_what_they_have_read(member, now):
    """The fault first: what was written after the reader opened it would go out unread."""
    profiles.submit_profile(user=member.user, now=now)
    later = now.replace(hour=now.hour + 1)
    write(member, later, about="Written meanwhile")

    for answer in (
        lambda: profile_reading.publish_profile(member=member, read_at=now, now=later),
        lambda: profile_reading.send_back(member=member, words="No", read_at=now, now=later),
    ):
        with pytest.raises(profiles.ChangedMeanwhile):
            answer()

    assert reload(member).profile_status == ProfileStatus.WAITING


def test_two_readers_answer_once(member, now):
    profiles.submit_profile(user=member.user, now=now)
    profile_reading.publish_profile(member=member, read_at=now, now=now)

    with pytest.raises(profiles.ChangedMeanwhile):
        profile_reading.send_back(member=member, words="No", read_at=now, now=now)

    assert reload(member).profile_status == ProfileStatus.PUBLISHED
    assert Mail.objects.filter(kind="profile_sent_back").count() == 0


def test_profile_that_is_sent_back_is_a_draft_with_words_until_it_changes(member, now):
    profiles.submit_profile(user=member.user, now=now)

    profile_reading.send_back(member=member, words="No names, please", read_at=now, now=now)

    stored = reload(member)
    assert (stored.profile_status, stored.changed_at) == (ProfileStatus.DRAFT, None)
    [asked] = profile_reading.get_waiting_for(user=member.user, now=now)
    assert asked.url == "/my/profile/"

    profiles.submit_profile(user=member.user, now=now)

    assert reload(member).reading_note == ""
    assert profile_reading.get_waiting_for(user=member.user, now=now) == []


def test_changes_that_are_sent_back_stay_with_the_member_and_out_of_sight(shown, now):
    write(shown, now, about="New words")

    profile_reading.send_back(member=shown, words="No names", read_at=now, now=now)

    stored = reload(shown)
    assert (stored.about, stored.changes, stored.reading_note) == (
        "Old words",
        {"about": "New words"},
        "No names",
    )
    assert (stored.profile_status, list(profile_reading.get_waiting())) == (ProfileStatus.PUBLISHED, [])


def test_reader_sees_what_is_new_beside_what_was(home, shown, now):
    york = LocalityFactory(name="York")
    write(shown, now, about="New words", places=[york.pk], sector="vcse")

    lines = {
        line.label: (line.shown, line.new, line.is_new) for line in profile_reading.get_lines(reload(shown))
    }

    assert lines["About me"] == ("Old words", "New words", True)
    assert lines["Places"] == ("", "York", True)
    assert lines["Sector"][1] == "Charities, community groups and social enterprises"
    assert lines["chosen name"] == ("Ann", "Ann", False)


def test_mails_tell_that_something_waits_and_was_answered_and_name_nobody(shown, now):
    reader = UserFactory(email="reader@example.org")
    reader.user_permissions.add(Permission.objects.get(codename="welcome_members"))
    UserFactory(is_superuser=True, is_staff=True)

    write(shown, now, about="New words")
    write(shown, now, about="Newer words")
    profile_reading.publish_profile(member=shown, read_at=now, now=now)

    mails = {mail.kind: mail for mail in Mail.objects.all()}
    assert [mail.to for mail in Mail.objects.filter(kind="profile_waiting")] == ["reader@example.org"]
    assert "Ann" not in mails["profile_waiting"].text + mails["profile_waiting"].html
    assert mails["profile_published"].to == shown.user.email
    assert not [mail for mail in mails.values() if "Newer words" in mail.subject + mail.text + mail.html]


@pytest.mark.parametrize("status", [MemberStatus.ASKED, MemberStatus.LEFT, None])
def test_only_approved_members_have_a_profile(status, now):
    user = MemberFactory(status=status).user if status else UserFactory()

    for call in (
        lambda: profiles.write_profile(user=user, told={}, now=now),
        lambda: profiles.choose_visibility(user=user, listed="everyone", fields={}),
        lambda: profiles.save_needs(user=user, language="en", adjustments={}),
        lambda: profiles.submit_profile(user=user, now=now),
        lambda: profiles.pause_profile(user=user),
        lambda: profiles.resume_profile(user=user, now=now),
    ):
        with pytest.raises(profiles.NotAMember):
            call()


# What the register asks


def test_export_holds_everything_told_and_erase_leaves_nothing(member, now):
    york = LocalityFactory(name="York")
    write(member, now, organisation=OrganisationFactory(name="Aid").pk, places=[york.pk])
    [told] = export_members(member.user.email.upper())
    assert (told["organisation"], told["places"]) == ("Aid", ["York"])
    fields = {field.name for field in (*Member._meta.concrete_fields, *Member._meta.many_to_many)}
    assert set(told) == fields - {"id", "user"}

    assert erase_members(email=member.user.email, now=now) == 1

    assert not Member.objects.exists()
    assert not Member.places.through.objects.exists()


def test_there_is_no_field_for_a_diagnosis_or_a_rank():
    """S0-13, S0-27"""
    names = " ".join([*profiles.TOLD, *ProfileField.values, *(field.name for field in Member._meta.fields)])

    for word in ("diagnos", "condition", "rank", "score", "level", "title", "points"):
        assert word not in names


def test_database_refuses_a_profile_published_without_a_date(member):
    with pytest.raises(IntegrityError), transaction.atomic():
        Member.objects.filter(pk=member.pk).update(profile_status=ProfileStatus.PUBLISHED)
