"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""

from django.utils.translation import gettext_lazy as _

from core import search
from core.visibility import public
from events.pages import EventPage

search.register(
    "events",
    label=_("Events"),
    get_queryset=lambda: public(EventPage.objects.select_related("occasion")),
)
