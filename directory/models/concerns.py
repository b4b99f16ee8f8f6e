"""Worries about somebody's safety: who reads them, what they say, and who looked."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.encryption import EncryptedJSONField
from directory.enums import ConcernAction, ConcernState


class ConcernContact(models.Model):
    """One line of the list of those who read concerns. Superusers keep it; being one is no line of it."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="concern_contact",
        verbose_name=_("account"),
        help_text=_("Reads every report of a worry about safety, and is told by e-mail when one is waiting."),
    )

    class Meta:
        verbose_name = _("person who reads concerns")
        verbose_name_plural = _("people who read concerns")
        default_permissions = ()  # no role can be given them, so that superusers alone keep the list
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.user.get_full_name()


class Concern(models.Model):
    """A worry about safety that somebody reported. `directory/concerns.py` alone writes and reads it."""

    form_id = models.UUIDField(unique=True)  # a form that is sent twice is one concern
    details = EncryptedJSONField()  # {"words": "…", "where": "…", "name": "…", "contact": "…"}
    # Whom it is about, where that is known: a member, or somebody who works here
    subject = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    language = models.CharField(max_length=10, default="en")
    state = models.CharField(max_length=10, choices=ConcernState, default=ConcernState.RECEIVED)
    created_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("concern")
        verbose_name_plural = _("concerns")
        default_permissions = ()
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ConcernState.CLOSED, closed_at__isnull=False)
                | ~Q(state=ConcernState.CLOSED) & Q(closed_at__isnull=True),
                name="directory_concern_closed_has_date",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class ConcernNote(models.Model):
    """What somebody who reads concerns wrote down about one. Notes are added, and never changed."""

    concern = models.ForeignKey(Concern, on_delete=models.CASCADE, related_name="notes")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    words = EncryptedJSONField()
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("note about a concern")
        verbose_name_plural = _("notes about concerns")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.concern_id}.{self.pk}"


class ConcernLook(models.Model):
    """Somebody opened a concern, or changed how it stands.

    Not in Wagtail's log: whom a concern is about may be an administrator, who reads that one (case G08).
    """

    concern = models.ForeignKey(Concern, on_delete=models.CASCADE, related_name="looks")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    action = models.CharField(max_length=10, choices=ConcernAction)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("look at a concern")
        verbose_name_plural = _("looks at concerns")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.concern_id} {self.action}"
