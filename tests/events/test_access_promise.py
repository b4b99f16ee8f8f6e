"""What an event promises, from the editor's tick to the person who books the interpreter (S0-29, S2-30)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from events.access_needs import get_needs
from events.enums import Access, PromiseState
from events.models import AccessNeed, AccessPromise, Occasion, Signup
from tests.events.booking import fill_in, make_public_occasion
from tests.factories.events import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def occasion(event_index):
    return make_public_occasion(event_index)


def promise(occasion: Occasion, access: Access, state: PromiseState, *, days: int | None = None) -> None:
    day = None if days is None else (NOW + timedelta(days=days)).date()
    AccessPromise.objects.create(occasion=occasion, access=access, state=state, ask_by_date=day)


def sign_up(client, occasion: Occasion, **answers):
    return client.post(reverse("events:sign_up", args=[occasion.pk]), fill_in(occasion, **answers))


def test_request_for_transport_reaches_the_access_lead(client, occasion, access_lead):
    """S2-30: it is one of the things that a person ticks when signing up."""
    promise(occasion, Access.TRANSPORT, PromiseState.ON_REQUEST, days=3)
    form = client.get(reverse("events:sign_up", args=[occasion.pk])).content.decode()
    assert "Help with transport" in form

    sign_up(client, occasion, needs=["transport"], needs_note="From Selby")

    [need] = get_needs(occasion=occasion, viewer=access_lead, now=NOW)
    assert (need.words, need.note) == (["Help with transport"], "From Selby")


def test_need_that_is_asked_for_after_the_day_is_kept_all_the_same(client, occasion, access_lead):
    promise(occasion, Access.BSL, PromiseState.ON_REQUEST, days=-1)
    form = client.get(reverse("events:sign_up", args=[occasion.pk])).content.decode()
    assert "The day to ask by was Monday 23 November. We will try." in form

    sign_up(client, occasion, needs=["bsl"])

    [need] = get_needs(occasion=occasion, viewer=access_lead, now=NOW)
    assert need.kinds == ["bsl"]


def test_need_that_is_not_available_is_neither_offered_nor_taken(client, occasion):
    promise(occasion, Access.BSL, PromiseState.NOT_AVAILABLE)

    page = sign_up(client, occasion, needs=["bsl"])

    assert "Choose from the list, or write it below" in page.content.decode()
    assert not Signup.objects.exists()


def test_need_in_own_words_is_taken_where_nothing_is_promised(client, occasion, access_lead):
    sign_up(client, occasion, needs_note="A chair with arms")

    [need] = get_needs(occasion=occasion, viewer=access_lead, now=NOW)
    assert (need.kinds, need.note) == ([], "A chair with arms")


def test_needs_are_in_no_page_of_the_event_or_of_another_booking(client, occasion):
    promise(occasion, Access.TRANSPORT, PromiseState.CONFIRMED)
    sign_up(client, occasion, needs=["transport"], needs_note="CanarySelby")
    assert AccessNeed.objects.count() == 1

    for url in (occasion.pages.first().url, reverse("events:sign_up", args=[occasion.pk]), "/events/"):
        assert "CanarySelby" not in client.get(url).content.decode()
