"""What may make a page easier to read, or safer: hints for whoever writes it. They never block anything.

Apps register checks. Editors see the hints of a page beside it, and of the whole site in a report.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.utils.functional import Promise
from wagtail.models import Page

from core.models import User
from core.page_text import Piece, get_pieces
from core.trusted import is_trusted


@dataclass(frozen=True)
class Hint:
    """`words` say in the reader's language what to look at, `excerpt` quotes it from the page.

    Where `right` names a permission, as an app and a codename, only who was given it may see the excerpt.
    """

    kind: str
    words: str
    excerpt: str = ""
    right: tuple[str, str] | None = None

    def get_excerpt(self, viewer: User | AnonymousUser) -> str:
        """This function will return what the viewer may see of the excerpt."""
        return self.excerpt if self.right is None or is_trusted(viewer, *self.right) else ""


Check = Callable[[Page, list[Piece]], list[Hint]]
_checks: dict[str, tuple[str | Promise, Check]] = {}


def register(kind: str, label: str | Promise, check: Check) -> None:
    """This function will have `check(page, pieces)` look at each page, for hints of one kind.

    `label` is what the report calls it. Raises ValueError where the kind is taken.
    """
    if kind in _checks:
        raise ValueError(f"There is a check called {kind} already.")
    _checks[kind] = (label, check)


def get_labels() -> dict[str, str | Promise]:
    """This function will return what each kind of hint is called, in the order of registration."""
    return {kind: label for kind, (label, _check) in _checks.items()}


def run(page: Page) -> list[Hint]:
    """This function will return the hints for a page of its own type, as it is given: saved or not."""
    pieces = get_pieces(page)
    return [hint for _label, check in _checks.values() for hint in check(page, pieces)]
