"""How many forms one network address may send."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from redis.exceptions import RedisError

from core.rate_limits import TooManyForms, count_form
from tests.factories.events import NOW


@pytest.fixture(autouse=True)
def _three(settings):
    settings.FORMS_PER_ADDRESS = 3


def send(rf, address="192.0.2.1", *, times=1, name="sign-up", now=NOW, **headers):
    for _ in range(times):
        count_form(rf.post("/", REMOTE_ADDR=address, **headers), name=name, now=now)


def test_count_form_refuses_the_fourth_of_three_until_the_ten_minutes_are_over(rf):
    send(rf, times=3)

    with pytest.raises(TooManyForms) as refusal:
        send(rf, now=NOW + timedelta(minutes=4))

    assert refusal.value.retry_after == 360
    send(rf, times=3, now=NOW + timedelta(minutes=10))


def test_count_form_counts_each_address_and_each_form_by_itself(rf):
    send(rf, times=3)
    send(rf, "192.0.2.2", times=3)
    send(rf, times=3, name="feedback")

    with pytest.raises(TooManyForms):
        send(rf)


@pytest.mark.parametrize(
    ("first", "second", "is_same"),
    [
        ("2001:db8:1:1::1", "2001:db8:1:1:ffff::2", True),
        ("2001:db8:1:1::1", "2001:db8:1:2::1", False),
        ("192.0.2.1", "192.0.2.2", False),
    ],
)
def test_count_form_knows_a_household_by_the_first_half_of_its_ipv6_address(rf, first, second, is_same):
    send(rf, first, times=3)

    if is_same:
        with pytest.raises(TooManyForms):
            send(rf, second)
    else:
        send(rf, second)


def test_forged_forwarded_for_does_not_get_round_it(rf, settings):
    """L11: only what our own proxy wrote, the last entry, counts; without a proxy nothing of it does."""
    send(rf, times=3)
    with pytest.raises(TooManyForms):
        send(rf, HTTP_X_FORWARDED_FOR="198.51.100.7")

    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    proxy = "10.0.0.1"
    for forged in ("1.1.1.1", "2.2.2.2", "not an address"):
        send(rf, proxy, HTTP_X_FORWARDED_FOR=f"{forged}, 203.0.113.9")
    with pytest.raises(TooManyForms):
        send(rf, proxy, HTTP_X_FORWARDED_FOR="3.3.3.3, 203.0.113.9")
    send(rf, proxy, HTTP_X_FORWARDED_FOR="203.0.113.9, 203.0.113.10")


@pytest.mark.parametrize("header", ["rubbish", "1.1.1.1"])
def test_address_that_cannot_be_read_counts_as_the_proxys(rf, settings, header):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2 if header == "1.1.1.1" else 1

    send(rf, times=3, HTTP_X_FORWARDED_FOR=header)

    with pytest.raises(TooManyForms):
        send(rf, HTTP_X_FORWARDED_FOR=header)


def test_address_is_kept_nowhere(rf):
    send(rf, "192.0.2.77")

    kept = [*cache._cache, *cache._cache.values()]
    assert len(kept) == 2
    assert not any(b"192.0.2.77" in (key.encode() if isinstance(key, str) else key) for key in kept)


def test_everybody_passes_while_the_cache_is_down(rf, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1",
        }
    }

    with pytest.raises(RedisError):
        cache.get("x")
    send(rf, times=5)
