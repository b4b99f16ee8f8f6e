"""No document of the index holds a personal word: what everybody may read of people is not searched there."""

import pytest

from core import indexing
from tests.access import canaries
from tests.access.world import make_world

pytestmark = pytest.mark.django_db


def read_documents(index) -> str:
    index.es.indices.refresh(index=f"{index.index_prefix}*")
    hits = index.es.search(index=f"{index.index_prefix}*", query={"match_all": {}}, size=1000)["hits"]
    assert 5 < hits["total"]["value"] < 1000
    return repr([hit["_source"] for hit in hits["hits"]])


def test_index_holds_no_personal_word(home, index):
    world = make_world(home)
    planted = canaries.plant()
    indexing.rebuild()

    assert planted
    assert canaries.find(read_documents(index)) == []

    # The search can fail: a personal word on a page is found
    page = world.things["text"].specific
    page.summary = next(iter(planted))
    page.save_revision().publish()
    indexing.rebuild()
    assert canaries.find(read_documents(index)) == [next(iter(planted))]
