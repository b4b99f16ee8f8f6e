"""Writes a word of its own into every personal text, from the register: where it turns up, it leaked."""

import re

from django.apps import apps
from django.db import models

from core import personal_data
from core.encryption import EncryptedJSONField
from directory.enums import ProfileField, Visibility

# Private though of nobody: how to get into a meeting, the address of an organisation's office
PRIVATE_BESIDES = {"events.Joining": ["details"], "directory.Organisation": ["contact_email"]}
# Made of the other texts (core/entries.py): what is planted there turns up here, or not
DERIVED = {"core.SearchEntry", "core.SearchFacet"}
CANARY = re.compile(r"zq\d{3}qz")
# Texts that are no text: how a row is found, or what a browser may not know anyway
NOT_WORDS = {"password", "subject_key", "language"}


def plant() -> dict[str, str]:
    """This function will fill every personal text of every row, and return by each canary where it was put:
    "model.field", with the number of the row where there are several ("directory.Member.about 2").
    """
    planted: dict[str, str] = {}
    for model, names in get_fields().items():
        rows = list(apps.get_model(model).objects.order_by("pk"))
        for position, row in enumerate(rows, start=1):
            for name in names:
                field = row._meta.get_field(name)
                if not holds_words(field):
                    continue
                canary = f"zq{len(planted):03d}qz"
                planted[canary] = f"{model}.{name}" + (f" {position}" if len(rows) > 1 else "")
                type(row).objects.filter(pk=row.pk).update(**{name: fill(field, getattr(row, name), canary)})
    return planted


def find(text: str) -> list[str]:
    """This function will return the canaries that stand in a text, each once."""
    return sorted(set(CANARY.findall(text)))


def get_fields() -> dict[str, list[str]]:
    declared = {item.model: list(item.personal) for item in personal_data.get_declarations() if item.personal}
    return {model: names for model, names in declared.items() if model not in DERIVED} | PRIVATE_BESIDES


def get_shown(planted: dict[str, str], shown: set[str]) -> set[str]:
    """This function will return those of the planted canaries that stand in the profile of somebody who
    shows all their fields to one of `shown`. The first members are those of world.make_people.
    """
    choices = dict(enumerate(Visibility.values, start=1))
    found = set()
    for canary, field in planted.items():
        name, _, position = field.partition(" ")
        model, _, name = name.rpartition(".")
        is_told = model == "directory.Member" and name in ("chosen_name", *ProfileField.values)
        if is_told and choices.get(int(position), Visibility.HIDDEN) in shown:
            found.add(canary)
    return found


def get_field(model: str, name: str) -> models.Field:
    return apps.get_model(model)._meta.get_field(name)


def holds_words(field: models.Field) -> bool:
    is_text = isinstance(field, models.CharField | models.TextField | models.JSONField)
    return is_text and not field.choices and field.name not in NOT_WORDS and not is_choices(field)


def is_choices(field: models.Field) -> bool:
    """Lists of values that are choices, such as languages; not the words that somebody was shown."""
    is_list = isinstance(field, models.JSONField) and field.default in (list, dict)
    return is_list and field.name != "words"


def fill(field: models.Field, value, canary: str):
    if isinstance(field, models.EmailField):
        return f"{canary}@example.org"
    if isinstance(field, models.URLField):
        return f"https://example.org/{canary}"
    if isinstance(field, EncryptedJSONField | models.JSONField):
        return fill_in(value, canary)
    return canary


def fill_in(value, canary: str):
    """The same shape with the canary for every text: a list of choices stays."""
    if isinstance(value, dict):
        return {
            key: item if key in ("kinds", "kind", "part") else fill_in(item, canary)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [fill_in(item, canary) for item in value]
    return canary if isinstance(value, str) else value
