"""The way through the long lists of the admin."""

from bs4 import BeautifulSoup
from django.core.paginator import Paginator
from django.template.loader import render_to_string

TEMPLATE = "core/admin/pages_of_list.html"


def render(rf, address, *, number, things=5):
    items = Paginator(range(things), 2).get_page(number)
    return BeautifulSoup(render_to_string(TEMPLATE, {"items": items}, rf.get(address)), "html.parser")


def test_way_through_a_list_keeps_what_the_address_says(rf):
    soup = render(rf, "/admin/members/?status=asked&p=2", number=2)

    links = {link.text: link["href"] for link in soup.nav.find_all("a")}
    assert links == {"Previous": "?status=asked&p=1", "Next": "?status=asked&p=3"}
    assert "Page 2 of 3" in soup.nav.text


def test_ends_of_a_list_lead_nowhere(rf):
    assert [link.text for link in render(rf, "/", number=1).find_all("a")] == ["Next"]
    assert [link.text for link in render(rf, "/?p=3", number=3).find_all("a")] == ["Previous"]


def test_short_list_has_no_way_through(rf):
    assert render(rf, "/", number=1, things=2).nav is None
