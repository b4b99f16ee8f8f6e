"""A story to begin from. Its questions are those that the network asks of every story."""

from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import starters
from stories.models import StoryIndexPage, StoryPage
from stories.word_import import WordStory

ask = starters.ask

# In English, the language in which stories are written first
BODY = (
    ("The need", "Who noticed it first, and what did they say? Use their words."),
    ("What was done", "Who sat together, how often, and who decided?"),
)


def make_story() -> Page:
    """This function will return an unsaved story that asks its writer."""
    return StoryPage(
        title=ask("What is this story called?"),
        summary=ask("What happened, in two short sentences?"),
        published_date=timezone.localdate(),
        place_words=ask("Where was it?"),
        carried_by=ask("Which people or group? By role: leave private names out."),
        body=[block for heading, question in BODY for block in _section(heading, question)],
        what_changed=[_paragraph("What is different now, and how do you know?")],
        what_did_not_work=[_paragraph("What did not work, or took longer? It helps others most.")],
        what_we_learnt=[_paragraph("What would you tell somebody who begins tomorrow?")],
        unknowns=[("unknown", ask("What do we not know? Numbers, dates, who was missing?"))],
    )


def make_word_story(*, document: WordStory) -> Page:
    """This function will return an unsaved story with the text of a document. It asks for all else."""
    page = make_story()
    page.title = document.title or page.title
    page.body = document.blocks
    return page


def _section(heading: str, question: str) -> list[tuple]:
    return [("heading", heading), _paragraph(question)]


def _paragraph(question: str) -> tuple:
    return ("paragraph", f"<p>{escape(ask(question))}</p>")


starters.register("story", label=_("New story"), index=StoryIndexPage, make=make_story)
starters.register(
    "word_story",
    label=_("Story from a Word document"),
    index=StoryIndexPage,
    make=make_word_story,
    form="word_story:index",
)
