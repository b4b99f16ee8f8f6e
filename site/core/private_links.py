"""Private links: an address that is the key to one thing. Signed for what it opens, derived, never stored."""

from uuid import UUID

from django.core import signing


class InvalidLink(Exception):
    """This link was never given out, was mistyped, has been replaced, or what it opened is gone."""


def make_signer(salt: str) -> signing.Signer:
    """This function will return what signs and reads one kind of link, as its `salt` names it. A changed salt
    makes all such links that were sent open nothing.
    """
    return signing.Signer(salt=salt, sep="~")


def sign_uuid(uuid: UUID, *, salt: str) -> str:
    """This function will return what stands in the private address of what has this uuid, signed."""
    return make_signer(salt).sign(uuid.hex)


def read_uuid(token: str, *, salt: str) -> UUID:
    """This function will return the uuid that was signed for the same purpose. Raises InvalidLink."""
    try:
        return UUID(make_signer(salt).unsign(token))
    except (signing.BadSignature, ValueError) as error:
        raise InvalidLink from error
