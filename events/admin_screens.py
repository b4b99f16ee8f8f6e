"""What the editors' screens about one occasion share: who may enter, the way there, and the tabs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.models import User
from events.access import can_change_occasions, can_see_bookings
from events.access_needs import is_access_lead
from events.models import Occasion

BUSY = gettext_lazy("Many people are booking just now. Nothing was changed: please try again in a moment.")


@dataclass(frozen=True)
class Tab:
    name: str  # of a screen: its address is "occasion:<name>", with the number of the occasion
    label: Promise
    may: Callable[[User], bool]


TABS = (
    Tab("hub", gettext_lazy("Overview"), can_see_bookings),
    Tab("bookings", gettext_lazy("Bookings"), can_see_bookings),
    Tab("check_in", gettext_lazy("On the day"), can_see_bookings),
    Tab("mail", gettext_lazy("Messages"), can_see_bookings),
    Tab("access_needs", gettext_lazy("Access needs"), is_access_lead),
    Tab("notes", gettext_lazy("Notes"), can_change_occasions),
    Tab("close", gettext_lazy("Close"), can_change_occasions),
    Tab("survey", gettext_lazy("Survey"), can_change_occasions),
    Tab("pledges", gettext_lazy("Pledges"), can_change_occasions),
    Tab("claims", gettext_lazy("Expenses"), can_see_bookings),
    Tab("edit", gettext_lazy("When and where"), can_change_occasions),
)


def only_for(may: Callable[[User], bool]) -> Callable:
    """This decorator will let in only accounts for which `may` says yes. Wagtail answers PermissionDenied."""

    def decorator(view: Callable) -> Callable:
        @wraps(view)
        def inner(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if not may(request.user):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return inner

    return decorator


def render_screen(
    request: HttpRequest, name: str, occasion: Occasion, title: str, **context
) -> TemplateResponse:
    """This function will answer with events/admin/<name>.html under the occasion's tabs."""
    crumbs = [
        {"url": reverse("occasion:index"), "label": _("When and where")},
        {"url": reverse("occasion:edit", args=[occasion.pk]), "label": str(occasion)},
        {"url": "", "label": title, "sublabel": str(occasion)},
    ]
    context |= {
        "occasion": occasion,
        "header_title": title,
        "header_icon": "date",
        "breadcrumbs_items": crumbs,
        "tabs": [
            {
                "url": reverse(f"occasion:{tab.name}", args=[occasion.pk]),
                "label": tab.label,
                "is_current": tab.name == name,
            }
            for tab in TABS
            if tab.may(request.user)
        ],
    }
    return TemplateResponse(request, f"events/admin/{name}.html", context)
