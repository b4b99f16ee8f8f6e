"""Organisations and groups: words about bodies, never about a person; and who keeps their pages."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import Locality
from directory.enums import Independence, KeeperStatus, OrganisationKind, Sector


class Organisation(models.Model):
    name = models.CharField(_("name"), max_length=120, unique=True)
    slug = models.SlugField(_("slug"), max_length=120, unique=True, help_text=_("Stands in its address."))
    kind = models.CharField(_("kind"), max_length=20, choices=OrganisationKind)
    sector = models.CharField(_("sector"), max_length=20, choices=Sector)
    is_our_reading = models.BooleanField(
        _("kind and sector are our reading"),
        default=False,
        help_text=_("Our source does not say what kind of body it is."),
    )
    places = models.ManyToManyField(
        Locality, blank=True, related_name="organisations", verbose_name=_("places")
    )
    about = models.TextField(_("who they are"), max_length=1000, blank=True)
    brings = models.TextField(_("what they bring"), max_length=500, blank=True)
    website = models.URLField(_("web address"), blank=True)
    compact_adopter_since = models.DateField(_("has adopted the Compact since"), null=True, blank=True)
    meetings = models.CharField(
        _("when and where it meets"), max_length=300, blank=True, help_text=_("If others may come.")
    )
    # Of a role, such as office@…: never shown, messages from the site go there
    contact_email = models.EmailField(
        _("address for messages"), blank=True, help_text=_("Of a role, not of a person. It is never shown.")
    )
    pages = models.ManyToManyField(
        "wagtailcore.Page", blank=True, related_name="+", verbose_name=_("projects and stories")
    )
    hosted_by = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="hosted_groups",
        verbose_name=_("hosted by"),
    )
    # The road to independence of a group of people with lived experience; its past is IndependenceStep
    independence = models.CharField(
        _("how independent it is"), max_length=12, choices=Independence, blank=True
    )
    independence_next = models.CharField(_("next step to independence"), max_length=200, blank=True)
    independence_review_on = models.DateField(_("looked at again on"), null=True, blank=True)
    source_words = models.CharField(
        _("source"), max_length=300, blank=True, help_text=_("Where we know this from.")
    )
    is_published = models.BooleanField(_("shown on the site"), default=False)
    # Grows with each change: a form that was opened before is not saved over what came after
    version = models.PositiveIntegerField(_("version"), default=0, editable=False)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def has_roadmap(self) -> bool:
        """Whether its page tells how independent it is: that of a group of people with lived experience."""
        return bool(self.independence) or self.sector == Sector.LIVED_EXPERIENCE


class IndependenceStep(models.Model):
    """One line of a group's road to independence. `directory/organisations.py` writes it."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="independence_steps"
    )
    independence = models.CharField(_("how independent it was"), max_length=12, choices=Independence)
    words = models.CharField(_("what changed"), max_length=200, blank=True)
    date = models.DateField(_("date"))

    class Meta:
        verbose_name = _("step to independence")
        verbose_name_plural = _("steps to independence")
        default_permissions = ()
        ordering = ["-date", "-pk"]

    def __str__(self) -> str:
        return f"{self.date} {self.get_independence_display()}"


class Keeper(models.Model):
    """A member who keeps an organisation's page, or asks to. `directory/keepers.py` writes it."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="keepers")
    member = models.ForeignKey(
        "directory.Member", on_delete=models.CASCADE, related_name="kept_organisations"
    )
    status = models.CharField(_("status"), max_length=10, choices=KeeperStatus, default=KeeperStatus.ASKED)
    asked_words = models.CharField(_("how they belong to it"), max_length=300, blank=True)
    asked_at = models.DateTimeField(_("asked at"))
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)

    class Meta:
        verbose_name = _("keeper of a page")
        verbose_name_plural = _("keepers of pages")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["organisation", "member"], name="directory_keeper_once"),
            models.CheckConstraint(
                condition=Q(status=KeeperStatus.ASKED) | Q(answered_at__isnull=False),
                name="directory_keeper_answer_has_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.member_id}"
