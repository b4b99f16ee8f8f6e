"""What search knows of things: made right after a change, from what everybody may see, and never more."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import translation
from wagtail.models import Page

from core import entries, findable
from core.models import IndexChange, SearchEntry, SearchFacet
from core.search import search
from core.search_types import Query
from core.suggest import suggest
from events import searching
from events.enums import Access, Format, PromiseState
from events.models import AccessPromise, Joining
from events.occasions import cancel_occasion, save_occasion
from stories.models import StoryPage
from tests.factories import (
    DirectoryPageFactory,
    EventPageFactory,
    LocalityFactory,
    MemberFactory,
    OccasionFactory,
    OrganisationFactory,
    StandardPageFactory,
    StoryPageFactory,
    UserFactory,
    VenueFactory,
)
from tests.searching import make_private

pytestmark = pytest.mark.django_db
FRAME = ("Shaped together, by the people it is for", "Stories", "Events")


@pytest.fixture
def learn(now):
    """Has search learn what was noted, and returns what it knows by heading, but for the pages above."""

    def run():
        while entries.refresh_noted(now=now):
            pass
        return {entry.heading: entry for entry in SearchEntry.objects.exclude(heading__in=FRAME)}

    return run


def get_facets(entry, name):
    return sorted(entry.facets.filter(name=name).values_list("value", flat=True))


def test_entry_of_an_event_knows_when_where_how_and_what_is_promised(event_index, learn, now):
    york = LocalityFactory(name="York", names={"pl": "Jork"})
    occasion = OccasionFactory(
        in_person=True, format=Format.BOTH, venue__locality=york, venue__name="The Hall"
    )
    EventPageFactory(parent=event_index, title="Kettle", occasion=occasion)
    promises = [
        AccessPromise(access=Access.BSL, state=PromiseState.CONFIRMED),
        AccessPromise(access=Access.CAPTIONS, state=PromiseState.ON_REQUEST, ask_by_date=now.date()),
        AccessPromise(access=Access.BREAKS, state=PromiseState.NOT_AVAILABLE),
    ]
    save_occasion(occasion=occasion, promises=promises, now=now)

    entry = learn()["Kettle"]

    assert (entry.kind, entry.language, entry.starts_at, entry.ends_at) == (
        "events",
        "en",
        occasion.starts_at,
        occasion.ends_at,
    )
    assert entry.day == occasion.local_start.date()
    assert get_facets(entry, "where") == ["york"]
    assert get_facets(entry, "how") == ["in_person", "online"]
    assert get_facets(entry, "language") == ["en"]
    assert "British Sign Language interpreter: Confirmed" in entry.text
    assert "Breaks" not in entry.text
    assert {"York", "Jork", "The Hall", "Conversation with…"} <= set(entry.labels.split("\n"))


def test_entry_of_an_event_is_made_anew_when_it_is_cancelled(event_index, learn, now):
    occasion = OccasionFactory()
    EventPageFactory(parent=event_index, title="Kettle", occasion=occasion)
    assert learn()["Kettle"].is_cancelled is False

    cancel_occasion(occasion=occasion, reason="Ill", now=now)

    assert learn()["Kettle"].is_cancelled is True


def test_entry_of_a_person_holds_what_everyone_may_see(home, learn):
    DirectoryPageFactory(parent=home)
    MemberFactory(
        shown=True,
        chosen_name="Ola",
        about="I bake.",
        support_sought="Maps",
        field_visibility={"about": "everyone", "support_sought": "members"},
    )

    entry = learn()["Ola"]

    assert (entry.kind, entry.summary) == ("people", "I bake.")
    assert entry.text.startswith("I bake.")
    assert "Maps" not in entry.text


def test_entry_of_an_organisation_knows_its_initials(learn):
    york = LocalityFactory(name="York")
    OrganisationFactory(name="Integrated Care Board (ICB)", brings="Money", places=[york])

    entry = learn()["Integrated Care Board (ICB)"]

    assert (entry.kind, entry.names, entry.summary) == ("organisations", "ICB", "Money")
    assert get_facets(entry, "where") == ["york"]


# When entries are made


def test_entry_is_made_right_after_the_commit(story_index, learn, django_capture_on_commit_callbacks):
    learn()

    with django_capture_on_commit_callbacks(execute=True):
        StoryPageFactory(parent=story_index, title="Kettle")

    assert SearchEntry.objects.filter(heading="Kettle").exists()
    assert not IndexChange.objects.filter(model="").exists()


def test_change_that_is_rolled_back_leaves_no_entry(story_index, learn):
    with transaction.atomic():
        StoryPageFactory(parent=story_index, title="Kettle")
        transaction.set_rollback(True)

    assert learn() == {}


def test_worker_makes_what_a_dead_process_left(story_index, learn):
    """The change is committed, and whoever made it dies before it can do anything else."""
    learn()
    StoryPageFactory(parent=story_index, title="Kettle")
    assert not SearchEntry.objects.filter(heading="Kettle").exists()
    assert IndexChange.objects.filter(model="").count() == 1

    assert set(learn()) == {"Kettle"}
    assert not IndexChange.objects.filter(model="").exists()


def test_what_changes_while_its_entry_is_made_is_made_again(story_index, learn, monkeypatch):
    learn()
    page = StoryPageFactory(parent=story_index, title="Kettle")
    write = entries._write

    def write_late(*args):
        done = write(*args)
        monkeypatch.setattr(entries, "_write", write)
        changed = StoryPage.objects.get(pk=page.pk)
        changed.title = "Cup"
        changed.save()
        return done

    monkeypatch.setattr(entries, "_write", write_late)
    entries.refresh_noted(now=None)

    assert SearchEntry.objects.get(key=f"page-{page.pk}").heading == "Kettle"
    assert set(learn()) == {"Cup"}


def test_thing_that_cannot_be_described_is_logged_and_keeps_no_other(story_index, learn, monkeypatch, caplog):
    broken = StoryPageFactory(parent=story_index, title="Broken")
    StoryPageFactory(parent=story_index, title="Whole")
    assert set(learn()) == {"Broken", "Whole"}
    kind = findable.get_kinds()["stories"]

    def describe(page):
        if page.pk == broken.pk:
            raise ZeroDivisionError
        return kind.describe(page)

    monkeypatch.setitem(findable._kinds, "stories", replace(kind, describe=describe))
    for page in StoryPage.objects.all():
        page.summary = "New"
        page.save()

    known = learn()

    assert {heading: entry.summary for heading, entry in known.items()} == {"Whole": "New"}
    assert f"Search cannot describe stories {broken.pk}" in caplog.text


def test_entry_that_says_the_same_is_not_written_again(story_index, learn):
    page = StoryPageFactory(parent=story_index, title="Kettle")
    learn()

    assert entries.refresh([f"page-{page.pk}"]) == 0
    assert entries.refresh_all() == 0


def test_everything_made_anew_mends_what_is_missing_wrong_and_too_much(story_index, learn):
    StoryPageFactory(parent=story_index, title="Kettle")
    StoryPageFactory(parent=story_index, title="Cup")
    learn()
    SearchEntry.objects.filter(heading="Kettle").delete()
    SearchEntry.objects.filter(heading="Cup").update(heading="Mug", fingerprint="")
    SearchEntry.objects.create(key="page-0", kind="stories", language="en", heading="Ghost")

    done = entries.refresh_all()

    assert set(learn()) == {"Cup", "Kettle"}
    assert done == 3


def test_moved_tree_is_known_below_its_new_place(home, learn):
    closed, child = (
        StandardPageFactory(parent=home, title="Closed"),
        StandardPageFactory(parent=home, title="A"),
    )
    StandardPageFactory(parent=child, title="B")
    make_private(closed)
    assert set(learn()) == {"A", "B"}

    Page.objects.get(pk=child.pk).move(Page.objects.get(pk=closed.pk), pos="last-child")

    assert set(learn()) == set()


def test_translated_page_is_for_its_own_readers_alone(story_index, locales, learn):
    page = StoryPageFactory(parent=story_index, title="Kettle")
    assert get_facets(learn()["Kettle"], "reader") == ["ar", "en", "pl"]

    polish = page.copy_for_translation(locales["pl"], copy_parents=True)
    polish.title = "Czajnik"
    polish.save_revision().publish()

    known = learn()
    assert get_facets(known["Kettle"], "reader") == ["ar", "en"]
    assert get_facets(known["Czajnik"], "reader") == ["pl"]
    assert (known["Czajnik"].language, get_facets(known["Czajnik"], "language")) == ("pl", ["pl"])


def test_entry_speaks_the_language_of_the_thing_whoever_changed_it(event_index, learn, now):
    EventPageFactory(parent=event_index, title="Kettle", occasion=OccasionFactory())

    with translation.override("pl"):
        entry = learn()["Kettle"]

    assert {"Community of practice", "Online"} <= set(entry.labels.split("\n"))


def test_access_that_is_too_late_to_ask_for_is_promised_no_longer(event_index, learn, now, time_machine):
    time_machine.move_to(now, tick=False)
    occasion = OccasionFactory(starts_at=now + timedelta(days=20))
    EventPageFactory(parent=event_index, title="Kettle", occasion=occasion)
    promise = AccessPromise(access=Access.BSL, state=PromiseState.ON_REQUEST, ask_by_date=now.date())
    save_occasion(occasion=occasion, promises=[promise], now=now)
    assert get_facets(learn()["Kettle"], "access") == ["bsl"]

    tomorrow = now + timedelta(days=1)
    time_machine.move_to(tomorrow, tick=False)
    assert searching.note_late_requests(now=tomorrow) == 1

    assert get_facets(learn()["Kettle"], "access") == []


def test_venue_that_gets_another_name_is_known_anew(event_index, learn):
    occasion = OccasionFactory(in_person=True, venue__name="The Hall")
    EventPageFactory(parent=event_index, title="Kettle", occasion=occasion)
    learn()

    occasion.venue.name = "The Barn"
    occasion.venue.save()

    labels = learn()["Kettle"].labels
    assert ("The Hall" in labels, "The Barn" in labels) == (False, True)


# What nobody may find


SECRET = "zqsecret"


def hide_draft(story_index):
    StoryPageFactory(parent=story_index, title="Hidden", summary=SECRET, live=False)


def hide_private(story_index):
    make_private(StoryPageFactory(parent=story_index, title="Hidden", summary=SECRET))


def hide_withdrawn(story_index):
    StoryPageFactory(parent=story_index, title="Hidden", summary=SECRET).unpublish()


def hide_unread_change(story_index):
    page = StoryPageFactory(parent=story_index, title="Shown")
    page.summary = SECRET
    page.save_revision()


def hide_joining(story_index):
    index = story_index.get_parent().specific
    occasion = OccasionFactory()
    Joining.objects.create(occasion=occasion, details={"url": f"https://{SECRET}.example", "note": SECRET})
    EventPageFactory(parent=index, title="Shown", occasion=occasion)


def hide_organisation(story_index):
    OrganisationFactory(name=SECRET, is_published=False)


@pytest.mark.parametrize(
    "hide", [hide_draft, hide_private, hide_withdrawn, hide_unread_change, hide_joining, hide_organisation]
)
def test_what_is_not_for_everybody_is_in_no_result_e11(story_index, learn, hide):
    shown = StoryPageFactory(parent=story_index, title="Fault", summary=SECRET)
    hide(story_index)
    learn()
    assert search(Query(SECRET)).total == 1  # the search can fail: it finds what is shown
    shown.delete()
    learn()

    for viewer in (None, UserFactory(), MemberFactory().user, UserFactory(is_superuser=True, is_staff=True)):
        results = search(Query(SECRET, is_grouped=True), viewer=viewer)
        assert (results.total, results.hits, results.groups, results.people) == (0, [], [], None)
        assert not any(count for own in results.counts.values() for count in own.values())
    assert suggest(SECRET[:4], language="en") == []
    rows = repr([*SearchEntry.objects.values(), *SearchFacet.objects.values()])
    assert SECRET not in rows


@pytest.mark.parametrize("count", [1, 30])
def test_looking_whether_events_changed_takes_few_queries_for_many(
    event_index, learn, count, django_assert_num_queries
):
    venue = VenueFactory()
    occasions = [OccasionFactory(in_person=True, venue=venue) for _ in range(count)]
    pages = [EventPageFactory(parent=event_index, occasion=occasion) for occasion in occasions]
    keys = [f"page-{page.pk}" for page in pages]
    learn()

    with django_assert_num_queries(11):
        assert entries.refresh(keys) == 0
