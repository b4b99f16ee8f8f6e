"""Those whose words, photo or whole story we publish, and what each of them agreed to. Private: nothing here
stands on a page. `stories/contributions.py` is the only writer.

A page does not say who a contributor is: a contribution names the story, for all of its languages, and the
piece in it. So no copy, translation or old version of a page can give anybody away.
"""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.encryption import EncryptedJSONField
from core.protected_files import get_protected_storage
from directory.enums import ConsentEnd
from directory.models import ConsentWording
from stories.enums import ContributionKind, GivenHow, WordsAnswer


class Contributor(models.Model):
    """Somebody who lets us publish something of theirs. They need no account."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    link_version = models.PositiveIntegerField(default=1)  # a new one revokes the private links made before
    # Name, telephone, and what we must know when we write to them: {"name": "…", "phone": "…", "note": "…"}
    details = EncryptedJSONField(null=True, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    email_normalised = models.EmailField(blank=True)  # by which an address is found that asks to be erased
    shown_as = models.CharField(_("how they are named"), max_length=80, blank=True)
    is_pseudonym = models.BooleanField(_("this is not their real name"), default=False)
    language = models.CharField(_("language"), max_length=10, default=settings.LANGUAGE_CODE)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField()
    verified_at = models.DateTimeField(null=True, blank=True)  # a button on the private page was pressed

    class Meta:
        verbose_name = _("contributor")
        verbose_name_plural = _("contributors")
        default_permissions = ()
        permissions = [("handle_contributors", _("Can ask contributors for their consent"))]
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.shown_as or f"{_('Without a name')} ({self.pk})"


class Contribution(models.Model):
    """One thing of somebody's in one story, in all of its languages, and their consent to it."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    contributor = models.ForeignKey(Contributor, on_delete=models.PROTECT, related_name="contributions")
    story_key = models.UUIDField(db_index=True)  # translation_key of the story: this outlives the pages
    kind = models.CharField(max_length=5, choices=ContributionKind)
    # The id of the block, or the number of the picture; of the whole story nothing
    piece = models.CharField(max_length=36, blank=True)
    scopes = models.JSONField(default=list, blank=True)  # of stories.enums.Scope: where it may be used
    wording = models.ForeignKey(
        ConsentWording, on_delete=models.PROTECT, null=True, blank=True, related_name="contributions"
    )
    language = models.CharField(max_length=10, blank=True)  # in which the person read the wording
    created_at = models.DateTimeField()
    given_at = models.DateTimeField(null=True, blank=True)
    given_how = models.CharField(max_length=5, choices=GivenHow, blank=True)
    # Of what was signed on paper
    scan = models.FileField(upload_to="contributions/", storage=get_protected_storage, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    asked_again_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    end = models.CharField(max_length=10, choices=ConsentEnd, blank=True)
    scrubbed_at = models.DateTimeField(null=True, blank=True)  # the last copy of the words is gone

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        default_permissions = ()
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contributor", "story_key", "kind", "piece"],
                condition=Q(ended_at=None),
                name="stories_contribution_one_live",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, end="") | Q(ended_at__isnull=False, end__in=ConsentEnd.values),
                name="stories_contribution_end_has_date",
            ),
            models.CheckConstraint(
                condition=Q(given_at=None, given_how="", expires_at=None)
                | Q(
                    given_at__isnull=False,
                    given_how__in=GivenHow.values,
                    expires_at__isnull=False,
                    wording__isnull=False,
                ),
                name="stories_contribution_given_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(kind=ContributionKind.STORY, piece="")
                | (Q(kind__in=[ContributionKind.VOICE, ContributionKind.PHOTO]) & ~Q(piece="")),
                name="stories_contribution_names_piece",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.uuid}"

    def holds(self, now: datetime) -> bool:
        """This function will say whether the consent holds at a moment."""
        return self.given_at is not None and self.ended_at is None and now < self.expires_at


class Approval(models.Model):
    """The exact words, or the picture, that somebody was shown, and what they said to it."""

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="approvals")
    language = models.CharField(max_length=10)  # of the words
    digest = models.CharField(max_length=64)  # of the words, as stories/bound.py makes it
    words = models.JSONField(default=dict)  # what was shown; emptied when the contribution is scrubbed
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    answer = models.CharField(max_length=8, choices=WordsAnswer, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    comment = models.TextField(blank=True)  # what they want changed

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        default_permissions = ()
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["contribution", "digest"], name="stories_approval_once"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None)
                | Q(answer__in=WordsAnswer.values, answered_at__isnull=False),
                name="stories_approval_answer_has_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contribution_id} {self.digest[:8]}"
