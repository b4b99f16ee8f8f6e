"""S2-29 and S2-30: an event says how to claim and by whose policy, and shows no rate that nobody entered."""

import re

import pytest
from django.template.loader import render_to_string

from tests.events.booking import make_public_occasion
from tests.factories import ExpensesDeskFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


def read(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html)).strip()


def test_event_page_names_the_lead_agency_and_links_to_its_policy(client, event_index):
    desk = ExpensesDeskFactory(organisation__name="City of Testing", policy_url="https://example.org/policy")
    occasion = make_public_occasion(event_index, lead_agency=desk.organisation)

    html = client.get(occasion.pages.first().url).content.decode()

    assert "City of Testing pays, by its own policy." in read(html)
    assert 'href="https://example.org/policy"' in html


def test_event_page_without_an_agency_asks_to_get_in_touch(client, event_index):
    occasion = make_public_occasion(event_index)

    html = client.get(occasion.pages.first().url).content.decode()

    assert "Keep your tickets, and ask us how to claim." in read(html)


def test_event_page_asks_the_same_number_of_questions_of_the_database_with_and_without_a_desk(
    client, event_index, django_assert_num_queries, django_assert_max_num_queries
):
    desk = ExpensesDeskFactory()
    pages = [
        make_public_occasion(event_index, lead_agency=agency).pages.first().url
        for agency in (desk.organisation, OrganisationFactory(), None)
    ]
    for url in pages:
        client.get(url)

    with django_assert_max_num_queries(10) as asked:
        client.get(pages[0])
    for url in pages[1:]:
        with django_assert_num_queries(len(asked)):
            client.get(url)


def test_policies_show_a_rate_only_where_an_editor_entered_one():
    with_rate = ExpensesDeskFactory(organisation__name="A", mileage_rate=45, policy_url="https://example.org")
    without = ExpensesDeskFactory(organisation__name="B")

    words = read(render_to_string("blocks/expenses_policies.html", {"desks": [with_rate, without]}))

    assert "A: its expenses policy It pays 45 pence a mile." in words
    assert words.endswith("B: we have no link to its policy yet. Please ask.")


def test_policies_say_where_no_agency_has_a_desk():
    words = read(render_to_string("blocks/expenses_policies.html", {"desks": []}))

    assert "No lead agency has given us its policy yet. Please ask us." in words
    assert not re.search(r"£|pence", words)
