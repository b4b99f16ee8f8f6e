"""The pieces of a story to look at: pictures, before and after, a film. Nothing plays or moves by itself."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock

from core.blocks import BodyBlock, PictureBlock


class GalleryBlock(blocks.ListBlock):
    """Pictures in a plain grid, each with what it shows: all of them can be seen at once."""

    def __init__(self, **kwargs):
        super().__init__(PictureBlock(), **{"min_num": 2, "max_num": 12, **kwargs})

    class Meta:
        icon = "image"
        label = _("Pictures side by side")
        description = _("Two to twelve pictures in a plain grid. Readers see all of them at once.")
        template = "blocks/gallery.html"

    def get_preview_value(self) -> blocks.list_block.ListValue:
        """This function will return the newest pictures of the site."""
        images = get_image_model().objects.order_by("-pk")[:2]
        return self.normalize([{"image": image, "caption": _("What the picture shows")} for image in images])


class BeforeAfterBlock(blocks.StructBlock):
    """How something was, and how it is now, side by side."""

    before = blocks.TextBlock(label=_("Before"), max_length=400)
    before_picture = ImageBlock(label=_("Picture of before"), required=False)
    after = blocks.TextBlock(label=_("After"), max_length=400)
    after_picture = ImageBlock(label=_("Picture of after"), required=False)

    class Meta:
        icon = "resubmit"
        label = _("Before and after")
        description = _("How something was, and how it is now: in words, with pictures if you have them.")
        template = "blocks/before_after.html"
        preview_value = {
            "before": "People were told about the plan when it was done. (demo)",
            "before_picture": None,
            "after": "People sit at the table where it is made. (demo)",
            "after_picture": None,
        }


class VideoBlock(blocks.StructBlock):
    """A film: a file of our own, or a link to where it is. A page of another site is never set into ours."""

    title = blocks.CharBlock(label=_("What it is"), max_length=120)
    file = DocumentChooserBlock(label=_("The film, as a file"), required=False)
    url = blocks.URLBlock(label=_("Or its address elsewhere"), required=False)
    captions = DocumentChooserBlock(
        label=_("Captions"),
        required=False,
        help_text=_("A file that ends in .vtt. Without captions the page says so."),
    )
    has_own_captions = blocks.BooleanBlock(label=_("The film itself shows captions"), required=False)
    bsl = DocumentChooserBlock(label=_("In British Sign Language, as a file"), required=False)
    bsl_url = blocks.URLBlock(label=_("Or its address elsewhere"), required=False)
    transcript = blocks.TextBlock(
        label=_("What is said and shown, as a text"), required=False, max_length=20000
    )

    class Meta:
        icon = "media"
        label = _("Film")
        description = _("A film with its captions, its version in sign language, and all of it as a text.")
        template = "blocks/video.html"
        preview_value = {
            "title": "The first meeting (demo)",
            "file": None,
            "url": "https://example.org/",
            "captions": None,
            "has_own_captions": False,
            "bsl": None,
            "bsl_url": "",
            "transcript": "",
        }

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """This function will refuse a film that is nowhere or in two places, and captions that no browser
        can show.
        """
        value = super().clean(value)
        errors = {}
        if bool(value["file"]) == bool(value["url"]):
            errors["file"] = ValidationError(_("Choose a file, or give an address: one of the two."))
        if value["captions"] and not value["captions"].filename.lower().endswith(".vtt"):
            errors["captions"] = ValidationError(_("Captions are a file that ends in .vtt."))
        if value["captions"] and not value["file"]:
            errors["captions"] = ValidationError(_("Captions as a file belong to a film as a file."))
        if value["bsl"] and value["bsl_url"]:
            errors["bsl"] = ValidationError(_("Choose a file, or give an address: one of the two."))
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return value


class StoryBodyBlock(BodyBlock):
    """The text of a story, with what can be seen of it."""

    gallery = GalleryBlock(group=_("To look at"))
    before_after = BeforeAfterBlock(group=_("To look at"))
    video = VideoBlock(group=_("To look at"))
