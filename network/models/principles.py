"""Principles: the sets of them, each with where it comes from, and the one list of all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import models
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.loader import render_to_string
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from core.blocks import BodyBlock, SourceBlock
from core.facets import Filter, Filtered, filter_rows
from core.models import BasePage
from core.visibility import public


class PrincipleKind(models.TextChoices):
    VALUES = "values", _("Values")
    ENABLERS = "enablers", _("Enablers")
    PRINCIPLES = "principles", _("Principles")
    HOPES = "hopes", _("Hopes")
    CONDITIONS = "conditions", _("Conditions")


@dataclass(frozen=True)
class Principle:
    name: str
    line: str
    anchor: str
    page: Page | None = None  # where it is explained or lived


@dataclass(frozen=True)
class PrincipleRow:
    """A principle in the list of all."""

    principle_set: "PrincipleSetPage"
    principle: Principle


@dataclass(frozen=True)
class PrincipleListing:
    sets: list[tuple["PrincipleSetPage", list[Principle]]]
    filtered: Filtered[PrincipleRow]


class PrincipleBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Short name"), max_length=60)
    line = blocks.TextBlock(label=_("In one line"), max_length=300)
    page = blocks.PageChooserBlock(
        label=_("Where it is lived"),
        required=False,
        help_text=_("A page that shows this in practice, or explains it."),
    )

    class Meta:
        icon = "tick"
        label = _("Principle")
        description = _("One principle, and what it looks like when it is kept.")
        template = "blocks/principle.html"
        preview_value = {"name": "Trust", "line": "Everybody says plainly what they hope for.", "page": None}

    def get_context(self, value, parent_context=None) -> dict:
        principle = Principle(value["name"], value["line"], _make_anchor(value["name"]), value["page"])
        return {**super().get_context(value, parent_context), "principle": principle}


def make_principles(values: Iterable[dict], pages: Mapping[int, Page] | None = None) -> list[Principle]:
    """This function will return the principles of raw StreamField values, each with an anchor of its own.

    `pages` are the linked pages by the number under which they were chosen. It makes no query.
    """
    pages = pages or {}
    principles: list[Principle] = []
    taken: set[str] = set()
    for value in values:
        anchor = first = _make_anchor(value["name"])
        number = 1
        while anchor in taken:
            number += 1
            anchor = f"{first}-{number}"
        taken.add(anchor)
        principles.append(Principle(value["name"], value["line"], anchor, pages.get(value["page"])))
    return principles


def _make_anchor(name: str) -> str:
    """The prefix keeps it apart from the anchors of the page round it, such as "main"."""
    return f"principle-{slugify(name, allow_unicode=True)}"


class PrinciplesPage(BasePage):
    """All sets of principles in one list, which can be narrowed to a set."""

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("text under the list"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    page_description = _("All sets of principles side by side. There is one.")
    parent_page_types = ["network.StandardPage"]
    subpage_types = ["network.PrincipleSetPage", "network.StandardPage"]
    is_section = True

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the sets that the query string asks for."""
        return {**super().get_context(request, *args, **kwargs), "listing": self.get_listing(request.GET)}

    def get_listing(self, params: QueryDict) -> PrincipleListing:
        """This function will return the sets as asked for by a query string, with their principles.

        Names and values that mean nothing are ignored. One query.
        """
        sets = list(public(PrincipleSetPage.objects.child_of(self)).select_related("locale").order_by("path"))
        rows = [
            PrincipleRow(principle_set, principle)
            for principle_set in sets
            for principle in make_principles(principle_set.get_values())
        ]
        by_set = Filter[PrincipleRow](
            "set",
            _("Which set"),
            {principle_set.slug: principle_set.title for principle_set in sets},
            lambda row, slug: row.principle_set.slug == slug,
        )
        filtered = filter_rows(rows, [by_set], params)
        shown: dict[PrincipleSetPage, list[Principle]] = {}
        for row in filtered.rows:
            shown.setdefault(row.principle_set, []).append(row.principle)
        return PrincipleListing(list(shown.items()), filtered)

    class Meta:
        verbose_name = _("list of principles")
        verbose_name_plural = _("lists of principles")


class PrincipleSetPage(BasePage):
    """Principles that were found together, such as the nine values of a workshop."""

    kind = models.CharField(_("kind"), max_length=12, choices=PrincipleKind)
    origin = models.TextField(_("who found them, when, and how"), max_length=600, blank=True)
    principles = StreamField([("principle", PrincipleBlock())], verbose_name=_("principles"))
    sources = StreamField([("source", SourceBlock())], blank=True, verbose_name=_("sources"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        FieldPanel("origin"),
        FieldPanel("principles"),
        FieldPanel("sources"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("origin"),
        index.SearchField("principles"),
    ]

    page_description = _("The principles of one group or place, with their source.")
    parent_page_types = ["network.PrinciplesPage"]
    subpage_types: list[str] = []

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the principles, with the pages that they link to. One query."""
        return {**super().get_context(request, *args, **kwargs), "principles": self.get_principles()}

    def get_principles(self) -> list[Principle]:
        """This function will return the principles in their order, with the pages where they are lived, in
        this page's language. One query.
        """
        # Imported here: it needs all models to be there
        from core.links import get_chosen_pages

        values = self.get_values()
        pages = get_chosen_pages((value["page"] for value in values), self.locale.language_code)
        return make_principles(values, pages)

    def get_values(self) -> list[dict]:
        # The raw values: to open the blocks would ask for the linked pages once more, in any language
        return [block["value"] for block in self.principles.raw_data]

    @path("text/", name="text")
    def serve_text(self, request: HttpRequest) -> HttpResponse:
        """This function will answer with the set as a plain text to keep, for a document of one's own."""
        values = {"page": self, "url": self.get_full_url(request), "principles": self.get_values()}
        return HttpResponse(
            render_to_string("network/principle_set.txt", values),
            content_type="text/plain; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{self.slug}.txt"'},
        )

    class Meta:
        verbose_name = _("set of principles")
        verbose_name_plural = _("sets of principles")
