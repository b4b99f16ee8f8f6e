"""The form by which pictures come to the site: on their own, many at once, and from within a page."""

from django.core.exceptions import ValidationError
from wagtail.images.forms import BaseImageForm

from core.pictures import DrawnPicture, UnusableFile, draw_anew, read


class ImageForm(BaseImageForm):
    def clean_file(self) -> DrawnPicture:
        """This function will return the new picture, drawn anew. What cannot be drawn is refused there."""
        if "file" not in self.changed_data:
            return self.cleaned_data["file"]
        try:
            return draw_anew(read(self.cleaned_data["file"]))
        except UnusableFile as refusal:
            raise ValidationError(str(refusal)) from refusal
