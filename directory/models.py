"""Members of the network: accounts whose request to join was approved."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.encryption import EncryptedJSONField


class MemberStatus(models.TextChoices):
    ASKED = "asked", _("has asked to join")
    APPROVED = "approved", _("member")
    LEFT = "left", _("has left")


class Member(models.Model):
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="member", verbose_name=_("account")
    )
    chosen_name = models.CharField(_("chosen name"), max_length=80, help_text=_("A pseudonym is fine."))
    status = models.CharField(
        _("status"), max_length=10, choices=MemberStatus, default=MemberStatus.ASKED, db_index=True
    )
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES, default="en")
    # What helps this person take part, e.g. {"kinds": ["bsl"], "note": "…"}: theirs alone until they book
    adjustments = EncryptedJSONField(_("saved adjustments"), default=dict, blank=True)
    approved_at = models.DateTimeField(_("approved at"), null=True, blank=True)

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(approved_at__isnull=False) | ~models.Q(status="approved"),
                name="directory_member_approved_has_date",
            ),
        ]

    def __str__(self) -> str:
        return self.chosen_name
