"""The form by which pictures come to the site: on their own, many at once, and from within a page."""

from django.core.exceptions import ValidationError
from django.core.files.base import File
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.pictures import DrawnPicture, UnusableFile, draw_anew, read


class PictureFormField(WagtailImageField):
    def to_python(self, data: File | None) -> DrawnPicture | None:
        """This function will draw a new picture anew. Only its content counts, not what it is called."""
        if data in self.empty_values:
            return None
        try:
            return draw_anew(read(data))
        except UnusableFile as refusal:
            raise ValidationError(str(refusal), code="unusable") from refusal


class ImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Wagtail makes its own field of the model's, which fails on a picture that is cut off
        if field := self.fields.get("file"):
            own = PictureFormField(label=field.label, required=field.required, widget=field.widget)
            own.help_text = " ".join(
                map(str, (own.help_text, self.instance._meta.get_field("file").help_text))
            )
            self.fields["file"] = own
