"""What the network still lacks, for editors: champions, places, people with lived experience in projects.

It counts only what everybody may see, so it tells editors of nobody who is hidden.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import AnonymousUser

from core.models import Locality
from core.models.taxonomy import get_names
from core.visibility import public
from directory.enums import Role, Sector
from directory.models import Organisation
from directory.visibility import Profile, get_profiles
from events.listing import get_coming_pages
from network.models import ProjectPage


@dataclass(frozen=True)
class Count:
    """How many people, organisations and projects, and events to come, there are of a place or a sector."""

    name: str
    people: int
    organisations: int
    projects: int
    events: int = 0  # of a place

    @property
    def is_empty(self) -> bool:
        return not (self.people or self.organisations or self.projects or self.events)


@dataclass(frozen=True)
class Gaps:
    without_champion: list[Organisation]  # by name
    places: list[Count]  # those with nothing first, then by name
    sectors: list[Count]
    without_lived_experience: list[ProjectPage]  # by title

    @property
    def empty_places(self) -> list[str]:
        return [place.name for place in self.places if place.is_empty]


def get_gaps(*, now: datetime) -> Gaps:
    """This function will return what everybody can see is missing, in English pages. Eight queries, however
    much there is.
    """
    language = settings.LANGUAGE_CODE
    profiles = get_profiles(viewer=AnonymousUser())
    organisations = list(Organisation.objects.filter(is_published=True).prefetch_related("places"))
    pages = public(ProjectPage.objects.filter(locale__language_code=language))
    projects = list(pages.select_related("locale").order_by("title"))
    return Gaps(
        without_champion=_get_without_champion(organisations, profiles),
        places=_count_places(organisations, profiles, projects, _get_event_places(language, now)),
        sectors=_count_sectors(organisations, profiles, projects),
        without_lived_experience=[
            page for page in projects if Sector.LIVED_EXPERIENCE not in page.get_sectors()
        ],
    )


def _get_without_champion(organisations: list[Organisation], profiles: list[Profile]) -> list[Organisation]:
    champions = [each for each in profiles if Role.CHAMPION in _slugs(each.roles)]
    with_champion = {slug for each in champions for slug in _slugs(each.organisation)}
    found = [each for each in organisations if each.slug not in with_champion]
    return sorted(found, key=lambda each: each.name.casefold())


def _get_event_places(language: str, now: datetime) -> list[str]:
    """The place of each event to come: its venue's, else the area named."""
    pages = get_coming_pages(language, now).select_related("occasion__venue__locality", "occasion__locality")
    occasions = [page.occasion for page in pages if not page.occasion.is_cancelled]
    places = [each.venue.locality if each.venue else each.locality for each in occasions]
    return [place.slug for place in places if place]


def _count_places(
    organisations: list[Organisation],
    profiles: list[Profile],
    projects: list[ProjectPage],
    events: list[str],
) -> list[Count]:
    of_projects = get_names(ProjectPage, ["localities"], [page.pk for page in projects])["localities"]
    in_people = Counter(slug for each in profiles for slug in _slugs(each.places))
    in_organisations = Counter(place.slug for each in organisations for place in each.places.all())
    in_projects = Counter(slug for places in of_projects.values() for slug, _name in places)
    in_events = Counter(events)
    counts = [
        Count(
            name=str(place),
            people=in_people[place.slug],
            organisations=in_organisations[place.slug],
            projects=in_projects[place.slug],
            events=in_events[place.slug],
        )
        for place in Locality.objects.all()
    ]
    return sorted(counts, key=lambda count: (not count.is_empty, count.name.casefold()))


def _count_sectors(
    organisations: list[Organisation], profiles: list[Profile], projects: list[ProjectPage]
) -> list[Count]:
    in_people = Counter(slug for each in profiles for slug in _slugs(each.sector))
    in_organisations = Counter(each.sector for each in organisations)
    in_projects = Counter(sector for page in projects for sector in page.get_sectors())
    return [
        Count(
            name=str(label),
            people=in_people[value],
            organisations=in_organisations[value],
            projects=in_projects[value],
        )
        for value, label in Sector.choices
    ]


def _slugs(named: Iterable) -> set[str]:
    return {item.slug for item in named}
