"""The choices by which people look for a way to take part."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OpportunityKind(models.TextChoices):
    DRAFT = "draft", _("Comment on a draft")
    BOARD = "board", _("Sit on a board or group")
    CHAMPION = "champion", _("Be a champion")
    EVALUATE = "evaluate", _("Judge what works")
    TEST = "test", _("Try something out")
    STORY = "story", _("Tell a story")


class TimeAsked(models.TextChoices):
    MINUTES = "minutes", _("Minutes")
    HOURS = "hours", _("A few hours")
    MONTHLY = "monthly", _("Some hours a month")
    YEAR = "year", _("A year or more")


class Method(models.TextChoices):
    ONLINE = "online", _("Online")
    IN_PERSON = "in_person", _("In person")
    PHONE = "phone", _("By phone")
    POST = "post", _("By post")
    ANONYMOUS = "anonymous", _("Without giving your name")
