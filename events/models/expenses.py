"""Claims for what taking part cost. `events/expenses.py` is the only writer. No bank details, ever."""

import uuid

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.encryption import EncryptedJSONField
from core.protected_files import get_protected_storage
from directory.models import Organisation
from events.enums import ClaimState
from events.models.bookings import Signup
from events.models.occasions import Occasion


class ExpensesDesk(models.Model):
    """Who handles the claims of a lead agency, and by which policy."""

    organisation = models.OneToOneField(
        Organisation, on_delete=models.CASCADE, related_name="expenses_desk", verbose_name=_("lead agency")
    )
    role = models.ForeignKey(
        Group,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("role"),
        help_text=_("Its people see the claims, and nobody else does."),
    )
    policy_url = models.URLField(_("address of its expenses policy"), blank=True)
    mileage_rate = models.PositiveSmallIntegerField(
        _("pence a mile"),
        null=True,
        blank=True,
        help_text=_("From its policy. Leave empty if you do not know."),
    )

    class Meta:
        verbose_name = _("expenses desk")
        verbose_name_plural = _("expenses desks")
        ordering = ["organisation__name"]

    def __str__(self) -> str:
        return str(self.organisation)


class ExpensesClaim(models.Model):
    MOST_PER_BOOKING = 3  # more are a slip, or somebody who plays with our mail

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)  # in its private address
    occasion = models.ForeignKey(Occasion, on_delete=models.PROTECT, related_name="claims")
    signup = models.ForeignKey(
        Signup, on_delete=models.SET_NULL, null=True, blank=True, related_name="claims"
    )
    desk = models.ForeignKey(ExpensesDesk, on_delete=models.PROTECT, related_name="claims")
    # {"name": "…", "email": "…", "phone": "…", "note": "…", "refused_because": "…",
    #  "items": [{"kind": "mileage", "pence": 420, "miles": "9.3", "rate": 45, "note": "…"}]}
    # Once anonymised, only kinds and pence of the items.
    details = EncryptedJSONField()
    language = models.CharField(max_length=10, default="en")
    state = models.CharField(max_length=10, choices=ClaimState, default=ClaimState.RECEIVED)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )  # the editor who entered a claim that came on paper
    form_token = models.UUIDField(null=True, blank=True, unique=True)  # a double click is one claim
    anonymised_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("expenses claim")
        verbose_name_plural = _("expenses claims")
        default_permissions = ()
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ClaimState.values), name="events_claim_known_state")
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class Receipt(models.Model):
    """A picture or PDF of a receipt, outside the public media."""

    MOST = 4  # of a claim

    claim = models.ForeignKey(ExpensesClaim, on_delete=models.CASCADE, related_name="receipts")
    file = models.FileField(storage=get_protected_storage, upload_to="receipts/")
    uploaded_at = models.DateTimeField()

    class Meta:
        verbose_name = _("receipt")
        verbose_name_plural = _("receipts")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.claim_id}.{self.pk}"
