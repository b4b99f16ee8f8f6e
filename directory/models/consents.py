"""What people agreed to, in which words, from when to when. `directory/consents.py` is the only writer."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from directory.enums import ConsentEnd, Purpose


class ConsentWording(models.Model):
    """One version of the words to which people agree. It stays as it is once anybody agreed to it."""

    purpose = models.CharField(_("what it is for"), max_length=12, choices=Purpose)
    version = models.PositiveSmallIntegerField(_("version"))
    # By language code: {"en": "…", "pl": "…"}; English is always there
    words = models.JSONField(_("words"), default=dict)
    created_at = models.DateTimeField(_("in force since"))

    class Meta:
        verbose_name = _("wording of a consent")
        verbose_name_plural = _("wordings of consents")
        ordering = ["purpose", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["purpose", "version"], name="directory_wording_version_once"),
            models.CheckConstraint(condition=Q(purpose__in=Purpose.values), name="directory_wording_purpose"),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}, {self.version}"

    def get_words(self) -> str:
        """This function will return the words in the reader's language, or in English."""
        return self.words.get(get_language()) or self.words[settings.LANGUAGE_CODE]


class Consent(models.Model):
    """Somebody agreed to something. A consent that ended stays as a proof for as long as the account."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="consents")
    # Of the wording, repeated so that the database can keep what must be true
    purpose = models.CharField(max_length=12, choices=Purpose)
    wording = models.ForeignKey(ConsentWording, on_delete=models.PROTECT, related_name="consents")
    language = models.CharField(max_length=10)  # in which the person read it
    given_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, blank=True)  # never, for what needs no renewing
    asked_again_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    end = models.CharField(max_length=10, choices=ConsentEnd, blank=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        default_permissions = ()
        ordering = ["-given_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "purpose"], condition=Q(ended_at=None), name="directory_consent_one_live"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, end="") | Q(ended_at__isnull=False, end__in=ConsentEnd.values),
                name="directory_consent_end_has_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.given_at:%Y-%m-%d}"

    def holds(self, now: datetime) -> bool:
        """This function will say whether this holds at a moment. `live_consents` asks the same."""
        return self.ended_at is None and (self.expires_at is None or self.expires_at > now)
