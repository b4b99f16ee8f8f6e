"""The pieces of a resource in the library: the forms in which one can have it, and sheets to fill in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from core.blocks import BodyBlock
from network.enums import ResourceFormat


class FormatValue(blocks.StructValue):
    @property
    def label(self) -> str:
        return ResourceFormat(self["format"]).label

    @property
    def is_ready(self) -> bool:
        return bool(self["document"] or self["url"]) or self["ready_date"] is None

    @property
    def is_late(self) -> bool:
        return not self.is_ready and self["ready_date"] < timezone.localdate()


class FormatBlock(blocks.StructBlock):
    """One form in which people can have a resource, now or from a day on.

    Without a file, an address and a day, it is this page itself.
    """

    format = blocks.ChoiceBlock(label=_("Format"), choices=ResourceFormat.choices)
    document = DocumentChooserBlock(label=_("File"), required=False)
    url = blocks.URLBlock(label=_("Address elsewhere"), required=False)
    language = blocks.CharBlock(label=_("Language, if not English"), required=False, max_length=60)
    note = blocks.CharBlock(label=_("More about it"), required=False, max_length=200)
    ready_date = blocks.DateBlock(
        label=_("Will be ready by"), required=False, help_text=_("Only if it is not there yet.")
    )

    class Meta:
        icon = "doc-full"
        label = _("Format")
        description = _("A file or an address of the resource: plain summary, large print, audio.")
        template = "blocks/format.html"
        value_class = FormatValue
        preview_value = {
            "format": "easy_read",
            "document": None,
            "url": "",
            "language": "",
            "note": "",
            "ready_date": date(2030, 1, 31),
        }


def get_ready_formats(formats: blocks.StreamValue) -> set[str]:
    """This function will return the values of `ResourceFormat` that people can have now. No query."""
    # The raw values: to open the blocks would ask for the files of each page
    values = [piece["value"] for piece in formats.raw_data]
    return {
        value["format"]
        for value in values
        if value.get("document") or value.get("url") or not value.get("ready_date")
    }


@dataclass(frozen=True)
class Box:
    """One question on a sheet, with empty lines or somebody's words under it."""

    name: str  # in the form, such as "1-2": the second question of the first part
    question: str
    lines: int
    words: str = ""
    error: str = ""

    @property
    def line_range(self) -> range:
        return range(self.lines)


@dataclass(frozen=True)
class Part:
    title: str
    boxes: list[Box]


@dataclass(frozen=True)
class Sheet:
    """A sheet of paper, as components/sheet.html shows it."""

    title: str
    paper: str
    credit: str
    parts: list[Part]

    @property
    def boxes(self) -> list[Box]:
        return [box for part in self.parts for box in part.boxes]


def make_sheet(
    value: Mapping, words: Mapping[str, str] | None = None, errors: Mapping[str, list[str]] | None = None
) -> Sheet:
    """This function will return the sheet that an editor laid out, with the words of a reader by box."""
    words, errors = words or {}, errors or {}
    parts = []
    for number, part in enumerate(value["parts"], start=1):
        boxes = []
        for place, question in enumerate(part["questions"], start=1):
            name = f"{number}-{place}"
            error = " ".join(errors.get(name, ()))
            boxes.append(Box(name, question, part["lines"], words.get(name, ""), error))
        parts.append(Part(part["title"], boxes))
    return Sheet(value["title"], value["paper"], value["credit"], parts)


class SheetPartBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=60)
    questions = blocks.ListBlock(blocks.CharBlock(label=_("Question"), max_length=200), label=_("Questions"))
    lines = blocks.IntegerBlock(label=_("Empty lines under each"), min_value=1, max_value=12, default=4)


class SheetBlock(blocks.StructBlock):
    """Parts with questions and empty lines: to fill in here or by hand, and to print on one sheet."""

    title = blocks.CharBlock(label=_("Title on the sheet"), max_length=80)
    paper = blocks.ChoiceBlock(
        label=_("Paper"), choices=[("a4", _("A4, upright")), ("a3", _("A3, across"))], default="a4"
    )
    parts = blocks.ListBlock(SheetPartBlock(), label=_("Parts"))
    credit = blocks.TextBlock(label=_("Who made it"), required=False, max_length=400)

    class Meta:
        icon = "form"
        label = _("Sheet to fill in")
        description = _("A sheet that people print and fill in.")
        template = "blocks/sheet.html"
        preview_value = {
            "title": "Our plan",
            "paper": "a4",
            "parts": [{"title": "Think", "questions": ["What matters to us?"], "lines": 3}],
            "credit": "Made by young people",
        }

    def get_context(self, value, parent_context=None) -> dict:
        return {**super().get_context(value, parent_context), "sheet": make_sheet(value)}


class ResourceBodyBlock(BodyBlock):
    """The text of a resource, with one sheet at most."""

    sheet = SheetBlock()

    class Meta:
        block_counts = {"sheet": {"max_num": 1}}
