"""The private address of an expenses claim. Derived, never stored, as that of a booking."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from core.private_links import InvalidLink, read_uuid, sign_uuid
from events.models import ExpensesClaim

SALT = "events.claim"


def make_claim_token(claim: ExpensesClaim) -> str:
    """This function will return what stands in the private address of a claim."""
    return sign_uuid(claim.uuid, salt=SALT)


def read_claim_token(token: str) -> ExpensesClaim:
    """This function will return the claim behind a private link, with its occasion. Raises InvalidLink."""
    found = ExpensesClaim.objects.select_related("occasion__venue__locality", "desk__organisation", "signup")
    claim = found.filter(uuid=read_uuid(token, salt=SALT)).first()
    if claim is None:
        raise InvalidLink
    return claim


def get_claim_url(claim: ExpensesClaim) -> str:
    """This function will return the absolute address of a claim's own page, in the person's language."""
    with translation.override(claim.language):
        return settings.SITE_URL + reverse("events:claimed", args=[make_claim_token(claim)])
