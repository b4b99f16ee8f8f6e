"""What campaigns gather beside events: each app registers what of its pages is part of one."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Page

from core.models import Campaign


@dataclass(frozen=True)
class Part:
    """One section of a campaign's page."""

    template: str  # takes `pages`
    pages: list[Page]


_gatherers: dict[str, Callable[..., list[Part]]] = {}
_finders: list[Callable[..., str]] = []


def register(name: str, gather: Callable[..., list[Part]]) -> None:
    """This function will have the page of every campaign show what `gather(campaign=…, language=…)` returns.
    Only what everybody may see may be among it.

    Raises ValueError where the name is taken.
    """
    if name in _gatherers:
        raise ValueError(f"Campaigns gather {name} already.")
    _gatherers[name] = gather


def register_url(find_url: Callable[..., str]) -> None:
    """This function will have `find_url(campaign=…, language=…, request=…)` say where a campaign's page is.

    Raises ValueError where something says so already.
    """
    if _finders:
        raise ValueError("The pages of campaigns are somewhere already.")
    _finders.append(find_url)


def get_url(*, campaign: Campaign | None, language: str, request: HttpRequest) -> str:
    """This function will return the address of a campaign in a language. "" without a campaign, or where its
    page cannot be read.
    """
    if campaign is None:
        return ""
    [find_url] = _finders
    return find_url(campaign=campaign, language=language, request=request)


def get_parts(*, campaign: Campaign, language: str) -> list[Part]:
    """This function will return the sections that have something to show, in the order of registering."""
    parts = [part for gather in _gatherers.values() for part in gather(campaign=campaign, language=language)]
    return [part for part in parts if part.pages]
