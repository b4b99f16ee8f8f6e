"""The demonstration's people whose words, photo or story it publishes, and what they said to them.

All of them are made up. It is written by the functions that the site itself uses.
"""

import json
from datetime import datetime, timedelta

from django.conf import settings

from network.demo.builder import Builder
from network.demo.pieces import text, voice
from stories import contributions
from stories.bound import Piece, get_pieces, get_story_key
from stories.contribution_page import get_public_wording
from stories.enums import ContributionKind, Level, Scope
from stories.models import Contribution, Contributor, StoryPage

ALL = [Scope.WEB, Scope.TRANSLATION, Scope.PRINT]
ENDS_IN = timedelta(days=20)
# Whose consent ends soon, and who has not answered yet
ENDS_SOON, WAITS = "york-principles", "west-cumbria-voices"
ROBIN = "Robin (demo)"
ROBINS_STORY = {
    "slug": "a-first-meeting",
    "title": "My first meeting (demo)",
    "summary": "Robin was sure of having nothing to say. This person and this meeting are made up (demo).",
    "place_words": "Online",
    "when_words": "A day in autumn (demo)",
    "level": Level.INDIVIDUAL,
    "localities": ["york"],
    "themes": ["lived-experience", "peer-support"],
    "body": [
        text(
            "Robin is not my name. I asked for another one, and nobody asked why. This story is made up: it "
            "shows how the site tells what somebody told it.",
            "I joined without my camera. I only wanted to listen. Then somebody asked what a letter from the "
            "hospital should look like, and I had an answer.",
        )
    ],
    "what_changed": [
        text(
            "My sentence stood in the notes, without my name. Somebody who had once joined as I did wrote to "
            "me. I came again."
        )
    ],
    "what_did_not_work": [text("The papers came a day before. That was too late for me.")],
    "what_we_learnt": [text("Nobody has to show a face to be heard.")],
    "asks_readers": False,  # as somebody may want it who tells of themselves
}


def add_story(builder: Builder) -> None:
    """This function will add a story that somebody tells under another name."""
    fields = builder.with_lists(ROBINS_STORY) | {"published_date": builder.today - timedelta(weeks=3)}
    builder.add(builder.pages["stories"], StoryPage, **fields)


def let_publish(builder: Builder) -> None:
    """This function will have the people of the new stories say yes to them, before they are published."""
    for page in _get_new_stories(builder):
        if page.slug == ROBINS_STORY["slug"]:
            robin = _add_person(ROBIN, now=builder.now, is_pseudonym=True)
            _note(robin, page, Piece(ContributionKind.STORY, "", {}), now=builder.now)
        for each in get_pieces(page):
            if each.kind != ContributionKind.STORY:
                name = each.words.get("name") or "Somebody in a picture (demo)"
                _note(_add_person(name, now=builder.now), page, each, now=builder.now)
        if get_pieces(page):
            _approve(page, now=builder.now)


def show_what_waits(builder: Builder) -> None:
    """This function will have a consent end soon, and somebody's words wait in a draft for their answer."""
    if builder.is_new(builder.pages[ENDS_SOON]):
        _let_end_soon(builder)
    page = builder.pages[WAITS]
    if not builder.is_new(page):
        return
    page = StoryPage.objects.get(pk=page.pk)
    waiting = voice("I would say it differently today.", "Morgan Specimen (demo)", "Member of a group")
    page.voices = json.dumps([*page.voices.get_prep_value(), waiting])
    page.save_revision(log_action=False)
    morgan = _add_person("Morgan Specimen (demo)", now=builder.now, email="morgan@example.org")
    [its_piece] = [each for each in get_pieces(page) if each.piece == waiting["id"]]
    _note(morgan, page, its_piece, now=builder.now)
    contributions.ask_approval(page=page, user=None, now=builder.now - timedelta(days=3))


def _let_end_soon(builder: Builder) -> None:
    key = get_story_key(builder.pages[ENDS_SOON])
    for contribution in Contribution.objects.filter(story_key=key):
        contributions.renew(
            contribution=contribution,
            scopes=ALL,
            version=get_public_wording().version,
            language=settings.LANGUAGE_CODE,
            now=builder.now + ENDS_IN - settings.STORY_CONSENT_LASTS,
        )


def _get_new_stories(builder: Builder) -> list[StoryPage]:
    return [page for page in builder.pages.values() if isinstance(page, StoryPage) and builder.is_new(page)]


def _add_person(name: str, *, now: datetime, email: str = "", is_pseudonym: bool = False) -> Contributor:
    person = contributions.Person(shown_as=name, email=email, is_pseudonym=is_pseudonym)
    return contributions.add_contributor(person=person, user=None, now=now - timedelta(days=30))


def _note(contributor: Contributor, page: StoryPage, of_page: Piece, *, now: datetime) -> None:
    contributions.add_contribution(
        contributor=contributor,
        story_key=get_story_key(page),
        kind=of_page.kind,
        piece=of_page.piece,
        now=now - timedelta(days=30),
    )


def _approve(page: StoryPage, *, now: datetime) -> None:
    for approval in contributions.ask_approval(page=page, user=None, now=now):
        contributions.approve(
            approval=approval,
            scopes=ALL,
            version=get_public_wording().version,
            language=settings.LANGUAGE_CODE,
            now=now,
        )
