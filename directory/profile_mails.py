"""What is said by mail about profiles. It names nobody, and says nothing of what a profile says."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from core import outbox
from core.trusted import get_trusted
from directory.models import Member


def tell_readers(member: Member, *, now: datetime) -> None:
    """This function will tell all who read profiles that one is waiting."""
    for reader in get_trusted("directory", "welcome_members").exclude(pk=member.user_id):
        outbox.queue_template(
            template="directory/email/profile_waiting",
            context={"list_url": settings.SITE_URL + reverse("profile:index")},
            key=f"profile:{member.pk}:waiting:{now.isoformat()}:{reader.pk}",
            kind="profile_waiting",
            to=reader.email,
            language=settings.LANGUAGE_CODE,
            now=now,
            subject_key=f"user:{reader.pk}",
        )


def tell_member(member: Member, *, mail: str, now: datetime) -> None:
    """This function will tell a member how their profile was answered: "profile_published" or
    "profile_sent_back".
    """
    with translation.override(member.language):
        profile_url = settings.SITE_URL + reverse("directory:my_profile")
    outbox.queue_template(
        template=f"directory/email/{mail}",
        context={"name": member.chosen_name, "profile_url": profile_url},
        key=f"profile:{member.pk}:{mail}:{now.isoformat()}",
        kind=mail,
        to=member.user.email,
        language=member.language,
        now=now,
        subject_key=f"user:{member.user_id}",
    )
