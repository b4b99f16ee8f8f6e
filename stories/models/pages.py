"""Stories of co-production: what was done, what changed, and what we do not know."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import BodyBlock, SourceBlock
from core.models import BasePage, Campaign, Locality, Theme
from stories.blocks import TimelineBlock, VoiceBlock
from stories.enums import Level, Rung


class StoryIndexPage(BasePage):
    """All stories, with filters by place, level and theme."""

    lists_its_pages = True
    share_card = "story"

    parent_page_types = ["network.HomePage"]
    subpage_types = ["stories.StoryPage", "stories.NewsIndexPage"]
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the listing that the query string asks for."""
        # Imported here: what lists stories imports this module
        from stories.listing import get_listing

        listing = get_listing(language=self.locale.language_code, params=request.GET)
        return {**super().get_context(request, *args, **kwargs), "listing": listing}

    def get_related_pages(self) -> list:
        return []

    class Meta:
        verbose_name = _("list of stories")
        verbose_name_plural = _("lists of stories")


class StoryPage(BasePage):
    share_card = "story"
    names_people_involved = True

    published_date = models.DateField(_("date"), help_text=_("When it went on this site."))
    picture = models.ForeignKey(
        "wagtailimages.Image",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    scene = models.CharField(
        _("drawn scene"),
        max_length=40,
        blank=True,
        help_text=_("The name of a drawing of ours, see the guide."),
    )
    scene_alt = models.CharField(_("what the picture shows"), max_length=200, blank=True)
    content_note = models.CharField(
        _("content note"),
        max_length=300,
        blank=True,
        help_text=_("What may upset a reader, before the text."),
    )
    place_words = models.CharField(_("where"), max_length=120)
    partners = models.CharField(_("partners"), max_length=400, blank=True)
    when_words = models.CharField(_("when"), max_length=160, blank=True)
    need_spotted_by = models.CharField(_("who spotted the need"), max_length=160, blank=True)
    developed_by = models.CharField(_("who developed it"), max_length=160, blank=True)
    carried_by = models.CharField(_("who carries it now"), max_length=160, blank=True)
    level = models.CharField(_("level"), max_length=12, choices=Level)
    rung = models.CharField(
        _("step of the ladder"),
        max_length=13,
        choices=Rung,
        blank=True,
        help_text=_("How much say people had."),
    )
    level_is_our_reading = models.BooleanField(_("the level is our reading"), default=False)
    localities = ParentalManyToManyField(
        Locality, blank=True, related_name="stories", verbose_name=_("places")
    )
    themes = ParentalManyToManyField(Theme, blank=True, related_name="stories", verbose_name=_("themes"))
    campaign = models.ForeignKey(
        Campaign,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="stories",
        verbose_name=_("campaign"),
        help_text=_("The awareness week, or the like, that it is part of."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("what happened"))
    what_changed = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("what changed"))
    what_did_not_work = StreamField(
        BodyBlock(required=False), blank=True, verbose_name=_("what did not work")
    )
    what_we_learnt = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("what we learnt"))
    timeline = StreamField(
        [("timeline", TimelineBlock())], blank=True, max_num=1, verbose_name=_("how it went")
    )
    voices = StreamField([("voice", VoiceBlock())], blank=True, verbose_name=_("voices"))
    unknowns = StreamField(
        [("unknown", blocks.CharBlock(max_length=200, label=_("Not known")))],
        blank=True,
        verbose_name=_("what we do not know"),
    )
    sources = StreamField([("source", SourceBlock())], blank=True, verbose_name=_("sources"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("published_date"),
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("scene"), FieldPanel("scene_alt")], heading=_("Picture")
        ),
        FieldPanel("content_note"),
        MultiFieldPanel(
            [
                FieldPanel("place_words"),
                FieldPanel("when_words"),
                FieldPanel("partners"),
                FieldPanel("need_spotted_by"),
                FieldPanel("developed_by"),
                FieldPanel("carried_by"),
                FieldRowPanel([FieldPanel("level"), FieldPanel("level_is_our_reading")]),
                FieldPanel("rung"),
                FieldPanel("localities"),
                FieldPanel("themes"),
                FieldPanel("campaign"),
            ],
            heading=_("At a glance"),
        ),
        FieldPanel("body"),
        FieldPanel("timeline"),
        FieldPanel("what_changed"),
        FieldPanel("what_did_not_work"),
        FieldPanel("what_we_learnt"),
        FieldPanel("voices"),
        FieldPanel("unknowns"),
        FieldPanel("sources"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("what_changed"),
        index.SearchField("what_we_learnt"),
        index.SearchField("partners"),
        index.SearchField("place_words"),
    ]

    # The same in every language
    override_translatable_fields = [
        SynchronizedField("scene"),
        SynchronizedField("campaign", overridable=False),
    ]

    parent_page_types = ["stories.StoryIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
