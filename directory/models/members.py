"""Members of the network: accounts that were approved to join, and what they tell about themselves."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.encryption import EncryptedJSONField
from core.models import Locality, Theme
from core.protected_files import get_protected_storage
from directory.enums import MemberStatus, ProfileStatus, Sector, Visibility


class Member(models.Model):
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="member", verbose_name=_("account")
    )
    # Stands in addresses: says nothing about the person, and stays when they change their name
    public_id = models.UUIDField(_("public number"), default=uuid.uuid4, unique=True, editable=False)
    chosen_name = models.CharField(_("chosen name"), max_length=80, help_text=_("A pseudonym is fine."))
    status = models.CharField(
        _("status"), max_length=10, choices=MemberStatus, default=MemberStatus.ASKED, db_index=True
    )
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES, default="en")
    # What helps this person take part, e.g. {"kinds": ["bsl"], "note": "…"}: theirs alone until they book
    adjustments = EncryptedJSONField(_("saved adjustments"), default=dict, blank=True)
    asked_at = models.DateTimeField(_("asked to join at"), null=True, blank=True)
    # What they wrote when they asked, for those who answer: encrypted, gone once answered
    asked_words = EncryptedJSONField(_("what they wrote when they asked"), default=dict, blank=True)
    approved_at = models.DateTimeField(_("approved at"), null=True, blank=True)
    declined_at = models.DateTimeField(_("declined at"), null=True, blank=True)
    left_at = models.DateTimeField(_("left at"), null=True, blank=True)
    silence_asked_at = models.DateTimeField(_("asked after long silence at"), null=True, blank=True)
    stayed_at = models.DateTimeField(_("said that they stay at"), null=True, blank=True)

    # The profile. Its name is seen by whoever may see the profile; all below, as `field_visibility` says.
    profile_status = models.CharField(
        _("state of the profile"), max_length=10, choices=ProfileStatus, default=ProfileStatus.DRAFT
    )
    published_at = models.DateTimeField(_("profile published at"), null=True, blank=True)
    # What they changed and nobody has read yet: {value of ProfileField or "chosen_name": value}. Seen by them
    # and by those who read profiles; the columns below are what others see
    changes = models.JSONField(_("changes waiting to be read"), null=True, blank=True)
    changed_at = models.DateTimeField(_("changes sent at"), null=True, blank=True)
    reading_note = models.CharField(_("why it was sent back"), max_length=500, blank=True)
    listed = models.CharField(
        _("who finds the profile"), max_length=10, choices=Visibility, default=Visibility.HIDDEN
    )
    # {value of ProfileField: value of Visibility}; what is not in it is hidden
    field_visibility = models.JSONField(_("who sees which field"), default=dict, blank=True)
    roles = models.JSONField(_("parts in the network"), default=list, blank=True)  # values of Role
    sector = models.CharField(_("sector"), max_length=20, choices=Sector, blank=True)
    organisation = models.ForeignKey(
        "directory.Organisation",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="members",
        verbose_name=_("organisation"),
    )
    places = models.ManyToManyField(Locality, blank=True, related_name="members", verbose_name=_("places"))
    # values of SpokenLanguage
    languages = models.JSONField(_("languages"), default=list, blank=True)
    strengths = models.JSONField(_("can help with"), default=list, blank=True)  # values of Strength
    strengths_words = models.CharField(_("can help with, in own words"), max_length=200, blank=True)
    support_sought = models.CharField(_("would like help with"), max_length=200, blank=True)
    interests = models.ManyToManyField(Theme, blank=True, related_name="members", verbose_name=_("interests"))
    about = models.TextField(_("about me"), max_length=1000, blank=True)
    availability = models.CharField(_("when I have time"), max_length=200, blank=True)
    contact_words = models.CharField(_("how I like to be asked"), max_length=200, blank=True)
    # Projects and stories: pages whose class says `names_people_involved`
    involvement = models.ManyToManyField(
        "wagtailcore.Page", blank=True, related_name="+", verbose_name=_("takes part in")
    )
    groups = models.ManyToManyField(
        "directory.Organisation", blank=True, related_name="group_members", verbose_name=_("groups")
    )
    photo = models.FileField(_("photo"), storage=get_protected_storage, upload_to="people", blank=True)
    # A photo that nobody has read yet
    new_photo = models.FileField(
        _("new photo"), storage=get_protected_storage, upload_to="people", blank=True
    )
    avatar = models.PositiveSmallIntegerField(
        _("drawn face"), null=True, blank=True, help_text=_("Which of the drawn faces they chose.")
    )

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        default_permissions = ()
        permissions = [("welcome_members", _("Can answer requests to join, and read profiles"))]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(approved_at__isnull=False) | ~models.Q(status="approved"),
                name="directory_member_approved_has_date",
            ),
            models.CheckConstraint(
                condition=models.Q(published_at__isnull=False) | ~models.Q(profile_status="published"),
                name="directory_member_published_has_date",
            ),
            models.CheckConstraint(
                condition=models.Q(listed__in=Visibility.values), name="directory_member_listed_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.chosen_name
