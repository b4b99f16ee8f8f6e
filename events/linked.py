"""What an event's page leads to: papers, projects, requests, groups, results. One query for all of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import OuterRef, Q, Subquery
from wagtail.blocks import StreamValue
from wagtail.models import Page

from core.links import get_linked_pages
from core.models import BasePage, RelatedPage
from directory.models import DirectoryPage
from events.blocks import PAPER_BLOCKS, get_outcome_pages, make_paper


@dataclass(frozen=True)
class Linked:
    """The public pages in the reader's language that a page leads to."""

    related: list[Page]  # what editors linked, in their order
    chosen: dict[int, Page]  # by the number under which each was chosen in a block
    directory: Page | None


@dataclass(frozen=True)
class Gathering:
    """Whom an event brings together: rows of {title, words, url}; requests have `who` too."""

    projects: list[dict]
    requests: list[dict]
    groups: list[dict]

    def __bool__(self) -> bool:
        return bool(self.projects or self.requests or self.groups)


def get_linked(page: BasePage) -> Linked:
    """This function will return where an event's page leads to. One query, whatever it links.

    `page` is an EventPage; what a block chose is read raw, so that no block asks by itself.
    """
    links = RelatedPage.objects.filter(source_id=page.pk)
    place = links.filter(target__translation_key=OuterRef("translation_key")).values("sort_order")
    also = Q(translation_key__in=links.values("target__translation_key"))
    if any(value.get("organisation") for _kind, value in _read(page.brings_together)):
        also |= Q(content_type=ContentType.objects.get_for_model(DirectoryPage))
    found = get_linked_pages(set(_get_chosen_ids(page)), page.locale.language_code, also=also)
    pages = list(found.annotate(place=Subquery(place[:1])))
    is_directory = ContentType.objects.get_for_model(DirectoryPage).pk
    related = [each for each in pages if each.place is not None]
    return Linked(
        related=sorted(related, key=lambda each: each.place),
        chosen={each.chosen_id: each for each in pages if each.chosen_id is not None},
        directory=next((each for each in pages if each.content_type_id == is_directory), None),
    )


def get_papers(papers: StreamValue, *, linked: Linked, page_url: str) -> list[dict]:
    """This function will return papers as events/includes/papers.html shows them. No query.

    A file is reached through the page's own address papers/<id>/, which looks it up when it is asked for. A
    paper whose page is not public is left out.
    """
    rows = []
    for block in papers.raw_data:
        value = block["value"]
        if block["type"] not in PAPER_BLOCKS:
            continue
        if value.get("document"):
            url = f"{page_url}papers/{block['id']}/"
        elif value.get("page"):
            url = linked.chosen[value["page"]].url if value["page"] in linked.chosen else ""
        else:
            url = value.get("url")
        if url:
            rows.append(make_paper(value, url=url))
    return rows


def get_gathering(page: BasePage, *, linked: Linked) -> Gathering:
    """This function will return whom an event brings together. No query."""
    gathering = Gathering([], [], [])
    for kind, value in _read(page.brings_together):
        chosen = linked.chosen.get(value.get("page"))
        if kind == "project":
            if chosen is not None:
                gathering.projects.append({"title": chosen.title, "words": value["words"], "url": chosen.url})
        elif kind == "request":
            row = {"who": value["who"], "words": value["words"], "title": "", "url": ""}
            gathering.requests.append(
                row | ({"title": chosen.title, "url": chosen.url} if chosen is not None else {})
            )
        else:
            slug = value.get("organisation")
            url = f"{linked.directory.url}organisations/{slug}/" if slug and linked.directory else ""
            gathering.groups.append({"title": value["name"], "words": value["words"], "url": url})
    return gathering


def _read(stream: StreamValue) -> Iterator[tuple[str, dict]]:
    for block in stream.raw_data:
        yield block["type"], block["value"]


def _get_chosen_ids(page: BasePage) -> Iterator[int]:
    for stream in (page.brings_together, page.papers, page.heard):
        for _kind, value in _read(stream):
            # A piece of plain text is a string
            if isinstance(value, dict) and isinstance(value.get("page"), int):
                yield value["page"]
    yield from get_outcome_pages(page.came_of_it)
