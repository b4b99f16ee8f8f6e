"""Makes pages from data: finds what is there, makes what is not, then publishes it with its aliases."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.synctree import create_aliases_for_new_page

from core.models import BasePage, Locality, RelatedPage, Theme

ZONE = ZoneInfo(settings.EVENTS_TIME_ZONE)
PAGE_LINK = re.compile(r'href="page:([a-z0-9-]+)"')


@dataclass
class Made:
    """A page that this run has made, and what is still to be said on it once all pages are there."""

    page: BasePage
    fields: dict
    related: Sequence[str]


class Builder:
    """The pages by key (their slug, where no other was given), and those of them that this run has made.

    Pages may link to pages that are made later: links are put in when everything is there.
    """

    def __init__(self, *, now: datetime):
        self.now = now
        self.today = timezone.localdate(now, ZONE)
        self.pages: dict[str, BasePage] = {}
        self.made: list[Made] = []
        self.localities: dict[str, Locality] = {}
        self.themes: dict[str, Theme] = {}

    def add(
        self,
        parent: Page,
        model: type[BasePage],
        *,
        slug: str,
        key: str = "",
        related: Sequence[str] = (),
        **fields,
    ) -> BasePage:
        """This function will return the page `slug` below `parent`, made as a draft if it was not there.

        Others link to it by `key`. Raises ValueError where another page has that key.
        """
        key = key or slug
        if key in self.pages:
            raise ValueError(f"Two pages have the key {key}.")
        page = model.objects.child_of(parent).filter(slug=slug).first()
        if page is None:
            page = model(slug=slug, locale=parent.locale, live=False)
            self._fill(page, fields, default=parent.pk)
            parent.add_child(instance=page)
            self.made.append(Made(page, fields, related))
        self.pages[key] = page
        return page

    def extend(self, key: str, **fields) -> None:
        """This function will add fields to a page if this run has made it."""
        for made in self.made:
            if made.page is self.pages[key]:
                made.fields.update(fields)

    def is_new(self, page: BasePage) -> bool:
        """This function will say whether this run has made the page."""
        return any(made.page is page for made in self.made)

    def _fill(self, page: BasePage, fields: dict, *, default: int | None = None) -> None:
        """Sets fields, with page:key replaced by the page it means, or `default` while there is none."""
        for name, value in fields.items():
            resolved = self._resolve(value, default)
            is_stream = isinstance(page._meta.get_field(name), StreamField)
            setattr(page, name, json.dumps(resolved) if is_stream else resolved)

    def _resolve(self, value, default: int | None):
        if isinstance(value, dict):
            return {key: self._resolve(item, default) for key, item in value.items()}
        if isinstance(value, list):
            return [self._resolve(item, default) for item in value]
        if isinstance(value, str) and value.startswith("page:"):
            return self._get_pk(value.removeprefix("page:"), default)
        if isinstance(value, str):
            return PAGE_LINK.sub(lambda m: f'linktype="page" id="{self._get_pk(m[1], default)}"', value)
        return value

    def _get_pk(self, key: str, default: int | None) -> int:
        if key not in self.pages and default is not None:
            return default
        return self.pages[key].pk

    def publish(self) -> None:
        """This function will publish what this run made, with its links, and then its aliases.

        Raises KeyError where a page links to one that is not there.
        """
        for made in self.made:
            self._fill(made.page, made.fields)
            made.page.related_links = [
                RelatedPage(target=self.pages[key], sort_order=place)
                for place, key in enumerate(made.related)
            ]
            made.page.save_revision(log_action=False).publish(log_action=None)
        for made in self.made:
            made.page.refresh_from_db()
            create_aliases_for_new_page(made.page)

    def with_lists(self, fields: dict) -> dict:
        """This function will return the fields with the places and themes that their slugs mean."""
        return fields | {
            "localities": [self.localities[slug] for slug in fields.get("localities", ())],
            "themes": [self.themes[slug] for slug in fields.get("themes", ())],
        }

    def in_days(self, days: int | None) -> date | None:
        """This function will return the day so many days from now, or None."""
        return None if days is None else self.today + timedelta(days=days)
