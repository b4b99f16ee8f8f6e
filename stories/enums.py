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


class ContributionKind(models.TextChoices):
    STORY = "story", _("The whole story")
    VOICE = "voice", _("Words")
    PHOTO = "photo", _("Photo")


class Scope(models.TextChoices):
    """Where what somebody gave may be used. Without the first it cannot be published here at all."""

    WEB = "web", _("On this site")
    TRANSLATION = "translation", _("In other languages, without asking me again")
    PRINT = "print", _("In print")
    SOCIAL = "social", _("On social media")


class GivenHow(models.TextChoices):
    LINK = "link", _("on their private page")
    PAPER = "paper", _("signed on paper")


class WordsAnswer(models.TextChoices):
    APPROVED = "approved", _("approved")
    CHANGES = "changes", _("asked for changes")
