"""Pages to begin from: a draft with headings, and under each a question that its writer answers.

A question stands in square brackets in the text itself, so that the preview shows it where the answer will
be. No page is published with one in it, whatever the way.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

from django.conf import settings
from django.db import models, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.log_actions import log
from wagtail.models import Page

from core.models import User
from core.publishing import CannotPublish

TEXTS = (models.CharField, models.TextField, StreamField)  # all are kept as text
QUESTION = re.compile(r"\[To answer: ([^\]]*)\]")


class NoSuchStarter(Exception):
    """There is no starter of this name, or no page below which this account may begin one."""


@dataclass(frozen=True)
class Starter:
    name: str
    label: str | Promise
    index: type[Page]  # it is begun below the page of this kind
    make: Callable[..., Page]  # an unsaved page
    form: str = ""  # name of the address that asks for what `make` takes, where it takes something


_starters: dict[str, Starter] = {}


def ask(question: str) -> str:
    """This function will return how a question stands in a text until somebody has answered it."""
    return f"[To answer: {question}]"


def register(
    name: str, *, label: str | Promise, index: type[Page], make: Callable[..., Page], form: str = ""
) -> None:
    """This function will offer the page that `make()` returns to those who may write below `index`. Where
    `make` takes something, `form` is the name of the address that asks for it.

    Raises ValueError where the name is taken.
    """
    if name in _starters:
        raise ValueError(f"There is a starter {name} already.")
    _starters[name] = Starter(name, label, index, make, form)


def get_starters(user: User) -> list[Starter]:
    """This function will return what somebody may begin. One query a starter, and those of their rights."""
    return [starter for starter in _starters.values() if _find_index(starter, user) is not None]


def may_start(*, name: str, user: User) -> bool:
    """This function will say whether somebody may begin this. One query, and those of their rights."""
    return name in _starters and _find_index(_starters[name], user) is not None


def start(*, name: str, user: User, **given) -> Page:
    """This function will make a draft in the site's first language and return it. `given` is what the form of
    the starter asked for, where it has one.

    Raises NoSuchStarter, also where that form was not filled in.
    """
    starter = _starters.get(name)
    index = starter and _find_index(starter, user)
    if index is None or (starter.form and not given):
        raise NoSuchStarter
    page = starter.make(**given)
    page.live, page.owner, page.locale = False, user, index.locale
    with transaction.atomic():
        index.add_child(instance=page)
        revision = page.save_revision(user=user, clean=False)
        log(instance=page, action="core.start_page", user=user, revision=revision)
    return page


def find_questions(page: Page) -> list[str]:
    """This function will return the questions that a page's text still holds. It makes no query."""
    fields = [field for field in page._meta.concrete_fields if isinstance(field, TEXTS)]
    found = [QUESTION.findall(field.value_to_string(page) or "") for field in fields]
    return [unescape(question) for questions in found for question in questions]


def refuse_questions(page: Page) -> None:
    """This function will raise CannotPublish where a page's text still holds a question of its starter."""
    if questions := find_questions(page):
        words = _(
            "“%(title)s” cannot be published: it still has a question to answer. Answer it, or delete it: "
            "%(question)s"
        )
        raise CannotPublish(words % {"title": page.title, "question": questions[0]})


def _find_index(starter: Starter, user: User) -> Page | None:
    index = starter.index.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    return index if index and index.permissions_for_user(user).can_add_subpage() else None
