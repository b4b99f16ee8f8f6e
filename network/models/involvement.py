"""Ways to take part: the one list of them, and opportunities."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import BodyBlock
from core.models import BasePage, Locality, Theme
from core.sharing import Share, make_share
from directory.access import get_member
from events.poster import make_poster
from network.enums import Method, OpportunityKind, TimeAsked
from stories.enums import Level


class GetInvolvedPage(BasePage):
    """One filtered list of all the ways to take part."""

    lists_its_pages = True

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("text under the list"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    page_description = _("All ways to take part, by the time that they ask. There is one.")
    parent_page_types = ["network.HomePage"]
    subpage_types = ["network.OpportunityPage"]
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the listing that the query string asks for."""
        from network.listing import get_listing

        listing = get_listing(
            language=self.locale.language_code,
            params=request.GET,
            is_member=get_member(request.user) is not None,
            now=timezone.now(),
        )
        return {**super().get_context(request, *args, **kwargs), "listing": listing}

    def get_related_pages(self) -> list:
        return []

    class Meta:
        verbose_name = _("get involved")
        verbose_name_plural = _("get involved")


class OpportunityPage(BasePage):
    kind = models.CharField(_("kind"), max_length=12, choices=OpportunityKind)
    time_asked = models.CharField(_("time asked"), max_length=12, choices=TimeAsked)
    time_words = models.CharField(_("time asked, in words"), max_length=120)
    methods = StreamField(
        [("method", blocks.ChoiceBlock(choices=Method.choices, label=_("Way")))],
        verbose_name=_("ways to do it"),
        help_text=_("At least two: people differ."),
        min_num=1,
    )
    level = models.CharField(_("level"), max_length=12, choices=Level, blank=True)
    localities = ParentalManyToManyField(
        Locality, blank=True, related_name="opportunities", verbose_name=_("places")
    )
    themes = ParentalManyToManyField(
        Theme, blank=True, related_name="opportunities", verbose_name=_("themes")
    )
    who = models.CharField(_("who is sought, and what they bring"), max_length=300)
    how_chosen = models.TextField(
        _("how people are chosen"),
        max_length=600,
        blank=True,
        help_text=_("One step a line. Left empty, the page says that it is not said yet."),
    )
    role = models.ForeignKey(
        "network.RolePage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="opportunities",
        verbose_name=_("role that it leads to"),
    )
    story = models.ForeignKey(
        "stories.StoryPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("story of somebody who did this before"),
    )
    purpose = StreamField(BodyBlock(), verbose_name=_("what and why"))
    can_change = models.CharField(_("what can change"), max_length=300)
    cannot_change = models.CharField(_("what cannot change"), max_length=300)
    support = models.TextField(_("access and support"), max_length=600)
    buddy = models.TextField(
        _("who walks along with newcomers"),
        max_length=400,
        blank=True,
        help_text=_("Somebody who knows the way and comes along at first. By role, not by name."),
    )
    expenses = models.TextField(_("expenses"), max_length=600)
    rewards = models.TextField(
        _("thanks to choose from"), max_length=600, help_text=_("Some people on benefits may not take money.")
    )
    safeguarding_contact = models.CharField(_("safeguarding contact, by role"), max_length=160)
    how_to_answer = RichTextField(_("how to say that you are interested"), features=["bold", "link", "ul"])
    closing_date = models.DateField(_("closes on"), null=True, blank=True)
    feedback_date = models.DateField(_("people hear back by"), null=True, blank=True)

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("level")]),
                FieldRowPanel([FieldPanel("time_asked"), FieldPanel("time_words")]),
                FieldPanel("methods"),
                FieldPanel("localities"),
                FieldPanel("themes"),
                FieldRowPanel([FieldPanel("closing_date"), FieldPanel("feedback_date")]),
            ],
            heading=_("At a glance"),
        ),
        FieldPanel("who"),
        FieldPanel("how_chosen"),
        MultiFieldPanel([FieldPanel("role"), FieldPanel("story")], heading=_("What to read first")),
        FieldPanel("purpose"),
        MultiFieldPanel([FieldPanel("can_change"), FieldPanel("cannot_change")], heading=_("Scope")),
        FieldPanel("support"),
        FieldPanel("buddy"),
        FieldPanel("expenses"),
        FieldPanel("rewards"),
        FieldPanel("safeguarding_contact"),
        FieldPanel("how_to_answer"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("who"), index.SearchField("purpose")]
    # The page in the reader's language is found from the one that was chosen
    override_translatable_fields = [SynchronizedField("role"), SynchronizedField("story")]

    page_description = _("One way to take part: what it asks, what people get, and by when they hear back.")
    parent_page_types = ["network.GetInvolvedPage"]
    subpage_types: list[str] = []

    METHODS_WANTED = 2

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add whether one can still answer, and the role and the story that editors chose.
        One query of its own where they chose any.
        """
        # Imported here: links to pages can only be looked up once all models are there
        from core.links import get_chosen_pages

        is_closed = self.is_closed(timezone.localdate())
        chosen = get_chosen_pages([self.role_id, self.story_id], self.locale.language_code)
        return {
            **super().get_context(request, *args, **kwargs),
            "is_closed": is_closed,
            "role": chosen.get(self.role_id),
            "story": chosen.get(self.story_id),
            "share": None if is_closed else self.get_share(request),
        }

    @path("poster/", name="poster")
    def serve_poster(self, request: HttpRequest) -> HttpResponse:
        """This function will answer with one sheet to print. What has closed leads to its own page."""
        page_url = self.get_url(request)
        if self.is_closed(timezone.localdate()):
            return redirect(page_url)
        poster = make_poster(request.build_absolute_uri(page_url))
        return self.render(
            request,
            template="network/opportunity_poster.html",
            context_overrides={"poster": poster, "page_url": page_url},
        )

    def is_closed(self, today: date) -> bool:
        return self.closing_date is not None and self.closing_date < today

    def get_share(self, request: HttpRequest) -> Share:
        """This function will return what one sends on to tell others of it. It makes no query."""
        url = request.build_absolute_uri(self.get_url(request))
        return make_share(
            template="network/opportunity_share.txt",
            subject=self.title,
            context={"page": self, "url": url},
        )

    def get_methods(self) -> list[str]:
        """This function will return the ways to do it, values of `Method`, each once."""
        return list(dict.fromkeys(block.value for block in self.methods))

    def get_method_labels(self) -> list[str]:
        return [str(Method(value).label) for value in self.get_methods()]

    class Meta:
        verbose_name = _("opportunity")
        verbose_name_plural = _("opportunities")
        constraints = [
            models.CheckConstraint(
                condition=Q(feedback_date__isnull=True)
                | Q(closing_date__isnull=True)
                | Q(feedback_date__gte=models.F("closing_date")),
                name="network_opportunitypage_answer_after_closing",
            )
        ]
