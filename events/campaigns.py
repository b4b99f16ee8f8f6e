"""What belongs to a campaign: events, those from before this site that name it, what apps register."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.http import HttpRequest

from core.campaigns import Part, get_parts
from core.models import BasePage, Campaign
from core.visibility import find_public
from events.listing import Card, get_event_pages, make_cards
from events.models import EventIndexPage, EventRecordPage
from events.records import get_records


@dataclass(frozen=True)
class Gathered:
    """All that a campaign's page lists."""

    coming: list[Card]  # the soonest first
    past: list[Card]  # the latest first
    records: list[EventRecordPage]
    parts: list[Part]  # what else apps register, such as stories

    def __bool__(self) -> bool:
        return bool(self.coming or self.past or self.records or self.parts)


def get_gathered(*, campaign: Campaign, language: str, is_member: bool, now: datetime) -> Gathered:
    """This function will return what belongs to a campaign and everybody may read, in the pages of this
    language. Four queries for its events and those of each registered part, however much it is.

    A record belongs to it that says its name, as it is in the list or in this language.
    """
    pages = get_event_pages(language).filter(occasion__campaign=campaign)
    cards = make_cards(pages.order_by("occasion__starts_at", "occasion__pk"), is_member=is_member, now=now)
    names = {campaign.name, campaign.names.get(language, campaign.name)}
    return Gathered(
        coming=[card for card in cards if not card.occasion.is_over(now)],
        past=[card for card in reversed(cards) if card.occasion.is_over(now)],
        records=list(get_records(language).filter(campaign__in=names)),
        parts=get_parts(campaign=campaign, language=language),
    )


def find_campaign(name: str, *, language: str) -> Campaign | None:
    """This function will return the campaign of this name, as it is in the list or in a language, or None.

    One query.
    """
    return Campaign.objects.filter(Q(name=name) | Q(**{f"names__{language}": name})).first()


def get_path(campaign: Campaign) -> str:
    """This function will return the steps from the list of events to a campaign's page."""
    return f"campaigns/{campaign.slug}/"


def find_campaign_url(*, campaign: Campaign, language: str, request: HttpRequest) -> str:
    """This function will return the address of a campaign in a language, "" where nobody may see the list of
    events. One query.
    """
    index = find_public(EventIndexPage, language=language)
    return f"{index.get_url(request)}{get_path(campaign)}" if index else ""


def get_campaign_url(campaign: Campaign | None, *, page: BasePage, request: HttpRequest) -> str:
    """This function will return the address of a campaign in the language of a page below the list of events.

    "" without a campaign. No query where routing has met the pages above already.
    """
    if campaign is None:
        return ""
    [index] = [above for above in page.get_crumbs() if issubclass(above.specific_class, EventIndexPage)]
    return f"{index.get_url(request)}{get_path(campaign)}"
