"""People in the search: what everyone may see, and what one reader may see besides. Never anything more."""

import pytest
from django.contrib.auth.models import AnonymousUser

from core import entries
from core.models import SearchEntry
from core.places import Places
from core.search import _make_question, search
from core.search_types import Query, When
from directory import blocks, consents, searching
from directory.enums import ProfileStatus, Purpose, Visibility
from directory.models import Member
from directory.profiles import choose_visibility, pause_profile, resume_profile
from tests.factories import (
    DirectoryPageFactory,
    LocalityFactory,
    MemberFactory,
    OrganisationFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory(home):
    return DirectoryPageFactory(parent=home, slug="people")


@pytest.fixture
def ola(directory):
    return MemberFactory(shown=True, chosen_name="Ola", about="I bake bread.")


@pytest.fixture
def learn(now):
    def run():
        while entries.refresh_noted(now=now):
            pass

    return run


def get_people():
    return list(SearchEntry.objects.filter(kind="people").values_list("heading", flat=True))


def find(words, viewer=None, **kwargs):
    return search(Query(words, **kwargs), viewer=viewer)


def get_titles(group):
    return [hit.title for hit in group.hits] if group else []


def test_anybody_finds_a_person_by_what_everyone_may_see(ola, learn):
    learn()

    results = find("bread")

    assert [(hit.title, hit.url, hit.kind, hit.key) for hit in results.hits] == [
        ("Ola", f"/people/people/{ola.public_id}/", "people", "")
    ]
    assert (results.total, results.people) == (1, None)


@pytest.mark.parametrize(
    "hide",
    [
        lambda member: choose_visibility(user=member.user, listed="everyone", fields={"about": "members"}),
        lambda member: choose_visibility(user=member.user, listed="members", fields={"about": "everyone"}),
        lambda member: pause_profile(user=member.user),
        lambda member: member.delete(),
        lambda member: member.user.delete(),
    ],
    ids=["field", "listed", "paused", "deleted", "account deleted"],
)
def test_what_is_hidden_is_found_no_longer_e11(ola, learn, hide):
    learn()
    assert find("bread").total == 1  # the fault, if nobody noted it

    hide(ola)
    learn()

    assert find("bread").total == 0
    assert not SearchEntry.objects.filter(text__contains="bread").exists()
    assert not SearchEntry.objects.filter(summary__contains="bread").exists()


def test_person_is_gone_from_the_table_in_the_moment_of_the_deletion(ola, learn):
    learn()

    ola.delete()

    assert get_people() == []


def test_person_comes_and_goes_with_their_consent(ola, learn, now):
    consents.withdraw(user=ola.user, purpose=Purpose.DIRECTORY, now=now)
    learn()
    assert get_people() == []

    consents.give(user=ola.user, purpose=Purpose.DIRECTORY, language="en", now=now)
    learn()
    assert get_people() == ["Ola"]

    consent = ola.user.consents.get(purpose=Purpose.DIRECTORY, ended_at=None)
    consent.expires_at = now
    consent.save()
    consents.end_expired(consent=consent)
    learn()
    assert get_people() == []


def test_paused_profile_comes_back(ola, learn, now):
    pause_profile(user=ola.user)
    learn()
    assert get_people() == []

    resume_profile(user=ola.user, now=now)
    learn()

    assert get_people() == ["Ola"]


def test_person_whose_account_is_closed_is_gone(ola, learn):
    learn()

    ola.user.is_active = False
    ola.user.save()
    learn()

    assert get_people() == []


def test_person_is_not_shown_where_the_table_is_late(ola, learn):
    """Whoever dies between the change and the entry leaves it as it was: the database has the last word."""
    learn()

    Member.objects.filter(pk=ola.pk).update(profile_status=ProfileStatus.PAUSED)

    assert get_people() == ["Ola"]
    assert (find("bread").hits, find("bread").total) == ([], 0)


def test_names_of_bodies_and_places_are_known_anew(directory, learn):
    york = LocalityFactory(name="York")
    forum = OrganisationFactory(name="Carers Forum", places=[york])
    MemberFactory(shown=True, chosen_name="Ola", places=[york], groups=[forum])
    learn()
    assert find("forum", kinds=("people",)).total == 1

    york.name = "Leeds"
    york.save()
    forum.name = "Kettle Club"
    forum.save()
    learn()

    assert find("forum").total == 0
    assert [hit.title for hit in find("kettle").hits] == ["Kettle Club", "Ola"]
    assert sorted(hit.title for hit in find("leeds").hits) == ["Kettle Club", "Ola"]


def test_body_that_is_not_shown_is_named_nowhere(directory, learn):
    forum = OrganisationFactory(name="Carers Forum")
    MemberFactory(shown=True, chosen_name="Ola", groups=[forum])
    learn()

    forum.is_published = False
    forum.save()
    learn()

    assert find("forum").total == 0
    assert not SearchEntry.objects.filter(text__contains="Forum").exists()


def test_members_find_what_others_show_to_members(ola, learn):
    MemberFactory(
        shown=True, chosen_name="Bo", listed=Visibility.MEMBERS, about="I bake bread.", support_sought="Oven"
    )
    viewer = MemberFactory().user
    learn()

    results = find("bread", viewer)

    assert get_titles(results.people) == ["Bo", "Ola"]
    assert (results.hits, results.total, results.people.total) == ([], 0, 2)
    assert results.counts["kind"]["people"] == 2
    assert get_titles(find("oven", viewer).people) == ["Bo"]
    # nobody else knows of Bo, not even by a number
    for other in (None, AnonymousUser(), UserFactory()):
        own = find("bread", other)
        assert {*get_titles(own), *get_titles(own.people)} == {"Ola"}
        assert own.counts["kind"]["people"] == 1
        assert find("oven", other).total == 0
    assert get_people() == ["Ola"]


def test_field_for_members_leads_nobody_else_to_a_person_e11(directory, learn):
    for name, seen in {"Bo": Visibility.HIDDEN, "Cy": Visibility.MEMBERS}.items():
        MemberFactory(shown=True, chosen_name=name, field_visibility={"about": seen}, about="Secret")
    viewer = MemberFactory().user
    learn()

    assert get_titles(find("secret", viewer).people) == ["Cy"]
    assert find("secret").total == 0
    assert find("secret", UserFactory()).people is None


def test_blocked_reader_does_not_find_who_blocked_them(ola, learn, now):
    viewer = MemberFactory().user
    learn()
    assert get_titles(find("bread", viewer).people) == ["Ola"]

    blocks.block(blocker=ola.user, blocked=viewer, now=now)

    assert find("bread", viewer).people is None
    assert find("bread", viewer).total == 0


def test_people_alone_are_the_results_page_by_page(directory, learn):
    for number in range(12):
        MemberFactory(shown=True, chosen_name=f"Baker {number:02}")
    viewer = MemberFactory().user
    learn()

    first = find("baker", viewer)
    second = find("baker", viewer, kinds=("people",), page=2)

    assert (first.people.total, len(first.people.hits)) == (12, 10)
    assert [hit.title for hit in second.hits] == ["Baker 10", "Baker 11"]
    assert (second.total, second.page, second.pages, second.people) == (12, 2, 2, None)


def test_people_are_asked_for_by_place_and_never_by_date(directory, learn):
    york = LocalityFactory(name="York")
    MemberFactory(shown=True, chosen_name="Baker of York", places=[york])
    MemberFactory(shown=True, chosen_name="Baker of Leeds", places=[LocalityFactory(name="Leeds")])
    MemberFactory(shown=True, chosen_name="Baker")
    viewer = MemberFactory().user

    results = find("baker", viewer, where="york")

    assert [(hit.title, hit.names_place) for hit in results.people.hits] == [
        ("Baker of York", True),
        ("Baker", False),
    ]
    assert find("baker", viewer, when=When.COMING).people is None
    assert find("baker", viewer, filters={"how": ("online",)}).people is None


@pytest.mark.parametrize("count", [1, 30])
def test_people_cost_the_same_queries_for_one_and_thirty(directory, count, django_assert_num_queries):
    for number in range(count):
        MemberFactory(shown=True, chosen_name=f"Baker {number}")
    viewer = MemberFactory().user
    question = _make_question(Query("baker"), (("baker",),), Places())

    with django_assert_num_queries(5):
        found = searching.find_people(viewer=viewer, question=question)

    assert len(found) == count
