"""Whom the site has forgotten, told by nothing that leads back to them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Erasure(models.Model):
    """Somebody was erased. After a restore of an older copy they are erased again: `core/erasures.py`.

    Only a keyed hash of the address: it answers "was it this one?" and nothing else.
    """

    address_hash = models.CharField(max_length=64, unique=True)
    erased_at = models.DateTimeField()

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        default_permissions = ()
        ordering = ["erased_at"]

    def __str__(self) -> str:
        return f"{self.erased_at:%Y-%m-%d}"
