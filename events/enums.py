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
    OFFER = "offer", _("Offer a freed place, with time to answer")
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


class QuestionKind(models.TextChoices):
    """How a question of an event is answered."""

    TEXT = "text", _("Own words")
    YES_NO = "yes_no", _("Yes or no")
    ONE_OF = "one_of", _("One of several choices")


class YesNo(models.TextChoices):
    YES = "yes", _("Yes")
    NO = "no", _("No")


class Recipients(models.TextChoices):
    """Whom editors write to."""

    CONFIRMED = "confirmed", _("Everybody who has a place")
    WAITING = "waiting", _("Everybody on the waiting list")
    CAME = "came", _("Everybody who came")


class NoteKind(models.TextChoices):
    """The last three are those of the exercise in pairs."""

    NOTE = "note", _("Note")
    BARRIER = "barrier", _("Barrier")
    ENABLER = "enabler", _("What helps")
    BENEFIT = "benefit", _("Benefit")


class PaperFormat(models.TextChoices):
    """The form of a paper, where it is not the usual one."""

    EASY_READ = "easy_read", _("Easy Read")
    LARGE_PRINT = "large_print", _("Large print")
    BSL = "bsl", _("British Sign Language video")
    AUDIO = "audio", _("Audio")


class Captions(models.TextChoices):
    """Whether one can follow a recording without hearing it."""

    YES = "yes", _("Yes, in the recording")
    ELSEWHERE = "elsewhere", _("Yes, at another address")
    NO = "no", _("No")


class SurveyQuestion(models.TextChoices):
    """Each is answered from 1 to 5."""

    OVERALL = "overall", _("How was the meeting for you?")
    HEARD = "heard", _("Could you say what you wanted to say?")
    SUPPORT = "support", _("Did you have the support you needed?")
    VENUE = "venue", _("How comfortable was the place?")


class PledgeOutcome(models.TextChoices):
    KEPT = "kept", _("Kept")
    PARTLY = "partly", _("Kept in part")
    NOT_YET = "not_yet", _("Not yet")


class RequestState(models.TextChoices):
    RECEIVED = "received", _("Received")
    IN_HAND = "in_hand", _("Somebody is on it")
    CLOSED = "closed", _("Closed")


class ExpenseKind(models.TextChoices):
    FARE = "fare", _("Bus, train or tram")
    MILEAGE = "mileage", _("Own car")
    PARKING = "parking", _("Parking")
    ASSISTED = "assisted", _("Assisted transport or taxi")
    OTHER = "other", _("Something else")


class ClaimState(models.TextChoices):
    RECEIVED = "received", _("Received")
    APPROVED = "approved", _("Approved")
    PAID = "paid", _("Paid")
    REFUSED = "refused", _("Refused")
