"""What readers answer to the questions of a page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.enums import ReaderQuestion, WordsState


class PageAnswer(models.Model):
    """One answer. Nothing in it says who gave it: no account, no address, and of the time only the day."""

    wagtail_reference_index_ignore = True  # answers are no use that somebody makes of a page

    page = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="reader_answers", verbose_name=_("page")
    )
    question = models.CharField(_("question"), max_length=10, choices=ReaderQuestion)
    words = models.TextField(_("in their words"), max_length=2000)
    language = models.CharField(_("language"), max_length=10)
    state = models.CharField(_("state"), max_length=10, choices=WordsState, default=WordsState.WAITING)
    day = models.DateField(_("day"))

    class Meta:
        verbose_name = _("reader’s answer")
        verbose_name_plural = _("readers’ answers")
        default_permissions = ("change",)
        ordering = ["-day", "-pk"]
        indexes = [models.Index(fields=["state", "day"], name="core_pageanswer_state_day")]

    def __str__(self) -> str:
        return f"{self.question} {self.day}"
