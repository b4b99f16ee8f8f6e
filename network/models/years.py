"""Reviews of a year: what went well, and whom we thank."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import BodyBlock
from core.models import BasePage


class YearPage(BasePage):
    """One year of the network. Successes, thanks and pledges come by themselves, from the projects."""

    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    body = StreamField(BodyBlock(), verbose_name=_("the year in words"))

    content_panels = [*BasePage.content_panels, FieldPanel("year"), FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    override_translatable_fields = [SynchronizedField("year", overridable=False)]

    page_description = _("What a year brought: numbers, successes, and what did not work.")
    parent_page_types = ["network.StandardPage"]
    subpage_types: list[str] = []

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add what went well in the year, and whom to thank. Two queries of its own."""
        # Imported here: what reads projects imports this module
        from network.successes import get_year

        review = get_year(self.year, self.locale.language_code, timezone.localdate())
        return {**super().get_context(request, *args, **kwargs), "review": review}

    class Meta:
        verbose_name = _("review of a year")
        verbose_name_plural = _("reviews of years")
