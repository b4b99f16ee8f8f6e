"""One place for everything about one occasion."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events.access import can_see_bookings
from events.access_needs import get_totals
from events.admin_screens import only_for, render_screen
from events.models import Occasion
from events.overview import Overview


@only_for(can_see_bookings)
@require_safe
def hub(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show where an occasion stands and what waits for somebody, without any name."""
    occasion = get_object_or_404(Occasion.objects.select_related("venue", "joining", "series"), pk=pk)
    overview = Overview(occasion, now=timezone.now())
    return render_screen(
        request,
        "hub",
        occasion,
        _("Overview"),
        overview=overview,
        stage=overview.get_stage(),
        tasks=overview.get_tasks(),
        numbers=overview.get_numbers(),
        needs_totals=get_totals(occasion=occasion),
    )
