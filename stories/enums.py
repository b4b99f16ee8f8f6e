"""The choices of the stories app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """The three levels of co-production."""

    POLICY = "policy", _("Policy")
    SYSTEM = "system", _("System or organisation")
    INDIVIDUAL = "individual", _("Individual")
