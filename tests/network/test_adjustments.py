"""What helps a member, told once and seen by nobody else (S3-04)."""

import pytest
from django.urls import reverse

from directory.models import Member
from tests.factories import MemberFactory, UserFactory

pytestmark = pytest.mark.django_db

SENT = {"language": "pl", "kinds": ["bsl", "breaks"], "note": "Slowly, please."}


@pytest.fixture
def member(home, client):
    member = MemberFactory(shown=True, chosen_name="Ann")
    client.force_login(member.user)
    return member


def test_what_helps_is_kept_and_shown_again(client, member):
    client.post(reverse("network:adjustments"), SENT)

    stored = Member.objects.get()
    assert stored.adjustments == {"kinds": ["bsl", "breaks"], "note": "Slowly, please."}
    assert (stored.language, stored.chosen_name) == ("pl", "Ann")
    page = client.get(reverse("network:adjustments")).content.decode()
    assert "Slowly, please." in page
    assert page.count(" checked") == 3


@pytest.mark.parametrize(
    ("change", "field"),
    [({"language": "xx"}, "language"), ({"kinds": ["x"]}, "kinds"), ({"note": "x" * 1001}, "note")],
)
def test_form_says_what_is_wrong_and_changes_nothing(client, member, change, field):
    response = client.post(reverse("network:adjustments"), {**SENT, **change})

    assert list(response.context["form"].errors) == [field]
    assert Member.objects.get().adjustments == {}


def test_page_is_for_members(client, home):
    client.force_login(UserFactory())

    assert client.get(reverse("network:adjustments")).status_code == 403
