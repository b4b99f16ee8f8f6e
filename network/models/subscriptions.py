"""Who gets the network's news by mail. `network/newsletter.py` is the only writer."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directory.models import ConsentWording
from network.enums import DigestPace


class Subscription(models.Model):
    """One address on the one list. Who stops has no row any more.

    Somebody without an account agreed to `wording` by pressing the button that we sent them. Of an account
    the consent on My page is what counts, and the row follows it.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField()
    email_normalised = models.EmailField(unique=True)  # so that no address is on the list twice
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="subscription",
    )
    language = models.CharField(max_length=10)
    pace = models.CharField(_("how often"), max_length=8, choices=DigestPace, default=DigestPace.WEEKLY)
    wording = models.ForeignKey(ConsentWording, on_delete=models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    told_until = models.DateTimeField(null=True, blank=True)  # what is older was in an earlier digest
    # From when the last digest told: where it is taken back before it went, the next one begins there
    told_from = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("address of the newsletter")
        verbose_name_plural = _("addresses of the newsletter")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_at=None, told_until=None)
                | Q(confirmed_at__isnull=False, told_until__isnull=False),
                name="network_subscription_told_once_confirmed",
            ),
            models.CheckConstraint(
                condition=Q(user__isnull=False) | Q(wording__isnull=False),
                name="network_subscription_agreed_to_words",
            ),
        ]

    def __str__(self) -> str:
        return str(self.uuid)
