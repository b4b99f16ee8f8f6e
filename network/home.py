"""What the home page shows besides its own words: the next events, the newest stories and news, its links."""

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page

from core.links import get_linked_pages
from events.conversations import Promise
from events.enums import Kind, OccasionStatus
from events.listing import Card, get_coming_pages, make_cards
from events.models import EventIndexPage
from network.blocks import make_pair, make_row
from network.models import GetInvolvedPage, HomePage, SaidAndDidPage
from stories.listing import get_stories, load_pictures
from stories.models import NewsIndexPage, NewsPage, StoryIndexPage, StoryPage
from stories.news import get_news

STORIES_SHOWN = NEWS_SHOWN = 3
LIST_NAMES = {
    EventIndexPage: "events",
    GetInvolvedPage: "get_involved",
    NewsIndexPage: "news",
    SaidAndDidPage: "said_and_did",
    StoryIndexPage: "stories",
}


@dataclass(frozen=True)
class Links:
    chosen: dict[int, Page]  # by the number under which a block chose it
    lists: dict[str, Page]  # by the names of LIST_NAMES


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
    """This function will return the newest stories. One query, and one for the copies of their pictures."""
    stories = list(get_stories(language)[:STORIES_SHOWN])
    load_pictures(stories)
    return stories


def get_newest_news(language: str) -> list[NewsPage]:
    """This function will return the newest news posts. One query."""
    return list(get_news(language)[:NEWS_SHOWN])


def get_links(home: HomePage) -> Links:
    """This function will return the pages that the home page's blocks choose, and the lists below it.

    All in the home page's own language, and only what everybody may see. One query.
    """
    # The raw values: to open the blocks would ask for the pages of each kind of block again
    ids = [block["value"]["page"] for block in [*home.ways.raw_data, *home.changes.raw_data]]
    lists = ContentType.objects.get_for_models(*LIST_NAMES)
    names = {content_type.pk: LIST_NAMES[model] for model, content_type in lists.items()}
    below = Q(path__startswith=home.path, content_type__in=names)
    pages = list(get_linked_pages(filter(None, ids), home.locale.language_code, also=below))
    return Links(
        chosen={page.chosen_id: page for page in pages if page.chosen_id is not None},
        lists={names[page.content_type_id]: page for page in pages if page.content_type_id in names},
    )


def get_ways(home: HomePage, links: Links) -> list[dict]:
    """This function will return the rows of components/join_list.html. It makes no query."""
    values = [block["value"] for block in home.ways.raw_data]
    return [make_row(value, links.chosen[value["page"]]) for value in values if value["page"] in links.chosen]


def get_changes(home: HomePage, links: Links, today: date) -> list[dict]:
    """This function will return what components/pair.html shows of each pair. It makes no query."""
    values = [block["value"] for block in home.changes.raw_data]
    return [make_pair(value, links.chosen.get(value["page"]), today) for value in values]
