"""The two tables beside this file: what each role reaches, and which personal words it reads there."""

import csv
import gc
from dataclasses import dataclass
from pathlib import Path

from tests.access import canaries, roles
from tests.access.addresses import get_addresses
from tests.access.crawl import visit
from tests.access.world import World

ADDRESSES = Path(__file__).parent / "addresses.csv"
CANARIES = Path(__file__).parent / "canaries.csv"


@dataclass(frozen=True)
class Found:
    outcomes: dict[str, str]  # by address: "yes", "login", "no", "none" or "error"
    readings: dict[str, list[str]]  # by personal field: the addresses at which it was read


def crawl(world: World, role: str, *, below: str = "") -> Found:
    """This function will ask for every address, or those that begin with `below`, as one role does."""
    planted = canaries.plant()
    client = roles.make_client(role, world)  # after: its own name is in the head of every screen
    outcomes: dict[str, str] = {}
    readings: dict[str, list[str]] = {}
    for address in get_addresses(world):
        if not address.route.startswith(below):
            continue
        seen = visit(client, address)
        outcomes[address.route] = seen.outcome
        for canary in canaries.find(seen.text):
            readings.setdefault(planted[canary], []).append(address.route)
    gc.collect()  # Wagtail leaves files of pictures open: the warning belongs to this test
    return Found(outcomes, {field: sorted(readings[field]) for field in sorted(readings)})


def read_outcomes(role: str) -> dict[str, str]:
    with ADDRESSES.open(newline="") as table:
        return {line["address"]: line[role] for line in csv.DictReader(table)}


def read_readings(role: str) -> dict[str, list[str]]:
    readings: dict[str, list[str]] = {}
    with CANARIES.open(newline="") as table:
        for line in csv.DictReader(table):
            if line["role"] == role:
                readings.setdefault(line["field"], []).append(line["address"])
    return readings


def write(found: dict[str, Found]) -> None:
    """This function will write both tables anew, from what each role found."""
    with ADDRESSES.open("w", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(["address", *found])
        for address in sorted(next(iter(found.values())).outcomes):
            writer.writerow([address, *(each.outcomes[address] for each in found.values())])
    with CANARIES.open("w", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(["field", "role", "address"])
        lines = [
            (field, role, address)
            for role, each in found.items()
            for field, addresses in each.readings.items()
            for address in addresses
        ]
        writer.writerows(sorted(lines))
