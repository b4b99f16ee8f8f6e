"""What is said by mail about profiles. It names nobody, and says nothing of what a profile says."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from core import outbox
from core.trusted import get_trusted
from directory.member_mail import write_to
from directory.models import Member


def tell_readers(member: Member, *, now: datetime) -> None:
    """This function will tell all who read profiles that one is waiting."""
    outbox.tell_each(
        get_trusted("directory", "welcome_members").exclude(pk=member.user_id),
        template="directory/email/profile_waiting",
        context={"list_url": settings.SITE_URL + reverse("profile:index")},
        key=f"profile:{member.pk}:waiting:{now.isoformat()}",
        kind="profile_waiting",
        now=now,
    )


def tell_member(member: Member, *, mail: str, now: datetime) -> None:
    """This function will tell a member how their profile was answered: "profile_published" or
    "profile_sent_back".
    """
    with translation.override(member.language):
        profile_url = settings.SITE_URL + reverse("directory:my_profile")
    key = f"profile:{member.pk}:{mail}:{now.isoformat()}"
    write_to(member, mail, key=key, kind=mail, now=now, profile_url=profile_url)
