"""Reading how to get into an online meeting: for people with a place, for hosts and for staff."""

from events.enums import Format
from events.models import Joining, Occasion


def is_missing(occasion: Occasion) -> bool:
    """This function will say whether people come online and nobody has said how. One query, or none where
    `joining` is in hand.
    """
    return occasion.format != Format.IN_PERSON and not hasattr(occasion, "joining")


def get_joining(occasion: Occasion) -> dict[str, str]:
    """This function will return url, phone and note, as far as they are known. One query.

    The url is only ever the target of a redirect: it is in no page.
    """
    joining = Joining.objects.filter(occasion=occasion).first()
    return joining.details if joining else {}
