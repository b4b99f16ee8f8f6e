import pytest

from directory import profiles
from directory.enums import MemberStatus, ProfileStatus
from directory.models import Member
from tests.factories import LocalityFactory, MemberFactory, OrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    return MemberFactory()


def test_what_is_written_is_kept_and_shown_to_nobody(member):
    york, body = LocalityFactory(name="York"), OrganisationFactory()

    profiles.write_profile(
        user=member.user,
        roles=["lay_partner"],
        sector="vcse",
        organisation=body,
        places=[york],
        languages=["bsl"],
        strengths=["training"],
        about="I listen.",
    )

    member.refresh_from_db()
    assert (member.roles, member.sector, member.organisation) == (["lay_partner"], "vcse", body)
    assert (list(member.places.all()), member.languages, member.strengths) == ([york], ["bsl"], ["training"])
    assert (member.about, member.support_sought) == ("I listen.", "")
    assert (member.listed, member.field_visibility, member.profile_status) == ("hidden", {}, "draft")


def test_writing_leaves_choices_name_and_needs_alone(member):
    profiles.save_profile(user=member.user, chosen_name="Ann", language="pl", adjustments={"note": "a ramp"})
    profiles.choose_visibility(user=member.user, listed="members", fields={"about": "everyone"})

    profiles.write_profile(user=member.user, about="New words")

    member.refresh_from_db()
    assert (member.chosen_name, member.language, member.adjustments) == ("Ann", "pl", {"note": "a ramp"})
    assert (member.listed, member.field_visibility) == ("members", {"about": "everyone"})


def test_field_that_is_left_out_of_the_choices_is_hidden_again(member):
    profiles.choose_visibility(user=member.user, listed="everyone", fields={"about": "everyone"})

    profiles.choose_visibility(user=member.user, listed="everyone", fields={"places": "members"})

    member.refresh_from_db()
    assert member.field_visibility == {"places": "members"}


@pytest.mark.parametrize(
    ("listed", "fields"),
    [("world", {}), ("everyone", {"about": "world"}), ("everyone", {"adjustments": "everyone"})],
)
def test_unknown_choices_are_refused_and_change_nothing(member, listed, fields):
    with pytest.raises(profiles.UnknownChoice):
        profiles.choose_visibility(user=member.user, listed=listed, fields=fields)

    member.refresh_from_db()
    assert (member.listed, member.field_visibility) == ("hidden", {})


@pytest.mark.parametrize(
    "told", [{"roles": ["chief"]}, {"sector": "x"}, {"languages": ["tlh"]}, {"strengths": ["x"]}]
)
def test_values_that_are_none_of_the_choices_are_refused(member, told):
    with pytest.raises(profiles.UnknownChoice):
        profiles.write_profile(user=member.user, **told)


def test_profile_is_published_paused_and_published_again(member, now):
    profiles.publish_profile(user=member.user, now=now)
    profiles.pause_profile(user=member.user)
    assert Member.objects.get().profile_status == ProfileStatus.PAUSED

    profiles.publish_profile(user=member.user, now=now)

    assert (Member.objects.get().profile_status, Member.objects.get().published_at) == ("published", now)


@pytest.mark.parametrize("status", [MemberStatus.ASKED, MemberStatus.LEFT, None])
def test_only_approved_members_have_a_profile(status, now):
    user = MemberFactory(status=status).user if status else UserFactory()

    for call in (
        lambda: profiles.write_profile(user=user),
        lambda: profiles.choose_visibility(user=user, listed="everyone", fields={}),
        lambda: profiles.publish_profile(user=user, now=now),
        lambda: profiles.pause_profile(user=user),
    ):
        with pytest.raises(profiles.NotAMember):
            call()


def test_export_holds_everything_told_and_erase_leaves_nothing(member, now):
    profiles.write_profile(
        user=member.user, organisation=OrganisationFactory(name="Aid"), places=[LocalityFactory(name="York")]
    )
    [told] = profiles.export_members(member.user.email.upper())
    assert (told["organisation"], told["places"]) == ("Aid", ["York"])
    fields = {field.name for field in (*Member._meta.concrete_fields, *Member._meta.many_to_many)}
    assert set(told) == fields - {"id", "user"}

    assert profiles.erase_members(email=member.user.email, now=now) == 1

    assert not Member.objects.exists()
    assert not Member.places.through.objects.exists()
