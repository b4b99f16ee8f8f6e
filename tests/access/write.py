"""Writes the three tables anew: `site/bin/test tests/access/write.py`. Look at every line that it changes."""

import pytest
from django.db import transaction

from tests.access import mails, roles, tables
from tests.access.world import make_world
from tests.factories.events import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::ResourceWarning")]


def test_write_tables(home, time_machine):
    time_machine.move_to(NOW, tick=False)
    world = make_world(home)
    found = {}
    for role in roles.ALL:
        with transaction.atomic():
            found[role] = tables.crawl(world, role)
            transaction.set_rollback(True)
    tables.write(found)
    mails.write(mails.read(world))
