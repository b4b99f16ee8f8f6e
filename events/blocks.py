"""The pieces of an event's page: agenda, scope, hosts, and what came of it."""

from collections.abc import Hashable, Iterable, Mapping
from datetime import time
from zlib import crc32

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page


class AgendaItemBlock(blocks.StructBlock):
    time = blocks.TimeBlock(label=_("Starts"))
    title = blocks.CharBlock(label=_("What"), max_length=120)
    text = blocks.CharBlock(label=_("More about it"), required=False, max_length=300)
    is_break = blocks.BooleanBlock(label=_("This is a break"), required=False)

    class Meta:
        icon = "time"
        label = _("Part of the agenda")


class AgendaBlock(blocks.ListBlock):
    def __init__(self, **kwargs):
        super().__init__(AgendaItemBlock(), **kwargs)

    class Meta:
        template = "blocks/agenda.html"
        preview_value = [
            {"time": time(10), "title": "Welcome", "text": "Say any name you like.", "is_break": False}
        ]


class HostBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=80)
    role = blocks.CharBlock(label=_("Part"), max_length=120, required=False)

    def get_context(self, value, parent_context=None) -> dict:
        """This function will add the seed of the host's drawn face: one name, one face."""
        return {**super().get_context(value, parent_context), "seed": crc32(value["name"].encode())}

    class Meta:
        icon = "user"
        label = _("Host")
        template = "blocks/host.html"
        preview_value = {"name": "Asha Example (demo)", "role": "Expert by experience"}


class ScopeBlock(blocks.StructBlock):
    """What can and cannot change here. Always both."""

    can_change = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Can change"))
    cannot_change = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Cannot change"))

    class Meta:
        icon = "clipboard-list"
        label = _("What can and cannot change")
        template = "blocks/scope.html"
        preview_value = {"can_change": ["The checklist"], "cannot_change": ["Budgets agreed for this year"]}


class OutcomeBlock(blocks.StructBlock):
    words = blocks.CharBlock(label=_("What"), max_length=120)
    more = blocks.CharBlock(label=_("More about it"), max_length=300, required=False)
    page = blocks.PageChooserBlock(label=_("Page that explains it"), required=False)
    anchor = blocks.CharBlock(
        label=_("Place on that page"),
        max_length=60,
        required=False,
        help_text=_("What follows the sign # in its address."),
    )

    class Meta:
        icon = "pick"
        label = _("Result")


class OutcomesBlock(blocks.StructBlock):
    """A list of what came of an event, such as the values that people agreed on."""

    title = blocks.CharBlock(label=_("Heading"), max_length=80)
    items = blocks.ListBlock(OutcomeBlock(), label=_("Results"))

    class Meta:
        icon = "list-ol"
        label = _("List of results")
        template = "blocks/outcomes.html"
        preview_value = {
            "title": "Nine values",
            "items": [{"words": "Trust", "more": "Everybody says plainly what they hope for.", "page": None}],
        }

    def get_context(self, value, parent_context=None) -> dict:
        chosen = {item["page"]: item["page"] for item in value["items"]}
        outcomes = make_outcomes(value["title"], value["items"], chosen)
        return {**super().get_context(value, parent_context), "outcomes": outcomes}


def make_outcomes(title: str, items: Iterable[Mapping], pages: Mapping[Hashable, Page | None]) -> dict:
    """This function will return a list of results as components/outcomes.html shows it.

    `pages` has the page by what an item names as its page; an item whose page is not in it gets no link.
    """
    rows = []
    for item in items:
        page = pages.get(item["page"])
        anchor = f"#{item['anchor']}" if item["anchor"] else ""
        rows.append(
            {
                "words": item["words"],
                "more": item["more"],
                "url": f"{page.url}{anchor}" if page is not None else "",
            }
        )
    return {"title": title, "rows": rows}
