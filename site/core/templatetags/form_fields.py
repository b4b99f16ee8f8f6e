"""Tags for forms."""

from django import template
from django.forms import BoundField
from django.utils.html import conditional_escape

register = template.Library()


@register.filter
def escaped(field: BoundField) -> BoundField:
    """The field, with its label and help as plain words: the library's templates print both as they are."""
    field.label, field.help_text = conditional_escape(field.label), conditional_escape(field.help_text)
    return field
