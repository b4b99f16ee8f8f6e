"""How long searching and publishing take when Elasticsearch fails, and in many pages without it."""

import time
from datetime import date

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from core import es
from core.search import search
from stories.models import StoryPage
from tests.factories import StoryPageFactory
from tests.fault_servers import HTTP_500, FaultServer, get_refused_url

PAGES = 10_000


def measure(what, do):
    started = time.perf_counter()
    result = do()
    print(f"\n{what}: {time.perf_counter() - started:.3f} s", end="")  # noqa: T201  what a benchmark is for
    return result


@pytest.fixture
def many_stories(story_index):
    """Live stories with one word in common, written to the tables in bulk."""
    content_type = ContentType.objects.get_for_model(StoryPage)
    pages = [
        Page(
            title=f"Story {number}",
            draft_title=f"Story {number}",
            slug=f"story-{number}",
            path=f"{story_index.path}{StoryPage._int2str(number).rjust(4, '0')}",
            depth=story_index.depth + 1,
            url_path=f"{story_index.url_path}story-{number}/",
            locale=story_index.locale,
            content_type=content_type,
        )
        for number in range(1, PAGES + 1)
    ]
    stories = []
    for page in Page.objects.bulk_create(pages, batch_size=500):
        story = StoryPage(page_ptr=page, published_date=date(2026, 1, 1), summary="A kettle on the table.")
        story.__dict__.update({key: value for key, value in page.__dict__.items() if key != "_state"})
        story.save_base(raw=True)
        stories.append(story)
    backend = get_search_backend("default")
    for start in range(0, PAGES, 500):
        backend.add_bulk(StoryPage, stories[start : start + 500])


def test_bench_common_word_in_many_pages(many_stories):
    search("door", language="en")

    results = measure(f"database, a word on all {PAGES} pages", lambda: search("kettle", language="en"))
    measure("the same, last page", lambda: search("kettle", language="en", page=PAGES))
    measure("the same, for a Polish reader", lambda: search("kettle", language="pl"))

    assert results.total == PAGES


@pytest.mark.parametrize("fault", ["refused", "silent", "answers 500"])
def test_bench_while_elasticsearch_fails(story_index, elasticsearch_at, client, fault):
    page = StoryPageFactory(parent=story_index, title="Kettle")
    server = None if fault == "refused" else FaultServer(HTTP_500 if fault == "answers 500" else None)
    elasticsearch_at(server.url if server else get_refused_url())
    client.get("/search/")

    first = measure(f"{fault}: the first search", lambda: client.get("/search/?q=kettle"))
    measure(f"{fault}: the second search", lambda: client.get("/search/?q=kettle"))
    es.breaker.reset()
    measure(f"{fault}: publishing", lambda: page.save_revision().publish())
    if server:
        server.stop()

    assert first.status_code == 200
    assert first.context["results"].fallback is True
