"""News of the network: short posts, newest first, below the list of stories."""

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core import campaigns
from core.blocks import BodyBlock
from core.models import BasePage, Campaign, Locality, Theme

PER_PAGE = 12


class NewsIndexPage(BasePage):
    """All news posts. A page of its own, so that stories stay a list of stories."""

    lists_its_pages = True
    share_card = "story"

    page_description = _("All news posts, the newest first. There is one.")
    parent_page_types = ["stories.StoryIndexPage"]
    subpage_types = ["stories.NewsPage"]
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add one page of the news, newest first."""
        # Imported here: what lists news imports this module
        from stories.news import get_news

        pages = Paginator(get_news(self.locale.language_code), PER_PAGE)
        shown = pages.get_page(request.GET.get("page"))
        return {**super().get_context(request, *args, **kwargs), "page_of_list": shown}

    def get_related_pages(self) -> list:
        return []

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")


class NewsPage(BasePage):
    share_card = "story"
    route_with = ("picture", "campaign")

    published_date = models.DateField(_("date"), help_text=_("The day from which it is news."))
    picture = models.ForeignKey(
        get_image_model_string(),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    picture_alt = models.CharField(_("what the picture shows"), max_length=200, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"))
    localities = ParentalManyToManyField(Locality, blank=True, related_name="news", verbose_name=_("places"))
    themes = ParentalManyToManyField(Theme, blank=True, related_name="news", verbose_name=_("themes"))
    campaign = models.ForeignKey(
        Campaign,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="news",
        verbose_name=_("campaign"),
        help_text=_("The awareness week, or the like, that it is part of."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("published_date"),
        MultiFieldPanel([FieldPanel("picture"), FieldPanel("picture_alt")], heading=_("Picture")),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("localities"), FieldPanel("themes"), FieldPanel("campaign")],
            heading=_("Where it belongs"),
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    # The same in every language
    override_translatable_fields = [SynchronizedField("campaign", overridable=False)]

    page_description = _("Something new, in a few paragraphs.")
    parent_page_types = ["stories.NewsIndexPage"]
    subpage_types: list[str] = []

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add where the post's campaign is. One query, none without a campaign."""
        url = campaigns.get_url(campaign=self.campaign, language=self.locale.language_code, request=request)
        return {**super().get_context(request, *args, **kwargs), "campaign_url": url}

    class Meta:
        verbose_name = _("news post")
        verbose_name_plural = _("news posts")
