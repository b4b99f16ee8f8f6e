"""How long a freed place is held for somebody. The rule has this one owner; it makes no query."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from events.models import Occasion

# Nobody is hurried at the last moment: from here on the host fills places by hand
LAST_OFFERS = timedelta(hours=2)
LONGEST_HOLD = timedelta(hours=48)
# The nearer the start, the less time to answer: (time until the start, time to answer)
SHORTER_HOLDS = (
    (timedelta(days=1), timedelta(hours=2)),
    (timedelta(days=4), timedelta(hours=12)),
)
# Nobody loses a place asleep: what would end in between ends in the morning
NIGHT_BEGINS, NIGHT_ENDS = time(21), time(8)


def get_last_moment(occasion: Occasion) -> datetime:
    """This function will return when nothing is offered any more, and every offer has ended."""
    return occasion.starts_at - LAST_OFFERS


def get_offer_end(*, occasion: Occasion, now: datetime) -> datetime:
    """This function will return until when an offer made now holds, before the last moment of offers."""
    until_start = occasion.starts_at - now
    hold = next((hold for within, hold in SHORTER_HOLDS if until_start <= within), LONGEST_HOLD)
    # Added up in UTC: 48 hours are as long over a clock change as at any other time
    end = _get_end_of_night(now.astimezone(UTC) + hold, ZoneInfo(occasion.time_zone))
    return min(end, get_last_moment(occasion))


def _get_end_of_night(moment: datetime, zone: ZoneInfo) -> datetime:
    """The moment itself by day, else the morning that follows by the clocks where the event is."""
    local = moment.astimezone(zone)
    if NIGHT_ENDS <= local.time() < NIGHT_BEGINS:
        return moment
    morning = local.date() + timedelta(days=local.time() >= NIGHT_BEGINS)
    return datetime.combine(morning, NIGHT_ENDS, tzinfo=zone).astimezone(UTC)
