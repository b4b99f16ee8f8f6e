"""Copies of pictures for readers: drawn when a page is published, fetched at once when it is read."""

import json
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from PIL import Image as Pillow

from core import renditions
from core.models import Image, Rendition
from tests.core.test_protected_files import make_picture
from tests.factories import StandardPageFactory, StoryPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def make_image(number=1, **values):
    content = make_picture("JPEG", size=(1600, 900))
    values = {"title": f"Table {number}", "description": f"Table {number}", "shows_people": False, **values}
    return Image.objects.create(file=ContentFile(content, name="a.jpg"), **values)


def write_body(*images):
    pieces = [
        {"image": {"image": image.pk, "alt_text": "", "decorative": False}, "caption": ""} for image in images
    ]
    for piece, image in zip(pieces, images, strict=True):
        piece["image"]["alt_text"] = f"Alt {image.pk}"
    return json.dumps([{"type": "picture", "value": piece} for piece in pieces])


def publish(page, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()


def test_publishing_draws_what_readers_need_at_once_and_the_worker_the_rest(
    home, now, django_capture_on_commit_callbacks
):
    image = make_image()
    page = StandardPageFactory(parent=home, live=False, body=write_body(image))
    assert renditions.draw_missing(now=now) == 0  # nobody can read the page yet

    publish(page, django_capture_on_commit_callbacks)

    assert list(image.renditions.values_list("filter_spec", flat=True)) == [renditions.PLAIN]
    assert renditions.draw_missing(now=now) == 1
    assert sorted(image.renditions.values_list("filter_spec", flat=True)) == sorted(renditions.SPECS)
    assert renditions.draw_missing(now=now) == 0


def test_scheduled_page_has_nothing_drawn_before_its_time(home, django_capture_on_commit_callbacks):
    image = make_image()
    page = StandardPageFactory(parent=home, live=False, body=write_body(image))
    page.go_live_at = "2099-01-01T00:00Z"

    publish(page, django_capture_on_commit_callbacks)

    assert image.renditions.count() == 0


def test_worker_goes_on_where_a_file_is_gone(home, now):
    lost, kept = make_image(1), make_image(2)
    storages["protected"].delete(lost.file.name)
    StandardPageFactory(parent=home, body=write_body(lost, kept))

    assert renditions.draw_missing(now=now) == 1

    assert kept.renditions.count() == len(renditions.SPECS)


def test_picture_offers_sizes_and_formats_and_says_whose_it_is(client, home, now):
    image = make_image(credit="Ann Example (demo)")
    StandardPageFactory(parent=home, slug="table", body=write_body(image))
    renditions.draw_missing(now=now)

    soup = BeautifulSoup(client.get("/table/").content, "html.parser")

    figure = soup.select_one("figure.picture")
    sources = figure.select("picture > source")
    assert [source["type"] for source in sources] == ["image/avif", "image/webp"]
    widths = [part.split()[-1] for part in sources[0]["srcset"].split(", ")]
    assert widths == ["400w", "800w", "1200w"]
    assert {source["sizes"] for source in sources} == {"(min-width: 48rem) 42rem, 100vw"}
    shown = figure.select_one("img")
    assert (shown["alt"], shown["loading"]) == (f"Alt {image.pk}", "lazy")
    assert (shown["width"], shown["height"]) == ("400", "225")
    assert figure.select_one("figcaption").get_text().strip() == "Picture: Ann Example (demo)"
    copy = image.renditions.get(filter_spec="format-avif|width-800")
    with copy.file.open() as stored, Pillow.open(BytesIO(stored.read())) as drawn:
        assert (drawn.format, drawn.width) == ("AVIF", 800)


def test_picture_of_a_story_stands_first_with_the_words_of_the_story(client, story_index):
    image = make_image()
    StoryPageFactory(
        parent=story_index, slug="table", picture=image, scene="", scene_alt="People draw a plan"
    )

    soup = BeautifulSoup(client.get("/stories/table/").content, "html.parser")

    shown = soup.select_one("main figure.picture img")
    assert (shown["alt"], shown["loading"]) == ("People draw a plan", "eager")


@pytest.mark.parametrize("count", [1, 30])
def test_reading_a_page_draws_nothing_and_takes_two_queries_more_for_all_its_pictures(
    client, home, now, count, django_assert_num_queries
):
    page = StandardPageFactory(parent=home, slug="table", body="[]")
    client.get("/table/")
    with django_assert_num_queries(7):
        client.get("/table/")
    images = [make_image(number) for number in range(count)]
    page.body = write_body(*images)
    page.save()
    plain = renditions.PLAIN
    drawn = [
        Rendition(image=image, filter_spec=plain, file="images/a.jpg", width=8, height=5) for image in images
    ]
    Rendition.objects.bulk_create(drawn)

    with django_assert_num_queries(9):
        response = client.get("/table/")

    assert response.content.decode().count("<picture>") == count
    assert Rendition.objects.count() == count
