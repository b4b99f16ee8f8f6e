import json

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError

from core.art import draw_figure
from network.demo.participation import LADDER, MODELS
from network.enums import Shape
from stories.enums import Rung
from tests.factories import ParticipationModelPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


def make_parts(*from_outside):
    return json.dumps(
        [
            {
                "type": "part",
                "value": {"name": f"Part {number}", "words": "Some words.", "is_from_outside": is_outside},
            }
            for number, is_outside in enumerate(from_outside)
        ]
    )


def get_main(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").main


@pytest.fixture
def about(home):
    return StandardPageFactory(parent=home, title="About")


def test_steps_are_an_ordered_list_beside_a_picture_that_screen_readers_skip(client, about):
    ParticipationModelPageFactory(parent=about, title="Ladder")

    main = get_main(client, "/about/ladder/")

    assert [part.h3.get_text() for part in main.select("ol.parts > li")] == ["Asked", "Together"]
    assert main.select_one("svg.figure--steps")["aria-hidden"] == "true"
    assert "From outside our sources" not in main.get_text()


def test_parts_without_an_order_are_no_ordered_list(client, about):
    ParticipationModelPageFactory(parent=about, title="Triangle", shape="ring")

    main = get_main(client, "/about/triangle/")

    assert len(main.select("ul.parts > li")) == 2
    assert main.select("ol.parts") == []


def test_model_says_where_parts_from_outside_are_from(client, about):
    ParticipationModelPageFactory(
        parent=about, title="Model", parts=make_parts(True, True), parts_source="A page of a county council"
    )

    main = get_main(client, "/about/model/")

    note = " ".join(main.select_one(".note").get_text().split())
    assert note == "From outside our sources: A page of a county council"
    assert main.select(".parts small") == []


def test_model_with_parts_of_both_kinds_marks_those_from_outside(client, about):
    ParticipationModelPageFactory(
        parent=about, title="Model", parts=make_parts(False, True), parts_source="A newspaper"
    )

    first, second = get_main(client, "/about/model/").select(".parts > li")

    assert first.select("small") == []
    assert second.small.get_text() == "From outside our sources"


def test_part_from_outside_needs_a_source(about):
    page = ParticipationModelPageFactory(parent=about, title="Model")
    page.parts = make_parts(True)

    with pytest.raises(ValidationError) as error:
        page.clean()

    assert list(error.value.message_dict) == ["parts_source"]
    page.parts_source = "A newspaper"
    page.clean()


def test_unknown_year_is_shown_as_unknown(client, about):
    ParticipationModelPageFactory(parent=about, title="Model")

    glance = get_main(client, "/about/model/").select(".glance dl > div")

    assert {row.dt.get_text(): row.dd.get_text() for row in glance}["When"] == "We do not know"


@pytest.mark.parametrize("count", [1, 30])
def test_model_takes_eight_queries_whatever_its_parts(client, about, django_assert_num_queries, count):
    parts = make_parts(*[False] * count)
    ParticipationModelPageFactory(parent=about, title="Model", parts=parts)
    client.get("/about/model/")

    with django_assert_num_queries(8):
        client.get("/about/model/")


@pytest.mark.parametrize("shape", Shape.values)
@pytest.mark.parametrize("count", [1, 4, 8])
def test_figure_has_one_seat_for_each_part(shape, count):
    drawing = BeautifulSoup(draw_figure(shape, count), "html.parser")

    assert len(drawing.select('path[transform*="scale"]')) == count


def test_ladder_of_the_demonstration_has_the_steps_that_projects_name():
    assert [part["value"]["name"] for part in LADDER["parts"]] == [str(label) for label in Rung.labels]
    assert all(part["value"]["example"] for part in LADDER["parts"])


def test_every_model_of_the_demonstration_says_where_its_parts_are_from():
    assert [model["slug"] for model in MODELS] == ["shier", "hart", "gilbert", "lundy"]
    assert [len(model["parts"]) for model in MODELS] == [5, 8, 3, 4]
    for model in [LADDER, *MODELS]:
        assert any(part["value"]["is_from_outside"] for part in model["parts"])
        assert 0 < len(model["parts_source"]) <= 300
