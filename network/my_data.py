"""What the site keeps about somebody, given out to them; and the end of their account."""

from datetime import datetime
from uuid import uuid4

from allauth.account.decorators import reauthentication_required
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core import erasures, outbox
from core.private import never_stored
from events.locking import Busy
from network.own_data import get_export, get_kept, get_sections


@login_required
@never_stored
@require_safe
def my_data(request: HttpRequest) -> HttpResponse:
    """This view will lead to all that is kept, to read and to take away."""
    return render(request, "network/my_data.html")


@login_required
@never_stored
@reauthentication_required
@require_safe
def read_data(request: HttpRequest) -> HttpResponse:
    """This view will show all that is kept about somebody, in words, to read or to print."""
    context = {"sections": get_sections(get_export(request.user)), "made_at": timezone.now()}
    return render(request, "network/read_data.html", context)


@login_required
@never_stored
@reauthentication_required
@require_safe
def download_data(request: HttpRequest) -> HttpResponse:
    """This view will give the same as a file that programs read."""
    now = timezone.now()
    response = JsonResponse(
        {"made_at": now, "data": get_export(request.user)},
        encoder=DjangoJSONEncoder,
        json_dumps_params={"indent": 2, "ensure_ascii": False},
    )
    response["Content-Disposition"] = f'attachment; filename="my-data-{now:%Y-%m-%d}.json"'
    return response


@login_required
@never_stored
@reauthentication_required
@require_http_methods(["GET", "HEAD", "POST"])
def my_delete(request: HttpRequest) -> HttpResponse:
    """This view will say what goes and what stays, ask once, then forget the person and log them out."""
    if request.method != "POST":
        return _show(request)
    if request.POST.get("sure") != "yes":
        return _show(request, words=_("Tick the box first: it cannot be undone."), status=400)
    now, email, language = timezone.now(), request.user.email, get_language()
    try:
        with transaction.atomic():
            erasures.erase_person(email, now)
            _confirm(email, language, now=now)
    except Busy:
        words = _("Many people are booking just now. Nothing was deleted: please try again in a moment.")
        return _show(request, words=words, status=503)
    logout(request)
    return redirect("network:deleted")


@never_stored
@require_safe
def deleted(request: HttpRequest) -> HttpResponse:
    """This view will say that an account is gone: the same words for everybody."""
    return render(request, "network/deleted.html")


def _confirm(email: str, language: str, *, now: datetime) -> None:
    """Written after everything else about the address is gone; it goes with the message."""
    outbox.queue_template(
        template="network/email/erased",
        context={},
        key=f"erased:{uuid4()}",
        kind=outbox.GOODBYE,
        to=email,
        language=language,
        now=now,
        priority=1,
    )


def _show(request: HttpRequest, *, words: str = "", status: int = 200) -> HttpResponse:
    kept = get_kept()
    context = {"kept": kept, "stays": [each for each in kept if each.stays], "words": words}
    return render(request, "network/my_delete.html", context, status=status)
