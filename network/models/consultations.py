"""Consultations: who decides what, by when, what people said, and what came of it."""

from datetime import date
from itertools import groupby

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from core.blocks import SourceBlock
from core.models import BasePage, Locality
from network.consultation_blocks import (
    CommentBlock,
    DifferentViewBlock,
    DraftBlock,
    OptionBlock,
    RecommendationBlock,
    StageBlock,
    ThemeBlock,
)
from network.enums import ConsultationState, Method, StageState, TimeAsked


class ConsultationIndexPage(BasePage):
    """All consultations: open ones first, then those to come, then those that are over."""

    page_description = _("All consultations, those that are open first. There is one.")
    parent_page_types = ["network.HomePage"]
    subpage_types = ["network.ConsultationPage"]
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the consultations, and the list of ways to take part."""
        # Imported here: what lists consultations imports this module
        from network.consultations import get_listing

        listing = get_listing(
            language=self.locale.language_code,
            number=request.GET.get("page"),
            today=timezone.localdate(),
        )
        return {**super().get_context(request, *args, **kwargs), "listing": listing}

    def get_related_pages(self) -> list:
        return []

    class Meta:
        verbose_name = _("list of consultations")
        verbose_name_plural = _("lists of consultations")


class ConsultationPage(BasePage):
    decision = models.CharField(_("the decision to be made"), max_length=300)
    decision_maker = models.CharField(_("who decides, by role"), max_length=200)
    decision_when = models.CharField(
        _("when it is decided, in words"),
        max_length=120,
        blank=True,
        help_text=_("Needed if people can comment here."),
    )
    opens_date = models.DateField(
        _("opens on"),
        null=True,
        blank=True,
        help_text=_("Leave empty for a consultation from before this site."),
    )
    closes_date = models.DateField(_("closes on"), null=True, blank=True)
    response_date = models.DateField(
        _("we answer by"),
        null=True,
        blank=True,
        help_text=_("Needed if people can comment here. After this day the page says that we are late."),
    )
    answered_date = models.DateField(_("we answered on"), null=True, blank=True)
    time_asked = models.CharField(_("time asked"), max_length=12, choices=TimeAsked, blank=True)
    methods = StreamField(
        [("method", blocks.ChoiceBlock(choices=Method.choices, label=_("Way")))],
        blank=True,
        verbose_name=_("ways to do it"),
    )
    localities = ParentalManyToManyField(
        Locality, blank=True, related_name="consultations", verbose_name=_("places")
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
    stages = StreamField([("stage", StageBlock())], verbose_name=_("stages, in their order"), min_num=1)
    drafts = StreamField([("draft", DraftBlock())], blank=True, verbose_name=_("drafts, the oldest first"))
    options = StreamField([("option", OptionBlock())], blank=True, verbose_name=_("options"))
    themes_date = models.DateField(_("the themes are as of"), null=True, blank=True)
    themes = StreamField(
        [("theme", ThemeBlock())],
        blank=True,
        verbose_name=_("what people said, by theme"),
        help_text=_("The most common themes and the answer to each. No names."),
    )
    comments_note = models.CharField(
        _("where the comments are from"), max_length=300, blank=True, help_text=_("Shown above them.")
    )
    # Not "comments": the editor's form has Wagtail's own under that name
    sample_comments = StreamField(
        [("comment", CommentBlock())], blank=True, verbose_name=_("some of the comments")
    )
    recommendations = StreamField(
        [("recommendation", RecommendationBlock())], blank=True, verbose_name=_("recommendations")
    )
    different_views = StreamField(
        [("view", DifferentViewBlock())], blank=True, verbose_name=_("different views")
    )
    text_questions = StreamField(
        [("question", blocks.CharBlock(max_length=250, label=_("Question")))],
        blank=True,
        verbose_name=_("questions on the text"),
    )
    embed_questions = StreamField(
        [("question", blocks.CharBlock(max_length=250, label=_("Question")))],
        blank=True,
        verbose_name=_("questions on how to embed it"),
    )
    space = models.TextField(_("space: how people can form a view and give it"), max_length=400, blank=True)
    voice = models.TextField(_("voice: what helps people to say it"), max_length=400, blank=True)
    audience = models.TextField(_("audience: who hears it and can act"), max_length=400, blank=True)
    influence = models.TextField(_("influence: what it changes, and who tells"), max_length=400, blank=True)
    how_to_take_part = RichTextField(_("how to take part"), features=["bold", "link", "ul"])
    anonymous_route = models.CharField(
        _("how to take part without a name"),
        max_length=300,
        blank=True,
        help_text=_("Left empty, the page says that it is not said."),
    )
    safeguarding_contact = models.CharField(_("safeguarding contact, by role"), max_length=160)
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
                FieldPanel("decision"),
                FieldPanel("decision_maker"),
                FieldPanel("decision_when"),
                FieldRowPanel([FieldPanel("opens_date"), FieldPanel("closes_date")]),
                FieldRowPanel([FieldPanel("response_date"), FieldPanel("answered_date")]),
            ],
            heading=_("The decision"),
        ),
        MultiFieldPanel([FieldPanel("can_change"), FieldPanel("cannot_change")], heading=_("Scope")),
        FieldPanel("stages"),
        FieldPanel("drafts"),
        FieldPanel("options"),
        MultiFieldPanel(
            [FieldPanel("text_questions"), FieldPanel("embed_questions")], heading=_("Questions")
        ),
        MultiFieldPanel(
            [
                FieldPanel("how_to_take_part"),
                FieldPanel("anonymous_route"),
                FieldRowPanel([FieldPanel("time_asked"), FieldPanel("methods")]),
                FieldPanel("localities"),
                FieldPanel("safeguarding_contact"),
            ],
            heading=_("Taking part"),
        ),
        MultiFieldPanel(
            [FieldPanel("space"), FieldPanel("voice"), FieldPanel("audience"), FieldPanel("influence")],
            heading=_("The Lundy check"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("themes_date"),
                FieldPanel("themes"),
                FieldPanel("comments_note"),
                FieldPanel("sample_comments"),
                FieldPanel("recommendations"),
                FieldPanel("different_views"),
            ],
            heading=_("What people said, and what came of it"),
        ),
        FieldPanel("unknowns"),
        FieldPanel("sources"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("decision"),
        index.SearchField("options"),
        index.SearchField("themes"),
    ]

    page_description = _(
        "Something that people can comment on: drafts, options, when we answer, and what we answered."
    )
    parent_page_types = ["network.ConsultationIndexPage"]
    subpage_types: list[str] = []

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add how things stand today, and the pieces as the page shows them."""
        from network.consultations import get_stages

        today = timezone.localdate()
        return {
            **super().get_context(request, *args, **kwargs),
            "state": self.get_state(today),
            "days_late": self.get_days_late(today),
            "stages": get_stages(self),
            "comment_groups": self.get_comment_groups(),
            "lundy": [
                (_("Space: how people can form a view and give it"), self.space),
                (_("Voice: what helps people to say it"), self.voice),
                (_("Audience: who hears it and can act"), self.audience),
                (_("Influence: what it changes, and who tells"), self.influence),
            ],
        }

    def get_state(self, today: date) -> ConsultationState:
        """This function will say whether people can comment. Without an opening date nobody can."""
        if self.opens_date is None or (self.closes_date is not None and self.closes_date < today):
            return ConsultationState.CLOSED
        return ConsultationState.OPEN if self.opens_date <= today else ConsultationState.COMING

    def get_days_late(self, today: date) -> int:
        """This function will say for how many days an answer has been owed: 0 if none is."""
        if self.response_date is None or self.answered_date is not None:
            return 0
        return max(0, (today - self.response_date).days)

    def is_short(self) -> bool:
        """This function will say whether people have less time to comment than settings.CONSULTATION_LEAST.
        Both days count. Without them nobody can say.
        """
        if self.opens_date is None or self.closes_date is None:
            return False
        return (self.closes_date - self.opens_date).days + 1 < settings.CONSULTATION_LEAST.days

    def get_methods(self) -> list[str]:
        """This function will return the ways to do it, values of `Method`, each once."""
        return list(dict.fromkeys(block.value for block in self.methods))

    def get_method_labels(self) -> list[str]:
        return [str(Method(value).label) for value in self.get_methods()]

    def get_comment_groups(self) -> list[tuple[str, list[str]]]:
        """This function will return the comments by theme, the themes in the order of their first comment."""
        values = [block["value"] for block in self.sample_comments.raw_data]
        order = list(dict.fromkeys(value["theme"] for value in values))
        values.sort(key=lambda value: order.index(value["theme"]))
        return [
            (theme, [value["words"] for value in group])
            for theme, group in groupby(values, key=lambda value: value["theme"])
        ]

    def clean(self) -> None:
        super().clean()
        errors = {}
        if sum(block.value["state"] == StageState.NOW for block in self.stages) > 1:
            errors["stages"] = _("Only one stage can be now.")
        if self.themes and self.themes_date is None:
            errors["themes_date"] = _("Say as of which day these are the themes.")
        if self.sample_comments and not self.comments_note:
            errors["comments_note"] = _("Say where the comments are from.")
        if errors:
            raise ValidationError(errors)

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")
        constraints = [
            models.CheckConstraint(
                condition=Q(opens_date__isnull=True)
                | (Q(response_date__isnull=False) & ~Q(decision_when="")),
                name="network_consultationpage_promises_an_answer",
                violation_error_message=_("Say when it is decided, and by when you answer."),
            ),
            models.CheckConstraint(
                condition=Q(closes_date__isnull=True) | Q(opens_date__lte=F("closes_date")),
                name="network_consultationpage_closes_after_it_opens",
                violation_error_message=_("It closes after it opens."),
            ),
            models.CheckConstraint(
                condition=Q(response_date__isnull=True)
                | Q(closes_date__isnull=True)
                | Q(response_date__gte=F("closes_date")),
                name="network_consultationpage_answers_after_closing",
                violation_error_message=_("The answer comes after it closes."),
            ),
        ]
