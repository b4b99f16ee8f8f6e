"""All that the site keeps about one person, in words that they can read."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import connection, models, transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import personal_data
from core.models import User
from core.retention import get_title

# What exports tell that is no field of the model
LABELS: dict[str, Promise] = {
    "access_needs": gettext_lazy("What you need to take part"),
    "addresses": gettext_lazy("Addresses"),
    "agreed_to": gettext_lazy("What you agreed to"),
    "answer": gettext_lazy("Answer"),
    "answers": gettext_lazy("Answers"),
    "contributions": gettext_lazy("What you gave us"),
    "event": gettext_lazy("Event"),
    "has_scan": gettext_lazy("We keep the sheet that you signed"),
    "items": gettext_lazy("What was claimed"),
    "kind": gettext_lazy("Kind"),
    "kinds": gettext_lazy("Kinds"),
    "lead_agency": gettext_lazy("Who pays"),
    "miles": gettext_lazy("Miles"),
    "name": gettext_lazy("Name"),
    "names": gettext_lazy("Names"),
    "note": gettext_lazy("Note"),
    "page": gettext_lazy("Page"),
    "pence": gettext_lazy("Pence"),
    "phone": gettext_lazy("Telephone"),
    "question": gettext_lazy("Question"),
    "receipts": gettext_lazy("Receipts"),
    "refused_because": gettext_lazy("Why it was refused"),
    "second_factors": gettext_lazy("Second factors"),
    "shown": gettext_lazy("What we showed you"),
    "since": gettext_lazy("Since"),
    "starts_at": gettext_lazy("Begins"),
    "texts": gettext_lazy("Texts"),
    "verified": gettext_lazy("Confirmed"),
    "version": gettext_lazy("Version"),
    "words": gettext_lazy("Words"),
}


@dataclass(frozen=True)
class Value:
    """What stands in one field: words, or a list, or fields within it."""

    words: str = ""
    items: list["Value"] = field(default_factory=list)
    facts: list["Fact"] = field(default_factory=list)


@dataclass(frozen=True)
class Fact:
    label: str
    value: Value
    purpose: str | Promise = ""


@dataclass(frozen=True)
class Section:
    """Everything of one kind: what it is, why it is kept and how long, and each of it."""

    title: str
    lawful_basis: str | Promise
    kept: str | Promise
    rows: list[list[Fact]]


@dataclass(frozen=True)
class Kept:
    """One kind of data, for the page that says what goes and what stays."""

    title: str
    purposes: list[str | Promise]
    stays: str | Promise  # "" where nothing is left


def get_export(user: User) -> dict[str, list[dict]]:
    """This function will return, by model, everything the site keeps about the person of an account, as it
    stood at one moment.
    """
    with _at_one_moment():
        return personal_data.export(user.email)


def get_sections(export: Mapping[str, list[dict]]) -> list[Section]:
    """This function will put an export in words, with the purposes that the register names. No query."""
    declared = {item.model: item for item in personal_data.get_declarations()}
    return [_make_section(declared[model], rows) for model, rows in export.items()]


def get_kept() -> list[Kept]:
    """This function will return what may be kept about people at all, from the register."""
    return [
        Kept(get_title(item), list(dict.fromkeys(map(str, item.personal.values()))), item.stays)
        for item in personal_data.get_declarations()
        if item.personal
    ]


@contextmanager
def _at_one_moment() -> Iterator[None]:
    is_first = not connection.in_atomic_block
    with transaction.atomic():
        if is_first and connection.vendor == "postgresql":
            # else each question would see what others have committed since the one before
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def _make_section(item: personal_data.Declaration, rows: list[dict]) -> Section:
    model = apps.get_model(item.model)
    return Section(
        title=get_title(item),
        lawful_basis=item.lawful_basis,
        kept=item.kept,
        rows=[
            [
                Fact(_get_label(key, model), _say(value, key, model), item.personal.get(key, ""))
                for key, value in row.items()
            ]
            for row in rows
        ],
    )


def _get_label(key: str, model: type[models.Model] | None) -> str:
    if found := _get_field(key, model):
        return capfirst(str(found.verbose_name))
    return str(LABELS.get(key) or capfirst(key.replace("_", " ")))


def _get_field(key: str, model: type[models.Model] | None) -> models.Field | None:
    try:
        found = model and model._meta.get_field(key)
    except FieldDoesNotExist:
        return None
    return found if isinstance(found, models.Field) else None


def _say(value: object, key: str = "", model: type[models.Model] | None = None) -> Value:
    """Fields within a field belong to no model."""
    if value is None or value in ("", [], {}, ()):
        return Value(_("Nothing"))
    if isinstance(value, Mapping):
        return Value(facts=[Fact(_get_label(str(each), None), _say(said)) for each, said in value.items()])
    if isinstance(value, list | tuple | set):
        return Value(items=[_say(each) for each in value])
    if isinstance(value, bool):
        return Value(_("Yes") if value else _("No"))
    if isinstance(value, datetime):
        return Value(date_format(timezone.localtime(value), "j E Y, H:i"))
    if isinstance(value, date):
        return Value(date_format(value, "j E Y"))
    found = _get_field(key, model)
    choices = dict(found.flatchoices) if found and isinstance(value, str) else {}
    return Value(str(choices.get(value, value)))
