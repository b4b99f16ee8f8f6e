"""Values that are encrypted in the database, with keys from the environment that can be rotated."""

import json
from functools import cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.core.signals import setting_changed
from django.db import models
from django.dispatch import receiver


class Undecryptable(Exception):
    """None of the configured keys opens this value."""


@cache
def _box() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.FIELD_ENCRYPTION_KEYS])


@receiver(setting_changed)
def _forget_keys(*, setting: str, **kwargs) -> None:
    if setting == "FIELD_ENCRYPTION_KEYS":
        _box.cache_clear()


def encrypt(value: str) -> str:
    """This function will encrypt text with the newest key (Fernet: AES-128-CBC and HMAC-SHA256)."""
    return _box().encrypt(value.encode()).decode()


def decrypt(token: str) -> str:
    """This function will open what `encrypt` made with any configured key. Raises Undecryptable."""
    try:
        return _box().decrypt(token.encode()).decode()
    except InvalidToken as error:
        raise Undecryptable from error


class EncryptedJSONField(models.TextField):
    """Any JSON value, stored as one encrypted text. It cannot be searched: that is the point."""

    def from_db_value(self, value, expression, connection):
        return None if value is None else json.loads(decrypt(value))

    def get_prep_value(self, value):
        return None if value is None else encrypt(json.dumps(value, cls=DjangoJSONEncoder))

    def to_python(self, value):
        return value

    def value_to_string(self, obj) -> str:
        # dumpdata and other serialisers get the encrypted text only
        return self.get_prep_value(self.value_from_object(obj))

    def get_lookup(self, lookup_name: str):
        if lookup_name != "isnull":
            raise TypeError(f"{self.name} is encrypted and cannot be searched with '{lookup_name}'.")
        return super().get_lookup(lookup_name)
