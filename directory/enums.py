"""The choices of the directory."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Sector(models.TextChoices):
    """The three who meet as equals in the network, and everybody else."""

    LIVED_EXPERIENCE = "lived_experience", _("People with lived experience")
    VCSE = "vcse", _("Charities, community groups and social enterprises")
    PUBLIC = "public", _("Public sector")
    OTHER = "other", _("Others")
