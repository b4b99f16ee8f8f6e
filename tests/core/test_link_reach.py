"""What the site says of an address elsewhere, with real servers that answer well, badly, slowly, or for ever.

X10: it never reaches into a closed network, wherever it is sent and whatever a name means a moment later.
"""

import http.server
import socket
import ssl
import threading
from datetime import timedelta
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from core import link_reach
from core.link_reach import is_open, is_public, look
from core.models import LinkOutcome
from tests.fault_servers import FaultServer, get_refused_url


class Handler(http.server.BaseHTTPRequestHandler):
    """`/404` answers 404; `/to/<address>` sends on to it; `/round` to itself; `/huge` never ends."""

    def do_GET(self):
        self.server.asked.append((self.command, self.path, dict(self.headers)))
        name, _, target = self.path[1:].partition("/")
        status = int(name) if name.isdecimal() else 302 if name in ("to", "round") else 200
        if name == "only-get" and self.command == "HEAD":
            status = 404
        self.send_response(status)
        if status == 302:
            self.send_header("Location", target or self.path)
        self.end_headers()
        if name == "huge" and self.command == "GET":
            self.write_without_end()

    do_HEAD = do_GET  # noqa: N815  the server looks for this name

    def write_without_end(self):
        try:
            while True:
                self.wfile.write(b"x" * 65536)
                self.server.written += 65536
        except OSError:  # nobody listens any more
            return

    def log_message(self, *args):
        pass


@pytest.fixture
def server():
    """A site with a normal web server; `asked` is what came, `url` where it stands."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as serving:
        serving.asked, serving.written = [], 0
        serving.url = f"http://127.0.0.1:{serving.server_port}"
        thread = threading.Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield serving
        serving.shutdown()
        thread.join()


def allow(url):
    """A rule that lets the site reach the test's own server, and nothing more than it may otherwise."""
    own = int(url.rpartition(":")[2])
    return lambda address, port: (address.is_loopback and port == own) or is_open(address, port)


def go(server, path):
    return look(server.url + path, may_reach=allow(server.url))


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("/", LinkOutcome.THERE),
        ("/a%20b?c=d&e=ł", LinkOutcome.THERE),
        ("/404", LinkOutcome.GONE),
        ("/410", LinkOutcome.GONE),
        ("/500", LinkOutcome.FAULT),
        ("/503", LinkOutcome.FAULT),
        ("/403", LinkOutcome.THERE),  # it wants no machines, or a log-in: people may well get there
        ("/429", LinkOutcome.THERE),
        ("/to//404", LinkOutcome.GONE),
        ("/to//", LinkOutcome.THERE),
        ("/round", LinkOutcome.ROUND),
        ("/to/ftp://example.org/", LinkOutcome.WRONG),
        ("/to/http://[", LinkOutcome.WRONG),
        ("/only-get", LinkOutcome.THERE),
    ],
)
def test_answer_of_a_site_is_put_into_words(server, path, outcome):
    assert go(server, path) == outcome


def test_site_is_asked_for_the_head_and_told_who_asks(server):
    go(server, "/page?what=this")

    [(method, path, headers)] = server.asked
    assert (method, path) == ("HEAD", "/page?what=this")
    assert headers["User-Agent"] == "link check (+http://testserver/)"
    assert headers["Host"] == server.url.removeprefix("http://")
    assert "Cookie" not in headers
    assert "Authorization" not in headers


def test_nothing_of_an_endless_page_is_read(server):
    """Fault first: the page has no end. What the system's own buffers hold is all that is ever sent."""
    with socket.create_connection(("127.0.0.1", server.server_port)) as reader:
        reader.sendall(b"GET /huge HTTP/1.0\r\n\r\n")
        read = 0
        while read < 20_000_000:
            read += len(reader.recv(1_000_000))
    server.written = 0

    assert link_reach._try(
        "GET", f"{server.url}/huge", link_reach.time.monotonic() + 5, allow(server.url)
    ) == (LinkOutcome.THERE)
    server.shutdown()
    assert server.written < 20_000_000


def test_loop_ends_after_a_few_steps(server):
    go(server, "/round")

    assert len(server.asked) == link_reach.MOST_STEPS


@pytest.mark.parametrize(
    ("answer", "pause", "outcome"),
    [
        (None, 0, LinkOutcome.SLOW),  # never answers
        (b"HTTP/1.1 200 OK\r\n" + b"X-More: x\r\n" * 60, 0.05, LinkOutcome.SLOW),  # a byte at a time
        (b"", 0, LinkOutcome.NO_ANSWER),  # breaks off
        (b"no web server\r\n\r\n", 0, LinkOutcome.NO_ANSWER),
    ],
)
def test_site_that_is_slow_or_talks_nonsense_is_given_up(monkeypatch, answer, pause, outcome):
    monkeypatch.setattr(link_reach, "STEP", 0.3)
    monkeypatch.setattr(link_reach, "WHOLE", 0.6)
    server = FaultServer(answer, pause=pause)
    started = link_reach.time.monotonic()

    assert look(server.url, may_reach=allow(server.url)) == outcome
    took = link_reach.time.monotonic() - started
    server.stop()
    assert took < 2  # the dripping answer alone would take half a minute


def test_site_that_nobody_serves_cannot_be_reached():
    url = get_refused_url()

    assert look(url, may_reach=allow(url)) == LinkOutcome.NO_ANSWER


