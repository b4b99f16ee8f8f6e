"""The Compact: what public bodies and voluntary groups promise each other, in versions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from core.blocks import BodyBlock
from core.models import BasePage
from core.visibility import public
from network.blocks import read_date


class VersionState(models.TextChoices):
    DRAFT = "draft", _("Draft for discussion")
    ADOPTED = "adopted", _("Adopted")
    REPLACED = "replaced", _("Replaced by a newer version")


class Side(models.TextChoices):
    PUBLIC = "public", _("Public bodies")
    VCSE = "vcse", _("Voluntary, community and social enterprise groups")


class CommitmentStatus(models.TextChoices):
    DRAFT = "draft", _("Draft: not agreed yet")
    AGREED = "agreed", _("Agreed: nobody has looked yet whether it is kept")
    KEPT = "kept", _("Kept")
    PARTLY = "partly", _("Kept in part")
    NOT_KEPT = "not_kept", _("Not kept")


FOUND_OUT = frozenset({CommitmentStatus.KEPT, CommitmentStatus.PARTLY, CommitmentStatus.NOT_KEPT})


@dataclass(frozen=True)
class Commitment:
    words: str
    status: CommitmentStatus
    source: str
    evidence: str
    evidence_date: date | None
    page: Page | None  # with the evidence


class CommitmentBlock(blocks.StructBlock):
    """Something that one side promises."""

    side = blocks.ChoiceBlock(label=_("Who promises it"), choices=Side.choices)
    words = blocks.TextBlock(label=_("What is promised"), max_length=300)
    status = blocks.ChoiceBlock(
        label=_("How it stands"), choices=CommitmentStatus.choices, default=CommitmentStatus.DRAFT
    )
    source = blocks.CharBlock(label=_("Where the words come from"), max_length=160, required=False)
    evidence = blocks.TextBlock(
        label=_("Evidence"), max_length=300, required=False, help_text=_("What shows that it stands so.")
    )
    evidence_date = blocks.DateBlock(label=_("Date of the evidence"), required=False)
    page = blocks.PageChooserBlock(label=_("Page with the evidence"), required=False)

    class Meta:
        icon = "tick"
        label = _("Commitment")
        description = _("One thing that the Compact promises.")
        template = "blocks/commitment.html"
        preview_value = {
            "side": Side.PUBLIC,
            "words": "Say at the start what can and cannot be changed.",
            "status": CommitmentStatus.DRAFT,
            "source": "Cumbria strategy, principle 1",
            "evidence": "",
            "evidence_date": None,
            "page": None,
        }

    def clean(self, value) -> blocks.StructValue:
        """This function will check that what was found out rests on evidence. Raises
        StructBlockValidationError.
        """
        value = super().clean(value)
        if value["status"] in FOUND_OUT:
            missing = [name for name in ("evidence", "evidence_date") if not value[name]]
            if missing:
                error = ValidationError(_("Say what shows whether it is kept, and when that was."))
                raise blocks.StructBlockValidationError(dict.fromkeys(missing, error))
        return value

    def get_context(self, value, parent_context=None) -> dict:
        return {
            **super().get_context(value, parent_context),
            "commitment": make_commitment(value, value["page"]),
        }


def make_commitment(value: Mapping, page: Page | None) -> Commitment:
    """This function will return a commitment from the values of its block. `page` is the linked one."""
    return Commitment(
        words=value["words"],
        status=CommitmentStatus(value["status"]),
        source=value["source"],
        evidence=value["evidence"],
        evidence_date=read_date(value["evidence_date"]),
        page=page,
    )


def get_versions(compact: Page) -> list["CompactVersionPage"]:
    """This function will return the versions that everybody may see, the newest first. One query.

    The newest is the one that stands last below the Compact.
    """
    pages = public(CompactVersionPage.objects.child_of(compact))
    return list(pages.select_related("locale").order_by("-path"))


def get_current(versions: Sequence["CompactVersionPage"]) -> "CompactVersionPage | None":
    """This function will return the version that counts: the newest adopted one, or else the newest draft.

    `versions` come newest first. Where all were replaced, none counts.
    """
    for state in (VersionState.ADOPTED, VersionState.DRAFT):
        for version in versions:
            if version.state == state:
                return version
    return None


def get_outcomes(version: Page) -> list["CompactOutcomePage"]:
    """This function will return the outcomes of a version that everybody may see, by number. One query."""
    pages = public(CompactOutcomePage.objects.child_of(version))
    return list(pages.select_related("locale").defer_streamfields().order_by("number", "path"))


class CompactPage(BasePage):
    body = StreamField(BodyBlock(), verbose_name=_("what it is"))
    last_reviewed_date = models.DateField(_("last reviewed on"), null=True, blank=True)
    next_review_date = models.DateField(_("next review by"), null=True, blank=True)
    review_words = models.CharField(
        _("about the review"),
        max_length=300,
        blank=True,
        help_text=_("How it is done, and what is not known."),
    )
    consultation = models.ForeignKey(
        Page,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("where people can have their say now"),
    )
    notes = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("notes at the end"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("last_reviewed_date"), FieldPanel("next_review_date")]),
                FieldPanel("review_words"),
                FieldPanel("consultation"),
            ],
            heading=_("Review"),
        ),
        FieldPanel("notes"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.SearchField("notes")]

    page_description = _("What the partners promise each other. Its versions and outcomes stand below it.")
    parent_page_types = ["network.StandardPage"]
    subpage_types = ["network.CompactVersionPage"]

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the versions, the outcomes of the current one, and where to have a say.

        Two queries, or three.
        """
        # Imported here, and below: it needs all models to be there
        from core.links import get_chosen_pages

        versions = get_versions(self)
        current = get_current(versions)
        chosen = get_chosen_pages([self.consultation_id], self.locale.language_code)
        return {
            **super().get_context(request, *args, **kwargs),
            "versions": versions,
            "current": current,
            "outcomes": get_outcomes(current) if current else [],
            "consultation": chosen.get(self.consultation_id),
        }

    class Meta:
        verbose_name = _("Compact")
        verbose_name_plural = _("Compacts")
        constraints = [
            models.CheckConstraint(
                condition=Q(last_reviewed_date__isnull=True)
                | Q(next_review_date__isnull=True)
                | Q(next_review_date__gt=models.F("last_reviewed_date")),
                name="network_compactpage_next_review_after_last",
                violation_error_message=_("The next review comes after the last one."),
            )
        ]


