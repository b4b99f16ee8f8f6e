"""What the page of a role leads to: open opportunities, stories, and people of the directory."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page

from core.findable import summary_of
from core.links import get_linked_pages
from directory.enums import Role
from directory.models import DirectoryPage
from directory.visibility import Profile, Viewer, get_profiles
from network.listing import get_open_opportunities
from network.models import OpportunityPage, RolePage
from stories.models import StoryPage


@dataclass(frozen=True)
class Around:
    opportunities: list[Page]  # those that are open, by title
    stories: list[Page]  # in the editors' order
    directory: Page | None


def get_around(page: RolePage, *, now: datetime) -> Around:
    """This function will return what a role leads to, in the page's own language, and only what everybody may
    see. Each has its `summary`. One query.
    """
    language = page.locale.language_code
    directory = ContentType.objects.get_for_model(DirectoryPage)
    opportunities = get_open_opportunities(language, now).filter(role__translation_key=page.translation_key)
    also = Q(pk__in=opportunities.values("pk")) | Q(content_type=directory)
    ids = [block["value"] for block in page.stories.raw_data]
    pages = get_linked_pages(ids, language, also=also).annotate(
        summary=summary_of([OpportunityPage, StoryPage])
    )
    chosen, open_now, lists = {}, [], []
    for found in pages.order_by("title"):
        if found.chosen_id is not None:
            chosen[found.chosen_id] = found
        elif found.content_type_id == directory.pk:
            lists.append(found)
        else:
            open_now.append(found)
    return Around(open_now, [chosen[pk] for pk in ids if pk in chosen], next(iter(lists), None))


def get_people(page: RolePage, *, viewer: Viewer) -> list[Profile]:
    """This function will return the people in this role, as far as this viewer may see that they are in it.
    Two queries at most, none where the role is none of the directory.
    """
    if not page.directory_role:
        return []
    return get_profiles(viewer=viewer, role=Role(page.directory_role))
