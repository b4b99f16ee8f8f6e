"""The campaign of the demonstration: a week that our sources name, with days and events that are made up."""

from datetime import timedelta

from core.models import Campaign
from events import occasions
from events.enums import Kind
from events.models import EventPage, Occasion
from network.demo import news
from network.demo.builder import Builder

SLUG = "national-co-production-week"
CAMPAIGN = {
    # As the record of York's event of July 2017 names it: so that is found here too
    "name": "National Co-Production Week",
    "names": {"ar": "الأسبوع الوطني للإنتاج المشترك"},
    "about": "A week that is given to co-production. In July 2017 York held an event in it. Its days here, "
    "and which coming events are part of it, are made up. (demo)",
    "abouts": {
        "pl": "Tydzień poświęcony współtworzeniu. W lipcu 2017 roku odbyło się w nim wydarzenie w Yorku. "
        "Podane tu dni oraz to, które przyszłe wydarzenia do niego należą, są zmyślone. (demo)",
        "ar": "أسبوع مخصص للإنتاج المشترك. في يوليو 2017 أقيمت فعالية في يورك ضمن هذا الأسبوع. "
        "أما أيامه هنا والفعاليات القادمة التي هي جزء منه فهي مختلقة. (demo)",
    },
}


def load(builder: Builder) -> None:
    """This function will add the campaign, unless it is there: with the next event of each kind, a story and
    news.
    """
    events = [_get_next(builder, is_conversation=True), _get_next(builder, is_conversation=False)]
    if None in events or Campaign.objects.filter(slug=SLUG).exists():
        return  # on a site that was filled long ago, nothing may be to come
    day = events[0].local_start.date()
    monday = day - timedelta(days=day.weekday())
    campaign = Campaign.objects.create(
        slug=SLUG, starts_on=monday, ends_on=monday + timedelta(days=6), **CAMPAIGN
    )
    for occasion in events:
        occasion.campaign = campaign
        occasions.save_occasion(occasion=occasion, now=builder.now)
    # York's event of that week named the safe haven as a good example
    builder.extend("york-safe-haven", campaign=campaign)
    builder.extend(news.WEEK, campaign=campaign)


def _get_next(builder: Builder, *, is_conversation: bool) -> Occasion | None:
    """The next Conversation, or the next other event."""
    found = [
        page.occasion for page in builder.pages.values() if isinstance(page, EventPage) and page.occasion
    ]
    coming = [occasion for occasion in found if not occasion.is_over(builder.now)]
    kinds = [each for each in coming if (each.kind == Kind.CONVERSATION) == is_conversation]
    return min(kinds, key=lambda occasion: occasion.starts_at, default=None)
