"""Lists of consultations: which are on them, and in which order."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.db.models import Q
from wagtail.query import PageQuerySet

from core.links import get_chosen_pages
from core.visibility import find_public, public
from network.consultation_blocks import make_stage
from network.enums import ConsultationState, StageState
from network.models import ConsultationPage, GetInvolvedPage

PER_PAGE = 12


@dataclass(frozen=True)
class Row:
    page: ConsultationPage
    state: ConsultationState
    days_late: int


@dataclass(frozen=True)
class Listing:
    rows: list[Row]
    page_of_list: PageOfList
    number_open: int
    get_involved: GetInvolvedPage | None  # asked for only where nothing is open


def get_consultations(language: str) -> PageQuerySet:
    """This function will return the consultations that everybody may read, in this language."""
    return public(ConsultationPage.objects.filter(locale__language_code=language)).select_related("locale")


def get_open_consultations(language: str, today: date) -> PageQuerySet:
    """This function will return those of `get_consultations` on which people can comment today."""
    return get_consultations(language).filter(
        Q(closes_date__isnull=True) | Q(closes_date__gte=today), opens_date__lte=today
    )


def get_listing(*, language: str, number: str | None, today: date) -> Listing:
    """This function will return one page of the consultations: open ones, the soonest to close first; then
    those to come; then closed ones, the latest first. One query; another where nothing is open.
    """
    rows = [
        Row(page, page.get_state(today), page.get_days_late(today))
        for page in get_consultations(language).defer_streamfields()
    ]
    rows.sort(key=_get_place)
    page_of_list = Paginator(rows, PER_PAGE).get_page(number)
    number_open = sum(row.state == ConsultationState.OPEN for row in rows)
    get_involved = None if number_open else _get_involved_page(language)
    return Listing(list(page_of_list), page_of_list, number_open, get_involved)


def get_stages(page: ConsultationPage) -> list[dict]:
    """This function will return the stages as network/includes/stage.html shows them. At most one query.

    The current one is that which is "now". Where no stage is, it is the last one done.
    """
    # The raw values: to open the blocks would ask for the pages in the language they were chosen in
    values = [block["value"] for block in page.stages.raw_data]
    chosen = get_chosen_pages((value["page"] for value in values), page.locale.language_code)
    current = _get_current([value["state"] for value in values])
    return [
        make_stage(value, chosen.get(value["page"]), is_current=place == current)
        for place, value in enumerate(values)
    ]


def _get_current(states: list[str]) -> int | None:
    if StageState.NOW in states:
        return states.index(StageState.NOW)
    done = [place for place, state in enumerate(states) if state == StageState.DONE]
    return done[-1] if done else None


def _get_place(row: Row) -> tuple[int, int]:
    """The key to sort by. Those without a date come last in their group."""
    closes = row.page.closes_date.toordinal() if row.page.closes_date else date.max.toordinal()
    if row.state == ConsultationState.OPEN:
        return 0, closes
    if row.state == ConsultationState.COMING:
        return 1, row.page.opens_date.toordinal()
    return 2, -closes if row.page.closes_date else closes


def _get_involved_page(language: str) -> GetInvolvedPage | None:
    return find_public(GetInvolvedPage, language=language)
