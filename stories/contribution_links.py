"""The private address of a contributor: the key to what they let us publish. Derived, never stored."""

import re
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import translation

from core.private_links import InvalidLink, make_signer
from stories.models import Contributor

SALT = "stories.contribution"  # another one makes all links that were sent open nothing
VALUE = re.compile(r"([0-9a-f]{32})-([0-9]{1,9})")


def make_token(contributor: Contributor) -> str:
    """This function will return what stands in the private address: person and link version, signed."""
    return make_signer(SALT).sign(f"{contributor.uuid.hex}-{contributor.link_version}")


def read_token(token: str) -> Contributor:
    """This function will return the person behind a private link. Raises InvalidLink."""
    try:
        value = VALUE.fullmatch(make_signer(SALT).unsign(token))
    except signing.BadSignature as error:
        raise InvalidLink from error
    found = value and Contributor.objects.filter(uuid=UUID(value[1]), link_version=int(value[2])).first()
    if not found:
        raise InvalidLink
    return found


def get_url(contributor: Contributor) -> str:
    """This function will return the absolute address of somebody's private page, in their language."""
    with translation.override(contributor.language):
        return settings.SITE_URL + reverse("stories:contribution", args=[make_token(contributor)])
