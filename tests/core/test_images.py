"""Pictures of pages: nothing beside their colours is kept or shown, whichever way they come."""

import re
from io import BytesIO
from pathlib import Path

import pytest
import wagtail
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import NoReverseMatch, reverse
from PIL import Image as Pillow
from wagtail.images.models import Filter
from wagtail.images.models import Image as WagtailImage
from wagtail.models import UploadedFile

from core.models import Image
from core.pictures import MOST_BYTES, UnusableFile
from core.renditions import SPECS
from tests.core.pictures import FORMATS, find_canaries, make_telling_picture
from tests.core.test_protected_files import make_large_png, make_picture, make_zip_bomb
from tests.core.test_search_viewsets import editor, enter  # noqa: F401  fixtures

pytestmark = pytest.mark.django_db

TEMPLATES = Path(__file__).parents[2] / "templates"
TAG = re.compile(r"\{%-?\s*(?:image|picture|srcset_image)\s+\S+\s+(.*?)-?%\}")
WORDS = {"description": "Two people at a table", "credit": "Ann Example (demo)", "tags": ""}


def find_specs():
    """Every way in which a template of ours or of Wagtail's asks for a picture, and ours from Python."""
    specs = {"original", *SPECS}
    for folder in (TEMPLATES, Path(wagtail.__file__).parent):
        for template in folder.rglob("*.html"):
            for arguments in TAG.findall(template.read_text()):
                words = arguments.split(" as ")[0].split()
                specs |= set(Filter.expand_spec([word for word in words if "=" not in word]))
    return sorted(specs)


def upload(content, name="photo.jpg"):
    return SimpleUploadedFile(name, content, "image/jpeg")


def make_image(content, name="photo.jpg"):
    return Image.objects.create(title="A table", description="A table", file=ContentFile(content, name=name))


def read(image):
    with image.file.storage.open(image.file.name) as stored:
        return stored.read()


def add(client, content, name="photo.jpg"):
    data = {"title": "A table", "file": upload(content, name), **WORDS}
    return client.post(reverse("wagtailimages:add"), data)


def add_many(client, content, name="photo.jpg"):
    return client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "A table", "files[]": upload(content, name)},
        headers={"x-requested-with": "XMLHttpRequest"},
    )


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


# What is kept, and what readers get


@pytest.mark.parametrize("picture_format", ["JPEG", "PNG"])
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_picture_in_wagtails_own_model_tells_where_it_was_taken(picture_format):
    """X08, the fault: without a model of ours the place and the author reach readers."""
    content = make_telling_picture(picture_format)
    image = WagtailImage.objects.create(title="A", file=ContentFile(content, name="a.jpg"))

    rendition = image.get_rendition("width-50")

    with rendition.file.open() as stored:
        assert {b"CanaryPlace", b"CanaryAuthor"} <= set(find_canaries(stored.read()))


@pytest.mark.parametrize("picture_format", FORMATS)
def test_no_copy_of_a_picture_tells_more_than_it_shows(picture_format):
    """X08: the stored original, and every size and format that any template asks for."""
    content = make_telling_picture(picture_format)
    assert {b"CanaryPlace", b"CanaryAuthor", b"CanaryXmp"} <= set(find_canaries(content))

    image = make_image(content, f"photo.{FORMATS[picture_format]}")

    stored = read(image)
    assert find_canaries(stored) == []
    assert stored.count(b"\xff\xd8\xff") == 1  # no second picture within
    specs = find_specs()
    assert {"original", "max-165x165", "max-800x600", "fill-600x338", *SPECS} <= set(specs)
    told = {}
    for spec in specs:
        with image.get_rendition(spec).file.open() as copy:
            told |= {spec: found} if (found := find_canaries(copy.read())) else {}
    assert told == {}


def test_picture_is_kept_upright_under_a_random_name_where_no_web_server_looks(client, home):
    exif = Pillow.Exif()
    exif[0x0112] = 6  # turn by 90 degrees to show it
    content = make_picture("JPEG", size=(60, 40), exif=exif)

    image = make_image(content, "Ann Example at home.jpg")

    assert image.file.storage == storages["protected"]
    assert re.fullmatch(r"pictures/[0-9a-f]{32}\.jpg", image.file.name)
    assert (image.width, image.height) == (40, 60)
    assert image.file_size == len(read(image))
    assert len(image.file_hash) == 40
    assert client.get(f"/media/{image.file.name}").status_code == 404


