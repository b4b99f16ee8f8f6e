"""Models of participation: how others have ordered the ways in which people take part."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from core.blocks import BodyBlock, SourceBlock
from core.models import BasePage
from network.enums import Shape


class PartBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=80)
    words = blocks.TextBlock(label=_("What it means"), max_length=400)
    example = blocks.TextBlock(label=_("For example"), max_length=400, required=False)
    is_from_outside = blocks.BooleanBlock(label=_("Not in our source papers"), required=False)

    class Meta:
        icon = "list-ol"
        label = _("Part")
        description = _("One part of the model: what it means, with an example.")
        preview_template = "blocks/row_preview.html"
        preview_value = {
            "name": "Space",
            "words": "People can say what they think in safety.",
            "example": "",
            "is_from_outside": False,
        }


class ParticipationModelPage(BasePage):
    author = models.CharField(_("who made it"), max_length=120)
    year_words = models.CharField(_("when"), max_length=80, blank=True)
    origin = models.CharField(_("where it comes from"), max_length=300)
    for_whom = models.CharField(_("for whom"), max_length=200)
    shape = models.CharField(
        _("how the parts hang together"),
        max_length=5,
        choices=Shape,
        help_text=_("The page draws them so."),
    )
    parts = StreamField([("part", PartBlock())], verbose_name=_("parts, in order"))
    parts_source = models.CharField(
        _("where parts that are not in our source papers are from"), max_length=300, blank=True
    )
    use = StreamField(BodyBlock(), verbose_name=_("how to use it"))
    cautions = RichTextField(_("cautions"), features=["bold", "link", "ul"])
    used_by = RichTextField(_("who uses it"), features=["link", "ul"], blank=True)
    sources = StreamField([("source", SourceBlock())], verbose_name=_("sources"))

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("author"), FieldPanel("year_words")]),
                FieldPanel("origin"),
                FieldPanel("for_whom"),
            ],
            heading=_("At a glance"),
        ),
        MultiFieldPanel(
            [FieldPanel("shape"), FieldPanel("parts"), FieldPanel("parts_source")], heading=_("Parts")
        ),
        FieldPanel("use"),
        FieldPanel("cautions"),
        FieldPanel("used_by"),
        FieldPanel("sources"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("author"),
        index.SearchField("parts"),
        index.SearchField("use"),
    ]

    page_description = _("A model of taking part, in its parts.")
    parent_page_types = ["network.StandardPage"]
    subpage_types: list[str] = []

    def has_parts_from_outside(self) -> bool:
        """This function will say whether any part is not in the source papers."""
        return any(part.value["is_from_outside"] for part in self.parts)

    def has_parts_of_both_kinds(self) -> bool:
        """This function will say whether readers must be told part by part which is from outside."""
        return len({part.value["is_from_outside"] for part in self.parts}) > 1

    def clean(self) -> None:
        """This function will raise ValidationError where a part from outside has no source."""
        super().clean()
        if self.has_parts_from_outside() and not self.parts_source:
            raise ValidationError({"parts_source": _("Say where the parts from outside are from.")})

    class Meta:
        verbose_name = _("model of participation")
        verbose_name_plural = _("models of participation")
