"""The pages that a page of text leads to: those its text and its groups choose, and those below it."""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.models import Page

from core.findable import summary_of
from core.links import get_linked_pages
from core.models import BasePage


@dataclass(frozen=True)
class Group:
    title: str
    pages: list[Page]


@dataclass(frozen=True)
class Landing:
    chosen: dict[int, Page]  # by the number under which a block chose it
    groups: list[Group]


def get_landing(page: BasePage, *, body: StreamValue, groups: StreamValue) -> Landing:
    """This function will return the pages that `body` and `groups` choose, and all pages right below `page`:
    those that no group has come in one more, the last.

    All in the page's own language, with their summaries, and only what everybody may see. One query, and none
    where the page leads to no other.
    """
    # The raw values: to open the blocks would ask for each page once more
    grouped = [(group["value"]["title"], _get_items(group["value"]["pages"])) for group in groups.raw_data]
    ids = find_chosen(list(body.raw_data)) | {pk for _title, pks in grouped for pk in pks}
    if not ids and not page.numchild:
        return Landing({}, [])
    children = Q(path__startswith=page.path, depth=page.depth + 1)
    pages = get_linked_pages(ids, page.locale.language_code, also=children).order_by("path")
    types = [model for model in apps.get_models() if issubclass(model, BasePage)]
    pages = list(pages.annotate(summary=summary_of(types)))
    chosen = {found.chosen_id: found for found in pages if found.chosen_id is not None}
    made = [Group(title, [chosen[pk] for pk in pks if pk in chosen]) for title, pks in grouped]
    shown = {found.pk for group in made for found in group.pages}
    others = [found for found in pages if found.is_child_of(page) and found.pk not in shown]
    made.append(Group(_("More in this section") if made else _("In this section"), others))
    return Landing(chosen, [group for group in made if group.pages])


def find_chosen(value) -> set[int]:
    """This function will return the numbers that blocks keep under the name `page`, however deep they lie."""
    if isinstance(value, dict):
        own = {value["page"]} if isinstance(value.get("page"), int) else set()
        return own.union(*(find_chosen(item) for item in value.values()))
    if isinstance(value, list):
        return set().union(*(find_chosen(item) for item in value))
    return set()


def _get_items(items: list) -> list[int]:
    """The items of a ListBlock as it is stored."""
    return [item["value"] for item in items]
