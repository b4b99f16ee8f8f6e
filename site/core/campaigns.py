"""What campaigns gather beside events: each app registers the pages of its own that are part of one."""

from collections.abc import Callable
from dataclasses import dataclass

from wagtail.models import Page

from core.models import Campaign


@dataclass(frozen=True)
class Gatherer:
    name: str
    order: int
    template: str
    get_pages: Callable[..., list[Page]]


@dataclass(frozen=True)
class Part:
    """One section of a campaign's page."""

    template: str  # takes `pages`
    pages: list[Page]


_gatherers: dict[str, Gatherer] = {}


def register(name: str, *, order: int, template: str, get_pages: Callable[..., list[Page]]) -> None:
    """This function will have the page of every campaign show what `get_pages(campaign=…, language=…)` returns,
    by an include that takes `pages`. Small orders come first. Only what everybody may see may be among them.

    Raises ValueError where the name is taken.
    """
    if name in _gatherers:
        raise ValueError(f"Campaigns gather {name} already.")
    _gatherers[name] = Gatherer(name, order, template, get_pages)


def get_parts(*, campaign: Campaign, language: str) -> list[Part]:
    """This function will return the sections that have something to show, in their order."""
    gatherers = sorted(_gatherers.values(), key=lambda each: each.order)
    parts = [Part(each.template, each.get_pages(campaign=campaign, language=language)) for each in gatherers]
    return [part for part in parts if part.pages]
