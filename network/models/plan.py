"""The plan on a page: a logic model, from why change is needed to what should come of it in the long term."""

from dataclasses import dataclass

from django.db import models
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import BodyBlock, SourceBlock
from core.models import BasePage


class PlanLineBlock(blocks.StructBlock):
    """One line of a part of the plan."""

    line = blocks.CharBlock(label=_("Line"), max_length=160)
    source = blocks.CharBlock(label=_("Where it comes from"), max_length=80, required=False)

    class Meta:
        icon = "list-ul"
        label = _("Line")
        description = _("One line of the plan, in a few words.")
        template = "blocks/plan_line.html"
        preview_value = {"line": "Go out to people", "source": "RCPsych slides"}


@dataclass(frozen=True)
class PlanPart:
    name: str
    title: str | Promise
    lines: blocks.StreamValue


def _lines(title: str | Promise) -> StreamField:
    return StreamField([("line", PlanLineBlock())], blank=True, verbose_name=title)


class PlanPage(BasePage):
    """Its parts in the order in which they are read. It prints on one sheet."""

    caution = models.CharField(
        _("what readers must know"),
        max_length=300,
        blank=True,
        help_text=_("Who put the plan together, and from what. Printed with it."),
    )
    why = _lines(_("Why change is needed"))
    inputs = _lines(_("Inputs: what goes in"))
    activities = _lines(_("Activities: what we do"))
    outputs = _lines(_("Outputs: what can be counted"))
    short_term = _lines(_("Short-term outcomes"))
    medium_term = _lines(_("Medium-term outcomes"))
    long_term = _lines(_("Long-term outcomes"))
    conditions = _lines(_("Conditions that must hold"))
    threats = _lines(_("Threats"))
    notes = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("notes at the end"))
    sources = StreamField([("source", SourceBlock())], blank=True, verbose_name=_("sources"))

    ACTION = ("why", "inputs", "activities", "outputs")
    OUTCOMES = ("short_term", "medium_term", "long_term")
    SURROUNDINGS = ("conditions", "threats")

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("caution"),
        MultiFieldPanel([FieldPanel(name) for name in ACTION], heading=_("From why to what we do")),
        MultiFieldPanel([FieldPanel(name) for name in OUTCOMES], heading=_("What should come of it")),
        MultiFieldPanel([FieldPanel(name) for name in SURROUNDINGS], heading=_("What it depends on")),
        FieldPanel("notes"),
        FieldPanel("sources"),
    ]
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(name) for name in (*ACTION, *OUTCOMES, *SURROUNDINGS)),
    ]

    page_description = _("A plan on one page: from what is put in to what should change.")
    parent_page_types = ["network.StandardPage"]
    subpage_types: list[str] = []

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the parts of the plan, those without a line left out."""
        return {
            **super().get_context(request, *args, **kwargs),
            "action": self.get_parts(self.ACTION),
            "outcomes": self.get_parts(self.OUTCOMES),
            "surroundings": self.get_parts(self.SURROUNDINGS),
        }

    def get_parts(self, names: tuple[str, ...]) -> list[PlanPart]:
        """This function will return these parts of the plan, in this order, where they have lines."""
        parts = (
            PlanPart(name, self._meta.get_field(name).verbose_name, getattr(self, name)) for name in names
        )
        return [part for part in parts if part.lines]

    class Meta:
        verbose_name = _("plan on a page")
        verbose_name_plural = _("plans on a page")
