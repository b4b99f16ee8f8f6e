"""A Conversation to begin from: the questions that its page answers for whoever thinks of coming."""

from datetime import time

from django.utils.html import escape
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import starters
from events.models import EventIndexPage, EventPage

ask = starters.ask

# In English, the language in which events are announced first
BODY = (
    ("What it is about", "Why now, and who asked for it?"),
    ("What will come of it", "Who answers what people say, and by when?"),
    ("Getting there", "Which door, which bus, how far from the stop, and who meets people?"),
)
AGENDA = (
    (time(13), "Welcome", False),
    (time(13, 30), "At the tables, first question", False),
    (time(14, 15), "Break", True),
    (time(14, 45), "At the tables, second question", False),
    (time(15, 30), "What happens next", False),
)


def make_conversation() -> Page:
    """This function will return an unsaved page of a Conversation that asks its writer.

    When and where is not on it: the form asks for that, and nothing is published without.
    """
    agenda = [
        {"time": starts, "title": title, "text": "", "is_break": is_break}
        for starts, title, is_break in AGENDA
    ]
    scope = {"can_change": [ask("What can change?")], "cannot_change": [ask("What cannot, and why?")]}
    return EventPage(
        title=ask("What is this Conversation called?"),
        summary=ask("What is it about, in two short sentences?"),
        body=[block for heading, question in BODY for block in _section(heading, question)],
        agenda=[("agenda", agenda)],
        questions=[("question", ask("What do we ask first?")), ("question", ask("What do we ask next?"))],
        scope=[("scope", scope)],
    )


def _section(heading: str, question: str) -> list[tuple]:
    return [("heading", heading), ("paragraph", f"<p>{escape(ask(question))}</p>")]


starters.register("conversation", label=_("New Conversation"), index=EventIndexPage, make=make_conversation)
