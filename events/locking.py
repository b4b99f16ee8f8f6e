"""Taking turns at an occasion: the row lock that keeps a place from being given twice."""

from collections.abc import Callable
from functools import wraps

from django.db import OperationalError, connection, transaction

from events.models import Occasion

LOCK_TIMEOUT = "3s"  # PostgreSQL; SQLite waits for DATABASES["default"]["OPTIONS"]["timeout"]
SQLITE_TRIES = 3

# PostgreSQL's codes for a lock not had in time, and for a deadlock it ended
BUSY_STATES = {"55P03", "40P01"}


class Busy(Exception):
    """Too many people are writing at once. Nothing was changed, and it may be tried again."""


def lock_occasion(pk: int) -> Occasion:
    """This function will return the occasion as it is now, and keep others off it until the transaction ends.

    Whoever counts or gives places asks here first.
    """
    return Occasion.objects.select_for_update(of=("self",)).get(pk=pk)


def is_busy(error: OperationalError) -> bool:
    """This function will say whether the database gave up waiting for another writer."""
    return getattr(error.__cause__, "sqlstate", None) in BUSY_STATES or "database is locked" in str(error)


def in_turn(write: Callable) -> Callable:
    """This decorator will run a writing function in one transaction that waits for its turn only so long.

    The function then raises Busy in place of the database's own error.
    """

    @wraps(write)
    def inner(**kwargs):
        on_sqlite = connection.vendor == "sqlite"
        for _ in range(SQLITE_TRIES if on_sqlite and not connection.in_atomic_block else 1):
            try:
                with transaction.atomic():
                    if not on_sqlite:
                        with connection.cursor() as cursor:
                            cursor.execute("SELECT set_config('lock_timeout', %s, true)", [LOCK_TIMEOUT])
                    return write(**kwargs)
            except OperationalError as error:
                if not is_busy(error):
                    raise
                busy = error
        raise Busy from busy

    return inner
