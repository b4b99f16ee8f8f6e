"""L18: whom somebody blocked is not in any list, page, search or count of theirs, and the other way round."""

import pytest
from django.db.models import Exists
from django.test import Client

from core import personal_data
from directory import blocks, visibility
from directory.models import Block
from tests.factories import DirectoryPageFactory, MemberFactory, OrganisationFactory, UserFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

SURFACES = ("", "?q=canary", "?strength=facilitation", "people/{}/", "organisations/forum/")


@pytest.fixture
def directory(home):
    return DirectoryPageFactory(parent=home, slug="people", locale=home.locale)


@pytest.fixture
def canary():
    body = OrganisationFactory(slug="forum")
    return MemberFactory(
        shown=True, chosen_name="Canary", organisation=body, strengths=["facilitation"], about="canarywords"
    )


@pytest.fixture
def viewer():
    return MemberFactory(shown=True, chosen_name="Viewer")


def look(user, canary):
    """On how many of the surfaces somebody finds the canary, and how many people they count."""
    client = Client()
    if user:
        client.force_login(user)
    pages = [client.get(f"/people/{surface.format(canary.public_id)}") for surface in SURFACES]
    found = sum(page.status_code == 200 and "Canary" in page.content.decode() for page in pages)
    return found, len(visibility.get_profiles(viewer=user)) if user else None


@pytest.mark.parametrize("is_blocker", [True, False])
def test_two_of_whom_one_blocked_the_other_find_one_another_nowhere_l18(
    directory, canary, viewer, monkeypatch, is_blocker
):
    one, other = (viewer.user, canary.user) if is_blocker else (canary.user, viewer.user)
    blocks.block(blocker=one, blocked=other, now=NOW)

    # The fault first: a list that knows of no block shows the canary on every surface
    with monkeypatch.context() as patch:
        patch.setattr(visibility, "blocked_for", lambda pk, *, user_field: Exists(Block.objects.none()))
        assert look(viewer.user, canary) == (len(SURFACES), 2)

    assert look(viewer.user, canary) == (0, 1)
    assert look(MemberFactory().user, canary)[0] == len(SURFACES)
    assert look(None, canary)[0] == len(SURFACES)


def test_block_is_undone_by_who_asked_for_it_alone(canary, viewer):
    blocks.block(blocker=viewer.user, blocked=canary.user, now=NOW)
    blocks.block(blocker=canary.user, blocked=viewer.user, now=NOW)

    blocks.unblock(blocker=viewer.user, blocked=canary.user)

    assert blocks.is_blocked(viewer.user, canary.user)
    assert not blocks.has_blocked(blocker=viewer.user, blocked=canary.user)


def test_nobody_blocks_themselves_and_asking_twice_changes_nothing(canary, viewer):
    blocks.block(blocker=viewer.user, blocked=viewer.user, now=NOW)
    for name in ("Canary", "Renamed"):
        blocks.block(blocker=viewer.user, blocked=canary.user, now=NOW, name=name)

    assert [block.name for block in blocks.get_blocks(blocker=viewer.user)] == ["Canary"]


def test_export_tells_whom_one_blocked_and_not_by_whom_one_was(canary, viewer):
    blocks.block(blocker=viewer.user, blocked=canary.user, now=NOW, name="Canary")

    [exported] = personal_data.export(viewer.user.email)["directory.Block"]

    assert exported == {"name": "Canary", "created_at": NOW}
    assert "directory.Block" not in personal_data.export(canary.user.email)


def test_nobody_undoes_somebody_elses_block(client, canary, viewer):
    blocks.block(blocker=viewer.user, blocked=canary.user, now=NOW)
    block = Block.objects.get()
    for user in (canary.user, UserFactory()):
        client.force_login(user)
        assert client.post(f"/my/blocks/{block.pk}/undo/").status_code == 404
        assert client.get(f"/my/blocks/{block.pk}/undo/").status_code == 405

    assert Block.objects.get() == block