@pytest.fixture
def secure_server(server, tmp_path, now):
    """The same site with a certificate for `localhost` that nobody else signed, in `server.proof`."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(now - timedelta(days=9999)).not_valid_after(now + timedelta(days=9999))
    names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    proof = builder.add_extension(names, critical=False).sign(key, hashes.SHA256())
    server.proof = tmp_path / "proof.pem"
    server.proof.write_bytes(
        proof.public_bytes(Encoding.PEM)
        + key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(server.proof)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.url = f"https://localhost:{server.server_port}"
    server.handle_error = lambda *args: None  # who breaks off the greeting is what these tests are about
    return server


def test_certificate_that_nobody_signed_is_unsafe(secure_server):
    assert go(secure_server, "/") == LinkOutcome.UNSAFE
    assert secure_server.asked == []


def test_certificate_holds_for_its_own_name_alone(secure_server, monkeypatch):
    trusting = ssl.create_default_context(cafile=secure_server.proof)
    monkeypatch.setattr(link_reach, "_get_tls", lambda: trusting)

    assert go(secure_server, "/") == LinkOutcome.THERE
    secure_server.url = secure_server.url.replace("localhost", "127.0.0.1")
    assert go(secure_server, "/") == LinkOutcome.UNSAFE
    assert len(secure_server.asked) == 1


def test_site_that_does_not_speak_tls_is_unsafe(server):
    url = server.url.replace("http:", "https:")

    assert look(url, may_reach=allow(url)) == LinkOutcome.UNSAFE


@pytest.mark.parametrize(
    ("reason", "outcome"),
    [(socket.EAI_NONAME, LinkOutcome.NO_NAME), (socket.EAI_AGAIN, LinkOutcome.UNKNOWN)],
)
def test_name_that_is_unknown_is_told_from_a_time_without_names(monkeypatch, reason, outcome):
    def fail(*args, **kwargs):
        raise socket.gaierror(reason, "no")

    monkeypatch.setattr(socket, "getaddrinfo", fail)

    assert look("https://no-such-name.example/") == outcome


@pytest.mark.parametrize(
    "url",
    [
        "https://a..b/",
        "https://example.org:99999/",
        "https://[::/",
        "https:///path",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "javascript:alert(1)",
        "http://",
        "",
    ],
)
def test_address_that_no_browser_opens_is_wrong(url):
    assert look(url) == LinkOutcome.WRONG


CLOSED = [
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",  # noqa: S104  nothing is bound
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "100.100.100.200",  # a cloud's metadata
    "169.254.169.254",
    "168.63.129.16",  # another cloud's own services, behind a public number
    "192.0.0.192",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
]


@pytest.mark.parametrize("number", CLOSED)
def test_number_of_a_closed_network_is_refused_x10(number):
    assert not is_public(ip_address(number))
    assert not is_open(ip_address(number), 443)


def test_number_of_the_internet_is_open_on_the_ports_of_the_web_alone():
    for number in ("8.8.8.8", "93.184.216.34", "2606:4700::1111"):
        ports = [
            port for port in (22, 25, 80, 443, 6379, 8000, 8443, 9200) if is_open(ip_address(number), port)
        ]
        assert ports == [80, 443]


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://user:word@10.0.0.1/",
        "http://0/",
    ],
)
def test_closed_network_is_not_reached_directly_nor_when_sent_on_x10(server, monkeypatch, target):
    """Fault first: the server that sends the site on is reached."""
    reached = []
    connect = socket.create_connection
    monkeypatch.setattr(
        socket, "create_connection", lambda place, **more: reached.append(place) or connect(place, **more)
    )

    assert look(target) == LinkOutcome.CLOSED
    assert reached == []
    assert go(server, f"/to/{target}") == LinkOutcome.CLOSED
    assert reached == [("127.0.0.1", server.server_port)]


def test_other_port_of_the_test_server_is_closed_when_sent_on_x10(server):
    """The redirect leads to a port that answers: it is never asked."""
    other = FaultServer(b"HTTP/1.1 200 OK\r\n\r\n")

    assert go(server, f"/to/{other.url}/") == LinkOutcome.CLOSED
    assert other.requests == 0
    other.stop()


def test_name_that_means_another_number_a_moment_later_is_reached_as_it_was_judged_x10(server, monkeypatch):
    """DNS rebinding: each look-up gives the next number. Fault first: the second one is closed."""
    numbers = iter(["127.0.0.1", "10.0.0.1"])
    asked = []

    def look_up(name, port, *args, **kwargs):
        if name != "sly.example":
            return real(name, port, *args, **kwargs)
        asked.append(name)
        return real(next(numbers), port, *args, **kwargs)

    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    url = f"http://sly.example:{server.server_port}/"

    assert look(url, may_reach=allow(server.url)) == LinkOutcome.THERE
    assert asked == ["sly.example"]
    assert len(server.asked) == 1
    assert look(url, may_reach=allow(server.url)) == LinkOutcome.CLOSED
    assert len(server.asked) == 1


def test_name_with_one_closed_number_among_open_ones_is_refused_x10(server, monkeypatch):
    real = socket.getaddrinfo

    def look_up(name, port, *args, **kwargs):
        return real("127.0.0.1", port, *args, **kwargs) + real("10.0.0.1", port, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)

    assert go(server, "/") == LinkOutcome.CLOSED
    assert server.asked == []
