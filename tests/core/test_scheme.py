import pytest
from bs4 import BeautifulSoup
from django.test import Client

pytestmark = pytest.mark.django_db


def choose(client, scheme, back="/"):
    return client.post("/scheme/", {"scheme": scheme, "back": back})


def get_html(client):
    return BeautifulSoup(client.get("/").content, "html.parser").html


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_choice_is_kept_and_shown_on_every_page(client, home, scheme):
    response = choose(client, scheme)

    html = get_html(client)
    assert response.status_code == 302
    assert html["data-scheme"] == scheme
    assert html.find("meta", {"name": "color-scheme"})["content"] == scheme
    pressed = html.select('.scheme [aria-pressed="true"]')
    assert [button["value"] for button in pressed] == [scheme]


def test_without_a_choice_the_device_decides_and_no_cookie_is_set(client, home):
    html = get_html(client)

    assert not html.has_attr("data-scheme")
    assert html.find("meta", {"name": "color-scheme"})["content"] == "light dark"
    assert html.select_one('.scheme [aria-pressed="true"]')["value"] == "device"
    assert client.cookies == {}


@pytest.mark.parametrize("scheme", ["device", "", "<script>"])
def test_anything_else_leaves_it_to_the_device_again(client, home, scheme):
    choose(client, "dark")

    response = choose(client, scheme)

    assert response.cookies["scheme"].value == ""
    assert not get_html(client).has_attr("data-scheme")


def test_cookie_that_we_did_not_write_changes_nothing(client, home):
    client.cookies["scheme"] = '"><script>'

    assert not get_html(client).has_attr("data-scheme")


def test_cookie_is_for_this_site_alone(client, home, settings):
    settings.SESSION_COOKIE_SECURE = True

    cookie = choose(client, "dark").cookies["scheme"]

    assert cookie["samesite"] == "Lax"
    assert cookie["secure"] is True
    assert cookie["httponly"] is True
    assert cookie["max-age"] == 365 * 24 * 3600


def test_form_leads_back_to_the_page_it_was_used_on(client, home):
    html = BeautifulSoup(client.get("/?a=1&b=2").content, "html.parser")
    form = html.select_one("form.scheme")

    response = choose(client, "dark", back=form.select_one("[name=back]")["value"])

    assert form["action"] == "/scheme/"
    assert response.url == "/?a=1&b=2"


@pytest.mark.parametrize(
    "back",
    [
        "",
        "https://evil.example.org/",
        "//evil.example.org/",
        "/\\evil.example.org/",
        "http:///evil.example.org",
        "javascript:alert(1)",
        "\thttps://evil.example.org/",
        "https://testserver.evil.example.org/",
    ],
)
def test_form_never_leads_to_another_site(client, home, back):
    assert choose(client, "dark", back=back).url == "/"


def test_choice_is_made_by_a_form_and_not_by_a_link(client, home):
    assert client.get("/scheme/", {"scheme": "dark"}).status_code == 405


def test_choice_needs_no_cookie_beforehand(home):
    strict = Client(enforce_csrf_checks=True)

    assert choose(strict, "dark").cookies["scheme"].value == "dark"
