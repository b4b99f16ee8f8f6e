"""Goes to an address elsewhere and says what happened there, without ever reaching into a closed network.

Editors write addresses, and what answers there may be anybody's. So the site looks names up itself, connects
to the very number that it judged, and judges anew at each step that it is sent on. It reads the head of an
answer and nothing more, and gives up when WHOLE is over, however slowly the other side talks.
"""

import errno
import http.client
import socket
import ssl
import time
from collections.abc import Callable
from contextlib import closing, suppress
from functools import cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Timer
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.utils.encoding import iri_to_uri

from core.models import LinkOutcome

STEP = 5  # seconds to connect, and between two pieces of an answer
WHOLE = 10  # seconds for one address, all steps
MOST_STEPS = 6
SENT_ON = (301, 302, 303, 307, 308)
GONE = (404, 410)
WEB_PORTS = (80, 443)
# Some sites answer the question for the head alone in another way than what browsers ask
ASK_ANEW = (LinkOutcome.GONE, LinkOutcome.FAULT, LinkOutcome.NO_ANSWER)
NO_WAY_OUT = (errno.ENETUNREACH, errno.ENETDOWN)  # it is our side that is away
# Public numbers that are closed all the same: a cloud's own services; and such as hold another number in them
# (Python before 3.11.9 takes 192.0.0.0/24 for public)
CLOSED = [
    ip_network(each)
    for each in ("168.63.129.16/32", "192.0.0.0/24", "192.88.99.0/24", "2001::/23", "2002::/16")
]
PUBLIC_IPV6 = ip_network("2000::/3")

Address = IPv4Address | IPv6Address
MayReach = Callable[[Address, int], bool]


class NotReached(Exception):
    """It is not asked at all; `outcome` says why."""

    def __init__(self, outcome: LinkOutcome):
        super().__init__(outcome)
        self.outcome = outcome


def is_public(address: Address) -> bool:
    """This function will say whether a number belongs to the open internet: to no private, local, reserved
    or multicast range, and to no service that clouds offer to their own machines.
    """
    if address.is_multicast or not address.is_global:
        return False
    if any(address in network for network in CLOSED if network.version == address.version):
        return False
    return address.version == 4 or address in PUBLIC_IPV6


def is_open(address: Address, port: int) -> bool:
    """This function will say whether the site may connect there: the web's ports of public numbers alone."""
    return port in WEB_PORTS and is_public(address)


def look(url: str, *, may_reach: MayReach = is_open) -> LinkOutcome:
    """This function will go to an address and return what happened, after WHOLE seconds and the time that
    looking up names takes at the latest. It connects only where `may_reach(number, port)` allows it.
    """
    deadline = time.monotonic() + WHOLE
    outcome = _try("HEAD", url, deadline, may_reach)
    return _try("GET", url, deadline, may_reach) if outcome in ASK_ANEW else outcome


def _try(method: str, url: str, deadline: float, may_reach: MayReach) -> LinkOutcome:
    try:
        status = _follow(method, url, deadline, may_reach)
    except NotReached as refusal:
        return refusal.outcome
    except (OSError, http.client.HTTPException, ValueError) as error:
        return LinkOutcome.SLOW if time.monotonic() >= deadline else _explain(error)
    if status in GONE:
        return LinkOutcome.GONE
    # A site that wants a log-in, or no machines, answers with other numbers: the page may well be there
    return LinkOutcome.FAULT if status >= 500 else LinkOutcome.THERE


def _explain(error: Exception) -> LinkOutcome:
    match error:
        case socket.gaierror():
            is_ours = error.errno == socket.EAI_AGAIN  # nobody could be asked for the name
            return LinkOutcome.UNKNOWN if is_ours else LinkOutcome.NO_NAME
        case ssl.SSLError():
            return LinkOutcome.UNSAFE
        case TimeoutError():
            return LinkOutcome.SLOW
        case OSError(errno=number) if number in NO_WAY_OUT:
            return LinkOutcome.UNKNOWN
        case OSError() | http.client.HTTPException() if not isinstance(error, http.client.InvalidURL):
            return LinkOutcome.NO_ANSWER
        case _:
            return LinkOutcome.WRONG


def _follow(method: str, url: str, deadline: float, may_reach: MayReach) -> int:
    for _step in range(MOST_STEPS):
        status, target = _ask(method, iri_to_uri(url), deadline, may_reach)
        if not target:
            return status
        url = urljoin(url, target)
    raise NotReached(LinkOutcome.ROUND)


def _ask(method: str, url: str, deadline: float, may_reach: MayReach) -> tuple[int, str]:
    """The number of the answer, and where it sends visitors on, if it does."""
    parts = urlsplit(url)
    if parts.scheme not in CONNECTIONS or not parts.hostname:
        raise NotReached(LinkOutcome.WRONG)
    kind = CONNECTIONS[parts.scheme]
    connection = kind(parts.hostname, parts.port or kind.default_port, deadline, may_reach)
    # A pause between two pieces is not enough: somebody may send one byte at a time, for ever
    timer = Timer(_get_time_left(deadline), connection.give_up)
    timer.start()
    try:
        with closing(connection):
            path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
            connection.request(method, path, headers={"User-Agent": f"link check (+{settings.SITE_URL}/)"})
            with connection.getresponse() as response:
                target = response.getheader("Location", "") if response.status in SENT_ON else ""
                return response.status, target.encode("latin-1").decode(errors="replace")
    finally:
        timer.cancel()


class PlainConnection(http.client.HTTPConnection):
    """Connects to the number that was judged, not to a name that may mean another one a moment later."""

    def __init__(self, host: str, port: int, deadline: float, may_reach: MayReach):
        super().__init__(host, port)
        self.deadline = deadline
        self.may_reach = may_reach

    def connect(self) -> None:
        found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        addresses = sorted({ip_address(each[4][0]) for each in found}, key=lambda address: address.version)
        for address in addresses:
            if not self.may_reach(address, self.port):
                raise NotReached(LinkOutcome.UNKNOWN if is_public(address) else LinkOutcome.CLOSED)
        wait = min(STEP, _get_time_left(self.deadline))
        self.sock = socket.create_connection((str(addresses[0]), self.port), timeout=wait)

    def give_up(self) -> None:
        """This function will end what is under way, from another thread."""
        with suppress(OSError):
            if self.sock:
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)


class SecureConnection(PlainConnection):
    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        super().connect()
        self.sock = _get_tls().wrap_socket(self.sock, server_hostname=self.host)


CONNECTIONS = {"http": PlainConnection, "https": SecureConnection}


@cache
def _get_tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _get_time_left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
