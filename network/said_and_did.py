"""What people said and what came of it: of one project, or of all of them together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _

from core.facets import Filter, Filtered, filter_rows
from core.links import get_chosen_pages
from core.visibility import public
from network.blocks import ANSWERS, make_pair, read_date
from network.models import ProjectPage, SaidAndDidPage

PER_PAGE = 20


@dataclass(frozen=True)
class Pair:
    """What components/pair.html shows, and what lists sort and count by."""

    shown: dict
    answer: str
    day: date | None  # when it was answered, else when it was said; None where nobody noted either
    project: ProjectPage | None  # None: said outside the projects

    @property
    def days_waited(self) -> int | None:
        """The days for which an answer has been owed; None if none is, or nobody noted since when."""
        return self.shown["days_waited"] if self.answer == "open" else None


@dataclass(frozen=True)
class Count:
    total: int
    did: int
    will: int
    cannot: int
    open: int
    longest_wait: int | None  # days; None if nothing waits, or nobody noted since when


@dataclass(frozen=True)
class Listing:
    pairs: list[Pair]
    page_of_list: PageOfList
    filtered: Filtered
    count: Count  # of all, whatever was chosen


def get_pairs(page: ProjectPage | SaidAndDidPage, today: date) -> list[Pair]:
    """This function will return the pairs of one page in the editors' order. One query."""
    return _make_pairs([page], page.locale.language_code, today)


def collect_pairs(page: SaidAndDidPage, today: date) -> list[Pair]:
    """This function will return the pairs of all public projects in the page's language and its own, the
    newest first, those without a date last. Two queries.
    """
    language = page.locale.language_code
    projects = public(ProjectPage.objects.filter(locale__language_code=language)).select_related("locale")
    pairs = _make_pairs([*projects, page], language, today)
    return sorted(pairs, key=lambda pair: pair.day or date.min, reverse=True)


def count(pairs: Iterable[Pair]) -> Count:
    """This function will count pairs by their answer. It makes no query."""
    pairs = list(pairs)
    answers = [pair.answer for pair in pairs]
    waits = [pair.days_waited for pair in pairs if pair.days_waited is not None]
    return Count(
        total=len(pairs),
        **{answer: answers.count(answer) for answer in ("did", "will", "cannot", "open")},
        longest_wait=max(waits, default=None),
    )


def get_listing(page: SaidAndDidPage, params: QueryDict, today: date) -> Listing:
    """This function will return one page of the pairs as asked for by a query string, with its filter.

    Names and values that mean nothing are ignored. Two queries, however many pairs there are.
    """
    pairs = collect_pairs(page, today)
    answers = Filter("answer", _("Answer"), dict(ANSWERS), lambda pair, answer: pair.answer == answer)
    filtered = filter_rows(pairs, [answers], params)
    page_of_list = Paginator(filtered.rows, PER_PAGE).get_page(params.get("page"))
    return Listing(list(page_of_list), page_of_list, filtered, count(pairs))


def _make_pairs(pages: list[ProjectPage | SaidAndDidPage], language: str, today: date) -> list[Pair]:
    # The raw values: to open the blocks would ask for the pages that they choose, project by project
    values = [(page, block["value"]) for page in pages for block in page.pairs.raw_data]
    linked = get_chosen_pages((value["page"] for _page, value in values), language)
    return [
        Pair(
            shown=make_pair(value, linked.get(value["page"]), today),
            answer=value["answer"],
            day=read_date(value.get("answer_date")) or read_date(value["said_date"]),
            project=page if isinstance(page, ProjectPage) else None,
        )
        for page, value in values
    ]
