"""No document of the index holds a personal word but what everyone may read in a profile."""

import pytest

from core import entries, indexing
from directory import visibility
from directory.models import Member
from tests.access import canaries
from tests.access.world import make_world

pytestmark = pytest.mark.django_db


def read_documents(index) -> str:
    index.es.indices.refresh(index=f"{index.index_prefix}*")
    hits = index.es.search(index=f"{index.index_prefix}*", query={"match_all": {}}, size=1000)["hits"]
    assert 5 < hits["total"]["value"] < 1000
    return repr([hit["_source"] for hit in hits["hits"]])


def test_index_holds_only_the_personal_words_that_everyone_may_read_e12(home, index, monkeypatch):
    make_world(home)
    planted = canaries.plant()
    entries.refresh_all()
    indexing.rebuild()
    shown = canaries.get_shown(planted, {"everyone"})

    assert len(shown) > 3
    assert set(canaries.find(read_documents(index))) == shown

    # The search can fail: what is exposed on purpose is found
    monkeypatch.setattr(visibility, "_is_seen", lambda member, field: True)
    Member.objects.update(listed="everyone")
    entries.refresh_all()
    indexing.rebuild()
    assert set(canaries.find(read_documents(index))) > shown


def test_erased_person_is_in_no_document_of_the_index(home, index, catch_up):
    make_world(home)
    planted = canaries.plant()
    entries.refresh_all()
    indexing.rebuild()
    assert set(canaries.find(read_documents(index))) == canaries.get_shown(planted, {"everyone"})

    for member in Member.objects.all():
        member.user.delete()
    catch_up()

    assert canaries.find(read_documents(index)) == []
