"""A result that is opened is counted by a script, and only by one, unless the browser says no."""

import pytest

from core import entries
from core.models import SearchChoice
from tests.factories import StoryIndexPageFactory, StoryPageFactory

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

PATH = "/search/?q=kettle"


@pytest.fixture
def story(home, locales):
    index = StoryIndexPageFactory(parent=home, slug="stories")
    story = StoryPageFactory(parent=index, title="A kettle", slug="kettle")
    entries.refresh_all()
    return story


def open_result(page, **options):
    page.locator("[data-query] a[data-key]").first.click(**options)


def read_counts():
    return dict(SearchChoice.objects.values_list("key", "count"))


def wait_for_counts(page):
    """Return the counts as soon as there is one. A page that is being left does not hear the answer."""
    for _ in range(100):
        if counts := read_counts():
            return counts
        page.wait_for_timeout(100)
    return {}


def test_opened_result_is_counted_and_opens(story, open_page):
    page = open_page(PATH)

    with page.expect_request("**/search/chosen/") as sent:
        open_result(page)
    page.wait_for_url("**/stories/kettle/")

    assert sent.value.post_data == f"key=page-{story.pk}&q=kettle"
    assert "cookie" not in sent.value.all_headers()
    assert wait_for_counts(page) == {f"page-{story.pk}": 1}


def test_result_opened_in_another_tab_is_counted(story, open_page):
    page = open_page(PATH)

    with page.expect_response("**/search/chosen/"):
        open_result(page, button="middle")

    assert read_counts() == {f"page-{story.pk}": 1}


@pytest.mark.parametrize("signal", ["globalPrivacyControl: true", "doNotTrack: '1'"])
def test_nothing_is_sent_for_whoever_objects(story, open_page, signal):
    page = open_page("/robots.txt")
    name, value = signal.split(": ")
    page.add_init_script(f"Object.defineProperty(Navigator.prototype, '{name}', {{get: () => {value}}})")
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    page.goto(PATH)

    open_result(page)
    page.wait_for_url("**/stories/kettle/")

    assert not [url for url in sent if "chosen/" in url]
    assert read_counts() == {}


def test_without_javascript_results_open_and_nothing_is_counted(story, open_page):
    page = open_page(PATH, javascript=False)

    open_result(page)
    page.wait_for_url("**/stories/kettle/")

    assert read_counts() == {}
