"""Where readers of a hard subject find help: editors' text, one a theme."""

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.models.taxonomy import Theme


class SupportContact(models.Model):
    """Whom to turn to about a theme, in each language. A language without words gets the English ones."""

    theme = models.OneToOneField(
        Theme, on_delete=models.CASCADE, related_name="support_contact", verbose_name=_("theme")
    )
    # By language code: plain text, in which addresses become links
    texts = models.JSONField(_("where to find help"), default=dict)

    class Meta:
        verbose_name = _("support contact")
        verbose_name_plural = _("support contacts")
        ordering = ["theme__name"]

    def __str__(self) -> str:
        return str(self.theme)

    @property
    def words(self) -> str:
        return self.texts.get(get_language()) or self.texts.get(settings.LANGUAGE_CODE, "")