class CompactVersionPage(BasePage):
    state = models.CharField(
        _("state"),
        max_length=12,
        choices=VersionState,
        default=VersionState.DRAFT,
        help_text=_("The newest adopted version counts. While none is adopted, the newest draft does."),
    )
    date_words = models.CharField(
        _("when"), max_length=120, help_text=_("In words, such as: adopted in May 2027.")
    )
    caution = models.CharField(
        _("what readers must know"),
        max_length=160,
        blank=True,
        help_text=_("Shown on this version and on each of its outcomes."),
    )
    notes = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("notes"))

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("state"), FieldPanel("date_words")]),
        FieldPanel("caution"),
        FieldPanel("notes"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("notes")]

    page_description = _("The Compact as it was agreed on one day.")
    parent_page_types = ["network.CompactPage"]
    subpage_types = ["network.CompactOutcomePage"]

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the outcomes, and which version counts now. Two queries."""
        [*_above, compact] = self.get_crumbs()
        return {
            **super().get_context(request, *args, **kwargs),
            "outcomes": get_outcomes(self),
            "current": get_current(get_versions(compact)),
        }

    class Meta:
        verbose_name = _("version of the Compact")
        verbose_name_plural = _("versions of the Compact")


class CompactOutcomePage(BasePage):
    """One outcome, with what each side promises for it."""

    number = models.PositiveSmallIntegerField(_("number"))
    commitments = StreamField(
        [("commitment", CommitmentBlock())], blank=True, verbose_name=_("commitments of both sides")
    )

    content_panels = [*BasePage.content_panels, FieldPanel("number"), FieldPanel("commitments")]
    search_fields = [*BasePage.search_fields, index.SearchField("commitments")]

    page_description = _("One outcome of the Compact, with its commitments.")
    parent_page_types = ["network.CompactVersionPage"]
    subpage_types: list[str] = []

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add both sides' commitments, the outcomes before and after, and the versions.

        Three queries.
        """
        [*_above, compact, version] = self.get_crumbs()
        versions = get_versions(compact)
        outcomes = get_outcomes(version)
        place = next((place for place, page in enumerate(outcomes) if page.pk == self.pk), None)
        return {
            **super().get_context(request, *args, **kwargs),
            "version": next((page for page in versions if page.pk == version.pk), None),
            "current": get_current(versions),
            "outcomes": outcomes,
            "sides": self.get_sides(),
            "before": outcomes[place - 1] if place else None,
            "after": outcomes[place + 1] if place is not None and place + 1 < len(outcomes) else None,
        }

    def get_sides(self) -> list[tuple[Side, list[Commitment]]]:
        """This function will return what each side promises, public bodies first. One query."""
        # Imported here: it needs all models to be there
        from core.links import get_chosen_pages

        values = [block["value"] for block in self.commitments.raw_data]
        pages = get_chosen_pages((value["page"] for value in values), self.locale.language_code)
        return [
            (
                side,
                [
                    make_commitment(value, pages.get(value["page"]))
                    for value in values
                    if value["side"] == side
                ],
            )
            for side in Side
        ]

    class Meta:
        verbose_name = _("outcome of the Compact")
        verbose_name_plural = _("outcomes of the Compact")
        constraints = [
            models.CheckConstraint(
                condition=Q(number__gte=1),
                name="network_compactoutcomepage_counts_from_one",
                violation_error_message=_("Outcomes are counted from one."),
            ),
        ]
