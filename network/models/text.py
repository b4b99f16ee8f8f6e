"""Pages of text."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.enums import ReaderQuestion
from core.models import BasePage
from network.text_blocks import PageGroupBlock, StandardBodyBlock


class StandardPage(BasePage):
    """A page of text. One that has pages below it is their landing page, and they show each other."""

    is_section = True
    is_text = True

    body = StreamField(StandardBodyBlock(), verbose_name=_("text"))
    groups = StreamField(
        [("group", PageGroupBlock())],
        blank=True,
        verbose_name=_("groups of pages"),
        help_text=_("For a page with many pages below it. Those that are in no group come last."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body"), FieldPanel("groups")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    page_description = _("A page of text, for whatever has no kind of page of its own.")
    parent_page_types = ["network.HomePage", "network.StandardPage", "network.PrinciplesPage"]
    subpage_types = [
        "network.CompactPage",
        "network.ParticipationModelPage",
        "network.PlanPage",
        "network.PrinciplesPage",
        "network.RolePage",
        "network.StandardPage",
        "network.YearPage",
    ]

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the pages that this one leads to."""
        # Imported here: links to pages can only be looked up once all models are there
        from network.landing import get_landing

        landing = get_landing(self, body=self.body, groups=self.groups)
        return {
            **super().get_context(request, *args, **kwargs),
            "groups": landing.groups,
            "linked_pages": landing.chosen,
        }

    def get_reader_questions(self) -> list[ReaderQuestion]:
        """This function will return the question of the block that asks it, if the text has one."""
        asks = any(block["type"] == "ask_barriers" for block in self.body.raw_data)
        return [ReaderQuestion.BARRIER] if asks else []

    class Meta:
        verbose_name = _("page of text")
        verbose_name_plural = _("pages of text")
