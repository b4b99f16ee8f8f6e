"""One address that always leads to the next meeting of the community of practice."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from events.enums import Kind, OccasionStatus
from events.listing import get_coming_pages


@never_cache
@require_safe
def next_meeting(request: HttpRequest) -> HttpResponse:
    """This view will lead to the page of the next meeting in the reader's language, or where there is none to
    the first page.
    """
    meetings = get_coming_pages(get_language(), timezone.now()).filter(
        occasion__kind=Kind.COMMUNITY, occasion__status=OccasionStatus.SCHEDULED
    )
    meeting = meetings.first()
    return redirect(meeting.get_url(request) if meeting else reverse("wagtail_serve", args=[""]))
