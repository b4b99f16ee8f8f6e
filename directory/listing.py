"""Lists of people and of organisations: which are on them, in which order, and their filters."""

import hashlib
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.facets import Filter, Filtered, filter_rows
from directory.enums import OrganisationKind, Role, Sector
from directory.models import Organisation
from directory.visibility import Profile, Viewer, get_profiles

PER_PAGE = 24
QUERY_LENGTH = 100
ADOPTED = "adopted"
BY_CHANCE = "chance"
MOST_PRINTED = 500  # people on one print-out


@dataclass(frozen=True)
class Listing:
    page_of_list: PageOfList  # of Profile, or of Organisation
    filtered: Filtered
    words: str = ""  # what was typed into the box
    sort: str = ""  # of people: BY_CHANCE, or nothing for the order by name
    adopters: tuple[Organisation, ...] = ()  # of the Compact, whatever is filtered

    @property
    def kept(self) -> list[dict]:
        """What the filters' form sends on of the other form."""
        typed = {"q": self.words, "sort": self.sort}
        return [{"name": name, "value": value} for name, value in typed.items() if value]

    @property
    def query(self) -> str:
        """The choices and words in force, as links carry them, in the order by name."""
        query = QueryDict(self.filtered.query, mutable=True)
        query.pop("sort", None)
        return query.urlencode()

    @property
    def with_champions(self) -> str:
        """The champions among those found, as links carry it."""
        query = QueryDict(self.query, mutable=True)
        query.setlist("role", [Role.CHAMPION])
        return query.urlencode()

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The choices in force, for the other form to send on."""
        return [
            (facet.name, option.value)
            for facet in self.filtered.facets
            for option in facet.options
            if option.chosen
        ]


def get_people(*, viewer: Viewer, params: QueryDict, per_page: int = PER_PAGE) -> Listing:
    """This function will return one page of the people this viewer may see, as asked for by a query string:
    the filters; `q`, words that all stand in what the viewer may see of a person; and `sort`, by name or by
    the chance of the day. Nobody ranks above anybody.

    Filters, counts and words ask profiles only, so they know nothing that the viewer may not see. Names and
    values that mean nothing are ignored. Three queries.
    """
    words = params.get("q", "").strip()[:QUERY_LENGTH]
    sort = BY_CHANCE if params.get("sort") == BY_CHANCE else ""
    profiles = [profile for profile in get_profiles(viewer=viewer) if _mentions(profile, words)]
    if sort:
        profiles.sort(key=lambda profile: _draw_lot(profile, timezone.localdate()))
    filters = [
        _by("role", _("Part they play"), "roles", profiles),
        _by("place", _("Where"), "places", profiles),
        _by("strength", _("Can help with"), "strengths", profiles),
        _by("interest", _("Interested in"), "interests", profiles),
        _by("language", pgettext("of people", "Language"), "languages", profiles),
        _by("sector", _("Sector"), "sector", profiles),
        _by("organisation", _("Organisation"), "organisation", profiles),
        _by("group", _("Group"), "groups", profiles),
    ]
    filters = [each for each in filters if each.values]
    keep = {name: value for name, value in {"q": words, "sort": sort}.items() if value}
    filtered = filter_rows(profiles, filters, params, keep=keep)
    page_of_list = Paginator(filtered.rows, per_page).get_page(params.get("page"))
    return Listing(page_of_list, filtered, words=words, sort=sort)


def _draw_lot(profile: Profile, day: date) -> str:
    """Another order each day, the same all day long, so that no page repeats or leaves out anybody."""
    return hashlib.sha256(f"{day.isoformat()} {profile.public_id}".encode()).hexdigest()


def _mentions(profile: Profile, words: str) -> bool:
    text = profile.all_words.casefold()
    return all(word in text for word in words.casefold().split())


def _by(name: str, label: str, field: str, profiles: list[Profile]) -> Filter[Profile]:
    """A filter by a field of profiles; its values are those that somebody shows."""
    shown = {item.slug: item.name for profile in profiles for item in getattr(profile, field)}
    values = dict(sorted(shown.items(), key=lambda item: item[1].casefold()))
    return Filter(
        name, label, values, lambda profile, slug: any(item.slug == slug for item in getattr(profile, field))
    )


def get_organisations(*, params: QueryDict) -> Listing:
    """This function will return one page of the organisations as asked for by a query string, by name.

    Names and values that mean nothing are ignored. Two queries, however many there are.
    """
    rows = list(Organisation.objects.filter(is_published=True).prefetch_related("places"))
    rows.sort(key=lambda organisation: organisation.name.casefold())
    places = {place.slug: str(place) for row in rows for place in row.places.all()}
    filters = [
        Filter("kind", _("Kind"), _used(OrganisationKind, rows, "kind"), lambda row, kind: row.kind == kind),
        Filter("sector", _("Sector"), _used(Sector, rows, "sector"), lambda row, each: row.sector == each),
        Filter(
            "place",
            _("Where"),
            dict(sorted(places.items(), key=lambda item: item[1].casefold())),
            lambda row, slug: any(place.slug == slug for place in row.places.all()),
        ),
        Filter(
            "compact",
            _("Compact"),
            {ADOPTED: _("Has adopted it")} if any(row.compact_adopter_since for row in rows) else {},
            lambda row, value: row.compact_adopter_since is not None,
        ),
    ]
    filtered = filter_rows(rows, [each for each in filters if each.values], params)
    page_of_list = Paginator(filtered.rows, PER_PAGE).get_page(params.get("page"))
    adopters = tuple(row for row in rows if row.compact_adopter_since)
    return Listing(page_of_list, filtered, adopters=adopters)


def _used(choices, rows: list[Organisation], field: str) -> dict[str, str]:
    """The choices that some organisation has."""
    used = {getattr(row, field) for row in rows}
    return {value: str(label) for value, label in choices.choices if value in used}
