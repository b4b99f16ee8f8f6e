"""Pictures of pages. What is stored was drawn anew, and lies where no web server looks. Readers get copies.

Why it is our own model: site/docs/decisions/0022
"""

from pathlib import PurePath
from uuid import uuid4

from django.core.files.base import ContentFile, File
from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    WagtailImageField,
    WagtailImageFieldFile,
    get_upload_to,
)

from core.pictures import DrawnPicture, draw_anew, read
from core.protected_files import get_protected_storage


class PictureFile(WagtailImageFieldFile):
    def save(self, name: str, content: File, save: bool = True) -> None:
        """This function will draw a picture anew and store that: every way of storing one comes through here.

        Raises core.pictures.UnusableFile.
        """
        drawn = content if isinstance(content, DrawnPicture) else draw_anew(read(content))
        super().save(drawn.name, drawn, save=save)


class PictureField(WagtailImageField):
    attr_class = PictureFile


class Image(AbstractImage):
    """A picture, with what an editor says of it: what it shows, whose it is, whether people are in it."""

    file = PictureField(
        verbose_name=_("file"),
        storage=get_protected_storage,
        upload_to=get_upload_to,
        width_field="width",
        height_field="height",
        help_text=_("Date, place and camera are taken out of it. What is see-through becomes white."),
    )
    description = models.CharField(
        _("what the picture shows"),
        max_length=255,
        help_text=_(
            "For people who cannot see it: who or what is there, and what matters in it, in a sentence. "
            "Leave out “photo of”. Words that stand in the picture belong here, too."
        ),
    )
    credit = models.CharField(
        _("credit"),
        max_length=160,
        blank=True,
        help_text=_("Who made it, as they want to be named. Shown below the picture."),
    )
    shows_people = models.BooleanField(
        _("somebody can be recognised in it"),
        default=True,
        help_text=_(
            "By the face, or by anything else. A story with this picture is published only when the people "
            "in it have approved it."
        ),
    )

    tags = TaggableManager(_("tags"), help_text=None, blank=True, related_name="pictures")

    admin_form_fields = (
        "title",
        "file",
        "description",
        "credit",
        "shows_people",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        default_related_name = "pictures"  # Wagtail's own Image has what Django would name it
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def save(self, *args, **kwargs) -> None:
        """This function will store a new file first: its size and its hash are those of what is kept."""
        if self.file and not self.file._committed:
            self.file.save(self.file.name, self.file.file, save=False)
            self._set_image_file_metadata()
        super().save(*args, **kwargs)
        self.file.close()

    def get_upload_to(self, filename: str) -> str:
        """This function will return where the file lies: its name, drawn by lot, tells nothing."""
        return f"pictures/{filename}"

    def generate_rendition_file(self, *args, **kwargs) -> ContentFile:
        """This function will draw a copy, and close the temporary file that Wagtail leaves open."""
        with super().generate_rendition_file(*args, **kwargs) as drawn:
            drawn.seek(0)
            return ContentFile(drawn.read(), name=drawn.name)


class Rendition(AbstractRendition):
    """A copy of a picture in the size that a page needs. Anybody may fetch it who knows its name."""

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="core_rendition_once"
            )
        ]

    def get_upload_to(self, filename: str) -> str:
        """This function will return where the file lies: from one copy nobody finds the way to another."""
        return f"images/{uuid4().hex}{PurePath(filename).suffix}"
