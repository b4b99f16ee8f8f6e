"""The home page."""

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField

from core.models import BasePage
from directory.access import get_member
from events.conversations import get_promise
from network.blocks import JoinBlock, PairBlock


class HomePage(BasePage):
    opening = RichTextField(_("under the summary"), features=["bold", "link"], blank=True)
    ways = StreamField([("way", JoinBlock())], blank=True, max_num=6, verbose_name=_("ways to take part"))
    ways_text = models.CharField(_("words beside them"), max_length=300, blank=True)
    changes = StreamField(
        [("pair", PairBlock())], blank=True, max_num=4, verbose_name=_("what changed because of people")
    )
    changes_text = models.CharField(_("words above them"), max_length=300, blank=True)
    values_title = models.CharField(_("heading of the values"), max_length=80, blank=True)
    values = StreamField(
        [("value", blocks.CharBlock(max_length=40, label=_("Value")))], blank=True, verbose_name=_("values")
    )
    values_text = RichTextField(_("words under the values"), features=["bold", "link"], blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("opening"),
        MultiFieldPanel([FieldPanel("ways_text"), FieldPanel("ways")], heading=_("Ways to take part")),
        MultiFieldPanel([FieldPanel("changes_text"), FieldPanel("changes")], heading=_("What changed")),
        MultiFieldPanel(
            [FieldPanel("values_title"), FieldPanel("values"), FieldPanel("values_text")], heading=_("Values")
        ),
    ]

    page_description = _("The first page of the site. There is one.")
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "events.EventIndexPage",
        "network.GetInvolvedPage",
        "network.GlossaryPage",
        "network.ConsultationIndexPage",
        "network.ProjectIndexPage",
        "stories.StoryIndexPage",
        "directory.DirectoryPage",
        "network.SiteChangesPage",
        "network.StandardPage",
        "network.LibraryPage",
        "network.TrainingPage",
    ]

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the next events, the newest successes, stories and news, and the pages that
        blocks link to.
        """
        # Imported here, and below: what lists opportunities imports this module
        from network import home, successes

        now = timezone.now()
        language = self.locale.language_code
        conversations = get_promise(now)
        links = home.get_links(self)
        return {
            **super().get_context(request, *args, **kwargs),
            "conversations": conversations,
            "cards": home.get_next_cards(
                language=language,
                promise=conversations,
                is_member=get_member(request.user) is not None,
                now=now,
            ),
            "ways": home.get_ways(self, links),
            "changes": home.get_changes(self, links, timezone.localdate(now)),
            "successes": successes.get_newest(language, timezone.localdate(now)),
            "stories": home.get_newest_stories(language),
            "news": home.get_newest_news(language),
            "lists": links.lists,
        }

    def get_crumbs(self) -> list:
        return []

    def get_related_pages(self) -> list:
        return []

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
