"""The organisations that a story is about: those that name it as theirs, on the form of their own."""

from dataclasses import dataclass

from django.db.models import Subquery
from django.http import HttpRequest

from core.visibility import public
from directory.models import DirectoryPage, Organisation
from stories.models import StoryPage


@dataclass(frozen=True)
class Linked:
    name: str
    url: str | None  # None where nobody may see the directory


def get_organisations(story: StoryPage, request: HttpRequest) -> list[Linked]:
    """This function will return the organisations that are shown and name this story, in whatever language,
    with their addresses below the directory in the story's language. One query.
    """
    directories = public(DirectoryPage.objects.filter(locale_id=story.locale_id)).order_by("pk")
    found = (
        Organisation.objects.filter(is_published=True, pages__translation_key=story.translation_key)
        .annotate(directory_path=Subquery(directories.values("url_path")[:1]))
        .distinct()
    )
    return [Linked(each.name, _get_url(each, story, request)) for each in found]


def _get_url(organisation: Organisation, story: StoryPage, request: HttpRequest) -> str | None:
    if organisation.directory_path is None:
        return None
    # Not fetched: its path is all that an address is made of
    directory = DirectoryPage(url_path=organisation.directory_path, locale=story.locale)
    return f"{directory.get_url(request)}organisations/{organisation.slug}/"
