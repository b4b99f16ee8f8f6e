"""Bookings. `events/signup.py` and `events/waiting_list.py` write them, `events/retention.py` forgets."""

import uuid
from datetime import datetime

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.encryption import EncryptedJSONField
from events.enums import LIVE_STATUSES, Heard, SignupStatus
from events.models.occasions import Occasion, Question


class SignupQuerySet(models.QuerySet):
    def live(self) -> "SignupQuerySet":
        return self.filter(status__in=LIVE_STATUSES)

    def confirmed(self) -> "SignupQuerySet":
        return self.filter(status=SignupStatus.CONFIRMED)

    def queue(self) -> "SignupQuerySet":
        """The waiting list, first come first."""
        return self.filter(status=SignupStatus.WAITING).order_by("waiting_since", "pk")


class Signup(models.Model):
    """One booking by one contact, for one or more seats."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    link_version = models.PositiveIntegerField(default=1)  # a new one revokes the private links made before
    occasion = models.ForeignKey(Occasion, on_delete=models.PROTECT, related_name="signups")
    status = models.CharField(max_length=10, choices=SignupStatus)
    email = models.EmailField(blank=True)  # as the person wrote it
    email_normalised = models.EmailField(blank=True)  # lower case, domain in ASCII: for "one live booking"
    phone = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=10, default="en")
    heard = models.CharField(max_length=20, choices=Heard, blank=True)
    wants_news = models.BooleanField(default=False)  # told afterwards what came of it
    consented_at = models.DateTimeField()
    consent_wording = models.CharField(max_length=20)  # version of the words agreed to
    form_token = models.UUIDField(
        null=True, blank=True, unique=True
    )  # of the form: a double click is one booking
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="signups"
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )  # the editor who booked for somebody who phoned
    is_walk_in = models.BooleanField(default=False)  # came to the door without a booking
    booked_together = models.UUIDField(null=True, blank=True, db_index=True)  # with others of a series
    stopped_mail_at = models.DateTimeField(null=True, blank=True)  # wants what is essential only
    # Who has no e-mail must be rung when the occasion changes: which change they know of (Occasion.sequence)
    told_sequence = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    verified_at = models.DateTimeField(null=True, blank=True)  # a button on the private page was pressed
    # Its turn on the waiting list: who joins comes last, moves by hand change it. It came at `created_at`
    waiting_since = models.DateTimeField(null=True, blank=True)
    offered_at = models.DateTimeField(null=True, blank=True)
    # Of an offer that ran out it stays until whoever has to be rung knows: see events/calls.py
    offer_ends_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    anonymised_at = models.DateTimeField(null=True, blank=True)

    objects = SignupQuerySet.as_manager()

    class Meta:
        verbose_name = _("booking")
        verbose_name_plural = _("bookings")
        constraints = [
            models.UniqueConstraint(
                fields=["occasion", "email_normalised"],
                condition=Q(status__in=LIVE_STATUSES) & ~Q(email_normalised=""),
                name="events_signup_one_live_per_email",
            ),
            models.CheckConstraint(
                condition=~Q(status=SignupStatus.WAITING) | Q(waiting_since__isnull=False),
                name="events_signup_waiting_has_since",
            ),
            models.CheckConstraint(
                condition=~Q(status=SignupStatus.OFFERED)
                | Q(offered_at__isnull=False, waiting_since__isnull=False),
                name="events_signup_offer_has_dates",
            ),
        ]
        indexes = [models.Index(fields=["occasion", "status"], name="events_signup_by_status")]

    def __str__(self) -> str:
        return f"{self.occasion_id}: {self.get_status_display()} ({self.uuid})"

    @property
    def is_live(self) -> bool:
        return self.status in LIVE_STATUSES

    def get_position(self) -> int:
        """This function will return the place of a waiting booking in the queue: 1 is next. One query."""
        ahead = Q(waiting_since__lt=self.waiting_since) | Q(waiting_since=self.waiting_since, pk__lt=self.pk)
        return Signup.objects.filter(occasion=self.occasion_id).queue().filter(ahead).count() + 1

    def is_offer_open(self, now: datetime) -> bool:
        return self.status == SignupStatus.OFFERED and (
            self.offer_ends_at is None or now < self.offer_ends_at
        )


class Place(models.Model):
    """One seat of a booking, under whatever name the person chose."""

    MAX_PER_SIGNUP = 6

    signup = models.ForeignKey(Signup, on_delete=models.CASCADE, related_name="places")
    position = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(1), MaxValueValidator(MAX_PER_SIGNUP)]
    )
    chosen_name = models.CharField(max_length=80, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    came_at = models.DateTimeField(null=True, blank=True)  # checked in at the door

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["signup", "position"], name="events_place_position_once"),
        ]

    def __str__(self) -> str:
        return self.chosen_name or f"{self.signup_id}.{self.position}"


class AccessNeed(models.Model):
    """What a person needs to take part. Read only through `events/access_needs.py`, which logs each view."""

    place = models.OneToOneField(Place, on_delete=models.CASCADE, related_name="access_need")
    details = EncryptedJSONField()  # {"kinds": ["bsl"], "note": "…"}
    changed_at = models.DateTimeField()

    class Meta:
        verbose_name = _("access need")
        verbose_name_plural = _("access needs")
        permissions = [("see_access_needs", _("Can see what people need (access lead)"))]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.place_id}"


class AccessNeedView(models.Model):
    """That an access lead looked at the needs for an occasion."""

    occasion = models.ForeignKey(Occasion, on_delete=models.CASCADE, related_name="need_views")
    viewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    viewed_at = models.DateTimeField()

    class Meta:
        verbose_name = _("view of access needs")
        verbose_name_plural = _("views of access needs")
        default_permissions = ()
        ordering = ["-viewed_at"]

    def __str__(self) -> str:
        return f"{self.occasion_id} {self.viewed_at:%Y-%m-%d %H:%M}"


class Answer(models.Model):
    """What a booking answered to one of the event's own questions."""

    signup = models.ForeignKey(Signup, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    words = models.CharField(max_length=500)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["question__position"]
        constraints = [models.UniqueConstraint(fields=["signup", "question"], name="events_answer_once")]

    def __str__(self) -> str:
        return f"{self.signup_id}.{self.question_id}"


class WaitingMove(models.Model):
    """That somebody of the staff changed a booking's turn on the waiting list, and why."""

    signup = models.ForeignKey(Signup, on_delete=models.CASCADE, related_name="moves")
    moved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    moved_at = models.DateTimeField()
    from_position = models.PositiveIntegerField()
    to_position = models.PositiveIntegerField(null=True, blank=True)  # empty: given a place at once
    reason = models.CharField(max_length=300)

    class Meta:
        verbose_name = _("move on the waiting list")
        verbose_name_plural = _("moves on the waiting list")
        default_permissions = ()
        ordering = ["-moved_at"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="events_waitingmove_has_reason"),
            models.CheckConstraint(
                condition=Q(from_position__gte=1) & (Q(to_position=None) | Q(to_position__gte=1)),
                name="events_waitingmove_positions_from_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.signup_id} {self.moved_at:%Y-%m-%d %H:%M}"
