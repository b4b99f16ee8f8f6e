"""Stories of co-production: what was done, what changed, and what we do not know."""

from django import forms
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core import campaigns, renditions
from core.art.scenes import SCENES
from core.blocks import BodyBlock, SourceBlock
from core.enums import ReaderQuestion
from core.models import BasePage, Campaign, Locality, ServiceArea, SupportContact, Theme
from core.sharing import Share, make_share
from core.visibility import find_public
from stories.blocks import MeasureBlock, TimelineBlock, VoiceBlock
from stories.enums import Level, Rung
from stories.media_blocks import StoryBodyBlock
from stories.panels import WhosePanel


class StoryIndexPage(BasePage):
    """All stories, with filters by place, level and theme."""

    lists_its_pages = True
    share_card = "story"

    featured = models.ForeignKey(
        "stories.StoryPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("story that stands first"),
        help_text=_("Without one the newest story stands first."),
    )

    content_panels = [*BasePage.content_panels, PageChooserPanel("featured")]

    # The list finds it in its own language
    override_translatable_fields = [SynchronizedField("featured", overridable=False)]

    page_description = _("All stories, with filters. There is one.")
    parent_page_types = ["network.HomePage"]
    subpage_types = ["stories.StoryPage", "stories.NewsIndexPage"]
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the listing that the query string asks for, and where the news is."""
        # Imported here: what lists stories, and news, imports this module
        from stories.listing import get_listing
        from stories.models.news import NewsIndexPage

        listing = get_listing(
            language=self.locale.language_code, params=request.GET, featured_id=self.featured_id
        )
        news = find_public(NewsIndexPage, language=self.locale.language_code)
        return {**super().get_context(request, *args, **kwargs), "listing": listing, "news": news}

    def get_related_pages(self) -> list:
        return []

    class Meta:
        verbose_name = _("list of stories")
        verbose_name_plural = _("lists of stories")


class StoryPage(BasePage):
    share_card = "story"
    names_people_involved = True
    route_with = ("picture", "campaign")

    published_date = models.DateField(_("date"), help_text=_("When it went on this site."))
    is_stub = models.BooleanField(
        _("details are still to come"),
        default=False,
        db_default=False,
        help_text=_("A story of which little is known yet. Its page and its card say so."),
    )
    is_from_elsewhere = models.BooleanField(
        _("from elsewhere"),
        default=False,
        db_default=False,
        help_text=_("It was not done in our area, and we can learn from it."),
    )
    picture = models.ForeignKey(
        get_image_model_string(),
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
    service_areas = ParentalManyToManyField(
        ServiceArea, blank=True, related_name="stories", verbose_name=_("service areas")
    )
    campaign = models.ForeignKey(
        Campaign,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="stories",
        verbose_name=_("campaign"),
        help_text=_("The awareness week, or the like, that it is part of."),
    )
    body = StreamField(StoryBodyBlock(), verbose_name=_("what happened"))
    what_changed = StreamField(StoryBodyBlock(required=False), blank=True, verbose_name=_("what changed"))
    measures = StreamField(
        [("measure", MeasureBlock())],
        blank=True,
        verbose_name=_("measures"),
        help_text=_("What was counted or asked, before and after. Leave empty what nobody knows."),
    )
    what_did_not_work = StreamField(
        BodyBlock(required=False),
        blank=True,
        verbose_name=_("what did not work"),
        help_text=_("Others learn most from this. It is no failure to say it."),
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
    asks_readers = models.BooleanField(
        _("ask readers two questions"),
        default=True,
        db_default=True,
        help_text=_(
            "What do they feel, what do they learn? You read each answer before others can. Switch it off "
            "where somebody in the story wants no answers."
        ),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("published_date"),
        FieldRowPanel([FieldPanel("is_stub"), FieldPanel("is_from_elsewhere")]),
        MultiFieldPanel(
            [
                FieldPanel("picture"),
                FieldPanel(
                    "scene",
                    widget=forms.Select(choices=[("", "---------"), *zip(SCENES, SCENES, strict=True)]),
                    help_text=_("One of our drawings, for where there is no picture."),
                ),
                FieldPanel(
                    "scene_alt",
                    help_text=_("Of a drawing. A picture brings its own words, unless you write others."),
                ),
            ],
            heading=_("Picture"),
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
                FieldRowPanel(
                    [
                        FieldPanel(
                            "level",
                            help_text=_(
                                "What changed: rules for all, how services work, or one person’s support?"
                            ),
                        ),
                        FieldPanel("level_is_our_reading", help_text=_("Nobody who was there has said so.")),
                    ]
                ),
                FieldPanel("rung"),
                FieldPanel("localities"),
                FieldPanel("themes"),
                FieldPanel("service_areas"),
                FieldPanel("campaign"),
            ],
            heading=_("At a glance"),
        ),
        FieldPanel("body"),
        FieldPanel("timeline"),
        FieldPanel("what_changed"),
        FieldPanel("measures"),
        FieldPanel("what_did_not_work"),
        FieldPanel("what_we_learnt"),
        FieldPanel("voices"),
        WhosePanel(),
        FieldPanel("unknowns"),
        FieldPanel("sources"),
        FieldPanel("asks_readers"),
        HelpPanel(
            _(
                "Projects that belong to this story: add them to the related pages, under Promote. "
                "Organisations: each chooses its stories on its own form."
            )
        ),
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
        SynchronizedField("asks_readers", overridable=False),
    ]

    page_description = _(
        "A story of working together: the need, what was done, what changed, what did not work. "
        "Whoever is quoted approves it first."
    )
    parent_page_types = ["stories.StoryIndexPage"]
    subpage_types: list[str] = []

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add what a story leads to, and whom its reader can turn to. Four queries of its
        own at most, and for the copies of all its pictures one.
        """
        # Imported here: what finds stories imports this module
        from stories.organisations import get_organisations
        from stories.similar import get_similar

        similar = get_similar(self)
        # At once for the page's own pictures and those of the cards
        pictures = [story.picture for story in similar if story.picture]
        renditions.load([*renditions.find_pictures_of(self), *pictures])
        context = super().get_context(request, *args, **kwargs)
        related = context["related_pages"]
        projects = [page for page in related if page.specific_class._meta.label == "network.ProjectPage"]
        return {
            **context,
            "related_pages": [page for page in related if page not in projects],
            "projects": projects,
            "organisations": get_organisations(self, request),
            "similar": similar,
            "support_contacts": self.get_support_contacts(),
            "share": self.get_share(request),
            "campaign_url": campaigns.get_url(
                campaign=self.campaign, language=self.locale.language_code, request=request
            ),
        }

    def get_reader_questions(self) -> list[ReaderQuestion]:
        """This function will return the two questions, unless the story is not to ask in any one of its
        languages: a translation may lag behind. One query.
        """
        own = StoryPage.objects.filter(translation_key=self.translation_key)
        if not self.asks_readers or own.filter(asks_readers=False).exists():
            return []
        return [ReaderQuestion.FEEL, ReaderQuestion.LEARN]

    def get_support_contacts(self) -> list[SupportContact]:
        """This function will return whom readers can turn to about the themes of a story with a content note.
        One query, none without a note.
        """
        if not self.content_note:
            return []
        contacts = SupportContact.objects.filter(theme__stories=self.pk)
        return list(contacts.select_related("theme"))

    def get_share(self, request: HttpRequest) -> Share:
        """This function will return what one sends on to tell others of it. It makes no query."""
        url = request.build_absolute_uri(self.get_url(request))
        return make_share(
            template="stories/story_share.txt", subject=self.title, context={"page": self, "url": url}
        )

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
