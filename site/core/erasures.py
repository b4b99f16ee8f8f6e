"""Forgetting a person for good: everywhere at once, and once more after a restore of an older copy.

Each erasure is noted twice: in the database, and in a file that no restore of the database touches. Both hold
a keyed hash of the address alone. Where the two differ, somebody has come back with an old copy: `replay`.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Iterator
from datetime import datetime

from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction

from core import accounts, personal_data
from core.contact import UnusableEmail, find_addresses, normalise_email
from core.models import Erasure


def erase_person(email: str, now: datetime) -> dict[str, int]:
    """This function will forget the person behind an address for good, with all addresses they confirmed.

    Returns, by model, how many rows were deleted or made anonymous. If one part fails, nothing is erased,
    and it raises what failed: OSError where the erasure could not be written to settings.ERASURES_FILE.
    """
    with transaction.atomic():
        addresses = {_normalise(address) for address in accounts.get_addresses(email)}
        done = personal_data.erase(email, now)
        _erase_sessions(addresses)
        hashes = sorted(_hash(address, settings.ERASURE_KEYS[0]) for address in addresses)
        for address_hash in hashes:
            Erasure.objects.update_or_create(address_hash=address_hash, defaults={"erased_at": now})
        _write_down(hashes, now)  # last: whoever stands in the file without being erased asked for it anyhow
    return done


def replay(now: datetime) -> int:
    """This function will erase again everybody of whom the file knows and the database does not.

    That is so after a restore of a copy that is older than the erasure. Returns how many people were found.
    """
    noted = dict(Erasure.objects.values_list("address_hash", "erased_at"))
    missing = {
        address_hash
        for address_hash, erased_at in _read()
        if address_hash not in noted or noted[address_hash] < erased_at
    }
    if not missing:
        return 0
    found = [
        address
        for address in _find_all_addresses()
        if any(_hash(address, key) in missing for key in settings.ERASURE_KEYS)
    ]
    done = sum(bool(erase_person(address, now)) for address in found)
    for address_hash in missing:  # of people of whom the copy knew nothing, too
        Erasure.objects.update_or_create(address_hash=address_hash, defaults={"erased_at": now})
    return done


def _normalise(email: str) -> str:
    try:
        return normalise_email(email)
    except UnusableEmail:
        return email.strip().lower()


def _hash(address: str, key: str) -> str:
    return hmac.new(key.encode(), f"erasure:{address}".encode(), hashlib.sha256).hexdigest()


def _write_down(hashes: list[str], now: datetime) -> None:
    lines = (json.dumps({"address_hash": each, "erased_at": now.isoformat()}) for each in hashes)
    settings.ERASURES_FILE.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(settings.ERASURES_FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with open(descriptor, "w") as file:
        # on a line of its own, even where a writer before was cut off in the middle of one
        file.write("".join(f"\n{line}\n" for line in lines))
        file.flush()
        os.fsync(descriptor)


def _read() -> Iterator[tuple[str, datetime]]:
    try:
        lines = settings.ERASURES_FILE.read_text().splitlines()
    except FileNotFoundError:
        return
    for line in lines:
        try:
            erasure = json.loads(line)
        except json.JSONDecodeError:  # empty, or cut off: then nothing was erased either
            continue
        yield erasure["address_hash"], datetime.fromisoformat(erasure["erased_at"])


def _find_all_addresses() -> set[str]:
    """Every address in any personal field of any declared model, encrypted or not."""
    found = set()
    for item in personal_data.get_declarations():
        model = apps.get_model(item.model)
        columns = [field.name for field in model._meta.concrete_fields if field.name in item.personal]
        if not columns:
            continue
        for values in model.objects.order_by().values_list(*columns).iterator():
            found |= find_addresses(json.dumps(values, ensure_ascii=False, default=str))
    return found


def _erase_sessions(addresses: set[str]) -> None:
    """Somebody who is about to log in stands in their session by address. It says so only inside."""
    for session in Session.objects.all():
        words = json.dumps(session.get_decoded(), default=str).lower()
        if any(address in words for address in addresses):
            session.delete()
