"""Asks for every address as one role does, and notes how far it comes and what it reads."""

from dataclasses import dataclass

from django.db import transaction
from django.test import Client

from tests.access.addresses import Address

LOGS_IN = ("/admin/login/", "/accounts/login/", "/accounts/reauthenticate/", "/accounts/2fa/reauthenticate/")


@dataclass(frozen=True)
class Visit:
    """`outcome` is "yes", "login", "no" (may not), "none" (nothing there, or so it says) or "error"."""

    outcome: str
    text: str


def visit(client: Client, address: Address) -> Visit:
    """This function will ask for an address, by POST where it takes nothing else. Nothing of it lasts."""
    cookies = client.cookies.copy()
    with transaction.atomic():
        response = client.get(address.path)
        if response.status_code == 405:
            response = client.post(address.path)
        text = read(response)
        transaction.set_rollback(True)
    client.cookies = cookies
    return Visit(tell(response, address), text)


def read(response) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    return headers + "\n" + body.decode("utf-8", "replace")


def tell(response, address: Address) -> str:
    status, to = response.status_code, response.headers.get("Location", "")
    if status >= 500 and status != 503:  # 503: something is not ready, and says so
        return "error"
    if status in (404, 405, 410):
        return "none"
    if status == 403 or (
        to == "/admin/" and address.route.startswith("admin/") and address.route != "admin/"
    ):
        return "no"  # Wagtail leads those who may not to its first page
    if to.startswith(LOGS_IN):
        return "login"
    return "yes"
