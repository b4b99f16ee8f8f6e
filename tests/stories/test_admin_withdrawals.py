"""The screen that tells how far each withdrawal is."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from core import entries
from core.findable import make_page_key
from core.models import IndexChange
from stories.enums import ContributionKind
from stories.withdrawals import get_ended, get_withdrawals
from tests.factories import StoryPageFactory, UserFactory
from tests.factories.contributors import ContributionFactory, ContributorFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

NAME = "Zanderella"


@pytest.fixture
def make_withdrawal(story_index):
    """Makes something that was taken back an hour ago, in a story of its own."""

    def make(title="A safe haven", **fields):
        page = StoryPageFactory(parent=story_index, title=title, live=False)
        contributor = ContributorFactory(shown_as=NAME, details={"name": NAME}, email=f"{NAME}@example.org")
        values = {"ended_at": timezone.now() - timedelta(hours=1), "end": "withdrawn", **fields}
        contribution = ContributionFactory(
            contributor=contributor, story_key=page.translation_key, kind=ContributionKind.VOICE, **values
        )
        IndexChange.objects.all().delete()
        return contribution, page

    return make


def read(client):
    response = client.get(reverse("withdrawal:index"))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def say(contribution):
    [withdrawal] = get_withdrawals([contribution], now=timezone.now())
    return withdrawal.is_out_of_index, withdrawal.is_late, withdrawal.is_done


def test_screen_says_how_far_it_is_and_not_whose_it_was_g03(editor_client, make_withdrawal):
    contribution, _page = make_withdrawal()

    words = read(editor_client)

    assert f'<th scope="row">{contribution.pk}</th>' in words
    assert "<td>Words: taken back</td>" in words
    assert "<td>Yes</td> <td>Within a day</td>" in words
    assert NAME.lower() not in words.lower()


def test_what_the_search_server_has_not_confirmed_is_shown_as_such_g03(editor_client, make_withdrawal):
    contribution, page = make_withdrawal()
    IndexChange.objects.create(model=entries.ENTRY, object_pk=make_page_key(page.pk))

    assert say(contribution) == (False, False, False)
    assert "<td>Not confirmed yet</td>" in read(editor_client)


def test_other_pages_that_wait_for_the_search_server_are_no_matter(make_withdrawal, story_index):
    contribution, _page = make_withdrawal()
    other = StoryPageFactory(parent=story_index, title="Another")
    IndexChange.objects.create(model=entries.ENTRY, object_pk=make_page_key(other.pk))

    assert say(contribution)[0] is True


def test_deleted_story_is_confirmed_once_no_deleted_page_waits(make_withdrawal):
    contribution, page = make_withdrawal()
    pk = page.pk
    page.delete()
    IndexChange.objects.all().delete()
    waits = IndexChange.objects.create(model=entries.ENTRY, object_pk=make_page_key(pk))
    assert say(contribution)[0] is False

    waits.delete()

    assert say(contribution)[0] is True


def test_withdrawal_is_done_once_its_copies_are_gone(editor_client, make_withdrawal):
    contribution, _page = make_withdrawal(scrubbed_at=timezone.now())

    assert say(contribution) == (True, False, True)
    assert "Within a day" not in read(editor_client).replace("by itself, within a day", "")


def test_scrubbing_that_takes_longer_than_a_day_is_late(editor_client, make_withdrawal):
    contribution, _page = make_withdrawal(ended_at=timezone.now() - timedelta(hours=25))

    assert say(contribution) == (True, True, False)
    assert "Late: tell whoever runs this site" in read(editor_client)


def test_consent_that_still_holds_is_not_listed(make_withdrawal):
    contribution, _page = make_withdrawal()
    ContributionFactory(story_key=uuid4())

    assert list(get_ended()) == [contribution]


def test_list_needs_as_many_queries_for_many_as_for_one(make_withdrawal, django_assert_num_queries):
    def wait_for_index(page):
        IndexChange.objects.create(model=entries.ENTRY, object_pk=make_page_key(page.pk))

    wait_for_index(make_withdrawal()[1])
    with django_assert_num_queries(4):
        assert len(get_withdrawals(get_ended(), now=timezone.now())) == 1

    for page in [make_withdrawal(title=f"Story {number}")[1] for number in range(29)]:
        wait_for_index(page)

    with django_assert_num_queries(4):
        assert len(get_withdrawals(get_ended(), now=timezone.now())) == 30


def test_editor_who_handles_no_contributors_is_refused_l03(make_editor, make_withdrawal):
    make_withdrawal()

    response = log_in(make_editor(handles=False)).get(reverse("withdrawal:index"))

    assert response.status_code in {302, 403}
    assert "safe haven" not in response.content.decode()


def test_superuser_without_the_right_is_refused(make_withdrawal):
    response = log_in(UserFactory(is_superuser=True)).get(reverse("withdrawal:index"))

    assert response.status_code in {302, 403}