def test_copies_lie_under_names_that_nobody_can_guess():
    """L07: a collection hides no picture, so that the name has to; one name leads to no other."""
    image = make_image(make_picture("JPEG"))

    names = [image.get_rendition(spec).file.name for spec in ("width-50", "original")]

    assert all(re.fullmatch(r"images/[0-9a-f]{32}\.jpg", name) for name in names)
    assert len({*names, image.file.name}) == 3
    assert default_storage.exists(names[0])


@pytest.mark.parametrize("name", ["../../x.png", "a" * 300 + ".png", "\u202egnp.exe", "a\x00.php"])
def test_name_that_somebody_gave_a_file_stays_with_them(name):
    """X07"""
    file = ContentFile(make_picture("PNG"))
    file.name = name

    image = Image(title="A", description="A")
    image.file.save(name, file)

    assert re.fullmatch(r"pictures/[0-9a-f]{32}\.jpg", image.file.name)


def test_colours_of_another_profile_become_those_of_screens():
    profile = Pillow.open(BytesIO(make_telling_picture("JPEG"))).info["icc_profile"]
    with Pillow.open(BytesIO(read(make_image(make_picture("JPEG", icc_profile=profile))))) as stored:
        assert "icc_profile" not in stored.info
        red, green, blue = stored.getpixel((5, 5))
    assert red > 240
    assert green < 15
    assert blue < 15


def test_file_that_is_no_picture_is_stored_by_no_code_either():
    with pytest.raises(UnusableFile):
        make_image(b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "a.svg")
    assert Image.objects.count() == 0


# The editors' ways


def test_picture_that_an_editor_adds_tells_nothing(editor):  # noqa: F811
    """X08, from the form"""
    response = add(editor, make_telling_picture("HEIF"), "photo.heic")

    assert response.status_code == 302
    image = Image.objects.get()
    assert find_canaries(read(image)) == []
    assert image.shows_people is False  # the box was not ticked
    assert image.file_size == len(read(image))


def test_new_file_of_a_picture_tells_nothing_and_the_old_one_is_gone(editor):  # noqa: F811
    image = make_image(make_picture("JPEG"))
    old = image.file.name

    data = {"title": "A", "file": upload(make_telling_picture("JPEG")), **WORDS}
    response = editor.post(reverse("wagtailimages:edit", args=[image.pk]), data)

    assert response.status_code == 302
    image.refresh_from_db()
    assert image.file.name != old
    assert find_canaries(read(image)) == []
    assert not storages["protected"].exists(old)


def test_pictures_sent_many_at_a_time_tell_nothing_even_before_they_are_described(editor):  # noqa: F811
    """X08: what waits for its description lies in the open folder of uploads."""
    waiting = add_many(editor, make_telling_picture("JPEG")).json()

    upload_row = UploadedFile.objects.get()
    with upload_row.file.open() as stored:
        assert find_canaries(stored.read()) == []
    assert re.fullmatch(r"wagtail_uploads/[0-9a-f]{32}\.jpg", upload_row.file.name)
    assert "who or what is there" in waiting["form"]

    address = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[upload_row.pk])
    prefix = f"uploaded-image-{upload_row.pk}"
    refused = editor.post(address, {f"{prefix}-title": "A table"}).json()
    assert refused["success"] is False
    data = {f"{prefix}-title": "A table", f"{prefix}-description": "A table"}
    assert editor.post(address, data).json()["success"] is True
    assert find_canaries(read(Image.objects.get())) == []


def test_picture_sent_from_within_a_page_tells_nothing(editor):  # noqa: F811
    fields = {"title": "A table", "file": upload(make_telling_picture("WEBP"), "a.webp"), **WORDS}
    data = {f"image-chooser-upload-{name}": value for name, value in fields.items()}

    response = editor.post(reverse("wagtailimages_chooser:create"), data)

    assert response.json()["step"] == "chosen"
    assert find_canaries(read(Image.objects.get())) == []


def test_picture_without_a_description_is_not_taken(editor):  # noqa: F811
    response = editor.post(
        reverse("wagtailimages:add"), {**WORDS, "title": "A", "file": upload(b"x"), "description": ""}
    )

    assert response.context["form"].errors["description"] == ["This field is required."]
    assert "Leave out “photo of”" in response.content.decode()


