from datetime import timedelta

import pytest

from core import checks


def get_ids(messages):
    return [message.id for message in messages]


@pytest.mark.parametrize(
    ("keys", "ids"),
    [
        ([], ["core.E001"]),
        (["too-short"], ["core.E002"]),
        (["dGVzdHMtb25seS1ub3QtYS1zZWNyZXQtMTIzNDU2Nzg=", "żółć"], ["core.E002"]),
        (["dGVzdHMtb25seS1ub3QtYS1zZWNyZXQtMTIzNDU2Nzg="], []),
    ],
)
def test_encryption_keys_that_open_nothing_are_named(settings, keys, ids):
    settings.FIELD_ENCRYPTION_KEYS = keys

    assert get_ids(checks.check_encryption_keys(None)) == ids


@pytest.mark.parametrize(("seconds", "ids"), [(40, ["core.E003"]), (41, [])])
def test_lease_shorter_than_the_mail_servers_patience_is_named(settings, seconds, ids):
    settings.EMAIL_TIMEOUT = 20
    settings.MAIL_LEASE = timedelta(seconds=seconds)

    assert get_ids(checks.check_mail_lease(None)) == ids


@pytest.mark.parametrize(("options", "ids"), [({"isolation_level": 3}, ["core.E004"]), ({}, [])])
def test_isolation_under_which_places_oversell_is_named_c03(settings, monkeypatch, options, ids):
    monkeypatch.setitem(settings.DATABASES["default"], "OPTIONS", options)

    assert get_ids(checks.check_isolation(None)) == ids
