"""What is said of so few people that it would point at one of them: only that they are few."""

from django.utils.translation import gettext as _

LEAST = 5  # people or answers; below that, a total says too much about each


def say_count(count: int) -> str:
    """This function will say how many there are, or that there are fewer than LEAST."""
    return str(count) if count >= LEAST or count == 0 else _("fewer than five")


def drop_the_rest(values: list) -> list:
    """This function will return the first values, in whole groups of LEAST.

    A total that grows by less would tell whoever looks twice what the last person said.
    """
    return values[: len(values) - len(values) % LEAST]
