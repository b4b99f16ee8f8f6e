"""The page behind "stop these messages". It says the same to everybody: nobody learns there who booked."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.private import never_stored
from events import mail_choice


# Mail readers press for their people, with neither page nor cookie (RFC 8058 §3.1)
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def stop_mail(request: HttpRequest, token: str) -> HttpResponse:
    """This view will show one button, and end reminders and news of a booking where it was pressed."""
    is_done = request.method == "POST"
    if is_done:
        mail_choice.stop_mail(token=token, now=timezone.now())
    return render(request, "events/stop_mail.html", {"token": token, "is_done": is_done})
