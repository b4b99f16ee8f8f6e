"""What keeps pages right for years: where they lead to elsewhere, and when to read them again."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class LinkOutcome(models.TextChoices):
    """What happened when the worker went to an address: in words that stand after it."""

    UNKNOWN = "unknown", _("We could not look.")
    THERE = "there", _("The page is there.")
    GONE = "gone", _("The page is not there any more.")
    FAULT = "fault", _("The other site reports a fault.")
    SLOW = "slow", _("The other site does not answer in time.")
    NO_NAME = "no_name", _("There is no site of this name.")
    NO_ANSWER = "no_answer", _("The other site cannot be reached.")
    UNSAFE = "unsafe", _("Browsers warn of this site: its certificate is not valid.")
    ROUND = "round", _("The other site sends visitors on without an end.")
    CLOSED = "closed", _("It leads into a network that is closed to visitors.")
    WRONG = "wrong", _("This is no address that a browser can open.")


class LinkCheck(models.Model):
    """An address elsewhere that some page leads to, and what happened when the worker went there last."""

    url = models.CharField(max_length=2000, unique=True)
    checked_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=12, choices=LinkOutcome.choices, default=LinkOutcome.UNKNOWN)
    failed_since = models.DateTimeField(null=True)  # the first of the failures up to now

    class Meta:
        verbose_name = _("address elsewhere")
        verbose_name_plural = _("addresses elsewhere")
        default_permissions = ()
        indexes = [models.Index("checked_at", name="core_linkcheck_checked")]

    def __str__(self) -> str:
        return f"{self.url}: {self.outcome}"


class PageLink(models.Model):
    """That a published page leads to an address elsewhere, under some words."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    target = models.ForeignKey(LinkCheck, on_delete=models.CASCADE, related_name="links")
    words = models.CharField(max_length=160, blank=True)

    class Meta:
        verbose_name = _("link elsewhere")
        verbose_name_plural = _("links elsewhere")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.page_id} → {self.target_id}"


class PageReview(models.Model):
    """The day on which somebody should read a page again, as its editors chose it."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="review")
    review_on = models.DateField(_("read it again on"))

    class Meta:
        verbose_name = _("day to read a page again")
        verbose_name_plural = _("days to read pages again")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.page_id}: {self.review_on}"
