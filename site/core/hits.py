"""Makes results of the keys that a search engine found: of what everybody may see at this moment."""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, Value
from django.urls import reverse
from django.utils import translation
from django.utils.encoding import iri_to_uri
from wagtail.models import Page, Site

from core import findable, highlights
from core.models import SearchEntry, SearchFacet
from core.search_types import Alternatives, Hit
from core.visibility import public


def make_hits(
    keys: Collection[str],
    *,
    language: str,
    concepts: tuple[Alternatives, ...] = (),
    is_for_place: bool = False,
) -> dict[str, Hit]:
    """This function will return a result for each entry that everybody may still see, by its key, in the
    order given; without concepts, none has an excerpt of its text. If `is_for_place`, each says whether it
    names a place.

    One query for the entries, one for the pages among them, one for each other kind, and one more for a
    reader of another language than English.
    """
    unread = ("names", "fingerprint") if concepts else ("names", "fingerprint", "text")
    place = SearchFacet.objects.filter(entry=OuterRef("pk"), name="where")
    names_place = Exists(place) if is_for_place else Value(True)
    found = SearchEntry.objects.filter(key__in=keys).defer(*unread).annotate(names_place=names_place)
    entries = {entry.key: entry for entry in found}
    urls = get_urls(entries, language)
    kinds = findable.get_kinds()
    return {
        key: Hit(
            key="" if kinds[entry.kind].find_for else key,  # the number of a person is nobody's business
            kind=entry.kind,
            kind_label=kinds[entry.kind].label,
            title=entry.heading,
            url=urls[key],
            language=entry.language,
            title_html=highlights.mark(entry.heading, concepts),
            excerpt_html=highlights.excerpt(
                summary=entry.summary, text=entry.text if concepts else "", concepts=concepts
            ),
            starts_at=entry.starts_at,
            ends_at=entry.ends_at,
            day=entry.day,
            is_cancelled=entry.is_cancelled,
            names_place=entry.names_place,
        )
        for key in keys
        if (entry := entries.get(key)) and entry.kind in kinds and urls.get(key)
    }


def get_urls(keys: Iterable[str], language: str) -> dict[str, str]:
    """This function will return, by key, the addresses of those entries that everybody may see at this
    moment. One query for the pages among them, one more for a reader of another language than English, and
    what each other kind asks.
    """
    found = {}
    pages, others = findable.group_keys(keys)
    if pages:
        # Rows, no Page objects: what these cost, with an address each, is as much as the search itself
        paths = public(Page.objects.filter(pk__in=pages)).values_list("pk", "translation_key", "url_path")
        own = _get_own_paths([key for _pk, key, _path in paths], language)
        starts = _get_starts()
        for pk, key, path in paths:
            found[findable.make_page_key(pk)] = _make_url(own.get(key, path), starts)
    for kind, pks in others:
        found |= {kind.get_key(pk): url for pk, url in kind.get_urls(pks).items()}
    return found


def _get_own_paths(translation_keys: Collection[UUID], language: str) -> dict[UUID, str]:
    """An English page opens inside the reader's own language, where it stands there as an alias."""
    if language == settings.LANGUAGE_CODE:
        return {}
    own = Page.objects.filter(locale__language_code=language, translation_key__in=translation_keys)
    return dict(public(own).values_list("translation_key", "url_path"))


def _get_starts() -> dict[str, str]:
    """How the addresses of each site and language start, by how the `url_path` of their pages does."""
    roots = Site.get_site_root_paths()
    is_only_site = len({root.site_id for root in roots}) == 1
    starts: dict[str, str] = {}
    for root in roots:
        with translation.override(root.language_code):
            start = reverse("wagtail_serve", args=[""])
        starts.setdefault(root.root_path, start if is_only_site else f"{root.root_url}{start}")
    return starts


def _make_url(path: str, starts: Mapping[str, str]) -> str:
    """The address that Wagtail makes of a page's `url_path`; "" where the page is on no site."""
    root = next((root for root in starts if path.startswith(root)), None)
    return "" if root is None else starts[root] + iri_to_uri(path.removeprefix(root))
