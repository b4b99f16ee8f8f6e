"""The outbox: one row a message. `core/outbox.py` is its only writer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MailStatus(models.TextChoices):
    QUEUED = "queued", _("to be sent")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    REFUSED = "refused", _("refused by the receiver")
    UNSURE = "unsure", _("unsure whether it went out")
    MISSED = "missed", _("not sent: too late to be of use")


class Mail(models.Model):
    """One message to one address. The text goes once it is sent; the state stays for a while."""

    key = models.CharField(max_length=200, unique=True)  # what makes this message itself: never sent twice
    to = models.EmailField(blank=True)
    subject = models.CharField(max_length=255, blank=True)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True)
    ics = models.TextField(blank=True)
    ics_method = models.CharField(max_length=10, blank=True)
    language = models.CharField(max_length=10, default="en")
    kind = models.CharField(max_length=40)  # confirmation, offer, … for the editor's mail log
    subject_key = models.CharField(
        max_length=80, blank=True, db_index=True
    )  # e.g. "signup:<uuid>": for erasure
    priority = models.PositiveSmallIntegerField(default=5)  # smaller goes first
    repeatable = models.BooleanField(default=True)  # may go again when nobody knows whether it went
    status = models.CharField(max_length=10, choices=MailStatus, default=MailStatus.QUEUED)
    tries = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField()
    due_at = models.DateTimeField()
    best_before = models.DateTimeField(null=True, blank=True)  # not sent after this moment
    stop_url = models.URLField(max_length=500, blank=True)  # one press, and no more of these (RFC 8058)
    claimed_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=255, blank=True)
    message_id = models.CharField(max_length=120)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=MailStatus.values), name="core_mail_known_status"
            ),
        ]
        indexes = [models.Index(fields=["status", "priority", "due_at"], name="core_mail_due")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
