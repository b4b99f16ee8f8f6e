"""Pictures that tell more than they show, for the tests of who draws them anew."""

from io import BytesIO

from PIL import ExifTags, Image, ImageCms, PngImagePlugin
from pillow_heif import HeifImagePlugin  # noqa: F401  teaches Pillow to write HEIC

# In the place, the author's name, XMP, a comment, the colour profile
CANARIES = (b"CanaryPlace", b"CanaryAuthor", b"CanaryXmp", b"CanaryComment", b"CanaryProfile")
MARKS = (b"Exif", b"ICC_PROFILE", b"iCCP", b"ICCP", b"eXIf", b"EXIF", b"http://ns.adobe", b"xmpmeta")
FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "HEIF": "heic", "AVIF": "avif"}
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>CanaryXmp</x:xmpmeta>"


def make_telling_picture(picture_format: str, *, size: tuple[int, int] = (60, 40)) -> bytes:
    """A red picture that says where it was taken, by whom, with what, and holds a blue one in the small."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "CanaryAuthor"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitude] = (53.0, 57.0, 36.0)
    place[ExifTags.GPS.GPSMapDatum] = "CanaryPlace"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options = {"exif": exif.tobytes() + _draw("blue", (16, 16)), "icc_profile": profile + b"CanaryProfile"}
    if picture_format == "JPEG":
        options |= {"xmp": XMP, "comment": b"CanaryComment"}
    if picture_format in {"WEBP", "HEIF", "AVIF"}:
        options |= {"xmp": XMP}
    if picture_format == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", "CanaryAuthor")
        info.add_itxt("XML:com.adobe.xmp", XMP.decode())
        options |= {"pnginfo": info}
    return _draw("red", size, picture_format, **options)


def find_canaries(content: bytes) -> list[bytes]:
    """What a file tells beside its colours."""
    return [mark for mark in (*CANARIES, *MARKS) if mark in content]


def _draw(colour: str, size: tuple[int, int], picture_format: str = "JPEG", **options) -> bytes:
    stored = BytesIO()
    Image.new("RGB", size, colour).save(stored, picture_format, **options)
    return stored.getvalue()
