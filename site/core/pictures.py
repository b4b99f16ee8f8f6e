"""Draws pictures anew: only their colours stay. No place, date, name, thumbnail or hidden program does.

Every picture that comes to the site passes `draw_anew`: photos that people confide (core/protected_files.py),
and pictures of pages (core/models/images.py).
"""

from io import BytesIO
from uuid import uuid4

from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps
from pillow_heif import HeifImagePlugin  # noqa: F401  teaches Pillow to read HEIC

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 50_000_000  # what phones take; more would fill the memory of the server
LONGEST_SIDE = 3000  # pixels kept: small print stays legible
QUALITY = 88  # of the JPEG that is kept
# How the content of a file of each format begins after "ftyp"
BRANDS = {
    "AVIF": (b"avif", b"avis"),
    "HEIF": (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"),
}


class UnusableFile(Exception):
    """This file cannot be taken. Its text says why, in words for the person who sent it."""


class DrawnPicture(ContentFile):
    """A picture that was drawn anew, as a JPEG under a random name of ours."""


def read(file: File) -> bytes:
    """This function will return the content of an upload. Raises UnusableFile if it is empty or too large."""
    if not file.size:
        raise UnusableFile(_("This file is empty. Please choose another one."))
    if file.size > MOST_BYTES:
        raise UnusableFile(_("This file is larger than 10 MB. Please send a smaller one."))
    file.seek(0)
    return file.read()


def get_format(content: bytes) -> str:
    """This function will return what kind of picture a file says it is, in Pillow's words; "" where none that
    we take. Only the content counts, no name.
    """
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "WEBP"
    if content[4:8] == b"ftyp":
        return next((name for name, brands in BRANDS.items() if content[8:12] in brands), "")
    return ""


def draw_anew(content: bytes) -> DrawnPicture:
    """This function will draw a picture once more: upright, in sRGB colours, what is see-through on white, no
    longer than LONGEST_SIDE pixels. Of one that moves it draws the first.

    Raises UnusableFile where it is no picture that we take, is broken, or has more than MOST_PIXELS pixels.
    """
    picture_format = get_format(content)
    if not picture_format:
        raise UnusableFile(
            _("This is not a picture that we can take. Please send a JPEG, PNG, WebP, HEIC or AVIF.")
        )
    try:
        with Image.open(BytesIO(content), formats=[picture_format]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise UnusableFile(_too_many_pixels())
            picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            upright = _to_srgb(ImageOps.exif_transpose(picture)).convert("RGBA")
    except UnusableFile:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnusableFile(_too_many_pixels()) from error
    except Exception as error:  # whatever a reader stumbles over in a file that is not what it says
        raise UnusableFile(_("This picture is broken. Please take it once more.")) from error
    drawn = Image.new("RGB", upright.size, "white")  # a new one: the old one drags its comments along
    drawn.paste(upright, mask=upright)
    stored = BytesIO()
    drawn.save(stored, "JPEG", quality=QUALITY)
    return DrawnPicture(stored.getvalue(), name=f"{uuid4().hex}.jpg")


def _to_srgb(picture: Image.Image) -> Image.Image:
    """The colours that the picture's own profile means. It cannot stay itself: it may name the camera."""
    profile = picture.info.get("icc_profile")
    if not profile:
        return picture
    if picture.mode not in {"L", "RGB", "RGBA", "CMYK"}:
        picture = picture.convert("RGBA")
    try:
        return ImageCms.profileToProfile(
            picture,
            ImageCms.ImageCmsProfile(BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGBA" if picture.mode == "RGBA" else "RGB",
        )
    except (ImageCms.PyCMSError, OSError):  # a broken profile: the colours are slightly off, and all is there
        return picture


def _too_many_pixels() -> str:
    return _("This picture has too many pixels. Please send a smaller one.")
