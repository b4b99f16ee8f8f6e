"""The choices that several apps share."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class WordsState(models.TextChoices):
    """Of words that somebody reads before everybody can."""

    WAITING = "waiting", _("To be read")
    SHOWN = "shown", _("Shown to everybody")
    HIDDEN = "hidden", _("Not shown")


class ReaderQuestion(models.TextChoices):
    """What a page asks its readers."""

    FEEL = "feel", _("What feeling does this leave you with?")
    LEARN = "learn", _("What is there to learn from it?")
    BARRIER = "barrier", _("What gets in the way of taking part, or of working together?")
