"""Photos of members, and the drawn faces in their place: how they come, go, and are handed out.

A photo is drawn anew, square and small: nothing stays of where and when it was taken.
"""

from datetime import datetime
from io import BytesIO
from uuid import uuid4

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from core.models import User
from core.protected_files import UnusableFile, clean_upload, delete_after_commit
from directory.enums import ProfileStatus, Purpose
from directory.models import Member
from directory.profiles import UnknownChoice, check_consent, lock_member, note_new

SIDE = 480  # pixels: twice what a page shows of it
FACES = (3, 7, 10, 14, 18, 21, 40, 52, 63, 77, 90, 101)  # seeds of the drawn faces to choose from


def clean_photo(file: File) -> ContentFile:
    """This function will return what may be stored of a photo that somebody sent. Raises UnusableFile."""
    cleaned = clean_upload(file)
    if not cleaned.name.endswith(".jpg"):
        raise UnusableFile(_("This is not a photo. Please send a JPEG, PNG or WebP."))
    with Image.open(cleaned) as picture:
        small = ImageOps.fit(picture, (SIDE, SIDE))
    stored = BytesIO()
    small.save(stored, "JPEG", quality=85)
    return ContentFile(stored.getvalue(), name=f"{uuid4().hex}.jpg")


def set_photo(*, user: User, photo: ContentFile, now: datetime) -> Member:
    """This function will store a member's photo, as `clean_photo` returned it, in place of the one before.
    In a profile that was published once it waits to be read, where settings.PROFILE_CHANGES_ARE_READ.

    Raises NotAMember, and NoConsent where the person does not agree to show a photo.
    """
    with transaction.atomic():
        member = lock_member(user)
        check_consent(user, Purpose.PHOTO, now=now)
        if member.published_at and settings.PROFILE_CHANGES_ARE_READ:
            delete_after_commit(member.new_photo)
            member.new_photo = photo
            note_new(member, is_waiting=True, now=now)
        else:
            delete_after_commit(member.photo)
            member.photo = photo
            if member.profile_status == ProfileStatus.WAITING:
                note_new(member, is_waiting=True, now=now)
        member.save()
        return member


def remove_photo(*, user: User, now: datetime) -> Member:
    """This function will delete a member's photo, also one that nobody has read yet. Raises NotAMember."""
    with transaction.atomic():
        member = lock_member(user)
        forget_files(member)
        if member.new_photo and member.profile_status != ProfileStatus.WAITING and not member.changes:
            note_new(member, is_waiting=False, now=now)
        member.photo = member.new_photo = ""
        member.save()
        return member


def choose_avatar(*, user: User, avatar: int | None) -> Member:
    """This function will store which drawn face a member chose; None: the one that their number makes.

    Raises NotAMember, and UnknownChoice where there is none of that number.
    """
    if avatar is not None and avatar not in FACES:
        raise UnknownChoice(avatar)
    with transaction.atomic():
        member = lock_member(user)
        member.avatar = avatar
        member.save(update_fields=["avatar"])
        return member


def forget_files(member: Member) -> None:
    """This function will delete the files of a member once the transaction is through."""
    delete_after_commit(member.photo)
    delete_after_commit(member.new_photo)