NO_PICTURE = "This is not a picture that we can take. Please send a JPEG, PNG, WebP, HEIC or AVIF."
TOO_MANY_PIXELS = "This picture has too many pixels. Please send a smaller one."
BROKEN = "This picture is broken. Please take it once more."
BAD = {
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "a.svg", NO_PICTURE),
    "svg-as-png": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "a.png",
        NO_PICTURE,
    ),
    "html-as-png": (b"<html><script>alert(1)</script></html>", "a.png", NO_PICTURE),
    "html-after-png": (b"\x89PNG\r\n\x1a\n<html>", "a.png", BROKEN),
    "gif-js": (b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)", "a.gif", NO_PICTURE),
    "128-megapixel": (make_large_png(16000, 8000), "a.png", TOO_MANY_PIXELS),
    "1600-megapixel": (make_large_png(40000, 40000), "a.png", TOO_MANY_PIXELS),
    "empty": (b"", "a.png", "This file is empty. Please choose another one."),
    "cut": (make_picture("JPEG")[:200], "a.jpg", BROKEN),
    "zip": (make_zip_bomb(), "a.png", NO_PICTURE),
    "large": (
        make_picture("PNG") + bytes(MOST_BYTES),
        "a.png",
        "This file is larger than 10 MB. Please send a smaller one.",
    ),
}


@pytest.mark.parametrize(("content", "name", "words"), BAD.values(), ids=BAD)
def test_file_that_is_no_picture_or_too_much_is_refused_at_its_field(editor, content, name, words):  # noqa: F811
    """X07: one at a time, and many at a time; the answer says why, and nothing is stored."""
    one = add(editor, content, name)
    many = add_many(editor, content, name)

    assert one.status_code == 200
    assert one.context["form"].errors["file"] == [words]
    assert many.json() == {"success": False, "error_message": words}
    assert (Image.objects.count(), UploadedFile.objects.count()) == (0, 0)


@pytest.mark.parametrize("name", ["../../x.jpg", "a" * 300 + ".jpg", "\u202egpj.jpg", "a\x00b.jpg"])
def test_picture_with_a_strange_name_is_taken_under_ours(editor, name):  # noqa: F811
    """X07"""
    assert add(editor, make_picture("JPEG"), name).status_code == 302
    assert re.fullmatch(r"pictures/[0-9a-f]{32}\.jpg", Image.objects.get().file.name)


def test_only_the_picture_of_a_polyglot_is_kept(editor):  # noqa: F811
    """X07"""
    add(editor, make_picture("JPEG") + b"<script>alert(1)</script>" + make_zip_bomb())

    stored = read(Image.objects.get())
    assert b"<script>" not in stored
    assert b"PK\x03\x04" not in stored


# Who may ask for which size


def test_nobody_asks_for_a_size_by_address(client, editor):  # noqa: F811
    """X11: Wagtail's view for that is not part of this site."""
    image = make_image(make_picture("JPEG"))

    with pytest.raises(NoReverseMatch):
        reverse("wagtailimages_serve", args=("a", image.pk, "width-99999"))
    assert client.get(f"/images/a=/{image.pk}/width-99999/").status_code == 404
    assert editor.get(reverse("wagtailimages:url_generator", args=[image.pk])).status_code == 404


@pytest.mark.parametrize(
    "spec", ["scale-9000", "format-png", "blur-900", "bgcolor-fff", "width-9|format-avif", "x"]
)
def test_preview_of_editors_takes_no_other_operation_than_a_size(editor, spec):  # noqa: F811
    """X11 (CVE-2026-54260)"""
    image = make_image(make_picture("JPEG"))

    assert editor.get(reverse("wagtailimages:preview", args=[image.pk, spec])).status_code == 400


@pytest.mark.parametrize("spec", ["width-99999", "max-99999x99999", "min-99999x99999", "fill-99999x99999"])
def test_preview_of_editors_is_never_larger_than_the_picture(editor, spec):  # noqa: F811
    """X11: nothing is drawn that fills the memory."""
    image = make_image(make_picture("JPEG", size=(60, 40)))

    response = editor.get(reverse("wagtailimages:preview", args=[image.pk, spec]))

    with Pillow.open(BytesIO(b"".join(response.streaming_content))) as drawn:
        assert drawn.width <= 60
        assert drawn.height <= 40


def test_deleted_picture_takes_its_file_and_copies_with_it(django_capture_on_commit_callbacks):
    image = make_image(make_picture("JPEG"))
    files = [(image.file.storage, image.file.name)]
    files += [(default_storage, image.get_rendition(spec).file.name) for spec in ("width-50", "original")]
    assert all(storage.exists(name) for storage, name in files)

    with django_capture_on_commit_callbacks(execute=True):
        image.delete()

    assert [name for storage, name in files if storage.exists(name)] == []
