"""The way into the network: what is good to know at each step, how far somebody is, and terms of office."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from directory.enums import PathwayStep
from directory.models.members import Member


class InductionItem(models.Model):
    """One thing that is good to read or do on the way. Editors keep the list."""

    step = models.CharField(_("step"), max_length=12, choices=PathwayStep, default=PathwayStep.NEWCOMER)
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )
    minutes = models.PositiveSmallIntegerField(_("minutes it takes"), null=True, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("part of the induction")
        verbose_name_plural = _("parts of the induction")
        ordering = ["sort_order", "pk"]
        constraints = [models.UniqueConstraint(fields=["page"], name="directory_induction_page_once")]

    def __str__(self) -> str:
        return str(self.page)


class InductionDone(models.Model):
    """A member ticked something off. Seen by them alone. `directory/pathway.py` is the only writer."""

    item = models.ForeignKey(InductionItem, on_delete=models.CASCADE, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="induction")
    done_at = models.DateTimeField()

    class Meta:
        verbose_name = _("ticked part of the induction")
        verbose_name_plural = _("ticked parts of the induction")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["item", "member"], name="directory_induction_done_once")
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.member_id}"


class Term(models.Model):
    """From when to when a member holds an office, such as lay partner on a board."""

    member = models.ForeignKey(
        Member, on_delete=models.CASCADE, related_name="terms", verbose_name=_("member")
    )
    office = models.CharField(_("office"), max_length=120)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"))
    reminded_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("term of office")
        verbose_name_plural = _("terms of office")
        ordering = ["ends_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on")), name="directory_term_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return self.office
