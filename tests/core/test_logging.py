import logging

import pytest

from core.logging import MaskPrivatePaths


@pytest.mark.parametrize(
    ("message", "arguments", "logged"),
    [
        ('"GET %s HTTP/1.1" %s', ("/place/abc-1~xyz/", 200), '"GET /place/…/ HTTP/1.1" 200'),
        ("Not found: %s", ("/pl/place/abc-1~xyz/join/",), "Not found: /pl/place/…/join/"),
        ("https://host/place/abc?x=1", (), "https://host/place/…?x=1"),
        ("POST /pl/mail/stop/abc~xyz/", (), "POST /pl/mail/stop/…/"),
        ("POST /pl/mail/news/stop/1~xyz/", (), "POST /pl/mail/news/stop/…/"),
        ("POST /ar/claim/abc~xyz/receipt/", (), "POST /ar/claim/…/receipt/"),
        ("GET /place/abc~xyz/claim/ 200", (), "GET /place/…/claim/ 200"),
        ("POST /ar/message/0a1b-r~xyz/stop/", (), "POST /ar/message/…/stop/"),
        ("GET /my/messages/?page=2", (), "GET /my/messages/?page=2"),
        ("GET /places/york/", (), "GET /places/york/"),
        ("GET /accounts/password/reset/key/1-a-b/ 302", (), "GET /accounts/password/reset/key/…/ 302"),
        ("GET /pl/accounts/confirm-email/MQ:1a:b/", (), "GET /pl/accounts/confirm-email/…/"),
        ("GET /pledges/0a1b~xyz/erase/", (), "GET /pledges/…/erase/"),
        ("GET /pledges/new/thanks/?event=1", (), "GET /pledges/new/thanks/?event=1"),
        ("GET /pledges/?page=2", (), "GET /pledges/?page=2"),
    ],
)
def test_private_links_never_reach_a_log(message, arguments, logged):
    record = logging.LogRecord("test", logging.INFO, __file__, 1, message, arguments, None)

    MaskPrivatePaths().filter(record)

    assert record.getMessage() == logged
