"""What the editors' home says about events: which wait to be closed, and which papers are late."""

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from events.access import can_change_occasions
from events.closing import get_open_events
from events.papers import get_late_papers


class EventsToDoPanel(Component):
    name = "events_to_do"
    order = 150  # after the site's own summary
    template_name = "events/admin/home_panel.html"

    def get_context_data(self, parent_context: dict) -> dict:
        now = timezone.now()
        return {"open_events": get_open_events(now), "late_pages": get_late_papers(now)}


def add_panel(request: HttpRequest, panels: list[Component]) -> None:
    """This function will add the panel to the home of those who can do something about it."""
    if can_change_occasions(request.user):
        panels.append(EventsToDoPanel())
