"""Where published pages lead to is looked at slowly; a link is broken when it failed twice, a day apart."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page

from core import link_checks, worker
from core.link_checks import HOST_RESTS, check_next, note_links
from core.models import LinkCheck, LinkOutcome, PageLink
from core.roles import ensure_roles
from network import page_readings
from stories.models import StoryPage
from tests.factories import StoryPageFactory, UserFactory
from tests.factories.events import NOW
from tests.fault_servers import FaultServer
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

A_DAY = timedelta(days=1)
A_MINUTE = timedelta(minutes=1)
OK = b"HTTP/1.1 200 OK\r\n\r\n"
NOT_THERE = b"HTTP/1.1 404 Not Found\r\n\r\n"


@pytest.fixture(autouse=True)
def _switched_on(settings):
    settings.CHECK_LINKS = True


@pytest.fixture
def server():
    server = FaultServer(OK)
    yield server
    server.stop()


def make_page(index, *urls, **fields):
    links = "".join(f'<a href="{url}">Words of {number}</a> ' for number, url in enumerate(urls, 1))
    body = json.dumps([{"type": "paragraph", "value": f"<p>{links}</p>"}])
    return StoryPageFactory(parent=index, body=body, **fields)


def check(now=NOW):
    """The worker's job, where the test's own servers may be reached."""
    return check_next(now=now, may_reach=lambda address, port: address.is_loopback)


def get_broken():
    links = link_checks.get_broken(Page.objects.all())
    return [(link.page.title, link.words, link.target.outcome) for link in links]


def test_worker_looks_at_links():
    [job] = [job for job in worker.get_jobs() if job.name == "looking where links lead to"]

    assert job.run == check_next


def test_link_is_broken_when_it_fails_twice_a_day_apart(story_index, server):
    server.answer = NOT_THERE
    note_links([make_page(story_index, f"{server.url}/a", title="Kettle")])

    assert check() == 1
    assert get_broken() == []
    assert check(NOW + A_DAY - A_MINUTE) == 0
    assert check(NOW + A_DAY) == 1
    assert get_broken() == [("Kettle", "Words of 1", LinkOutcome.GONE)]
    assert LinkCheck.objects.get().failed_since == NOW


def test_link_that_failed_once_and_then_answers_is_whole(story_index, server):
    server.answer = NOT_THERE
    note_links([make_page(story_index, f"{server.url}/a")])
    check()
    server.answer = OK

    check(NOW + A_DAY)

    assert get_broken() == []
    assert LinkCheck.objects.get().failed_since is None
    server.answer = NOT_THERE
    check(NOW + 8 * A_DAY)
    assert get_broken() == []  # the failure of a week ago does not count any more


def test_address_is_looked_at_once_a_week_broken_or_not(story_index, server):
    note_links([make_page(story_index, f"{server.url}/a")])
    assert [check(NOW + number * A_DAY) for number in range(9)] == [1, 0, 0, 0, 0, 0, 0, 1, 0]

    server.answer = NOT_THERE
    later = NOW + 14 * A_DAY
    assert [check(later + number * A_DAY) for number in range(9)] == [1, 1, 0, 0, 0, 0, 0, 0, 1]
    assert server.requests == 2 + 2 * 3  # where it fails, the head is asked for, and then the page


def test_site_rests_between_two_of_its_addresses_while_others_are_asked(story_index, server):
    other = FaultServer(OK)
    elsewhere = other.url.replace("127.0.0.1", "localhost")
    note_links([make_page(story_index, f"{server.url}/a", f"{server.url}/b", f"{elsewhere}/c")])

    assert [check(NOW), check(NOW), check(NOW)] == [1, 1, 0]
    assert (server.requests, other.requests) == (1, 1)
    assert check(NOW + HOST_RESTS) == 1
    assert (server.requests, other.requests) == (2, 1)
    other.stop()


def test_nothing_is_asked_where_it_is_switched_off(story_index, server, settings):
    note_links([make_page(story_index, f"{server.url}/a")])
    settings.CHECK_LINKS = False

    assert check() == 0
    assert server.requests == 0


def test_own_network_is_never_asked_by_the_worker_itself_x10(story_index, server):
    """Fault first: with the tests' own rule the server is reached."""
    note_links([make_page(story_index, f"{server.url}/a")])
    check()
    assert server.requests == 1
    LinkCheck.objects.update(checked_at=None)

    assert check_next(now=NOW + A_DAY) == 1
    assert server.requests == 1
    assert LinkCheck.objects.get().outcome == LinkOutcome.CLOSED


