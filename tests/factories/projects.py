import json

import factory

from network.enums import Size, Stage, TimeAsked
from network.models import ProjectIndexPage, ProjectPage, SaidAndDidPage
from stories.enums import Level, Rung
from tests.factories.core import PageFactory
from tests.factories.network import BODY


def make_pair(said="Spell it out.", answer="did", **values):
    """One piece of a page's `pairs`: said by somebody, answered in some words, with nothing else."""
    value = {
        "said": said,
        "said_by": "A comment (demo)",
        "said_date": None,
        "answer": answer,
        "words": "Names are spelt out.",
        "answer_date": None,
        "decided_by": "",
        "evidence": "",
        "page": None,
    }
    return {"type": "pair", "value": value | values}


def make_update(day, words="News."):
    return {"type": "update", "value": {"date": day, "words": words}}


def make_success(day, words="Done."):
    return {"type": "success", "value": {"date": day, "words": words}}


def make_person_block(name, *, role="Reader", may_be_named=False):
    """Somebody in a project's `team`."""
    value = {"name": name, "may_be_named": may_be_named, "role": role, "reason": "Reads", "task": "Marks"}
    return {"type": "person", "value": value}


class ProjectIndexPageFactory(PageFactory):
    class Meta:
        model = ProjectIndexPage

    title = "Projects"
    show_in_menus = True


class ProjectPageFactory(PageFactory):
    """With what a project must say, and nothing besides."""

    class Meta:
        model = ProjectPage

    title = factory.Sequence(lambda n: f"Project {n}")
    stage = Stage.DO
    level = Level.SYSTEM
    rung = Rung.CO_DESIGN
    rung_reason = "Readers choose the words."
    size = Size.SMALL
    time_asked = TimeAsked.MINUTES
    time_words = "Twenty minutes"
    can_change = json.dumps([{"type": "point", "value": "The words"}])
    cannot_change = json.dumps([{"type": "point", "value": "The law"}])
    purpose = BODY
    contact_role = "Coordinator (demo)"


class SaidAndDidPageFactory(PageFactory):
    class Meta:
        model = SaidAndDidPage

    title = "Said and did"
