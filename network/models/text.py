"""Pages of text."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.models import BasePage
from network.blocks import StandardBodyBlock


class StandardPage(BasePage):
    """A page of text: about, expenses, safeguarding, privacy, accessibility."""

    body = StreamField(StandardBodyBlock(), verbose_name=_("text"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    parent_page_types = ["network.HomePage", "network.StandardPage"]
    subpage_types = ["network.StandardPage"]

    class Meta:
        verbose_name = _("page of text")
        verbose_name_plural = _("pages of text")
