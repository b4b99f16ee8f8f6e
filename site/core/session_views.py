"""Where am I logged in? A room of My page."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core import sessions


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def my_sessions(request: HttpRequest) -> HttpResponse:
    """This function will list where somebody is logged in, and log one browser out, or all others."""
    own = request.session.session_key
    if request.method == "POST":
        _end(request, own)
        return redirect("usersessions_list")
    context = {"sessions": sessions.get_sessions(request.user), "own_key": own}
    return render(request, "usersessions/usersession_list.html", context)


def _end(request: HttpRequest, own: str) -> None:
    chosen = request.POST.get("session", "")
    if chosen == "others":
        sessions.end_sessions(user=request.user, but=own)
        messages.success(request, _("You are logged out everywhere else."))
    elif chosen.isascii() and chosen.isdigit() and len(chosen) < 19:
        # ended already, or never there: what was asked for is true either way
        sessions.end_session(user=request.user, pk=int(chosen))
        messages.success(request, _("That browser is logged out."))
