"""The choices of the events app, and the sets of them that rules speak of."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    COMMUNITY = "community", _("Community of practice")
    CONVERSATION = "conversation", _("Conversation with…")
    STEERING = "steering", _("Steering group")
    WORKSHOP = "workshop", _("Workshop or conference")


class Format(models.TextChoices):
    ONLINE = "online", _("Online")
    IN_PERSON = "in_person", _("In person")
    BOTH = "both", _("Online and in person")


class Audience(models.TextChoices):
    EVERYONE = "everyone", _("Everyone")
    MEMBERS = "members", _("Members of the network")


class OccasionStatus(models.TextChoices):
    SCHEDULED = "scheduled", _("Taking place")
    CANCELLED = "cancelled", _("Cancelled")


class WaitingMode(models.TextChoices):
    OFFER = "offer", _("Offer a freed place, 48 hours to answer")
    GIVE = "give", _("Give a freed place at once")


class Access(models.TextChoices):
    """What an event can promise, and what a person can ask for."""

    BSL = "bsl", _("British Sign Language interpreter")
    CAPTIONS = "captions", _("Live captions")
    EASY_READ = "easy_read", _("Easy Read papers")
    QUIET_SPACE = "quiet_space", _("A quiet space")
    BREAKS = "breaks", _("Breaks")
    STEP_FREE = "step_free", _("Step-free way in")
    INTERPRETER = "interpreter", _("Interpreter for another language")
    TRANSPORT = "transport", _("Help with transport")


class PromiseState(models.TextChoices):
    CONFIRMED = "confirmed", _("Confirmed")
    ON_REQUEST = "on_request", _("On request")
    NOT_AVAILABLE = "not_available", _("Not available this time")


class SignupStatus(models.TextChoices):
    CONFIRMED = "confirmed", _("Has a place")
    WAITING = "waiting", _("On the waiting list")
    OFFERED = "offered", _("Has been offered a place")
    DECLINED = "declined", _("Declined the offer")
    LAPSED = "lapsed", _("Offer ran out")
    CANCELLED = "cancelled", _("Cancelled")


# These take up room: a confirmed place, or one held open for an answer.
HOLDING_STATUSES = (SignupStatus.CONFIRMED, SignupStatus.OFFERED)
# These belong to somebody who still wants to come.
LIVE_STATUSES = (SignupStatus.CONFIRMED, SignupStatus.OFFERED, SignupStatus.WAITING)


class Heard(models.TextChoices):
    MEMBER = "member", _("From somebody in the network")
    SEARCH = "search", _("I found this site")
    POSTER = "poster", _("A poster or leaflet")
    GROUP = "group", _("A group or charity I know")
    OTHER = "other", _("Another way")
