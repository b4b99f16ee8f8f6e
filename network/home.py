"""What the home page shows besides its own words: the next events, the newest stories, the pages it links."""

from datetime import datetime

from wagtail.models import Page

from core.visibility import public
from events.conversations import Promise
from events.enums import Kind, OccasionStatus
from events.listing import Card, get_coming_pages, make_cards
from network.models import HomePage
from stories.listing import get_stories
from stories.models import StoryPage

STORIES_SHOWN = 3


def get_next_cards(*, language: str, promise: Promise, is_member: bool, now: datetime) -> list[Card]:
    """This function will return the next meeting of the community of practice and the next Conversation.

    Where there is none of a kind, the list is shorter. Three queries.
    """
    meetings = get_coming_pages(language, now).filter(occasion__kind=Kind.COMMUNITY)
    pages = [*meetings.filter(occasion__status=OccasionStatus.SCHEDULED)[:1]]
    if promise.next_page is not None:
        pages.append(promise.next_page)
    cards = make_cards(pages, is_member=is_member, now=now)
    return sorted(cards, key=lambda card: card.occasion.starts_at)


def get_newest_stories(language: str) -> list[StoryPage]:
    """This function will return the newest stories. One query."""
    return list(get_stories(language)[:STORIES_SHOWN])


def get_links(home: HomePage) -> dict[int, Page]:
    """This function will return the pages that the home page's blocks choose, by the number chosen.

    Each is in the home page's own language where it is there, and only if everybody may see it. One query
    besides those of the choosers.
    """
    chosen = [block.value["page"] for block in [*home.ways, *home.changes]]
    keys = {page.translation_key: page.pk for page in chosen if page is not None}
    pages = Page.objects.filter(locale_id=home.locale_id, translation_key__in=keys)
    return {keys[page.translation_key]: page for page in public(pages).select_related("locale")}
