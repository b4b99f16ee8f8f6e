"""The glossary: a page a term, with all its definitions and where each is from."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.asked import read_lines
from core.models import BasePage
from network.enums import Horizon
from network.glossary_blocks import DefinitionBlock


class GlossaryPage(BasePage):
    """All terms from A to Z, with filters by time horizon and by words."""

    lists_its_pages = True

    caution = models.CharField(_("what to mind about words"), max_length=300, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("caution")]

    page_description = _("All words that we explain. There is one.")
    parent_page_types = ["network.HomePage"]
    subpage_types = ["network.GlossaryTermPage"]
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the listing that the query string asks for."""
        # Imported here: what lists terms imports this module
        from network.glossary import get_listing

        listing = get_listing(self, request.GET)
        return {**super().get_context(request, *args, **kwargs), "listing": listing}

    def get_related_pages(self) -> list:
        return []

    class Meta:
        verbose_name = _("glossary")
        verbose_name_plural = _("glossaries")


class GlossaryTermPage(BasePage):
    """One term. Its title is the term, its summary the short explanation that page text leads to."""

    horizon = models.CharField(_("time horizon"), max_length=12, choices=Horizon, blank=True)
    also_called = models.TextField(
        _("also called"),
        max_length=300,
        blank=True,
        help_text=_("Initials and other spellings, one a line. Page text that uses them is explained too."),
    )
    caution = models.CharField(
        _("what to mind about this word"),
        max_length=300,
        blank=True,
        help_text=_("Such as: one person means this by it, another means that."),
    )
    definitions = StreamField(
        [("definition", DefinitionBlock())], verbose_name=_("definitions"), min_num=1, max_num=12
    )

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("horizon"), FieldPanel("also_called")]),
        FieldPanel("caution"),
        FieldPanel("definitions"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("also_called", boost=2),
        index.SearchField("definitions"),
    ]

    page_description = _("One word, and what it means to whom. Pages lead to it wherever the word stands.")
    parent_page_types = ["network.GlossaryPage"]
    subpage_types: list[str] = []

    def get_other_names(self) -> list[str]:
        """This function will return the other names of the term, in the editors' order."""
        return read_lines(self.also_called)

    def get_definitions(self) -> list:
        """This function will return the definitions, those that were agreed locally first."""
        return sorted(self.definitions, key=lambda definition: not definition.value["is_local"])

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
