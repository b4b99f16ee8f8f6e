"""Private links."""

import pytest
from django.core import signing

from core.private_links import InvalidLink, read_uuid, sign_uuid
from events.claim_links import make_claim_token
from events.links import (
    get_event_page,
    get_event_url,
    get_join_url,
    get_place_url,
    make_stop_token,
    make_token,
    read_token,
)
from events.pledges import make_token as make_pledge_token
from tests.factories import (
    EventPageFactory,
    ExpensesClaimFactory,
    OccasionFactory,
    PledgeFactory,
    SignupFactory,
)

pytestmark = pytest.mark.django_db


def test_read_token_returns_the_booking():
    signup = SignupFactory()

    assert read_token(make_token(signup)) == signup


def test_read_token_refuses_what_was_changed_or_signed_for_something_else():
    signup = SignupFactory()
    token = make_token(signup)
    elsewhere = signing.Signer(salt="other", sep="~").sign(token.partition("~")[0])

    for wrong in ("", "x", token[:-1], token + "x", token.replace("-1~", "-2~"), elsewhere):
        with pytest.raises(InvalidLink):
            read_token(wrong)


def test_read_token_refuses_a_link_that_was_replaced_or_whose_booking_is_gone():
    signup = SignupFactory()
    token = make_token(signup)

    signup.link_version = 2
    signup.save()
    with pytest.raises(InvalidLink):
        read_token(token)
    signup.places.all().delete()
    signup.delete()
    with pytest.raises(InvalidLink):
        read_token(make_token(signup))


@pytest.mark.parametrize(
    ("factory", "make", "salt"),
    [
        (SignupFactory, make_stop_token, "events.stop_mail"),
        (ExpensesClaimFactory, make_claim_token, "events.claim"),
        (PledgeFactory, make_pledge_token, "events.pledge"),
    ],
)
def test_links_that_were_sent_stay_the_same(factory, make, salt):
    """They stand in messages and calendars: another salt or form would end all of them."""
    thing = factory()

    assert make(thing) == signing.Signer(salt=salt, sep="~").sign(thing.uuid.hex)


def test_read_uuid_refuses_what_was_signed_for_something_else_or_is_no_uuid():
    uuid = SignupFactory().uuid

    assert read_uuid(sign_uuid(uuid, salt="events.claim"), salt="events.claim") == uuid
    for wrong in (
        sign_uuid(uuid, salt="events.pledge"),
        signing.Signer(salt="events.claim", sep="~").sign("x"),
    ):
        with pytest.raises(InvalidLink):
            read_uuid(wrong, salt="events.claim")


def test_links_are_absolute_and_in_the_persons_language():
    signup = SignupFactory(language="pl")
    token = make_token(signup)

    assert get_place_url(signup) == f"http://testserver/pl/place/{token}/"
    assert get_join_url(signup) == f"http://testserver/pl/place/{token}/join/"


def test_get_event_page_prefers_a_live_page_then_the_language(event_index, locales):
    occasion = OccasionFactory()
    draft = EventPageFactory(parent=event_index, occasion=occasion, title="Draft", live=False)
    assert get_event_page(occasion, "en") == draft

    english = EventPageFactory(parent=event_index, occasion=occasion, title="English")
    polish = EventPageFactory(parent=event_index, occasion=occasion, title="Polski", locale=locales["pl"])

    assert get_event_page(occasion, "en") == english
    assert get_event_page(occasion, "pl") == polish
    assert get_event_page(occasion, "ar") == english
    assert get_event_page(OccasionFactory(), "en") is None


def test_get_event_url_is_of_the_site_where_the_page_is_not_public(event_index, settings):
    settings.SITE_URL = "https://network.example.org"
    page = EventPageFactory(parent=event_index, slug="letting-go")
    draft = EventPageFactory(parent=event_index, live=False)

    assert get_event_url(page) == "https://network.example.org/events/letting-go/"
    assert get_event_url(draft) == "https://network.example.org"
    assert get_event_url(None) == "https://network.example.org"
