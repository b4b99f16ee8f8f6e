"""Photos: what is stored of them, who is handed them, and that they go."""

from io import BytesIO

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from directory import consents, photos, profile_reading, profiles
from directory.enums import ProfileStatus, Purpose
from directory.models import Consent, Member
from directory.profile_data import erase_members, export_members
from tests.factories import ConsentWordingFactory, MemberFactory

pytestmark = pytest.mark.django_db

CANARY = b"canary-garden-gate"


def make_photo(picture_format="JPEG", size=(1200, 800)):
    """A photo that tells where it was taken, by EXIF and its position, and by XMP or a text."""
    exif = Image.Exif()
    exif[0x010E] = CANARY.decode()  # ImageDescription
    exif.get_ifd(0x8825).update({1: "N", 2: (54.0, 0.0, 0.0), 29: CANARY.decode()})
    told = {"exif": exif}
    if picture_format in ("JPEG", "WEBP"):
        told["xmp"] = b"<x:xmpmeta>" + CANARY + b"</x:xmpmeta>"
    else:
        told["pnginfo"] = PngInfo()
        told["pnginfo"].add_text("Comment", CANARY.decode())
    file = BytesIO()
    Image.new("RGB", size, "teal").save(file, picture_format, **told)
    return file.getvalue()


def upload(content=None, name="me.jpg"):
    return SimpleUploadedFile(name, make_photo() if content is None else content)


def read(field_file):
    with field_file.open("rb") as file:
        return file.read()


def is_stored(name):
    return storages["protected"].exists(name)


@pytest.fixture
def member(client):
    ConsentWordingFactory(purpose=Purpose.PHOTO)
    member = MemberFactory(chosen_name="Ann")
    client.force_login(member.user)
    return member


def set_photo(member, now):
    return photos.set_photo(user=member.user, photo=photos.clean_photo(upload()), now=now)


@pytest.mark.parametrize("picture_format", ["JPEG", "PNG", "WEBP"])
def test_stored_photo_tells_nothing_but_its_colours(client, member, picture_format):
    """X08"""
    sent = make_photo(picture_format)
    assert CANARY in sent

    client.post(reverse("directory:my_photo"), {"photo": upload(sent, f"me.{picture_format.lower()}")})

    stored = Member.objects.get().photo
    content = read(stored)
    with Image.open(BytesIO(content)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (photos.SIDE, photos.SIDE))
        assert dict(picture.getexif()) == {}
        assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert CANARY not in content
    assert "me" not in stored.name


def test_photo_has_no_public_address(client, home, member, now, settings):
    """L07"""
    name = set_photo(member, now).photo.name

    for path in (f"/media/{name}", f"/media/images/{name}", f"/documents/{name}", f"/{name}"):
        assert client.get(path).status_code == 404
    assert not (settings.MEDIA_ROOT / name).exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "This file is empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a file we can take"),
        (b"%PDF-1.4 x %%EOF", "This is not a photo"),
        (b"\xff\xd8\xff broken", "This picture is broken"),
    ],
)
def test_what_is_no_photo_is_refused_in_plain_words(client, member, content, words):
    response = client.post(reverse("directory:my_photo"), {"photo": upload(content)})

    assert response.status_code == 200
    assert words in response.content.decode()
    assert Member.objects.get().photo.name == ""


def test_photo_needs_its_consent_in_the_words_of_today(client):
    member = MemberFactory(consents=[Purpose.DIRECTORY])
    ConsentWordingFactory(purpose=Purpose.PHOTO)
    client.force_login(member.user)
    page = client.get(reverse("directory:my_photo"))
    words = consents.get_wording(Purpose.PHOTO)
    assert words.get_words() in page.content.decode()

    client.post(reverse("directory:my_photo"), {"photo": upload()})
    assert Member.objects.get().photo.name == ""

    sent = {"photo": upload(), "agree": "on", "wording_version": words.version}
    client.post(reverse("directory:my_photo"), sent)

    assert Member.objects.get().photo.name != ""
    assert Consent.objects.get(purpose=Purpose.PHOTO).wording == words


def test_set_photo_refuses_without_consent(now):
    member = MemberFactory(consents=[])

    with pytest.raises(profiles.NoConsent):
        set_photo(member, now)


def test_photo_that_is_replaced_is_deleted(member, now, django_capture_on_commit_callbacks):
    old = set_photo(member, now).photo.name

    with django_capture_on_commit_callbacks(execute=True):
        new = set_photo(member, now).photo.name

    assert (is_stored(old), is_stored(new)) == (False, True)


def test_new_photo_of_a_published_profile_waits_and_takes_the_place_of_the_old(
    member, now, django_capture_on_commit_callbacks
):
    old = set_photo(member, now).photo.name
    Member.objects.update(profile_status=ProfileStatus.PUBLISHED, published_at=now)

    stored = set_photo(member, now)
    new = stored.new_photo.name
    assert (stored.photo.name, stored.changed_at) == (old, now)
    with django_capture_on_commit_callbacks(execute=True):
        profile_reading.publish_profile(member=stored, read_at=now, now=now)

    stored = Member.objects.get()
    assert (stored.photo.name, stored.new_photo.name, stored.changed_at) == (new, "", None)
    assert (is_stored(old), is_stored(new)) == (False, True)


def test_removed_photo_is_deleted_and_nothing_waits_any_more(
    client, member, now, django_capture_on_commit_callbacks
):
    old = set_photo(member, now).photo.name
    Member.objects.update(profile_status=ProfileStatus.PUBLISHED, published_at=now)
    new = set_photo(member, now).new_photo.name

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("directory:remove_photo"))

    stored = Member.objects.get()
    assert (stored.photo.name, stored.new_photo.name, stored.changed_at) == ("", "", None)
    assert (is_stored(old), is_stored(new)) == (False, False)


def test_erasing_a_person_deletes_their_photo(member, now, django_capture_on_commit_callbacks):
    name = set_photo(member, now).photo.name
    [told] = export_members(member.user.email)
    assert told["photo"] == name

    with django_capture_on_commit_callbacks(execute=True):
        erase_members(email=member.user.email, now=now)

    assert not is_stored(name)


def test_member_sees_their_own_photo_and_nobody_else_before_it_is_shown(client, member, now):
    set_photo(member, now)

    mine = client.get(reverse("directory:my_photo_file", args=["shown"]))
    assert len(b"".join(mine.streaming_content)) > 0
    assert (mine.status_code, mine.headers["Content-Type"]) == (200, "image/jpeg")
    assert mine.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in mine.headers["Cache-Control"]
    assert client.get(reverse("directory:my_photo_file", args=["new"])).status_code == 404
    assert client.get(reverse("directory:photo", args=[member.public_id])).status_code == 404
    client.force_login(MemberFactory().user)
    assert client.get(reverse("directory:my_photo_file", args=["shown"])).status_code == 404


@pytest.mark.parametrize(("sent", "stored"), [("7", 7), ("", None), ("8", None), ("x", None), ("-1", None)])
def test_only_the_drawn_faces_offered_can_be_chosen(client, member, sent, stored):
    client.post(reverse("directory:choose_face"), {"avatar": sent})

    assert Member.objects.get().avatar == stored


def test_too_large_a_file_is_refused_before_it_is_read(client, member):
    url = reverse("directory:my_photo")

    response = client.post(url, {"photo": upload()}, CONTENT_LENGTH=str(200 * 1024 * 1024))

    assert response.status_code == 302
    assert "larger than 10 MB" in client.get(url).content.decode()
