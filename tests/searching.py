"""Small words for tests that search."""

import json

from django.utils import timezone
from wagtail.models import PageViewRestriction

from core import entries
from core.search import search
from core.search_types import Query


def catch_up():
    """What is done right after a commit, and otherwise by the worker."""
    while entries.refresh_noted(now=timezone.now()):
        pass


def find(query, **kwargs):
    catch_up()
    return search(Query(query, **kwargs))


def titles(results):
    return [hit.title for hit in results.hits]


def text(words):
    return json.dumps([{"type": "paragraph", "value": f"<p>{words}</p>"}])


def make_private(page):
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
