from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from core.models import NetworkDetails
from events.enums import Access, Audience, OccasionStatus, PromiseState
from events.models import AccessPromise
from events.poster import make_poster
from tests.events.test_ical import local
from tests.events.test_pages import announce, count_queries
from tests.factories import EventPageFactory, LocalityFactory, OpportunityPageFactory, VenueFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _present(time_machine):
    time_machine.move_to(NOW)


@pytest.fixture
def hall(event_index, locales):
    """A Conversation in York's hall on 8 December."""
    NetworkDetails.objects.create(locale=locales["en"], name="The network", contact_phone="01632 960 100")
    venue = VenueFactory(name="The hall (demo)", locality=LocalityFactory(name="York"))
    return announce(event_index, title="Soup", in_person=True, venue=venue, starts_at=local(2026, 12, 8, 13))


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def words(tag) -> str:
    return " ".join(tag.get_text(" ").split())


def test_poster_says_what_when_where_and_how(client, hall):
    AccessPromise.objects.create(occasion=hall.occasion, access=Access.BREAKS, state=PromiseState.CONFIRMED)

    soup = get_soup(client, f"{hall.url}poster/")

    poster = soup.select_one(".poster")
    assert poster.h1.get_text() == "Soup"
    text = words(poster)
    for part in (
        "The network",
        "A summary in plain words.",
        "Tuesday 8 December 2026 13:00 to 14:30",
        "The hall (demo), York 1 Example Street the station: 300 metres to walk Step-free",
        "It is free. You need no account, and any name will do.",
        "Breaks",
        f"Sign up at testserver/sign-up/{hall.occasion.pk}/",
        "Ring 01632 960 100",
    ):
        assert part in text
    assert soup.select_one("meta[name=robots]")["content"] == "noindex"
    assert len(soup.select(".poster__code svg")) == 1


def test_poster_of_an_online_meeting_for_members(client, event_index):
    page = announce(event_index, audience=Audience.MEMBERS)

    text = words(get_soup(client, f"{page.url}poster/").select_one(".poster"))

    assert "Where Online After you sign up we tell you how to join" in text
    assert "This meeting is for members of the network." in text
    assert f"Read more at testserver{page.url}" in text
    assert "It is free." not in text


def test_poster_of_a_cancelled_event_says_so(client, hall):
    hall.occasion.status = OccasionStatus.CANCELLED
    hall.occasion.cancelled_because = "The hall is flooded."
    hall.occasion.save()

    text = words(get_soup(client, f"{hall.url}poster/").select_one(".poster"))

    assert "Cancelled This event will not take place. The hall is flooded." in text
    assert "Sign up at" not in text
    assert "It is free." not in text


def test_poster_of_an_event_that_is_over_leads_to_the_event(client, event_index):
    page = announce(event_index, past=True)

    response = client.get(f"{page.url}poster/")

    assert (response.status_code, response["Location"]) == (302, page.url)


def test_event_without_an_occasion_has_no_poster(client, event_index):
    page = EventPageFactory(parent=event_index, occasion=None)

    assert client.get(f"{page.url}poster/").status_code == 404


def test_poster_makes_at_most_ten_queries(client, hall):
    for access in Access.values:
        AccessPromise.objects.create(occasion=hall.occasion, access=access, state=PromiseState.CONFIRMED)

    assert count_queries(client, f"{hall.url}poster/") == 10


def test_code_is_drawn_without_inline_style():
    poster = make_poster("https://example.org/sign-up/1/")

    assert poster.address == "example.org/sign-up/1/"
    assert poster.code.startswith("<svg ")
    assert "style" not in poster.code
    assert poster.code != make_poster("https://example.org/sign-up/2/").code


def test_event_page_helps_to_tell_others_without_a_script(client, hall):
    section = get_soup(client, hall.url).select_one(".tell")

    text = section.textarea.get_text().strip()
    assert text == (
        "Soup\n"
        "Tuesday 8 December 2026, 13:00 to 14:30\n"
        "The hall (demo), York\n"
        "A summary in plain words.\n"
        "It is free. You need no account, and any name will do.\n"
        f"http://testserver{hall.url}"
    )
    poster, mail = (link["href"] for link in section.select("a"))
    assert poster == f"{hall.url}poster/"
    mail = urlsplit(mail)
    assert mail.scheme == "mailto"
    assert parse_qs(mail.query) == {"subject": ["Soup"], "body": [text.replace("\n", "\r\n")]}


def test_share_text_carries_a_title_as_it_was_typed_and_the_page_escapes_it(client, event_index):
    """X02"""
    page = announce(event_index, title="Tea & <script>alert(1)</script>")

    response = client.get(page.url)

    assert b"<script>alert" not in response.content
    text = BeautifulSoup(response.content, "html.parser").select_one(".tell textarea").get_text()
    assert text.strip().startswith("Tea & <script>alert(1)</script>\n")


@pytest.mark.parametrize("facts", [{"past": True}, {"status": OccasionStatus.CANCELLED}])
def test_event_page_does_not_invite_to_what_will_not_take_place(client, event_index, facts):
    assert get_soup(client, announce(event_index, **facts).url).select(".tell") == []


def test_opportunity_has_a_poster_and_a_text_until_it_closes(client, get_involved, time_machine):
    page = OpportunityPageFactory(
        parent=get_involved,
        title="Read a draft",
        closing_date=date(2026, 12, 1),
        who="Anyone with fresh eyes",
    )

    poster = words(get_soup(client, f"{page.url}poster/").select_one(".poster"))
    text = get_soup(client, page.url).select_one(".tell textarea").get_text().strip()

    for part in ("Read a draft", "Anyone with fresh eyes", "Five minutes", "1 December 2026"):
        assert part in poster
    assert f"Read more at testserver{page.url}" in poster
    assert text == (
        "Read a draft\nA summary in plain words.\nTime: Five minutes\nOpen until 1 December 2026.\n"
        f"http://testserver{page.url}"
    )

    time_machine.move_to(NOW + timedelta(days=8))
    assert client.get(f"{page.url}poster/")["Location"] == page.url
    assert get_soup(client, page.url).select(".tell") == []


def test_poster_of_an_opportunity_makes_eight_queries(client, get_involved):
    page = OpportunityPageFactory(parent=get_involved)

    assert count_queries(client, f"{page.url}poster/") == 8
