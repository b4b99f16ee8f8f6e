"""Projects, and all that people said with what came of it."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import BodyBlock, SourceBlock
from core.models import Aim, BasePage, Locality, ServiceArea, Theme
from directory.enums import Sector
from network.blocks import PairBlock, read_date
from network.enums import Size, Stage, TimeAsked
from network.project_blocks import (
    ActionBlock,
    ObjectionBlock,
    ParticipantBlock,
    PartnerBlock,
    ResourceBlock,
    RiskBlock,
    StageNoteBlock,
    SuccessBlock,
    UpdateBlock,
)
from stories.enums import Level, Rung


class ProjectIndexPage(BasePage):
    """All projects with filters, and apart from them those that have become everyday practice."""

    lists_its_pages = True
    share_card = "project"

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("text under the list"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    page_description = _("All projects, with filters. There is one.")
    parent_page_types = ["network.HomePage"]
    subpage_types = ["network.ProjectPage", "network.SaidAndDidPage"]
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the listing that the query string asks for."""
        # Imported here, and below: what lists projects imports this module
        from network.projects import get_listing

        listing = get_listing(self, request.GET, timezone.localdate())
        return {**super().get_context(request, *args, **kwargs), "listing": listing}

    def get_related_pages(self) -> list:
        return []

    class Meta:
        verbose_name = _("list of projects")
        verbose_name_plural = _("lists of projects")


