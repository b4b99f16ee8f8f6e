import json

import factory

from network.enums import ResourceKind
from network.models import LibraryPage, ResourcePage, TrainingPage
from tests.factories.core import PageFactory

WEB = json.dumps([{"type": "format", "value": {"format": "web"}}])


class LibraryPageFactory(PageFactory):
    class Meta:
        model = LibraryPage

    title = "Library"


class ResourcePageFactory(PageFactory):
    class Meta:
        model = ResourcePage

    title = factory.Sequence(lambda n: f"Resource {n}")
    kind = ResourceKind.REPORT
    author_or_body = "An author"
    year_words = "2022"
    formats = WEB


class TrainingPageFactory(PageFactory):
    class Meta:
        model = TrainingPage

    title = "Training"
    how_to_ask = "<p>Tell us who you are.</p>"
