"""The menu of My page."""

from django import template
from django.urls import reverse

from core.my_page import get_rooms

register = template.Library()


@register.inclusion_tag("components/my_menu.html", takes_context=True)
def my_menu(context) -> dict:
    """This tag will show the rooms of My page, with the one that is open marked."""
    path = context["request"].path
    rooms = [(reverse(room.url_name), room.label) for room in get_rooms()]
    return {"rooms": [{"url": url, "label": label, "is_open": url == path} for url, label in rooms]}
