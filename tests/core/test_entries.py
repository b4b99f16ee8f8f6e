"""What search knows of things: made right after a change, from what everybody may see, and never more."""

import pytest

from core import entries
from core.models import SearchEntry
from events.enums import Access, Format, PromiseState
from events.models import AccessPromise
from events.occasions import cancel_occasion, save_occasion
from tests.factories import (
    DirectoryPageFactory,
    EventPageFactory,
    LocalityFactory,
    MemberFactory,
    OccasionFactory,
    OrganisationFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def learn(now):
    """Has search learn what was noted, and returns what it knows by heading."""

    def run():
        while entries.refresh_noted(now=now):
            pass
        return {entry.heading: entry for entry in SearchEntry.objects.all()}

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
    assert {"York", "Jork", "The Hall", "Conversation with…"} <= set(entry.text.split("\n"))


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

    assert (entry.kind, entry.summary, entry.text) == ("people", "I bake.", "I bake.")


def test_entry_of_an_organisation_knows_its_initials(learn):
    york = LocalityFactory(name="York")
    OrganisationFactory(name="Integrated Care Board (ICB)", brings="Money", places=[york])

    entry = learn()["Integrated Care Board (ICB)"]

    assert (entry.kind, entry.names, entry.summary) == ("organisations", "ICB", "Money")
    assert get_facets(entry, "where") == ["york"]
