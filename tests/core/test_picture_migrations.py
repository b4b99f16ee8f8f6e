"""Pictures from before this site had a model of its own for them."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from taggit.models import TaggedItem
from wagtail.images.models import Image as WagtailImage
from wagtail.images.models import Rendition as WagtailRendition
from wagtail.models import ReferenceIndex

from core.models import Image
from tests.core.pictures import find_canaries, make_telling_picture
from tests.core.test_protected_files import make_picture
from tests.factories import StandardPageFactory

pytestmark = [
    pytest.mark.django_db,
    # 2026-11: Wagtail leaves the files of its own model open
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

copying = import_module("core.migrations.0011_copy_pictures")
forgetting = import_module("stories.migrations.0006_forget_old_pictures")


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def editor_of_tables():
    with connection.cursor() as cursor:
        yield SimpleNamespace(connection=connection, execute=cursor.execute)


def make_old(content, **values):
    return WagtailImage.objects.create(
        title="A table", file=ContentFile(content, name="Ann at home.jpg"), **values
    )


def test_old_picture_keeps_its_number_words_and_focus_and_tells_nothing(editor_of_tables):
    """X08"""
    focus = {
        "focal_point_x": 3000,
        "focal_point_y": 1500,
        "focal_point_width": 600,
        "focal_point_height": 300,
    }
    content = make_telling_picture("JPEG", size=(6000, 3000))
    old = make_old(content, description="People at a table", pk=41, **focus)

    copying.copy_pictures(apps, editor_of_tables)

    image = Image.objects.get()
    assert (image.pk, image.title, image.description) == (41, "A table", "People at a table")
    assert (image.width, image.height) == (3000, 1500)
    assert [getattr(image, name) for name in focus] == [1500, 750, 300, 150]
    assert image.created_at == old.created_at
    assert image.shows_people is True
    with image.file.storage.open(image.file.name) as stored:
        assert find_canaries(stored.read()) == []
    # the next one gets a number of its own
    assert Image.objects.create(title="B", file=ContentFile(make_picture("PNG"), name="b.png")).pk == 42


def test_old_picture_that_cannot_be_drawn_is_named(editor_of_tables, capsys):
    lost = make_old(make_picture("JPEG"), pk=7)
    default_storage.delete(lost.file.name)

    copying.copy_pictures(apps, editor_of_tables)

    assert "Please send picture 7 once more" in capsys.readouterr().out
    assert Image.objects.get().pk == 7


def test_tags_and_use_of_a_picture_are_carried_over(editor_of_tables, home):
    old = make_old(make_picture("JPEG"))
    old.tags.add("table")
    page = StandardPageFactory(parent=home)
    types = ContentType.objects.get_for_models(WagtailImage, Image)
    ReferenceIndex.objects.create(
        base_content_type=ContentType.objects.get_for_model(page.page_ptr),
        content_type=ContentType.objects.get_for_model(page),
        object_id=page.pk,
        to_content_type=types[WagtailImage],
        to_object_id=old.pk,
        model_path="body.item",
        content_path="body.1",
        content_path_hash="7f8f3b1e-0000-5000-8000-000000000000",
    )

    copying.copy_pictures(apps, editor_of_tables)
    copying.move_what_points_at_them(apps, editor_of_tables)

    image = Image.objects.get()
    assert [tag.name for tag in image.tags.all()] == ["table"]
    assert TaggedItem.objects.filter(content_type=types[WagtailImage]).count() == 0
    assert [reference.object_id for reference in ReferenceIndex.get_references_to(image)] == [str(page.pk)]


def test_old_files_and_their_copies_go(editor_of_tables):
    """X08: both tell where the photo was taken."""
    old = make_old(make_telling_picture("JPEG"))
    names = [old.file.name, old.get_rendition("width-50").file.name]

    forgetting.forget_old_pictures(apps, editor_of_tables)

    assert [name for name in names if default_storage.exists(name)] == []
    assert (WagtailImage.objects.count(), WagtailRendition.objects.count()) == (0, 0)
