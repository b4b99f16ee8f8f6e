"""Who reaches which address of the site, and what personal words they read there.

The addresses come from the resolver and the pages, the personal fields from the register, the roles from
`core/roles.py`. What is right stands in two tables beside this file, for people to read:

- `addresses.csv`: each address, and for each role "yes", "login", "no", or "none": nothing there for them;
- `canaries.csv`: each personal text that a role reads, and where. What is not there is read by nobody.

An address, a field or a role that is missing there fails. `write.py` writes both anew.
"""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.db import connection
from django.http import QueryDict

from core import entries, search
from core.models import IndexChange, SearchEntry, SearchFacet
from core.search_types import Query
from core.suggest import suggest
from directory import visibility
from directory.enums import Visibility
from directory.listing import get_people
from directory.models import Member
from tests.access import canaries, roles, tables
from tests.access.world import make_world
from tests.factories import MemberFactory, UserFactory
from tests.factories.events import NOW

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("_now"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

# Addresses that fail by nothing of ours, for staff alone: a test of failing; a list without an order, which
# the tests take for an error; and forms of libraries that are sent without what they need
FAIL = {
    "admin/failwhale/",
    "admin/localize/reports/translations/",
    "admin/localize/reports/translations/results/",
    "admin/localize/translate/<int:translation_id>/pofile/upload/",
    "admin/redirects/import/process/",
}
# Words and pictures of Wagtail's screens, which say nothing of this site
NOT_REACHED = re.compile(
    r"admin/(api|block-preview|bulk|documents|editing-sessions|failwhale|forms|images|localize|login|logout|pages"
    r"|password_reset|redirects|settings|snippets|tag-autocomplete|workflows)/|_util/|accounts/|documents/"
    # These need words on a page, a piece of a story, or an event under way: they have tests of their own
    r"|.*(easy-read|heard|whose)/$|.* papers/|my/hosting/<int:pk>/(join|room)/"
    r"|admin/\^|my/(data/all|delete)"  # nothing is there; and what one first shows one's password for
)
OPEN = {"admin/login/", "admin/jsi18n/", "admin/sprite/"}


@pytest.fixture
def _now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def world(home):
    return make_world(home)


@pytest.mark.parametrize("role", roles.ALL)
def test_role_reaches_what_it_may_and_reads_no_more(world, role):
    found = tables.crawl(world, role)

    assert found.outcomes == tables.read_outcomes(role)
    assert found.readings == tables.read_readings(role)


def test_nothing_that_somebody_reads_is_left_in_logs_or_the_cache(world, caplog):
    tables.crawl(world, roles.PERSON)
    tables.crawl(world, roles.ADMINISTRATOR, below="admin/occasion")

    assert canaries.find(caplog.text) == []
    assert canaries.find(repr(cache._cache)) == []


def test_no_revision_and_no_log_of_changes_holds_a_personal_word(world):
    canaries.plant()
    world.things["event"].specific.save_revision().publish()

    with connection.cursor() as cursor:
        for table in ("wagtailcore_revision", "wagtailcore_pagelogentry", "wagtailcore_modellogentry"):
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608  a name of ours
            assert canaries.find(repr(cursor.fetchall())) == []


@pytest.mark.parametrize("reader", [roles.VISITOR, roles.MEMBER, roles.ADMINISTRATOR])
def test_search_finds_a_personal_word_only_for_those_who_may_read_it_e11(world, reader):
    planted = canaries.plant()
    entries.refresh_all()
    viewer = {
        roles.VISITOR: AnonymousUser,
        roles.MEMBER: lambda: MemberFactory().user,
        roles.ADMINISTRATOR: lambda: UserFactory(is_superuser=True, is_staff=True),
    }[reader]()
    shown = canaries.get_shown(planted, {"everyone", "members"} if reader == roles.MEMBER else {"everyone"})
    everyone = canaries.get_shown(planted, {"everyone"})

    in_directory, in_search, counted, told = set(), set(), set(), set()
    for canary in planted:
        if get_people(viewer=viewer, params=QueryDict(f"q={canary}")).page_of_list.paginator.count:
            in_directory.add(canary)
        results = search.search(Query(canary, is_grouped=True), viewer=viewer)
        if results.total or results.people:
            in_search.add(canary)
        if any(count for own in results.counts.values() for count in own.values()):
            counted.add(canary)
        told.update(canaries.find(repr(results)))
    suggested = {canary for canary in planted if suggest(canary, language="en")}

    assert len(shown) > 3
    assert in_directory == in_search == counted == shown
    assert told - set(planted) == set()
    assert suggested == {
        canary for canary in everyone if planted[canary].startswith("directory.Member.chosen_name")
    }


@pytest.mark.parametrize("is_shown", [False, True], ids=["right", "the fault"])
def test_entries_hold_what_everyone_may_read_and_nothing_else_e12(world, monkeypatch, is_shown):
    planted = canaries.plant()
    if is_shown:
        monkeypatch.setattr(visibility, "_is_seen", lambda member, field: True)
        Member.objects.update(listed=Visibility.EVERYONE)
    entries.refresh_all()

    rows = [*SearchEntry.objects.values(), *SearchFacet.objects.values(), *IndexChange.objects.values()]
    found = set(canaries.find(repr(rows)))

    assert (found == canaries.get_shown(planted, {"everyone"})) is not is_shown


def test_no_address_of_the_admin_lets_in_who_does_not_work_here():
    for role in roles.OUTSIDERS:
        outcomes = tables.read_outcomes(role)
        let_in = {address for address in outcomes if outcomes[address] not in ("login", "no", "none")}
        assert {address for address in let_in if address.startswith("admin/")} <= OPEN, role


def test_nothing_of_ours_fails():
    failed = {
        address
        for role in roles.ALL
        for address, outcome in tables.read_outcomes(role).items()
        if outcome == "error"
    }

    assert failed <= FAIL


def test_every_address_of_ours_is_reached_by_somebody():
    """Else the table would prove nothing of it. Some of Wagtail's own need more than this world has."""
    reached = {
        address
        for role in roles.ALL
        for address, outcome in tables.read_outcomes(role).items()
        if outcome == "yes"
    }
    shut = set(tables.read_outcomes(roles.VISITOR)) - reached

    assert {address for address in shut if not NOT_REACHED.match(address)} == set()


def test_exposed_field_is_found(world, monkeypatch):
    """The fault first: where what is hidden is shown, it stands in no table."""
    monkeypatch.setattr(visibility, "_is_seen", lambda member, field: True)
    Member.objects.filter(listed=Visibility.MEMBERS).update(listed=Visibility.EVERYONE)

    found = tables.crawl(world, roles.VISITOR, below="directory.DirectoryPage")

    assert set(found.readings) - set(tables.read_readings(roles.VISITOR)) != set()


def test_address_that_stands_in_no_table_is_found(world):
    outcomes = tables.read_outcomes(roles.VISITOR)
    outcomes.pop("concern/")

    assert tables.crawl(world, roles.VISITOR, below="concern/").outcomes.items() - outcomes.items() == {
        ("concern/", "yes")
    }


def test_every_personal_text_has_a_canary(world):
    planted = {field.split(" ")[0] for field in canaries.plant().values()}

    assert planted == {
        f"{model}.{name}"
        for model, names in canaries.get_fields().items()
        for name in names
        if canaries.holds_words(canaries.get_field(model, name))
    }
