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


class Stage(models.TextChoices):
    """The stages of work that people do together, in their order."""

    THINK = "think", _("Think")
    PLAN = "plan", _("Plan")
    DO = "do", _("Do")
    REFLECT = "reflect", _("Reflect")
    LET_GO = "let_go", _("Let go")


class Horizon(models.TextChoices):
    """How long a way of working together takes to bear fruit."""

    SHORT = "short", _("Short term")
    MEDIUM = "medium", _("Medium term")
    MEDIUM_LONG = "medium_long", _("Medium to long term")
    LONG = "long", _("Long term")


class ResourceKind(models.TextChoices):
    REPORT = "report", _("Report")
    GUIDE = "guide", _("Guide")
    TOOLKIT = "toolkit", _("Toolkit")
    TEMPLATE = "template", _("Template")
    TRAINING = "training", _("Training")
    MODEL = "model", _("Model")
    POLICY = "policy", _("Policy or strategy")
    ARTICLE = "article", _("Article")


class Audience(models.TextChoices):
    COMMUNITY = "community", _("Community members")
    LIVED_EXPERIENCE = "lived_experience", _("People with lived experience")
    YOUNG_PEOPLE = "young_people", _("Young people")
    STAFF = "staff", _("Staff")
    DECISION_MAKERS = "decision_makers", _("Decision makers")


class ResourceFormat(models.TextChoices):
    """The forms in which one can have a resource."""

    WEB = "web", _("Web page")
    PDF = "pdf", _("PDF")
    EDITABLE = "editable", _("File that you can change")
    PRINT = "print", _("Sheet to print")
    EASY_READ = "easy_read", _("Easy Read")
    LARGE_PRINT = "large_print", _("Large print")
    AUDIO = "audio", _("Audio")
    LANGUAGE = "language", _("Another language")


class StageState(models.TextChoices):
    """How far a stage of a consultation is."""

    DONE = "done", _("Done")
    NOW = "now", _("Now")
    NEXT = "next", _("To come")
    NOT_RECORDED = "not_recorded", _("Not recorded")


class RecommendationStatus(models.TextChoices):
    RECOMMENDED = "recommended", _("Recommended")
    AGREED = "agreed", _("Agreed")
    DECLINED = "declined", _("Declined")
    NOT_RECORDED = "not_recorded", _("Not recorded")


class ConsultationState(models.TextChoices):
    OPEN = "open", _("Open now")
    COMING = "coming", _("Opens later")
    CLOSED = "closed", _("Closed")


class Shape(models.TextChoices):
    """How the parts of a model of participation hang together."""

    STEPS = "steps", _("Steps, the lowest first")
    PATH = "path", _("One after the other")
    RING = "ring", _("Side by side")


class Size(models.TextChoices):
    """How much a project takes on."""

    SMALL = "small", _("Small")
    MEDIUM = "medium", _("Medium")
    LARGE = "large", _("Large")


class ActionStatus(models.TextChoices):
    """How far an action of a project is."""

    TO_DO = "to_do", _("To do")
    STARTED = "started", _("Started")
    DONE = "done", _("Done")
    DROPPED = "dropped", _("Dropped")


class News(models.TextChoices):
    """What can be new on a page that somebody follows."""

    UPDATE = "update", _("An update")
    ANSWER = "answer", _("An answer to what people said")
    STAGE = "stage", _("A new stage")
    DATE = "date", _("A new date")


class NewsPace(models.TextChoices):
    EACH = "each", _("Each time")
    WEEKLY = "weekly", _("Once a week, all in one")
    NEVER = "never", _("Never: I look myself")


class DecisionRight(models.TextChoices):
    """How far somebody's say goes when something is decided."""

    ALONE = "alone", _("Decides alone")
    VOTES = "votes", _("Has a vote, like everybody else there")
    ASKED = "asked", _("Must be asked before others decide")
    ADVISES = "advises", _("Gives advice; others decide")


class DigestPace(models.TextChoices):
    """How often the newsletter comes."""

    WEEKLY = "weekly", _("Once a week")
    MONTHLY = "monthly", _("Once a month")
