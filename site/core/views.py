"""Answers that belong to no page: health, forms that could not be checked, and the demonstration's mail."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core import demo_codes, health
from core import demo_mail as mails

never_stored = cache_control(private=True, no_store=True)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """This function will say in plain words that the form could not be checked, and how to go on."""
    return render(request, "403_csrf.html", status=403)


@require_safe
@never_stored
def live(request: HttpRequest) -> HttpResponse:
    """This function will answer as long as this process does, whatever the other parts do."""
    return JsonResponse({"live": True})


@require_safe
@never_stored
def ready(request: HttpRequest) -> HttpResponse:
    """This function will say how each part does: status 200 where all are well, else 503.

    A message of which a person has to say whether it went out is told here, but is no reason for 503. Nor is
    an Elasticsearch that is away: the database answers.
    """
    state = health.get_state(timezone.now())
    return JsonResponse(state, status=200 if health.is_ready(state) else 503)


@require_safe
@never_stored
def demo_mail_list(request: HttpRequest) -> HttpResponse:
    """This function will list what the demonstration "sent" last, and the codes of its staff."""
    context = {
        "mails": mails.get_mails(limit=50),
        "codes": demo_codes.get_codes(),
        "seconds_left": demo_codes.get_seconds_left(),
    }
    return render(request, "demo/mail.html", context)


@require_safe
@never_stored
def demo_mail(request: HttpRequest, name: str) -> HttpResponse:
    """This function will show the text of one message."""
    return render(request, "demo/message.html", {"mail": _get_mail_or_404(name)})


@require_safe
@never_stored
def demo_mail_calendar(request: HttpRequest, name: str) -> HttpResponse:
    """This function will hand out the calendar entry that came with a message."""
    mail = _get_mail_or_404(name)
    if not mail.ics:
        raise Http404
    headers = {"Content-Disposition": 'attachment; filename="calendar.ics"'}
    return HttpResponse(mail.ics, content_type="text/calendar; charset=utf-8", headers=headers)


def _get_mail_or_404(name: str) -> mails.DemoMail:
    try:
        return mails.get_mail(name)
    except mails.NoSuchMail as error:
        raise Http404 from error
