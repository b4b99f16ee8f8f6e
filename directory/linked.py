"""What people are tied to: places, interests, groups, and the projects and stories they take part in.

All of it for all people of a list is two queries, however many there are of each.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast
from django.utils.translation import get_language
from wagtail.models import Page, get_page_models
from wagtail.query import PageQuerySet

from core.models.taxonomy import name_of
from core.visibility import public
from directory.models import Member

PLACES, INTERESTS, GROUPS, INVOLVEMENT = "places", "interests", "groups", "involvement"


@dataclass(frozen=True)
class Named:
    """A place, a theme, an organisation, a page or a choice: what stands in an address, and its name."""

    slug: str
    name: str
    url: str = ""  # of a page


@dataclass
class Linked:
    """What one person is tied to, by name."""

    places: list[Named] = field(default_factory=list)
    interests: list[Named] = field(default_factory=list)
    groups: list[Named] = field(default_factory=list)
    involvement: list[Named] = field(default_factory=list)


def get_linked(members: Iterable[int], *, with_pages: bool = True) -> dict[int, Linked]:
    """This function will return what each of these members, by number, is tied to, sorted by name, in the
    reader's language. Groups that are not shown, and pages that not everyone may see, are left out.

    One query, and one more for pages where somebody takes part in any and `with_pages` asks for them.
    """
    found = {number: Linked() for number in members}
    if not found:
        return found
    # As one union: a query for each would be too many for one page
    first, *others = [
        _get_rows(PLACES, found, slug=F("locality__slug"), name=name_of("locality")),
        _get_rows(INTERESTS, found, slug=F("theme__slug"), name=name_of("theme")),
        _get_rows(GROUPS, found, slug=F("organisation__slug"), name=F("organisation__name")),
    ]
    if with_pages:
        key = Cast("page__translation_key", CharField())
        others.append(_get_rows(INVOLVEMENT, found, slug=key, name=Value("", CharField())))
    rows = list(first.union(*others, all=True))
    pages = _get_pages({UUID(slug) for _number, kind, slug, _name in rows if kind == INVOLVEMENT})
    for number, kind, slug, name in rows:
        named = pages.get(UUID(slug)) if kind == INVOLVEMENT else Named(slug, name)
        if named:
            getattr(found[number], kind).append(named)
    for linked in found.values():
        for names in (linked.places, linked.interests, linked.groups, linked.involvement):
            names.sort(key=lambda named: named.name.casefold())
    return found


def get_ties(member: Member) -> dict[str, list[str]]:
    """This function will return what a member is tied to, hidden or not: by field, numbers, and for pages the
    keys that their translations share. One query.
    """
    key = {
        INVOLVEMENT: "page__translation_key",
        PLACES: "locality",
        INTERESTS: "theme",
        GROUPS: "organisation",
    }
    first, *others = [
        _get_through(kind)
        .filter(member=member)
        .values_list(Value(kind, CharField()), Cast(name, CharField()))
        for kind, name in key.items()
    ]
    found: dict[str, list[str]] = {kind: [] for kind in key}
    for kind, value in first.union(*others, all=True):
        found[kind].append(str(UUID(value)) if kind == INVOLVEMENT else value)
    return found


def get_pages_with_people() -> PageQuerySet:
    """This function will return the public pages, in every language, of the kinds in which people take part:
    those whose class has `names_people_involved`.
    """
    kinds = [model for model in get_page_models() if getattr(model, "names_people_involved", False)]
    return public(Page.objects.type(*kinds)) if kinds else Page.objects.none()


def _get_rows(kind: str, members: Iterable[int], **shown) -> QuerySet:
    rows = _get_through(kind).filter(member__in=list(members))
    if kind == GROUPS:
        rows = rows.filter(organisation__is_published=True)
    names = {f"shown_{name}": expression for name, expression in shown.items()}
    rows = rows.annotate(shown_kind=Value(kind, CharField()), **names)
    return rows.values_list("member_id", "shown_kind", "shown_slug", "shown_name")


def _get_through(kind: str) -> QuerySet:
    return Member._meta.get_field(kind).remote_field.through.objects.all()


def _get_pages(keys: set[UUID]) -> dict[UUID, Named]:
    """By what translations of a page have in common: the one in the reader's language."""
    if not keys:
        return {}
    pages = public(Page.objects.filter(locale__language_code=get_language(), translation_key__in=keys))
    return {
        page.translation_key: Named(str(page.translation_key), page.title, page.url or "")
        for page in pages.select_related("locale")
    }
