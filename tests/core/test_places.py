"""Places lie in places."""

import pytest
from django.utils import translation

from core.places import Place, read
from tests.factories import LocalityFactory


@pytest.fixture
def country(db):
    """England: Yorkshire (York with Acomb; Hull) and Cumbria (Carlisle). And Leith, in nothing."""
    made = {}
    for name, parent in {
        "England": None,
        "Yorkshire": "England",
        "York": "Yorkshire",
        "Acomb": "York",
        "Hull": "Yorkshire",
        "Cumbria": "England",
        "Carlisle": "Cumbria",
        "Leith": None,
    }.items():
        made[name] = LocalityFactory(name=name, slug=name.lower(), parent=made.get(parent))
    return made


AREAS = {
    "england": {"england", "yorkshire", "york", "acomb", "hull", "cumbria", "carlisle"},
    "yorkshire": {"england", "yorkshire", "york", "acomb", "hull"},
    "york": {"england", "yorkshire", "york", "acomb"},
    "acomb": {"england", "yorkshire", "york", "acomb"},
    "leith": {"leith"},
}


@pytest.mark.parametrize("slug", AREAS)
def test_area_is_what_lies_in_a_place_and_what_it_lies_in(country, slug, django_assert_num_queries):
    with django_assert_num_queries(1):
        places = read()
        assert places.get_area(slug, is_near=False) == places.get_areas()[slug] == AREAS[slug]


@pytest.mark.parametrize(
    ("slug", "added"),
    [("york", {"hull"}), ("acomb", set()), ("carlisle", set()), ("cumbria", {"yorkshire", "york", "hull"})],
)
def test_near_are_the_places_beside_it_and_what_lies_in_them(country, slug, added):
    assert read().get_area(slug, is_near=True) >= read().get_area(slug, is_near=False) | added


def test_near_a_place_in_no_other_is_only_itself(country):
    assert read().get_area("leith", is_near=True) == {"leith"}


def test_near_is_no_further_than_the_places_beside_it(country):
    assert read().get_area("york", is_near=True) == {"england", "yorkshire", "york", "acomb", "hull"}


def test_no_area_without_a_place(country):
    assert read().get_area("atlantis", is_near=False) is None
    assert read().get_area("", is_near=True) is None


def test_area_survives_a_circle(country):
    country["England"].parent = country["York"]
    country["England"].save()
    country["Leith"].parent = country["Leith"]
    country["Leith"].save()
    places = read()

    assert places.get_area("york", is_near=True) == AREAS["england"]
    assert places.get_area("leith", is_near=True) == {"leith"}
    assert len(places.get_areas()) == len(places.get_ordered()) == 8


def test_places_are_a_tree_by_names_in_the_readers_language(country, django_assert_num_queries):
    country["Cumbria"].names = {"pl": "Żumbria"}
    country["Cumbria"].save()

    with django_assert_num_queries(1):
        english = read().get_ordered()
    with translation.override("pl"):
        polish = read().get_ordered()

    assert english == [
        Place("england", "England", 0),
        Place("cumbria", "Cumbria", 1),
        Place("carlisle", "Carlisle", 2),
        Place("yorkshire", "Yorkshire", 1),
        Place("hull", "Hull", 2),
        Place("york", "York", 2),
        Place("acomb", "Acomb", 3),
        Place("leith", "Leith", 0),
    ]
    assert [(place.name, place.depth) for place in polish[4:7]] == [
        ("Acomb", 3),
        ("Żumbria", 1),
        ("Carlisle", 2),
    ]
