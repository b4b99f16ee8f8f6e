"""Organisations and groups: editors' words about bodies, never about a person."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import Locality
from directory.enums import OrganisationKind, Sector


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
    source_words = models.CharField(
        _("source"), max_length=300, blank=True, help_text=_("Where we know this from.")
    )
    is_published = models.BooleanField(_("shown on the site"), default=False)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
