"""Old addresses lead to this site and nowhere else."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from core.redirects import check_own
from tests.factories import UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

ELSEWHERE = [
    "//evil.example",
    "///evil.example",
    "https://evil.example/",
    "http:evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "\x08//evil.example",
]


@pytest.mark.parametrize("link", ELSEWHERE)
def test_link_elsewhere_is_refused_in_the_form_x16(client, home, link):
    log_in(UserFactory(is_superuser=True), client)

    response = client.post(reverse("wagtailredirects:add"), {"old_path": "/old/", "redirect_link": link})

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["redirect_link"]
    assert not Redirect.objects.exists()


@pytest.mark.parametrize("link", ELSEWHERE[:4])
def test_redirect_elsewhere_is_not_followed_however_it_was_made_x16(client, home, link):
    Redirect.objects.create(old_path="/old", redirect_link=link)

    response = client.get("/old/")

    assert response.status_code == 404
    assert "Location" not in response


@pytest.mark.parametrize("link", ["/events/", "/events/?when=past#list", "http://testserver/events/"])
def test_redirect_on_this_site_is_followed(client, home, link):
    Redirect.objects.create(old_path="/old", redirect_link=link)

    response = client.get("/old/")

    assert (response.status_code, response["Location"]) == (301, link)


def test_whole_address_on_this_site_is_kept(client, home):
    Site.objects.update(hostname="network.example.org", port=443)
    log_in(UserFactory(is_superuser=True), client)
    link = "https://network.example.org/events/"

    response = client.post(reverse("wagtailredirects:add"), {"old_path": "/old/", "redirect_link": link})

    assert response.status_code == 302
    assert Redirect.objects.get().redirect_link == link


def test_error_says_what_to_write(home):
    with pytest.raises(ValidationError, match="Redirects stay on this site"):
        check_own("//evil.example")
