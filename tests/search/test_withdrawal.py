"""A story is taken back while Elasticsearch is down: nobody finds it from that moment on."""

import json
from uuid import uuid4

from core import es, indexing
from core.search import search
from core.search_types import Query
from core.suggest import suggest
from directory.enums import ConsentEnd
from stories.contributions import withdraw
from stories.withdrawals import get_ended, get_withdrawals, is_search_server_away
from tests.factories import StoryPageFactory
from tests.factories.contributors import ContributionFactory
from tests.fault_servers import get_refused_url
from tests.searching import titles

WORD = "quillback"  # stands nowhere else


def get_documents(index):
    index.es.indices.refresh(index=f"{index.index_prefix}*")
    answer = index.es.search(index=f"{index.index_prefix}*", size=1000)
    return json.dumps([hit["_source"] for hit in answer["hits"]["hits"]]).lower()


def test_story_is_gone_at_once_and_from_the_index_when_it_is_back_g03(
    settings, index, catch_up, story_index, elasticsearch_at, client, now
):
    settings.SEARCH_TIMEOUT = 20  # a busy machine
    voice = {"type": "voice", "id": str(uuid4()), "value": {"words": f"{WORD} words", "name": "", "role": ""}}
    story = StoryPageFactory(parent=story_index, title=f"{WORD} story", voices=json.dumps([voice]))
    contribution = ContributionFactory(story_key=story.translation_key, piece=voice["id"])
    catch_up()
    found = search(Query(WORD))
    assert (titles(found), found.is_fallback) == ([f"{WORD} story"], False)
    prefix = index.index_prefix

    elasticsearch_at(get_refused_url(), prefix)
    assert withdraw(contribution=contribution, end=ConsentEnd.WITHDRAWN, now=now)

    found = search(Query(WORD))
    assert (titles(found), found.is_fallback) == ([], True)
    assert suggest(WORD[:5], language="en") == []
    assert client.get(story.url).status_code == 404
    es.breaker.reset()  # the worker is a process of its own, and asks for itself
    assert indexing.apply_changes(now=now) == 0
    assert [each.is_out_of_index for each in get_withdrawals(get_ended(), now=now)] == [False]
    assert is_search_server_away()

    elasticsearch_at(settings.ELASTICSEARCH_URL, prefix)
    assert WORD in get_documents(es.get_backend())  # it does not know yet, and still nobody is shown it
    found = search(Query(WORD))
    assert (titles(found), found.is_fallback) == ([], False)
    catch_up()

    assert WORD not in get_documents(es.get_backend())
    assert [each.is_out_of_index for each in get_withdrawals(get_ended(), now=now)] == [True]
    assert not is_search_server_away()