class ProjectPage(BasePage):
    share_card = "project"
    names_people_involved = True

    stage = models.CharField(_("stage"), max_length=12, choices=Stage)
    stage_notes = StreamField(
        [("note", StageNoteBlock())], blank=True, max_num=5, verbose_name=_("dates of the stages")
    )
    started_words = models.CharField(_("started, in words"), max_length=120, blank=True)
    level = models.CharField(_("level"), max_length=12, choices=Level)
    rung = models.CharField(_("step of taking part"), max_length=16, choices=Rung)
    rung_reason = models.CharField(_("why this step"), max_length=300)
    preparing_for = models.CharField(
        _("what this prepares for"),
        max_length=300,
        blank=True,
        help_text=_("A low step may prepare a higher one. Say which, and how."),
    )
    size = models.CharField(_("size"), max_length=8, choices=Size)
    is_good_first = models.BooleanField(
        _("a good first project"), default=False, help_text=_("Small enough to finish, with support.")
    )
    time_asked = models.CharField(_("time asked"), max_length=12, choices=TimeAsked)
    time_words = models.CharField(_("time asked, in words"), max_length=120)
    support = models.TextField(_("support for those who take part"), max_length=400, blank=True)
    localities = ParentalManyToManyField(
        Locality, blank=True, related_name="projects", verbose_name=_("places")
    )
    themes = ParentalManyToManyField(Theme, blank=True, related_name="projects", verbose_name=_("themes"))
    service_areas = ParentalManyToManyField(
        ServiceArea, blank=True, related_name="projects", verbose_name=_("service areas")
    )
    aims = ParentalManyToManyField(
        Aim, blank=True, related_name="projects", verbose_name=_("aims of the strategy that it serves")
    )
    sectors = StreamField(
        [("sector", blocks.ChoiceBlock(choices=Sector.choices, label=_("Sector")))],
        blank=True,
        verbose_name=_("who is involved"),
    )
    can_change = StreamField(
        [("point", blocks.CharBlock(max_length=250, label=_("Can change")))],
        verbose_name=_("what can change"),
        min_num=1,
    )
    cannot_change = StreamField(
        [("point", blocks.CharBlock(max_length=250, label=_("Cannot change")))],
        verbose_name=_("what cannot change"),
        help_text=_("Say why."),
        min_num=1,
    )
    pairs = StreamField([("pair", PairBlock())], blank=True, verbose_name=_("said, and what came of it"))
    purpose = StreamField(BodyBlock(), verbose_name=_("what and why"))
    already_there = models.TextField(_("what is already there to build on"), max_length=400, blank=True)
    from_blank_sheet = models.BooleanField(_("started from a blank sheet"), null=True, blank=True)
    power = models.TextField(_("who holds power here"), max_length=400, blank=True)
    design_involvement = models.TextField(_("involvement in design"), max_length=400, blank=True)
    delivery_involvement = models.TextField(_("involvement in delivery"), max_length=400, blank=True)
    evaluation_involvement = models.TextField(_("involvement in evaluation"), max_length=400, blank=True)
    charter_aims = StreamField(
        [("aim", blocks.CharBlock(max_length=250, label=_("Aim or way of working")))],
        blank=True,
        verbose_name=_("agreed aims and ways of working"),
    )
    charter_agreed_by = models.CharField(_("agreed by"), max_length=200, blank=True)
    charter_agreed_date = models.DateField(_("agreed on"), null=True, blank=True)
    charter_checked_date = models.DateField(_("last checked together on"), null=True, blank=True)
    charter_next_check_date = models.DateField(_("next check"), null=True, blank=True)
    terms = models.TextField(_("terms of involvement"), max_length=600, blank=True)
    terms_agreed_date = models.DateField(
        _("agreed by members with lived experience on"), null=True, blank=True
    )
    terms_review_date = models.DateField(_("terms are looked at again on"), null=True, blank=True)
    team = StreamField([("person", ParticipantBlock())], blank=True, verbose_name=_("who is in it, and why"))
    partners = StreamField(
        [("partner", PartnerBlock())], blank=True, verbose_name=_("hopes, resources and barriers")
    )
    resources = StreamField([("resource", ResourceBlock())], blank=True, verbose_name=_("resources by stage"))
    risks = StreamField([("risk", RiskBlock())], blank=True, verbose_name=_("risks"))
    actions = StreamField([("action", ActionBlock())], blank=True, verbose_name=_("actions"))
    updates = StreamField([("update", UpdateBlock())], blank=True, verbose_name=_("updates"))
    successes = StreamField(
        [("success", SuccessBlock())],
        blank=True,
        verbose_name=_("successes"),
        help_text=_(
            "Big or small. The newest stand on the home page, all of them in the review of the year."
        ),
    )
    objections = StreamField([("objection", ObjectionBlock())], blank=True, verbose_name=_("challenge log"))
    next_meeting = models.CharField(_("next meeting, in words"), max_length=200, blank=True)
    contact_role = models.CharField(_("who to ask, by role"), max_length=160)
    carried_by = models.CharField(
        _("carried on by"),
        max_length=300,
        blank=True,
        help_text=_("Needed when the project is let go: who owns it now, both staff and users."),
    )
    let_go_date = models.DateField(_("let go on"), null=True, blank=True)
    follow_up_date = models.DateField(_("looked at once more on"), null=True, blank=True)
    unknowns = StreamField(
        [("unknown", blocks.CharBlock(max_length=200, label=_("Not known")))],
        blank=True,
        verbose_name=_("what we do not know"),
    )
    sources = StreamField([("source", SourceBlock())], blank=True, verbose_name=_("sources"))

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("stage"),
                FieldPanel("stage_notes"),
                FieldPanel("started_words"),
                FieldRowPanel([FieldPanel("level"), FieldPanel("rung")]),
                FieldPanel("rung_reason"),
                FieldPanel("preparing_for"),
                FieldRowPanel([FieldPanel("size"), FieldPanel("is_good_first")]),
                FieldRowPanel([FieldPanel("time_asked"), FieldPanel("time_words")]),
                FieldPanel("support"),
                FieldPanel("localities"),
                FieldPanel("themes"),
                FieldPanel("service_areas"),
                FieldPanel("aims"),
                FieldPanel("sectors"),
                FieldPanel("next_meeting"),
                FieldPanel("contact_role"),
            ],
            heading=_("At a glance"),
        ),
        MultiFieldPanel([FieldPanel("can_change"), FieldPanel("cannot_change")], heading=_("Scope")),
        FieldPanel("pairs"),
        FieldPanel("purpose"),
        FieldPanel("already_there"),
        FieldPanel("from_blank_sheet"),
        FieldPanel("updates"),
        FieldPanel("successes"),
        FieldPanel("team"),
        FieldPanel("power"),
        MultiFieldPanel(
            [
                FieldPanel("design_involvement"),
                FieldPanel("delivery_involvement"),
                FieldPanel("evaluation_involvement"),
            ],
            heading=_("Involvement"),
            help_text=_("Where one is empty, the page says: Not yet planned."),
        ),
        MultiFieldPanel(
            [
                FieldPanel("charter_aims"),
                FieldPanel("charter_agreed_by"),
                FieldPanel("charter_agreed_date"),
                FieldRowPanel([FieldPanel("charter_checked_date"), FieldPanel("charter_next_check_date")]),
            ],
            heading=_("Charter"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("terms"),
                FieldRowPanel([FieldPanel("terms_agreed_date"), FieldPanel("terms_review_date")]),
            ],
            heading=_("Terms of involvement"),
        ),
        FieldPanel("actions"),
        FieldPanel("partners"),
        FieldPanel("resources"),
        FieldPanel("risks"),
        FieldPanel("objections"),
        MultiFieldPanel(
            [
                FieldPanel("carried_by"),
                FieldRowPanel([FieldPanel("let_go_date"), FieldPanel("follow_up_date")]),
            ],
            heading=_("Letting go"),
        ),
        FieldPanel("unknowns"),
        FieldPanel("sources"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("purpose"), index.SearchField("pairs")]

    page_description = _("One project: who is in it, where it stands, what people said and what came of it.")
    parent_page_types = ["network.ProjectIndexPage"]
    subpage_types: list[str] = []

    # Without news for so long, the page says so
    QUIET_AFTER = timedelta(days=90)

    def clean(self) -> None:
        """This function will not let a project go that nobody carries on. Raises ValidationError."""
        super().clean()
        if self.stage == Stage.LET_GO and not self.carried_by:
            raise ValidationError(
                {"carried_by": _("Say who carries the project on before you let it go.")}, code="nobody"
            )

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add how things stand today. One query of its own, two in translations."""
        from network.projects import get_track
        from network.said_and_did import count, get_pairs
        from network.successes import get_team, get_thanks

        today = timezone.localdate()
        pairs = get_pairs(self, today)
        check = self.charter_next_check_date
        team = get_team(self)
        return {
            **super().get_context(request, *args, **kwargs),
            "track": get_track(self),
            "pairs": pairs,
            "count": count(pairs),
            "team": team,
            "thanks": get_thanks(team),
            "updated": self.get_updated_date(),
            "is_quiet": self.is_quiet(today),
            "is_check_overdue": check is not None and check < today,
            "involvement": [
                (_("Design"), self.design_involvement),
                (_("Delivery"), self.delivery_involvement),
                (_("Evaluation"), self.evaluation_involvement),
            ],
        }

    def get_updated_date(self) -> date | None:
        """This function will return the day of the newest update, or None without one. No query."""
        days = (read_date(block["value"]["date"]) for block in self.updates.raw_data)
        return max(days, default=None)

    def is_quiet(self, today: date) -> bool:
        """This function will say whether a project that still runs has had no news for QUIET_AFTER."""
        updated = self.get_updated_date()
        return self.stage != Stage.LET_GO and (updated is None or today - updated > self.QUIET_AFTER)

    def get_sectors(self) -> list[str]:
        """This function will return who is involved, values of `Sector`, each once. No query."""
        return list(dict.fromkeys(block["value"] for block in self.sectors.raw_data))

    def get_sector_labels(self) -> list[str]:
        return [str(Sector(value).label) for value in self.get_sectors()]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        constraints = [
            models.CheckConstraint(
                condition=~Q(stage=Stage.LET_GO) | ~Q(carried_by=""),
                name="network_projectpage_let_go_to_somebody",
            )
        ]


class SaidAndDidPage(BasePage):
    """What people said in all projects, and outside them, each with the answer to it."""

    share_card = "project"

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("text above the list"))
    pairs = StreamField(
        [("pair", PairBlock())],
        blank=True,
        verbose_name=_("said and done outside the projects"),
        help_text=_("Those of the projects come by themselves."),
    )
    sources = StreamField([("source", SourceBlock())], blank=True, verbose_name=_("sources"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        FieldPanel("pairs"),
        FieldPanel("sources"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("pairs")]

    page_description = _("What people said and what came of it, of all projects together. There is one.")
    parent_page_types = ["network.ProjectIndexPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the pairs that the query string asks for. Two queries of its own."""
        from network.said_and_did import get_listing

        listing = get_listing(self, request.GET, timezone.localdate())
        return {**super().get_context(request, *args, **kwargs), "listing": listing}

    class Meta:
        verbose_name = _("page of what was said and done")
        verbose_name_plural = _("pages of what was said and done")
