"""Lists of projects: which are on them, in which order, and their filters; and the stages of one."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.facets import Filter, Filtered, filter_rows
from core.models.taxonomy import get_names
from core.visibility import public
from directory.enums import Sector
from network.enums import Size, Stage
from network.models import ProjectIndexPage, ProjectPage, SaidAndDidPage
from stories.enums import Level, Rung

PER_PAGE = 12
YES = "yes"

STAGE_WORDS = {
    Stage.THINK: gettext_lazy("What is wrong, and who knows?"),
    Stage.PLAN: gettext_lazy("Agree aims and ways of working"),
    Stage.DO: gettext_lazy("Try it, watch, change it"),
    Stage.REFLECT: gettext_lazy("What worked, what did not"),
    Stage.LET_GO: gettext_lazy("It becomes everyday work"),
}


@dataclass(frozen=True)
class Row:
    """A project, and what the filters ask about besides."""

    page: ProjectPage
    updated: date | None
    is_quiet: bool
    sectors: list[str]
    places: frozenset[tuple[str, str]]  # slug, name
    themes: frozenset[tuple[str, str]]
    areas: frozenset[tuple[str, str]]
    aims: frozenset[tuple[str, str]]

    @property
    def is_let_go(self) -> bool:
        return self.page.stage == Stage.LET_GO

    @property
    def stage_number(self) -> int:
        return Stage.values.index(self.page.stage)

    @property
    def place_words(self) -> str:
        return ", ".join(sorted(name for _slug, name in self.places))


@dataclass(frozen=True)
class Listing:
    running: list[Row]
    let_go: list[Row]  # now everyday practice
    any_let_go: bool  # whatever was chosen
    page_of_list: PageOfList
    filtered: Filtered
    said_and_did: SaidAndDidPage | None


@dataclass(frozen=True)
class Step:
    """A stage of a project as the thread shows it."""

    number: int
    name: str
    state: str  # done, now or next
    when: str
    words: str


def get_track(page: ProjectPage) -> list[Step]:
    """This function will return the five stages, as far as a project has come. It makes no query."""
    notes = {block["value"]["stage"]: block["value"]["words"] for block in page.stage_notes.raw_data}
    here = Stage.values.index(page.stage)
    return [
        Step(
            number=number,
            name=stage.label,
            state="done" if number < here else "now" if number == here else "next",
            when=notes.get(stage, ""),
            words=STAGE_WORDS[stage],
        )
        for number, stage in enumerate(Stage)
    ]


def get_listing(index: ProjectIndexPage, params: QueryDict, today: date) -> Listing:
    """This function will return one page of projects as asked for by a query string, with its filters.

    Those that run come first, the newest update first; then those that were let go. Names and values that
    mean nothing are ignored. Six queries, however many projects there are.
    """
    rows = _get_rows(index.locale.language_code, today)
    rows.sort(key=lambda row: row.updated or date.min, reverse=True)
    rows.sort(key=lambda row: row.is_let_go)
    filtered = filter_rows(rows, _get_filters(rows), params)
    page_of_list = Paginator(filtered.rows, PER_PAGE).get_page(params.get("page"))
    return Listing(
        running=[row for row in page_of_list if not row.is_let_go],
        let_go=[row for row in page_of_list if row.is_let_go],
        any_let_go=any(row.is_let_go for row in rows),
        page_of_list=page_of_list,
        filtered=filtered,
        said_and_did=public(SaidAndDidPage.objects.child_of(index)).select_related("locale").first(),
    )


def _get_filters(rows: list[Row]) -> list[Filter]:
    return [
        Filter("stage", _("Stage"), dict(Stage.choices), lambda row, stage: row.page.stage == stage),
        Filter("first", _("To begin with"), {YES: _("A good first project")}, _is_good_first),
        Filter("where", _("Where"), _name(rows, "places"), lambda row, slug: slug in dict(row.places)),
        Filter("theme", _("About"), _name(rows, "themes"), lambda row, slug: slug in dict(row.themes)),
        Filter("area", _("Service area"), _name(rows, "areas"), lambda row, slug: slug in dict(row.areas)),
        Filter("aim", _("Aim"), _name(rows, "aims"), lambda row, slug: slug in dict(row.aims)),
        Filter("size", _("Size"), dict(Size.choices), lambda row, size: row.page.size == size),
        Filter("who", _("Who is involved"), dict(Sector.choices), lambda row, who: who in row.sectors),
        Filter("level", _("Level"), dict(Level.choices), lambda row, level: row.page.level == level),
        Filter("step", _("Step of taking part"), dict(Rung.choices), lambda row, rung: row.page.rung == rung),
    ]


def _name(rows: list[Row], field: str) -> dict[str, str]:
    """The values of the rows by slug, in the order of their names."""
    found = {named for row in rows for named in getattr(row, field)}
    return dict(sorted(found, key=lambda named: named[1]))


def _is_good_first(row: Row, value: str) -> bool:
    return row.page.is_good_first


def _get_rows(language: str, today: date) -> list[Row]:
    projects = public(ProjectPage.objects.filter(locale__language_code=language)).select_related("locale")
    pages = list(projects.order_by("title"))
    ids = [page.pk for page in pages]
    names = get_names(ProjectPage, ["localities", "themes", "service_areas", "aims"], ids)
    return [
        Row(
            page=page,
            updated=page.get_updated_date(),
            is_quiet=page.is_quiet(today),
            sectors=page.get_sectors(),
            places=names["localities"][page.pk],
            themes=names["themes"][page.pk],
            areas=names["service_areas"][page.pk],
            aims=names["aims"][page.pk],
        )
        for page in pages
    ]
