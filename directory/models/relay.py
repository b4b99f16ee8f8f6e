"""Messages that go through the site, so that no address shows; and who does not want to hear from whom.

`directory/relay.py`, with `relay_keeping.py` for what is old, and `directory/blocks.py` are the only writers.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.encryption import EncryptedJSONField
from directory.enums import RelayState
from directory.models.members import Member
from directory.models.organisations import Organisation


class RelayThread(models.Model):
    """Two sides that write to one another. One of them began; the other is a member, an organisation's
    keepers, or the network's office, where neither is named.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    form_id = models.UUIDField(unique=True)  # a form that is sent twice is one message
    member = models.ForeignKey(
        Member, on_delete=models.CASCADE, null=True, blank=True, related_name="threads"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, null=True, blank=True, related_name="threads"
    )
    # The page about which somebody asks the office, such as a project
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Who began: {"name": "…", "email": "…"}, encrypted; the address only of somebody without an account
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="relay_threads",
    )
    sender = EncryptedJSONField(default=dict, blank=True)
    # What the other side was called when it began: a name that was changed or hidden since is not told
    receiver_name = EncryptedJSONField(default=str, blank=True)
    is_confirmed = models.BooleanField(default=False)  # who has no account pressed the button in their mail
    language = models.CharField(max_length=10, default="en")  # of who began
    state = models.CharField(max_length=10, choices=RelayState, default=RelayState.OPEN)
    is_ended_by_starter = models.BooleanField(null=True, blank=True)  # nobody ended it yet: None
    created_at = models.DateTimeField()
    last_at = models.DateTimeField()  # of the newest message: from then it is kept settings.KEEP_RELAY

    class Meta:
        verbose_name = _("exchange of messages")
        verbose_name_plural = _("exchanges of messages")
        default_permissions = ()
        ordering = ["-last_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(member=None) | Q(organisation=None), name="directory_relay_one_receiver"
            )
        ]

    def __str__(self) -> str:
        return f"{self.public_id}"


class RelayMessage(models.Model):
    thread = models.ForeignKey(RelayThread, on_delete=models.CASCADE, related_name="messages")
    form_id = models.UUIDField(unique=True)  # a form that is sent twice is one message
    is_from_starter = models.BooleanField()
    # The other side does not want to hear from who wrote it: seen by its writer, and never by the other
    is_withheld = models.BooleanField(default=False)
    words = EncryptedJSONField()
    sent_at = models.DateTimeField()

    class Meta:
        verbose_name = _("relayed message")
        verbose_name_plural = _("relayed messages")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.thread_id}.{self.pk}"


class Block(models.Model):
    """Somebody does not want to hear from, or be seen by, somebody else. The other is never told."""

    blocker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="blocks")
    blocked = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    # What the other was called then, for the blocker's own list: what they are called now is not told
    name = EncryptedJSONField(default=str, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["blocker", "blocked"], name="directory_block_once"),
            models.CheckConstraint(condition=~Q(blocker=F("blocked")), name="directory_block_somebody_else"),
        ]

    def __str__(self) -> str:
        return f"{self.blocker_id} {self.blocked_id}"
