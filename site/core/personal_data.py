"""The register of personal data: what the site keeps about people, why, how long, and how it gives it up.

Each app declares its models once, in `registrations.py`. A field that is declared nowhere fails the tests.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.functional import Promise

from core import accounts


@dataclass(frozen=True)
class Declaration:
    model: str  # label, such as "events.Signup"
    personal: dict[str, str | Promise]  # field → what it is for
    other: tuple[str, ...]
    lawful_basis: str | Promise
    kept: str | Promise
    stays: str | Promise  # what is left when a person is erased, and why; "" where nothing is
    export: Callable[[str], list[dict]] | None
    erase: Callable[..., int] | None
    expire: Callable[[datetime], int] | None
    title: str | Promise = ""
    leads_to_somebody: Q | None = None
    goes_at_once: bool = False


_declarations: dict[str, Declaration] = {}


def register(
    model: str,
    *,
    personal: dict[str, str | Promise],
    other: tuple[str, ...] = (),
    lawful_basis: str | Promise = "",
    kept: str | Promise = "",
    stays: str | Promise = "",
    export: Callable[[str], list[dict]] | None = None,
    erase: Callable[..., int] | None = None,
    expire: Callable[[datetime], int] | None = None,
    title: str | Promise = "",
    leads_to_somebody: Q | None = None,
    goes_at_once: bool = False,
) -> None:
    """This function will declare the fields of one model.

    `personal` maps each personal field to its purpose, in translatable words; `other` names the rest; `stays`
    says what is left of it when a person is erased, and why.
    `export(email)` returns what is kept about a person, `erase(email=…, now=…)` forgets it, `expire(now)`
    forgets what is older than `kept` says; each is None where another model's does it. `expire` touches no
    file before the commit, so that `core/retention.py` can undo it. `title` is what readers call the rows, if
    the model's own plural is not plain. `leads_to_somebody` holds for rows that are not anonymous yet, if
    some are. What `goes_at_once` is due on one day for all of an event: that much is no sign of a mistake.
    Raises ValueError where the model is declared twice, a field too, or personal data has no basis or end.
    """
    if model in _declarations:
        raise ValueError(f"{model} is declared already.")
    if twice := set(personal) & set(other):
        raise ValueError(f"{model} declares as personal and not: {sorted(twice)}.")
    if personal and not (lawful_basis and kept):
        raise ValueError(f"{model} keeps personal data: say on what basis, and how long.")
    _declarations[model] = Declaration(
        model,
        personal,
        tuple(other),
        lawful_basis,
        kept,
        stays,
        export,
        erase,
        expire,
        title,
        leads_to_somebody,
        goes_at_once,
    )


def get_declarations() -> list[Declaration]:
    """This function will return all declarations; those of upper apps come before those of lower ones."""
    return list(_declarations.values())


def export(email: str) -> dict[str, list[dict]]:
    """This function will return, by model, everything the site keeps about the person behind an address, and
    behind the others that they confirmed.

    All of it is read in one transaction. Models with nothing about the person are left out.
    """
    found: dict[str, list[dict]] = {}
    with transaction.atomic():
        addresses = accounts.get_addresses(email)
        for item in get_declarations():
            rows = [row for address in addresses for row in item.export(address)] if item.export else []
            if rows:
                # a booking is found by its own address and by that of its account
                found[item.model] = [row for number, row in enumerate(rows) if row not in rows[:number]]
    return found


def erase(email: str, now: datetime) -> dict[str, int]:
    """This function will forget the person behind an address, and behind the others that they confirmed:
    everywhere, or, if one part fails, nowhere.

    Returns, by model, how many rows were deleted or made anonymous. Call `erasures.erase_person`: it sees to
    it that they stay forgotten.
    """
    with transaction.atomic():
        addresses = accounts.get_addresses(email)
        done = {
            item.model: sum(item.erase(email=address, now=now) for address in addresses)
            for item in get_declarations()
            if item.erase
        }
    return {model: count for model, count in done.items() if count}
