"""Generated things to find, written to the tables in bulk, and how long something takes."""

import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from core.models import SearchEntry, SearchFacet
from stories.models import StoryPage
from tests.factories import LocalityFactory

BATCH = 500
PLACES = [f"place-{number}" for number in range(20)]
SYLLABLES = ["ba", "cor", "den", "fil", "gam", "hul", "jor", "kem", "lin", "mos", "nar", "pol", "rus", "tev"]
FIRST_DAY = datetime(2025, 1, 1, 18, tzinfo=UTC)


class Words:
    """As in a language: few words are in most texts, and most are in few. The same in every run."""

    def __init__(self):
        self._random = random.Random(7)
        self._all = ["".join(self._random.choices(SYLLABLES, k=3)) for _ in range(5000)]
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self._all) + 1)))

    def write(self, count: int) -> str:
        return " ".join(self._random.choices(self._all, cum_weights=self._weights, k=count))

    def choose(self, values: Sequence[str]) -> str:
        return self._random.choice(values)


def write_entries(story_index: Page, *, first: int, last: int) -> list[SearchEntry]:
    """This function will write stories with their entries, numbered from `first` to before `last`. Each says
    “kettle”, and every tenth also in its heading.
    """
    words = Words()
    content_type = ContentType.objects.get_for_model(StoryPage)
    written = []
    for start in range(first, last, BATCH):
        numbers = range(start, min(start + BATCH, last))
        pages = Page.objects.bulk_create(_make_page(story_index, content_type, number) for number in numbers)
        entries = [_make_entry(page, number, words) for page, number in zip(pages, numbers, strict=True)]
        written += SearchEntry.objects.bulk_create(entries)
        SearchFacet.objects.bulk_create(facet for entry in entries for facet in _make_facets(entry, words))
    return written


def write_places() -> None:
    for slug in PLACES:
        LocalityFactory(name=slug.title(), slug=slug)


def _make_page(parent: Page, content_type: ContentType, number: int) -> Page:
    return Page(
        title=f"Story {number}",
        draft_title=f"Story {number}",
        slug=f"story-{number}",
        path=f"{parent.path}{Page._int2str(number + 1).rjust(4, '0')}",
        depth=parent.depth + 1,
        url_path=f"{parent.url_path}story-{number}/",
        locale=parent.locale,
        content_type=content_type,
    )


def _make_entry(page: Page, number: int, words: Words) -> SearchEntry:
    starts_at = FIRST_DAY + timedelta(days=number % 1000)
    return SearchEntry(
        key=f"page-{page.pk}",
        kind="stories",
        language="en",
        heading=f"{words.write(3)} {'kettle' if number % 10 == 0 else number}",
        summary=words.write(20),
        text=f"{words.write(100)} kettle {words.write(50)}",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        day=starts_at.date(),
        fingerprint=str(number),
    )


def _make_facets(entry: SearchEntry, words: Words) -> list[SearchFacet]:
    values = {
        "reader": words.choose(["en", "en"]),
        "where": words.choose(PLACES),
        "how": words.choose(["online", "in-person"]),
    }
    return [SearchFacet(entry=entry, name=name, value=value) for name, value in values.items()]


def measure(do: Callable[[], object]) -> float:
    """This function will return how many seconds a call takes."""
    started = time.perf_counter()
    do()
    return time.perf_counter() - started


def get_p95(seconds: Sequence[float]) -> float:
    return sorted(seconds)[int(len(seconds) * 0.95)]


def get_resident() -> float:
    """This function will return the memory of this process, in MB."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def tell(line: str) -> None:
    print(f"\n{line}", end="")  # noqa: T201  what a benchmark is for
