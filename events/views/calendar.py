"""Calendar files: one event, all events, the events of a series or of a place."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe
from wagtail.query import PageQuerySet

from core.models import Locality
from core.visibility import public
from events.ical import feed, make_entries
from events.listing import get_event_pages, in_place
from events.models import EventPage, EventSeriesPage
from events.unchanged import send_if_changed

KEPT = timedelta(days=365)  # so long a meeting stays in the subscriptions after it is over


@require_safe
def occasion_calendar(request: HttpRequest, uid: UUID) -> HttpResponse:
    """This view will answer with one public event, in the reader's language where it has a page in it."""
    pages = public(EventPage.objects.filter(occasion__uid=uid)).select_related("occasion__venue", "locale")
    found = sorted(pages, key=lambda page: page.locale.language_code != get_language())
    if not found:
        raise Http404
    page = found[0]
    return _answer(request, name=page.title, pages=[page], filename=f"event-{uid}.ics")


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """This view will answer with all public events, to subscribe to."""
    return _answer(request, name=gettext("Events"), pages=_get_pages(get_language()), filename="events.ics")


@require_safe
def series_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will answer with the public events of a series, to subscribe to."""
    series = get_object_or_404(public(EventSeriesPage.objects.select_related("locale")), pk=pk)
    pages = _get_pages(series.locale.language_code).child_of(series)
    return _answer(request, name=series.title, pages=pages, filename=f"series-{pk}.ics")


@require_safe
def locality_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """This view will answer with the public events of a place, or for it, to subscribe to."""
    place = get_object_or_404(Locality, slug=slug)
    return _answer(
        request,
        name=gettext("Events: %(place)s") % {"place": place},
        pages=in_place(_get_pages(get_language()), slug),
        filename=f"place-{slug}.ics",
    )


def _get_pages(language: str) -> PageQuerySet:
    return (
        get_event_pages(language)
        .filter(occasion__ends_at__gte=timezone.now() - KEPT)
        .select_related("occasion__venue", "locale")
        .order_by("occasion__starts_at", "occasion__pk")
    )


def _answer(request: HttpRequest, *, name: str, pages: Iterable[EventPage], filename: str) -> HttpResponse:
    response = HttpResponse(
        feed(name=name, entries=make_entries(pages, request)),
        content_type="text/calendar; method=PUBLISH; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{filename}"'},
    )
    return send_if_changed(request, response)
