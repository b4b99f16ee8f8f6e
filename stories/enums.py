"""The choices of the stories app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """The three levels of co-production."""

    POLICY = "policy", _("Policy")
    SYSTEM = "system", _("System or organisation")
    INDIVIDUAL = "individual", _("Individual")


class Rung(models.TextChoices):
    """The steps of taking part, lowest first: the seven of Think Local Act Personal's ladder, in its terms.

    Our source papers show a ladder as a picture only. This one stands in for it, and pages say so.
    """

    COERCION = "coercion", _("Coercion")
    EDUCATING = "educating", _("Educating")
    INFORMING = "informing", _("Informing")
    CONSULTATION = "consultation", _("Consultation")
    ENGAGEMENT = "engagement", _("Engagement")
    CO_DESIGN = "co_design", _("Co-design")
    CO_PRODUCTION = "co_production", _("Co-production")
