"""No more reminders and news about a booking, for who wants what is essential only. The one writer of it."""

from datetime import datetime

from django.db import transaction

from core import outbox
from core.private_links import InvalidLink
from events.emails import NOT_ESSENTIAL
from events.links import read_stop_token
from events.models import Signup


@transaction.atomic
def stop_mail(*, token: str, now: datetime) -> None:
    """This function will end reminders, thanks and news of the booking that a stop address means, also those
    that are still to be sent. Stopping twice is stopping once; an address that means nothing stops nothing.
    """
    try:
        signup = Signup.objects.select_for_update().get(uuid=read_stop_token(token))
    except (InvalidLink, Signup.DoesNotExist):
        return
    signup.stopped_mail_at = signup.stopped_mail_at or now
    signup.wants_news = False
    signup.save(update_fields=["stopped_mail_at", "wants_news"])
    outbox.withdraw(subject_key=f"signup:{signup.uuid}", kinds=NOT_ESSENTIAL)
