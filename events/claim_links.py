"""The private address of an expenses claim. Derived, never stored, as that of a booking."""

from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import translation

from events.links import InvalidLink
from events.models import ExpensesClaim


def _signer() -> signing.Signer:
    return signing.Signer(salt="events.claim", sep="~")


def make_claim_token(claim: ExpensesClaim) -> str:
    """This function will return what stands in the private address of a claim."""
    return _signer().sign(claim.uuid.hex)


def read_claim_token(token: str) -> ExpensesClaim:
    """This function will return the claim behind a private link, with its occasion. Raises InvalidLink."""
    try:
        uuid = UUID(_signer().unsign(token))
    except (signing.BadSignature, ValueError) as error:
        raise InvalidLink from error
    found = ExpensesClaim.objects.select_related("occasion__venue__locality", "desk__organisation", "signup")
    claim = found.filter(uuid=uuid).first()
    if claim is None:
        raise InvalidLink
    return claim


def get_claim_url(claim: ExpensesClaim) -> str:
    """This function will return the absolute address of a claim's own page, in the person's language."""
    with translation.override(claim.language):
        return settings.SITE_URL + reverse("events:claimed", args=[make_claim_token(claim)])
