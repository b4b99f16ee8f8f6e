"""The editors' menu in their words: what belongs together stands together.

A screen finds its group by `menu_hook`: register_stories_menu_item, register_people_menu_item (the
directory's group) or register_said_menu_item.
"""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

FILES = ("images", "documents")  # Wagtail's own names


def make_stories_menu() -> MenuItem:
    """This function will return the group of stories, news, and whose words they are."""
    menu = Menu(register_hook_name="register_stories_menu_item")
    return SubmenuMenuItem(_("Stories"), menu, name="stories", icon_name="openquote", order=110)


def make_said_menu() -> MenuItem:
    """This function will return the group of what people said, which somebody has to read."""
    menu = Menu(register_hook_name="register_said_menu_item")
    return SubmenuMenuItem(_("What was said"), menu, name="said", icon_name="comment", order=158)


def group_files(request: HttpRequest, items: list[MenuItem]) -> None:
    """This function will put Wagtail's pictures and documents together."""
    files = [item for item in items if item.name in FILES]
    if files:
        items[:] = [item for item in items if item not in files]
        menu = Menu(items=files)
        group = SubmenuMenuItem(_("Files"), menu, name="files", icon_name="image", order=159)
        items.append(group)
