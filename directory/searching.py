"""What search knows of people and organisations: what everyone may see of them now, and no more."""

import re
from collections.abc import Collection, Iterable

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import highlights, words
from core.findable import Document, join_words, name_places, say_in_every_language
from core.models import Locality, SearchEntry, Theme
from core.search_types import Alternatives, Hit, Question
from core.visibility import public
from directory.enums import OrganisationKind, Role, Sector, SpokenLanguage, Strength
from directory.models import DirectoryPage, Member, Organisation
from directory.search_changes import PEOPLE
from directory.visibility import Profile, Viewer, get_profile, get_profiles, visible_members

EVERYBODY = AnonymousUser()
CHOICES = {"roles": Role, "sector": Sector, "strengths": Strength, "languages": SpokenLanguage}
# Few words, of which many name a place or a subject: else they stand before what it is about
BESIDE_PAGES = 0.6
INITIALS = re.compile(r"\(([A-Z][A-Za-z&]{1,11})\)")  # as in “Integrated Care Board (ICB)”


def find_people(*, viewer: Viewer, question: Question) -> list[Hit]:
    """This function will return the people whom a viewer may see and of whom they may see all that is asked
    for: whose name says it first, then by name. Who names no place comes last where one is asked for.

    Nothing is asked but what the viewer may see, so that neither a result nor its absence tells of more.
    Six queries at most, however many people there are.
    """
    profiles = get_profiles(viewer=viewer)
    found = [profile for profile in profiles if _says(profile.all_words, question.concepts)]
    if question.places is not None:
        found = [profile for profile in found if not profile.places or _is_in(profile, question.places)]
    found.sort(key=lambda each: (_is_placeless(each, question), not _says(each.name, question.concepts)))
    urls = _put_below_directory({str(each.public_id): f"people/{each.public_id}/" for each in found})
    return [
        _make_hit(profile, urls[str(profile.public_id)], question)
        for profile in found
        if str(profile.public_id) in urls
    ]


def _make_hit(profile: Profile, url: str, question: Question) -> Hit:
    summary = profile.about or profile.can_help_with
    return Hit(
        key="",  # nobody counts who looked at whom
        kind=PEOPLE,
        kind_label=_("People"),
        title=profile.name,
        url=url,
        language=question.language,
        title_html=highlights.mark(profile.name, question.concepts),
        excerpt_html=highlights.excerpt(summary=summary, text=profile.all_words, concepts=question.concepts),
        names_place=not _is_placeless(profile, question),
    )


def _says(text: str, concepts: Iterable[Alternatives]) -> bool:
    """Whether each concept stands in it in one of its ways."""
    said = f" {' '.join(words.fold(text))} "
    return all(any(f" {' '.join(words.fold(way))} " in said for way in ways) for ways in concepts)


def _is_in(profile: Profile, places: Collection[str]) -> bool:
    return any(place.slug in places for place in profile.places)


def _is_placeless(profile: Profile, question: Question) -> bool:
    return question.places is not None and not profile.places


def get_members() -> QuerySet[Member]:
    """This function will return the members whose profile everyone may see."""
    return visible_members(EVERYBODY)


def describe_member(member: Member) -> Document:
    """This function will return what search knows of a person: what everyone may see in their profile, but
    for the pages they take part in, which are found themselves. Five queries at most.

    Raises ValueError where everyone may see nothing of them.
    """
    profile = get_profile(viewer=EVERYBODY, public_id=member.public_id)
    if profile is None:
        raise ValueError(f"Not everyone may see member {member.pk}.")
    places = get_places(profile)
    return Document(
        heading=profile.name,
        summary=profile.about or profile.can_help_with,
        text=join_words(get_own_words(profile)),
        labels=(*get_labels(profile), *name_places(places)),
        facets={"where": [place.slug for place in places]},
    )


def get_places(profile: Profile) -> list[Locality]:
    """This function will return the places of a person as far as the viewer may see them. One query."""
    slugs = [place.slug for place in profile.places]
    return list(Locality.objects.filter(slug__in=slugs).select_related("parent")) if slugs else []


def get_own_words(profile: Profile) -> list[str]:
    """This function will return what a person says of themselves, as far as the viewer may see it."""
    return [
        profile.about,
        profile.strengths_words,
        profile.support_sought,
        profile.availability,
        profile.contact_words,
    ]


def get_labels(profile: Profile) -> list[str]:
    """This function will return by which other words a person is found: what they chose from lists, in every
    language, and to what they belong, as far as the viewer may see it. One query at most.
    """
    chosen = [
        choices(item.slug).label for field, choices in CHOICES.items() for item in getattr(profile, field)
    ]
    slugs = [item.slug for item in profile.interests]
    interests = Theme.objects.filter(slug__in=slugs) if slugs else ()
    return [
        *(body.name for body in (*profile.organisation, *profile.groups)),
        *say_in_every_language(chosen),
        *(name for theme in interests for name in (theme.name, *theme.names.values())),
    ]


def get_member_urls(pks: Collection[str]) -> dict[str, str]:
    """This function will return, by pk, where the people among these are whom everyone may see now. Two
    queries.
    """
    members = get_members().filter(pk__in=pks).values_list("pk", "public_id")
    return _put_below_directory({str(pk): f"people/{public_id}/" for pk, public_id in members})


def export_entries(email: str) -> list[dict]:
    """This function will return what search knows of the person behind an address."""
    members = Member.objects.filter(user__email__iexact=email).values_list("pk", flat=True)
    found = SearchEntry.objects.filter(key__in=[f"{PEOPLE}-{pk}" for pk in members])
    return [
        {
            **{name: getattr(entry, name) for name in ("heading", "names", "summary", "text", "labels")},
            "found_by": [str(facet) for facet in entry.facets.order_by("name", "value")],
        }
        for entry in found.prefetch_related("facets")
    ]


def get_organisations() -> QuerySet[Organisation]:
    """This function will return the organisations that are shown, with their places."""
    return Organisation.objects.filter(is_published=True).prefetch_related("places__parent")


def describe_organisation(organisation: Organisation) -> Document:
    """This function will return what search knows of an organisation or group."""
    labels = [OrganisationKind(organisation.kind).label, Sector(organisation.sector).label]
    places = list(organisation.places.all())
    words = [organisation.about, organisation.brings, organisation.meetings]
    return Document(
        heading=organisation.name,
        names=tuple(INITIALS.findall(organisation.name)),
        names_are_synonyms=True,
        summary=organisation.brings or organisation.about,
        text=join_words(words),
        labels=(*say_in_every_language(labels), *name_places(places)),
        weight=BESIDE_PAGES,
        facets={"where": [place.slug for place in places]},
    )


def get_organisation_urls(pks: Collection[str]) -> dict[str, str]:
    """This function will return, by pk, where the organisations among these are that are shown now. Two
    queries.
    """
    shown = Organisation.objects.filter(pk__in=pks, is_published=True).values_list("pk", "slug")
    return _put_below_directory({str(pk): f"organisations/{slug}/" for pk, slug in shown})


def _put_below_directory(endings: dict[str, str]) -> dict[str, str]:
    """Below the directory in the reader's language, else in English; nowhere if nobody may see that."""
    if not endings:
        return {}
    languages = {get_language(), settings.LANGUAGE_CODE}
    pages = public(DirectoryPage.objects.filter(locale__language_code__in=languages)).select_related("locale")
    page = min(pages, key=_is_in_another_language, default=None)
    return {pk: f"{page.url}{ending}" for pk, ending in endings.items()} if page else {}


def _is_in_another_language(page: Page) -> bool:
    return page.locale.language_code != get_language()
