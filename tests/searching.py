"""Small words for tests that search."""

import json

from wagtail.models import PageViewRestriction


def titles(results):
    return [hit.title for hit in results.hits]


def text(words):
    return json.dumps([{"type": "paragraph", "value": f"<p>{words}</p>"}])


def make_private(page):
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
