"""The pieces of an event's page: agenda, scope, hosts, papers, whom it brings together, what came of it."""

from collections.abc import Hashable, Iterable, Mapping
from datetime import time
from zlib import crc32

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.models import Page

from directory.models import Organisation
from events.enums import PaperFormat

PAPER_BLOCKS = ("paper", "resource")  # the names under which a PaperBlock stands in an event's fields


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
        description = _("How the time goes, with the breaks.")
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
        description = _("Somebody who welcomes people at the event.")
        template = "blocks/host.html"
        preview_value = {"name": "Asha Example (demo)", "role": "Expert by experience"}


class ScopeBlock(blocks.StructBlock):
    """What can and cannot change here. Always both."""

    can_change = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Can change"))
    cannot_change = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Cannot change"))

    class Meta:
        icon = "clipboard-list"
        label = _("What can and cannot change")
        description = _("What people can change by coming, and what is fixed.")
        template = "blocks/scope.html"
        preview_value = {"can_change": ["The checklist"], "cannot_change": ["Budgets agreed for this year"]}


class PaperBlock(blocks.StructBlock):
    """Something to read before or after: a file, a page of ours, or an address elsewhere."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    format = blocks.ChoiceBlock(label=_("Form"), choices=PaperFormat.choices, required=False)
    document = DocumentChooserBlock(label=_("File"), required=False)
    page = blocks.PageChooserBlock(label=_("Or a page"), required=False)
    url = blocks.URLBlock(label=_("Or an address elsewhere"), required=False)

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """This function will refuse a paper that is nowhere, or in two places."""
        value = super().clean(value)
        if sum(bool(value[name]) for name in ("document", "page", "url")) != 1:
            words = _("Choose one: a file, a page, or an address.")
            raise StructBlockValidationError(block_errors={"document": ValidationError(words)})
        return value

    def get_context(self, value, parent_context=None) -> dict:
        place = value["document"] or value["page"]
        paper = make_paper(value, url=place.url if place else value["url"])
        return {**super().get_context(value, parent_context), "paper": paper}

    class Meta:
        icon = "doc-full"
        label = _("Paper")
        description = _("Something to read before, with its formats.")
        template = "blocks/paper.html"
        preview_value = {
            "title": "What we talk about",
            "format": "easy_read",
            "document": None,
            "page": None,
            "url": "https://example.org/",
        }


def make_paper(value: Mapping, *, url: str) -> dict:
    """This function will return a paper as events/includes/papers.html shows it."""
    label = PaperFormat(value["format"]).label if value.get("format") else ""
    return {"title": value["title"], "format": label, "url": url, "is_elsewhere": bool(value.get("url"))}


class LinkedProjectBlock(blocks.StructBlock):
    page = blocks.PageChooserBlock(label=_("Project"))
    words = blocks.CharBlock(label=_("What it has to do with the event"), max_length=200, required=False)

    class Meta:
        icon = "folder-open-1"
        label = _("Project")
        description = _("A project whose people come together here.")
        preview_template = "blocks/row_preview.html"
        preview_value = {"page": None, "words": "It asks for people who know the buses."}


class RequestBlock(blocks.StructBlock):
    """Somebody asks for help, or for somebody to work with. Never a private person."""

    who = blocks.CharBlock(
        label=_("Who asks, by role"), max_length=120, help_text=_("A role or a group. No names of people.")
    )
    words = blocks.CharBlock(label=_("What they ask for"), max_length=300)
    page = blocks.PageChooserBlock(label=_("Page with more"), required=False)

    class Meta:
        icon = "help"
        label = _("Request")
        description = _("What somebody asks for help with, by role.")
        preview_template = "blocks/row_preview.html"
        preview_value = {"who": "A patients’ group", "words": "Somebody who can take notes", "page": None}


def get_organisation_choices() -> list[tuple[str, str]]:
    """This function will return the organisations that have a public page. One query, in forms only."""
    return list(Organisation.objects.filter(is_published=True).values_list("slug", "name"))


class GroupBlock(blocks.StructBlock):
    """A group or organisation that comes. Chosen by its address, so that the page need not look it up."""

    name = blocks.CharBlock(label=_("Name"), max_length=120)
    words = blocks.CharBlock(label=_("What it brings"), max_length=200, required=False)
    organisation = blocks.ChoiceBlock(
        label=_("Its page among our organisations"), choices=get_organisation_choices, required=False
    )

    class Meta:
        icon = "group"
        label = _("Group or organisation")
        description = _("A group or an organisation that comes, never a private person.")
        preview_template = "blocks/row_preview.html"
        preview_value = {"name": "A local group (demo)", "words": "A room", "organisation": ""}


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
        description = _("What has changed since, each with where one can see it.")
        template = "blocks/outcomes.html"
        preview_value = {
            "title": "Nine values",
            "items": [
                {
                    "words": "Trust",
                    "more": "Everybody says plainly what they hope for.",
                    "page": None,
                    "anchor": "",
                }
            ],
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


def read_outcomes(lists: blocks.StreamValue, pages: Mapping[int, Page]) -> list[dict]:
    """This function will return the lists of an OutcomesBlock field as components/outcomes.html shows them.

    `pages` has the page by the number under which it was chosen. No query: the raw values are read, because
    to open the blocks would ask for the pages in the language they were chosen in.
    """
    values = [block["value"] for block in lists.raw_data]
    return [
        make_outcomes(value["title"], [item["value"] for item in value["items"]], pages) for value in values
    ]


def get_outcome_pages(lists: blocks.StreamValue) -> list[int]:
    """This function will return the numbers of the pages that such a field leads to. No query."""
    values = [block["value"] for block in lists.raw_data]
    return [item["value"]["page"] for value in values for item in value["items"] if item["value"]["page"]]
