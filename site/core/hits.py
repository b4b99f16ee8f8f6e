"""Makes results of the keys that a search engine found: of what everybody may see at this moment."""

from collections.abc import Collection, Iterable

from django.conf import settings
from django.db.models import Exists, OuterRef
from wagtail.models import Page

from core import findable, highlights
from core.models import SearchEntry, SearchFacet
from core.search_types import Alternatives, Hit
from core.visibility import public

# All that Wagtail reads of a page to make its address: the rest costs as much as the search itself
FOR_URL = ("path", "depth", "url_path", "translation_key", "locale__language_code")


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
    found = SearchEntry.objects.filter(key__in=keys).defer(*unread).annotate(names_place=Exists(place))
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
            names_place=entry.names_place or not is_for_place,
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
        shown = list(public(Page.objects.filter(pk__in=pages)).select_related("locale").only(*FOR_URL))
        aliases = _get_alias_urls(shown, language)
        for page in shown:
            found[findable.make_page_key(page.pk)] = aliases.get(page.translation_key) or page.url
    for kind, pks in others:
        found |= {kind.get_key(pk): url for pk, url in kind.get_urls(pks).items()}
    return found


def _get_alias_urls(pages: list[Page], language: str) -> dict:
    """An English page opens inside the reader's own language, where it stands there as an alias."""
    if language == settings.LANGUAGE_CODE:
        return {}
    keys = [page.translation_key for page in pages if page.locale.language_code != language]
    if not keys:
        return {}
    aliases = public(Page.objects.filter(locale__language_code=language, translation_key__in=keys))
    return {alias.translation_key: alias.url for alias in aliases.select_related("locale")}
