"""What the site keeps about people at this moment, from the register by which it deletes."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.views.decorators.http import require_safe

from core import personal_data, retention
from core.models import Forgetting
from core.small_numbers import say_count


@dataclass(frozen=True)
class Kept:
    title: str
    purposes: list[str]
    lawful_basis: str | Promise
    how_long: str | Promise
    stays: str | Promise
    count: str  # in words: a small number is not said; "" before the first run


@dataclass(frozen=True)
class Overview:
    """`last_run` is when all tables were last looked through; None before the first run."""

    kept: list[Kept]
    last_run: datetime | None
    next_run: datetime | None


def get_overview() -> Overview:
    """This function will return everything that is kept about people, as the last erasure left it. One query.

    Numbers are of that run: counted anew for each reader, they would tell who came a moment ago.
    """
    rows = {row.model: row for row in Forgetting.objects.all()}
    runs = [row.ran_at for row in rows.values()]
    last_run = min(runs) if runs and None not in runs else None
    return Overview(
        kept=[
            _tell(item, rows.get(item.model)) for item in personal_data.get_declarations() if item.personal
        ],
        last_run=last_run,
        next_run=last_run + retention.EVERY if last_run else None,
    )


def _tell(item: personal_data.Declaration, row: Forgetting | None) -> Kept:
    return Kept(
        title=retention.get_title(item),
        purposes=list(dict.fromkeys(map(str, item.personal.values()))),
        lawful_basis=item.lawful_basis,
        how_long=item.kept,
        stays=item.stays,
        count=say_count(row.kept) if row and row.ran_at else "",
    )


@require_safe
def what_we_keep(request: HttpRequest) -> HttpResponse:
    """This function will show what is kept about people, why, how long, how much, and when it goes."""
    return render(request, "network/what_we_keep.html", {"overview": get_overview()})
