"""What went well, big or small, and whom we thank for it: from all projects that everybody may see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import TextField
from django.db.models.functions import Cast
from wagtail.query import PageQuerySet

from core.small_numbers import say_count
from core.visibility import public
from events import pledges
from events.models import Pledge
from network.blocks import read_date
from network.models import ProjectPage
from network.project_blocks import make_person

ON_HOME = 2
EMPTY = ("[]", "")


@dataclass(frozen=True)
class Success:
    words: str
    day: date
    page: ProjectPage


@dataclass(frozen=True)
class Thanks:
    names: list[str]  # of those who agreed to be thanked by name, sorted
    others: int  # how many are not named


@dataclass(frozen=True)
class Year:
    """What the network can celebrate of one year."""

    successes: list[Success]  # the newest first
    thanks: Thanks
    pledges_kept: str  # how many of those that were made in the year, in words where they are few


def get_newest(language: str, today: date) -> list[Success]:
    """This function will return the newest successes of all projects for the home page. One query."""
    projects = _get_projects().filter(locale__language_code=language)
    told = projects.annotate(told=Cast("successes", TextField())).exclude(told__in=EMPTY)
    return _read_successes(told, today)[:ON_HOME]


def get_year(year: int, language: str, today: date) -> Year:
    """This function will return what went well in a year, for readers of a language. Two queries.

    Thanked are the teams of projects that had an update or a success in that year.
    """
    projects = list(_get_projects().filter(locale__language_code__in={language, settings.LANGUAGE_CODE}))
    own = [page for page in projects if page.locale.language_code == language]
    # Whoever takes their consent back takes it back in every language: translations keep a copy of the team
    sources = [page for page in projects if page.locale.language_code == settings.LANGUAGE_CODE]
    people = [
        make_person(block["value"])
        for page in sources
        if year in _get_years(page)
        for block in page.team.raw_data
    ]
    made = Pledge.objects.filter(created_at__year=year)
    return Year(
        successes=[success for success in _read_successes(own, today) if success.day.year == year],
        thanks=get_thanks(people),
        pledges_kept=say_count(pledges.count(made)[1]),
    )


def get_team(page: ProjectPage) -> list[dict]:
    """This function will return the people in a project as blocks/participant.html shows them.

    Nobody is named in a translation who has not agreed, or no longer agrees, in the page that it is made
    from. No query, and one on the page of a translation.
    """
    people = [make_person(block["value"]) for block in page.team.raw_data]
    if page.locale.language_code == settings.LANGUAGE_CODE or not any(person["name"] for person in people):
        return people
    source = ProjectPage.objects.filter(
        translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE
    ).first()
    agreed = {make_person(block["value"])["name"] for block in source.team.raw_data} if source else set()
    return [person if person["name"] in agreed else {**person, "name": ""} for person in people]


def get_thanks(people: Iterable[dict]) -> Thanks:
    """This function will return whom to thank by name, each once, and how many besides. It makes no query."""
    people = list(people)
    names = {person["name"] for person in people if person["name"]}
    return Thanks(sorted(names, key=str.casefold), sum(not person["name"] for person in people))


def _get_projects() -> PageQuerySet:
    fields = ("title", "slug", "url_path", "locale", "successes", "updates", "team")
    return public(ProjectPage.objects.only(*fields, "locale__language_code")).select_related("locale")


def _read_successes(projects: Iterable[ProjectPage], today: date) -> list[Success]:
    """Those that have come, the newest first."""
    successes = [
        Success(block["value"]["words"], read_date(block["value"]["date"]), page)
        for page in projects
        for block in page.successes.raw_data
    ]
    come = [success for success in successes if success.day <= today]
    return sorted(come, key=lambda success: (success.day, success.words), reverse=True)


def _get_years(page: ProjectPage) -> set[int]:
    blocks = [*page.successes.raw_data, *page.updates.raw_data]
    return {read_date(block["value"]["date"]).year for block in blocks}
