"""The cache that all web servers share, as something that may be away: then nothing is remembered."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


class ForgivingRedisCache(RedisCache):
    """Answers like an empty cache while the server is down or silent, so that pages go on.

    Nothing that must not be forgotten is kept in a cache: see core/public_forms.py.
    """

    def get(self, key, default=None, version=None):
        with _forgiven():
            return super().get(key, default, version)
        return default

    def get_many(self, keys, version=None):
        with _forgiven():
            return super().get_many(keys, version)
        return {}

    def set(self, *args, **kwargs):
        with _forgiven():
            super().set(*args, **kwargs)

    def set_many(self, data, *args, **kwargs):
        with _forgiven():
            return super().set_many(data, *args, **kwargs)
        return list(data)

    def add(self, *args, **kwargs):
        with _forgiven():
            return super().add(*args, **kwargs)
        return True  # nobody is kept from what may be done once

    def touch(self, *args, **kwargs):
        with _forgiven():
            return super().touch(*args, **kwargs)
        return False

    def delete(self, *args, **kwargs):
        with _forgiven():
            return super().delete(*args, **kwargs)
        return False

    def delete_many(self, *args, **kwargs):
        with _forgiven():
            super().delete_many(*args, **kwargs)

    def incr(self, key, delta=1, version=None):
        with _forgiven():
            return super().incr(key, delta, version)
        raise ValueError(f"Key {key!r} not found")  # as Django says of a key that is not there


@contextmanager
def _forgiven() -> Iterator[None]:
    try:
        yield
    except RedisError as error:
        logger.warning("The cache does not answer: %s", type(error).__name__)
