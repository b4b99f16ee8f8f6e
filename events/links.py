"""Private links: an address that is the key to one booking, claim or pledge. Derived, never stored."""

import re
from urllib.parse import urljoin
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import translation

from core.private_links import InvalidLink, make_signer, read_uuid, sign_uuid
from events.models import EventPage, Occasion, Signup

VALUE = re.compile(r"([0-9a-f]{32})-([0-9]{1,9})")
# What each kind of link is signed for: one of them changed makes all such links that were sent open nothing
PLACE, STOP_MAIL = "events.place", "events.stop_mail"


def make_token(signup: Signup) -> str:
    """This function will return what stands in the private address: booking and link version, signed."""
    return make_signer(PLACE).sign(f"{signup.uuid.hex}-{signup.link_version}")


def read_token(token: str) -> Signup:
    """This function will return the booking behind a private link, with its occasion, its venue, and the desk
    that handles its claims. Raises InvalidLink.
    """
    try:
        value = VALUE.fullmatch(make_signer(PLACE).unsign(token))
    except signing.BadSignature as error:
        raise InvalidLink from error
    if value is None:
        raise InvalidLink
    signup = (
        Signup.objects.filter(uuid=UUID(value[1]), link_version=int(value[2]))
        .select_related("occasion__venue__locality", "occasion__lead_agency__expenses_desk")
        .first()
    )
    if signup is None:
        raise InvalidLink
    return signup


def get_place_url(signup: Signup) -> str:
    """This function will return the absolute address of a booking's own page, in the person's language."""
    return _absolute("events:place", signup)


def get_join_url(signup: Signup) -> str:
    """This function will return the absolute address of our door to an online meeting."""
    return _absolute("events:join", signup)


def _absolute(name: str, signup: Signup) -> str:
    with translation.override(signup.language):
        return settings.SITE_URL + reverse(name, args=[make_token(signup)])


def make_stop_token(signup: Signup) -> str:
    """This function will return what stands in the address that ends reminders and news: it opens no booking.

    It says nothing but who: mail servers and scanners keep such addresses, and press them.
    """
    return sign_uuid(signup.uuid, salt=STOP_MAIL)


def read_stop_token(token: str) -> UUID:
    """This function will return the uuid of the booking that such an address means. Raises InvalidLink."""
    return read_uuid(token, salt=STOP_MAIL)


def get_stop_url(signup: Signup) -> str:
    """This function will return the absolute address that ends reminders and news about one booking."""
    with translation.override(signup.language):
        return settings.SITE_URL + reverse("events:stop_mail", args=[make_stop_token(signup)])


def get_event_page(occasion: Occasion, language: str) -> EventPage | None:
    """This function will return the page about an occasion: a live one in this language first, else another
    live one, else one that is not live, whose title still says what was announced. One query.
    """
    pages = EventPage.objects.filter(occasion=occasion).select_related("locale")
    return min(
        pages,
        key=lambda page: (
            not page.live,
            page.locale.language_code != language,
            page.locale.language_code != settings.LANGUAGE_CODE,
        ),
        default=None,
    )


def get_title(occasion: Occasion, page: EventPage | None) -> str:
    """This function will return what an event is called: by its page, else as the editors call it."""
    return page.title if page else occasion.name


def get_event_query(occasion: Occasion | None) -> str:
    """This function will return what names an event in the address of a form that may be about one."""
    return f"?event={occasion.pk}" if occasion else ""


def get_event_url(page: EventPage | None) -> str:
    """This function will return the absolute address of a live page, else of the site."""
    return urljoin(settings.SITE_URL, (page.get_url() or "") if page and page.live else "")
