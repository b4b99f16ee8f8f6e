"""What the forms that people send after an event share: which event they are about, how they are shown."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from events.models import Occasion


def find_occasion(request: HttpRequest) -> Occasion | None:
    """This function will return the public event that ?event= names, if there is one."""
    try:
        pk = int(request.GET.get("event", ""))
    except ValueError:
        return None
    return Occasion.objects.public().filter(pk=pk).select_related("venue__locality").first()


def show(request: HttpRequest, name: str, *, status: int = 200, **context) -> HttpResponse:
    """This function will answer with events/<name>.html. It is for people who were there, not for search."""
    response = render(request, f"events/{name}.html", context, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response


def say_too_many() -> str:
    """This function will say that a machine is sending forms, and what a person can do."""
    return _("Too many came today. Nothing is lost: please try again tomorrow, or write to us.")
