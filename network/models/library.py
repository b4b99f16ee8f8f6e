"""The library: reports, guides, templates, training; and sheets that people fill in and print."""

from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from core.blocks import BodyBlock
from core.models import BasePage
from network.enums import Audience, ResourceFormat, ResourceKind, Stage
from network.library_blocks import FormatBlock, ResourceBodyBlock, get_ready_formats
from stories.enums import Level


class LibraryPage(BasePage):
    """All resources, with filters and a box for words."""

    lists_its_pages = True

    page_description = _("All resources, with filters. There is one.")
    parent_page_types = ["network.HomePage"]
    subpage_types = ["network.ResourcePage"]
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the listing that the query string asks for."""
        # Imported here, and below: what lists resources imports this module
        from network.library import get_listing

        listing = get_listing(language=self.locale.language_code, params=request.GET)
        return {**super().get_context(request, *args, **kwargs), "listing": listing}

    def get_related_pages(self) -> list:
        return []

    class Meta:
        verbose_name = _("library")
        verbose_name_plural = _("libraries")


class ResourcePage(BasePage):
    """One resource: something of ours, or something that others published and we point to."""

    kind = models.CharField(_("kind"), max_length=12, choices=ResourceKind)
    author_or_body = models.CharField(_("author or body"), max_length=200, blank=True)
    commissioned_by = models.CharField(_("commissioned by"), max_length=200, blank=True)
    year_words = models.CharField(
        _("year, in words"), max_length=120, blank=True, help_text=_("If empty, the page says: not given.")
    )
    audiences = StreamField(
        [("audience", blocks.ChoiceBlock(choices=Audience.choices, label=_("For")))],
        blank=True,
        verbose_name=_("for whom"),
        help_text=_("Nothing chosen means everyone."),
    )
    stages = StreamField(
        [("stage", blocks.ChoiceBlock(choices=Stage.choices, label=_("Stage")))],
        blank=True,
        verbose_name=_("at which stage it helps"),
    )
    level = models.CharField(
        _("level"),
        max_length=12,
        choices=Level,
        blank=True,
        help_text=_("Individual means: my own care."),
    )
    provider = models.CharField(_("who offers it"), max_length=120, blank=True)
    minutes = models.PositiveSmallIntegerField(
        _("minutes it takes"), null=True, blank=True, help_text=_("For training.")
    )
    body = StreamField(ResourceBodyBlock(required=False), blank=True, verbose_name=_("what it is"))
    formats = StreamField(
        [("format", FormatBlock())],
        verbose_name=_("formats"),
        help_text=_("At least one besides a web page or PDF, or the day by which it will be ready."),
        min_num=1,
    )
    source_paper = models.CharField(_("named in"), max_length=250, blank=True)
    last_checked_date = models.DateField(
        _("addresses last checked on"), null=True, blank=True, help_text=_("Of what stands elsewhere.")
    )

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldPanel("author_or_body"),
                FieldPanel("commissioned_by"),
                FieldPanel("year_words"),
                FieldPanel("source_paper"),
                FieldPanel("last_checked_date"),
            ],
            heading=_("At a glance"),
        ),
        MultiFieldPanel(
            [FieldPanel("audiences"), FieldPanel("stages"), FieldPanel("level")], heading=_("Whom it helps")
        ),
        FieldRowPanel([FieldPanel("minutes"), FieldPanel("provider")], heading=_("Training")),
        FieldPanel("body"),
        FieldPanel("formats"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("author_or_body"),
        index.SearchField("commissioned_by"),
        index.SearchField("year_words"),
        index.SearchField("provider"),
        index.SearchField("source_paper"),
        index.SearchField("body"),
    ]

    page_description = _("A guide, tool or report, with its formats and who made it.")
    parent_page_types = ["network.LibraryPage"]
    subpage_types: list[str] = []

    def get_audience_labels(self) -> list[str]:
        return _get_labels(Audience, {block.value for block in self.audiences})

    def get_stage_labels(self) -> list[str]:
        return _get_labels(Stage, {block.value for block in self.stages})

    def get_ready_format_labels(self) -> list[str]:
        return _get_labels(ResourceFormat, get_ready_formats(self.formats))

    def has_other_format(self) -> bool:
        """This function will say whether there is, or will be, more than a web page or PDF. No query."""
        formats = {piece["value"]["format"] for piece in self.formats.raw_data}
        return not formats <= {ResourceFormat.WEB, ResourceFormat.PDF}

    def get_sheet(self) -> blocks.StructValue | None:
        """This function will return the sheet in this page's text, if it has one."""
        return next((block.value for block in self.body if block.block_type == "sheet"), None)

    def leads_elsewhere(self) -> bool:
        """This function will say whether some format stands on another site. No query."""
        return any(piece["value"].get("url") for piece in self.formats.raw_data)

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__isnull=True) | Q(minutes__gt=0),
                name="network_resourcepage_takes_some_time",
            )
        ]


def _get_labels(choices: type[models.TextChoices], values: set[str]) -> list[str]:
    """In the order of the choices."""
    return [str(label) for value, label in choices.choices if value in values]


class TrainingPage(BasePage):
    """What there is to learn, how long it takes, and how to ask for more."""

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("text above the list"))
    how_to_ask = RichTextField(_("how to ask for training"), features=["bold", "link", "ul"])
    more = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("text under it"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        FieldPanel("how_to_ask"),
        FieldPanel("more"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.SearchField("more")]

    page_description = _("A training that people can join, and what they learn.")
    parent_page_types = ["network.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add what there is to learn: all of it, or of one provider (`?by=`)."""
        from network.library import get_training

        training = get_training(language=self.locale.language_code, params=request.GET)
        return {**super().get_context(request, *args, **kwargs), "training": training}

    class Meta:
        verbose_name = _("training page")
        verbose_name_plural = _("training pages")
