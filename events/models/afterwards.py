"""What is kept after an event: notes, answers to the survey, pledges, and requests for aftercare."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.encryption import EncryptedJSONField
from core.enums import WordsState
from core.protected_files import get_protected_storage
from events.enums import NoteKind, PledgeOutcome, RequestState
from events.models.occasions import Occasion


class HeardNote(models.Model):
    """What was said at one table. `events/notes.py` is the only writer."""

    occasion = models.ForeignKey(Occasion, on_delete=models.CASCADE, related_name="notes")
    table = models.CharField(_("table"), max_length=40, blank=True)
    # The id of a block of EventPage.questions, the same in every language; empty: about anything
    question = models.UUIDField(null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=NoteKind, default=NoteKind.NOTE)
    words = models.TextField(_("what was said"), max_length=2000, blank=True)
    scan = models.FileField(
        _("photo of the sheet"), storage=get_protected_storage, upload_to="notes/", blank=True
    )
    state = models.CharField(max_length=10, choices=WordsState, default=WordsState.WAITING)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    entered_at = models.DateTimeField()

    class Meta:
        verbose_name = _("note of a meeting")
        verbose_name_plural = _("notes of meetings")
        default_permissions = ()
        ordering = ["table", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") | ~Q(scan=""), name="events_heardnote_says_something"
            )
        ]

    def __str__(self) -> str:
        return self.words[:60]


class SurveyAnswer(models.Model):
    """One answer to the survey of an event: nothing in it leads to a person. `events/survey.py` writes it."""

    occasion = models.ForeignKey(Occasion, on_delete=models.CASCADE, related_name="survey_answers")
    day = models.DateField()
    ratings = models.JSONField(default=dict)  # {value of SurveyQuestion: 1 to 5}
    words = models.TextField(max_length=1000, blank=True)
    words_state = models.CharField(max_length=10, choices=WordsState, default=WordsState.WAITING)

    class Meta:
        verbose_name = _("answer to a survey")
        verbose_name_plural = _("answers to surveys")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.occasion_id} {self.day}"


class Pledge(models.Model):
    """One step that somebody wants to take. `events/pledges.py` is the only writer."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)  # in the link that asks later
    occasion = models.ForeignKey(
        Occasion, on_delete=models.SET_NULL, null=True, blank=True, related_name="pledges"
    )
    words = models.CharField(_("pledge"), max_length=300)
    name = models.CharField(_("name"), max_length=80, blank=True)
    email = models.EmailField(blank=True)  # for the one message that asks how it went
    language = models.CharField(max_length=10, default="en")
    is_for_all = models.BooleanField(default=False)  # the person wants it on the wall
    state = models.CharField(max_length=10, choices=WordsState, default=WordsState.WAITING)
    created_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=PledgeOutcome, blank=True)
    outcome_words = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("pledge")
        verbose_name_plural = _("pledges")
        default_permissions = ()
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.words


class AftercareRequest(models.Model):
    """Somebody would like to be contacted. `events/aftercare.py` alone writes and reads it."""

    occasion = models.ForeignKey(
        Occasion, on_delete=models.SET_NULL, null=True, blank=True, related_name="aftercare_requests"
    )
    details = EncryptedJSONField()  # {"name": "…", "contact": "…", "words": "…", "note": "…" of the role}
    language = models.CharField(max_length=10, default="en")
    state = models.CharField(max_length=10, choices=RequestState, default=RequestState.RECEIVED)
    created_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("request for aftercare")
        verbose_name_plural = _("requests for aftercare")
        default_permissions = ()
        permissions = [("handle_aftercare", _("Answers requests for aftercare"))]
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=RequestState.CLOSED) | Q(closed_at__isnull=False),
                name="events_aftercare_closed_has_date",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pk}"
