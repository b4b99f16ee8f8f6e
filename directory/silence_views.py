"""The private page on which a member says that they want to stay. Opening it changes nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.private import never_stored
from core.private_links import InvalidLink
from directory import silence


# The address is the key: no other site knows it
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@never_stored
def stay(request: HttpRequest, token: str) -> HttpResponse:
    """This view will ask whether somebody wants to stay a member, and take one press for a yes."""
    try:
        silence.read_token(token)
        if request.method == "POST":
            silence.stay(token=token, now=timezone.now())
    except InvalidLink:
        return render(request, "directory/stay.html", {"is_unknown": True}, status=404)
    return render(request, "directory/stay.html", {"token": token, "is_done": request.method == "POST"})
