"""What the register of personal data asks of members: all that is kept about one, and forgetting it."""

from datetime import datetime

from directory.models import Member
from directory.photos import forget_files

LISTS = ("places", "interests", "groups", "involvement")
FILES = ("photo", "new_photo")


def export_members(email: str) -> list[dict]:
    """This function will return all that the site keeps about the member behind an address, by field.
    Photos are named: the person sees and saves them on My page.
    """
    members = Member.objects.filter(user__email__iexact=email).select_related("organisation").order_by("pk")
    return [_tell(member) for member in members]


def erase_members(*, email: str, now: datetime) -> int:
    """This function will delete the memberships of the account behind an address, with their photos, and
    return how many.
    """
    members = list(Member.objects.filter(user__email__iexact=email))
    for member in members:
        forget_files(member)
        member.delete()
    return len(members)


def _tell(member: Member) -> dict:
    names = [field.name for field in Member._meta.concrete_fields if field.name not in ("id", "user")]
    told = {name: getattr(member, name) for name in names}
    told |= {name: [str(each) for each in getattr(member, name).all()] for name in LISTS}
    told |= {name: told[name].name or "" for name in FILES}
    told["public_id"] = str(member.public_id)
    told["organisation"] = str(member.organisation or "")
    return told
