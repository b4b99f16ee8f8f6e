"""The whole site as one list, and pages whose addresses are like one that does not exist."""

from dataclasses import dataclass, field
from difflib import get_close_matches

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Count, Exists, ExpressionWrapper, F, OuterRef, Q
from wagtail.models import Page, get_page_models

from core.models import BasePage
from core.visibility import public

MOST_PAGES = 1000
MOST_SLUGS = 2000
MOST_SIMILAR = 3
LIKENESS = 0.7  # of two words, from 0 to 1


@dataclass
class Entry:
    page: Page
    count: int = 0  # of the pages below, where the page itself lists them
    below: list["Entry"] = field(default_factory=list)


def get_site_map(language: str) -> list[Entry]:
    """This function will return the public pages of a language as a tree, the home page first in it.

    Pages below one that finds its own pages (events, stories, …) are only counted. Two queries.
    """
    lists = ContentType.objects.get_for_models(*(model for model in get_page_models() if _is_list(model)))
    list_types = [content_type.pk for content_type in lists.values()]
    everything = Page.objects.filter(locale__language_code=language, depth__gt=1)
    above = everything.filter(content_type__in=list_types, depth__lt=OuterRef("depth"))
    own_path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    is_listed = Exists(above.annotate(own_path=own_path).filter(own_path__startswith=F("path")))
    shown = public(everything).exclude(is_listed).select_related("locale").order_by("path")[:MOST_PAGES]

    roots: list[Entry] = []
    way: list[Entry] = []  # from the home page down to the page before
    counted: dict[str, Entry] = {}
    for page in shown:
        while way and not page.path.startswith(way[-1].page.path):
            way.pop()
        entry = Entry(page)
        (way[-1].below if way else roots).append(entry)
        way.append(entry)
        if page.content_type_id in list_types:
            counted[f"n{page.pk}"] = entry
    if counted:
        counts = public(everything).aggregate(
            **{
                name: Count("pk", filter=Q(path__startswith=entry.page.path, depth__gt=entry.page.depth))
                for name, entry in counted.items()
            }
        )
        for name, entry in counted.items():
            entry.count = counts[name]
    return roots


def _is_list(model: type[Page]) -> bool:
    return issubclass(model, BasePage) and model.lists_its_pages


def find_similar(path: str, language: str) -> list[Page]:
    """This function will return public pages whose own part of the address is like the last part of `path`,
    the most similar first. Two queries at most.
    """
    word = path.strip("/").rpartition("/")[2][:100].lower()
    if not word:
        return []
    pages = public(Page.objects.filter(locale__language_code=language, depth__gt=2))
    # People's slips are seldom in the first letter: so a large site is not read as a whole
    slugs = pages.filter(slug__startswith=word[0]).order_by("depth").values_list("slug", flat=True)
    names = get_close_matches(word, set(slugs[:MOST_SLUGS]), n=MOST_SIMILAR, cutoff=LIKENESS)
    if not names:
        return []
    found = pages.filter(slug__in=names).select_related("locale").order_by("depth", "path")[:MOST_SIMILAR]
    return sorted(found, key=lambda page: names.index(page.slug))
