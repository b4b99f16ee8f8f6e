"""Which personal words stand in which mail, and to whom it goes.

What is right stands in `mails.csv`, for people to read: the kind of mail, whose address it goes to, and whose
words are in its heads, its text, its HTML or its calendar entry. What is not there is in no mail. `write.py`
writes it anew.
"""

from pathlib import Path

import pytest
from django.conf import settings
from django.test.signals import template_rendered

from core import outbox
from directory.models import Member
from tests.access import mails
from tests.access.world import make_world
from tests.factories.events import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::ResourceWarning")]


@pytest.fixture
def world(home, time_machine):
    time_machine.move_to(NOW, tick=False)
    return make_world(home)


def test_mails_hold_the_personal_words_of_their_readers_and_no_others(world):
    used = set()

    def note(template, **kwargs):
        used.add(template.name)

    template_rendered.connect(note)
    try:
        found = mails.read(world)
    finally:
        template_rendered.disconnect(note)

    assert found == mails.read_table()
    assert get_all_mails() - used == set()  # else the table would prove nothing of them


def test_word_of_somebody_else_in_a_mail_is_found(world, monkeypatch):
    """The fault first: where a mail says more than it should, that stands in no table."""
    render = outbox.render

    def say_more(**kwargs):
        words = render(**kwargs)
        return {**words, "text": words["text"] + Member.objects.order_by("pk").first().about}

    monkeypatch.setattr(outbox, "render", say_more)

    found = mails.read(world) - mails.read_table()

    assert ("profile_waiting", "somebody else", "directory.Member.about 1") in found


def get_all_mails() -> set[str]:
    """The subjects of all mails that are ours; allauth's own go to whoever asked for them."""
    templates = Path(settings.ROOT) / "templates"
    return {str(path.relative_to(templates)) for path in templates.glob("*/email/*/subject.txt")}
