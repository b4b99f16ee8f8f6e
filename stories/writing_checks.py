"""A hint for stories: the real name of somebody who is to be known by another one."""

import re

from django.utils.translation import gettext as _
from wagtail.models import Page

from core.asked import read_lines
from core.page_text import Piece
from core.writing_checks import Hint
from stories.models import Contribution, StoryPage

LEAST_LETTERS = 3  # shorter parts of a name are words of their own too often


def check_real_names(page: Page, pieces: list[Piece]) -> list[Hint]:
    """This function will give a hint for each place of a story where the real name of a contributor stands
    who is known there by another. One query, for stories alone.

    Only who may handle contributors sees which name it is: to others the page must not say so.
    """
    if not isinstance(page, StoryPage):
        return []
    contributions = Contribution.objects.filter(
        story_key=page.translation_key, contributor__is_pseudonym=True
    ).select_related("contributor")
    contributors = {each.contributor for each in contributions}
    pattern = _make_pattern({name for each in contributors for name in get_telling_names(each)})
    if pattern is None:
        return []
    words = _(
        "A name that must not stand here: somebody in this story is not to be known by it. Whoever asks "
        "contributors for their consent sees which."
    )
    written = [page.title, *read_lines(page.asked_as)]  # whoever searched for the name would find the story
    lines = [*written, *(line for piece in pieces for line in piece.get_lines())]
    found = {match[0] for line in lines for match in pattern.finditer(line)}
    return [
        Hint("real_name", words, name, right=("stories", "handle_contributors")) for name in sorted(found)
    ]


def get_telling_names(contributor) -> set[str]:
    """This function will return what gives somebody away: their whole name, and each part of it that is not
    in the name they chose.
    """
    name = ((contributor.details or {}).get("name") or "").strip()
    chosen = {part.casefold() for part in contributor.shown_as.split()}
    parts = {part for part in name.split() if part.casefold() not in chosen and len(part) >= LEAST_LETTERS}
    return parts | ({name} if " " in name else set())


def _make_pattern(names: set[str]) -> re.Pattern | None:
    if not names:
        return None
    longest_first = sorted(names, key=len, reverse=True)
    # As names are written: “may” is a word, “May” may be a name, and what is all in capitals too
    choices = "|".join(re.escape(form) for name in longest_first for form in (name, name.upper()))
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)")
