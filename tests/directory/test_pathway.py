"""The way in (S4-12): what is good to know by step, and progress that nobody but the member sees."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from core import personal_data
from directory import pathway
from directory.models import InductionDone, InductionItem
from directory.profiles import NotAMember
from tests.core.pages import read_page
from tests.core.test_personal_data import find_in_database
from tests.factories import InductionItemFactory, MemberFactory, StandardPageFactory, UserFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

URL = "/my/pathway/"


@pytest.fixture
def items(home):
    steps = ["newcomer", "leader", "newcomer"]
    return [
        InductionItemFactory(page=StandardPageFactory(parent=home, title=f"Page {number}"), step=step)
        for number, step in enumerate(steps)
    ]


@pytest.fixture
def member():
    return MemberFactory()


@pytest.fixture
def client(member):
    client = Client()
    client.force_login(member.user)
    return client


def get_soup(client):
    response = client.get(URL)
    assert response.status_code == 200
    assert read_page(response.content.decode()) == (1, [])
    return BeautifulSoup(response.content, "html.parser")


def test_items_stand_by_step_in_their_order_and_empty_steps_are_left_out(items):
    way = pathway.get_pathway(member=None, language="en")

    assert [(step.value, [item.title for item in step.items]) for step in way.steps] == [
        ("newcomer", ["Page 0", "Page 2"]),
        ("leader", ["Page 1"]),
    ]
    assert (way.done, way.total) == (0, 3)


def test_page_that_is_not_public_is_left_out_and_does_not_count(items, member):
    pathway.tick(user=member.user, item_pk=items[0].pk, now=NOW)
    items[0].page.unpublish()

    way = pathway.get_pathway(member=member, language="en")

    assert (way.done, way.total) == (0, 2)


def test_ticking_twice_is_once_and_unticking_takes_it_away(items, member):
    for _press in range(2):
        pathway.tick(user=member.user, item_pk=items[1].pk, now=NOW)
    assert [done.item for done in InductionDone.objects.all()] == [items[1]]

    for _press in range(2):
        pathway.untick(user=member.user, item_pk=items[1].pk)
    assert not InductionDone.objects.exists()


def test_only_members_tick(items):
    user = UserFactory()

    with pytest.raises(NotAMember):
        pathway.tick(user=user, item_pk=items[0].pk, now=NOW)
    with pytest.raises(NotAMember):
        pathway.untick(user=user, item_pk=items[0].pk)


def test_page_shows_progress_and_takes_ticks(client, items):
    assert "0 of 3 done" in get_soup(client).get_text()

    response = client.post(reverse("directory:tick", args=[items[0].pk]))

    assert response["Location"] == f"{URL}#item-{items[0].pk}"
    soup = get_soup(client)
    assert "1 of 3 done" in soup.get_text()
    assert "Done" in soup.select_one(f"#item-{items[0].pk}").get_text()
    client.post(reverse("directory:tick", args=[items[0].pk]), {"undo": "1"})
    assert "0 of 3 done" in get_soup(client).get_text()


def test_opening_an_address_ticks_nothing(client, items):
    assert client.get(reverse("directory:tick", args=[items[0].pk])).status_code == 405
    assert not InductionDone.objects.exists()


def test_item_that_is_gone_is_not_found(client, items):
    pk = items[0].pk
    InductionItem.objects.get(pk=pk).delete()

    assert client.post(reverse("directory:tick", args=[pk])).status_code == 404


def test_who_is_no_member_sees_the_steps_and_the_way_to_join(items):
    client = Client()
    client.force_login(UserFactory())

    soup = get_soup(client)

    assert len(soup.select(".pathway li")) == 3
    assert soup.select(".pathway form") == []
    assert soup.select_one("main a[href='/join/']") is not None
    assert client.post(reverse("directory:tick", args=[items[0].pk]))["Location"] == URL
    assert not InductionDone.objects.exists()


def test_ticks_of_one_member_show_for_nobody_else(client, items, member):
    other = MemberFactory()
    pathway.tick(user=other.user, item_pk=items[0].pk, now=NOW)

    assert pathway.get_pathway(member=member, language="en").done == 0
    assert "0 of 3 done" in get_soup(client).get_text()


def test_ticks_are_exported_and_go_with_the_account(items, member):
    pathway.tick(user=member.user, item_pk=items[0].pk, now=NOW)

    exported = personal_data.export(member.user.email)["directory.InductionDone"]

    assert exported == [{"page": "Page 0", "done_at": NOW}]
    member.user.delete()
    assert not InductionDone.objects.exists()
    assert find_in_database(member.chosen_name) == []


@pytest.mark.parametrize("number", [1, 30])
def test_page_costs_the_same_queries_for_one_item_and_many(client, home, number, django_assert_num_queries):
    for count in range(number):
        InductionItemFactory(page=StandardPageFactory(parent=home, slug=f"page-{count}"))

    with django_assert_num_queries(11):
        client.get(URL)
