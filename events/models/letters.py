"""What editors write to everybody of an event. `events/letters.py` is the only writer."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.enums import Recipients
from events.models.occasions import Occasion


class Letter(models.Model):
    """One text, sent once to all who had this standing at that moment."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True)  # of its form: a double press is one letter
    occasion = models.ForeignKey(Occasion, on_delete=models.CASCADE, related_name="letters")
    recipients = models.CharField(_("to"), max_length=10, choices=Recipients)
    subject = models.CharField(_("subject"), max_length=120)
    text = models.TextField(_("text"), max_length=5000)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    sent_at = models.DateTimeField()
    told = models.PositiveIntegerField(null=True)  # bookings it went to; empty until the worker has written

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        default_permissions = ()
        ordering = ["-sent_at"]

    def __str__(self) -> str:
        return self.subject
