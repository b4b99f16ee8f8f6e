"""What helps editors to write plainly: words to avoid, and the hints each page had when it was read last."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class JargonWord(models.Model):
    """A word that many do not understand. Pages that use it get a hint until the glossary explains it."""

    language = models.CharField(
        _("language"), max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    word = models.CharField(_("hard word"), max_length=80)
    instead = models.CharField(
        _("say instead"), max_length=160, blank=True, help_text=_("What most people would say.")
    )

    class Meta:
        verbose_name = _("hard word")
        verbose_name_plural = _("hard words")
        ordering = ["language", "word"]
        constraints = [
            models.UniqueConstraint(
                "language", models.functions.Lower("word"), name="network_jargonword_once"
            )
        ]

    def __str__(self) -> str:
        return self.word


class PageReading(models.Model):
    """When the worker last looked at a published page, and what it would tell its editors."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="+")
    read_at = models.DateTimeField()
    # Of each kind of hint, how many, and the first of them: {"long_sentence": {"count": 2, "excerpt": "…"}}
    hints = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("reading of a page")
        verbose_name_plural = _("readings of pages")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.page_id}: {', '.join(self.hints)}"