def test_links_of_a_page_are_those_that_it_has_now(story_index):
    page, other = (
        make_page(story_index, *urls) for urls in (["https://a.example/", "https://b.example/"], [])
    )
    note_links([page, other])
    page.body = [("paragraph", '<p><a href="https://b.example/">B</a></p>')]

    note_links([page])

    assert list(PageLink.objects.values_list("page", "target__url", "words")) == [
        (page.pk, "https://b.example/", "B")
    ]
    assert [check.url for check in LinkCheck.objects.all()] == ["https://b.example/"]


def test_address_on_many_pages_is_asked_once_and_keeps_what_is_known_of_it(story_index, server):
    pages = [make_page(story_index, f"{server.url}/a") for _number in range(3)]
    note_links(pages)
    check()

    note_links(pages)

    assert LinkCheck.objects.get().checked_at == NOW
    assert PageLink.objects.count() == 3
    assert server.requests == 1


@pytest.mark.parametrize("count", [1, 30])
def test_links_are_noted_with_the_same_queries_for_any_number_of_pages(
    story_index, count, django_assert_num_queries
):
    pages = [make_page(story_index, f"https://{number}.example/") for number in range(count)]

    with django_assert_num_queries(7):
        note_links(pages)
    assert PageLink.objects.count() == count


def test_worker_notes_links_when_it_reads_a_page_and_forgets_those_of_hidden_pages(story_index):
    """What somebody took back is nowhere a minute later: not even where their words led to."""
    page = make_page(story_index, "https://a.example/grace")
    page_readings.read_due(now=NOW)
    assert [link.target.url for link in PageLink.objects.all()] == ["https://a.example/grace"]

    StoryPage.objects.get(pk=page.pk).unpublish()
    page_readings.read_due(now=NOW + A_MINUTE)

    assert not PageLink.objects.exists()
    assert not LinkCheck.objects.exists()
    assert not page_readings.PageReading.objects.filter(page=page).exists()


# The report


def make_editor():
    ensure_roles()
    user = UserFactory()
    user.groups.add(Group.objects.get(name="Editors"))
    return user


def break_link(page):
    note_links([page])
    LinkCheck.objects.update(outcome=LinkOutcome.GONE, failed_since=NOW, checked_at=NOW + A_DAY)


def test_report_names_page_words_address_and_what_happened(story_index):
    break_link(make_page(story_index, "https://a.example/?q=<b>", title="Kettle"))
    client = log_in(make_editor())

    screen = client.get("/admin/site_state/").content.decode()
    table = client.get("/admin/site_state/export/").content.decode()

    says = "leads to https://a.example/?q={}. The page is not there any more. So since 24 November 2026."
    assert f"“Words of 1” {says.format('&lt;b&gt;')}" in screen
    assert says.format("<b>") in table


def test_report_says_nothing_where_nobody_looks(story_index, settings):
    break_link(make_page(story_index, "https://a.example/"))
    client = log_in(make_editor())
    assert "Links to other sites" in client.get("/admin/site_state/").content.decode()

    settings.CHECK_LINKS = False

    assert "Links to other sites" not in client.get("/admin/site_state/").content.decode()


def test_address_without_words_stands_alone_in_the_report(story_index):
    break_link(make_page(story_index, "https://a.example/"))
    PageLink.objects.update(words="")

    assert "<td>It leads to https://a.example/. The page is not there any more." in (
        log_in(make_editor()).get("/admin/site_state/").content.decode()
    )
