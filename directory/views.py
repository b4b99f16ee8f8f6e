"""A worry about safety. The page says first where help is now, and asks for no account and no name."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.navigation import is_key
from core.private import never_stored
from core.rate_limits import TooManyForms, count_form
from directory import concerns
from directory.forms import LONGEST_WHERE, ConcernForm

FIELDS = ("words", "where", "name", "contact")


# No token against cross-site requests, as for "Was this page clear?": see decision 5.
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def concern(request: HttpRequest) -> HttpResponse:
    """This view will take a concern, where there is somebody who would read it."""
    now = timezone.now()
    if not concerns.has_contacts():
        return _show(request)
    if request.method != "POST":
        return _show(request, ConcernForm(now=now, initial={"where": _get_page(request)}))
    form = ConcernForm(request.POST, now=now)
    if form.is_from_a_machine():
        return redirect("directory:concern_done")
    if words := form.get_refusal(request.POST.get("form_token", "")):
        return _show(request, form, words=words)
    if not form.is_valid():
        return _show(request, form)
    try:
        count_form(request, name="concern", now=now)
        concerns.report(
            form_id=form.form_id,
            language=get_language(),
            now=now,
            **{field: form.cleaned_data[field] for field in FIELDS},
        )
    except concerns.NobodyReads:
        return _show(request)
    except (TooManyForms, concerns.TooManyConcerns):
        words = _(
            "We could not take this: too many came today. Please ring or write to the people named above."
        )
        return _show(request, form, words=words, status=429)
    return redirect("directory:concern_done")


@never_stored
@require_safe
def concern_done(request: HttpRequest) -> HttpResponse:
    """This view will say what happens now: the same words whatever was sent."""
    return render(request, "directory/concern_done.html")


def _get_page(request: HttpRequest) -> str:
    """The page of ours from which somebody came, unless its address is somebody's key."""
    path = request.GET.get("page", "")
    is_path = path.startswith("/") and not path.startswith("//") and len(path) <= LONGEST_WHERE
    return path if is_path and not is_key(path) else ""


def _show(
    request: HttpRequest, form: ConcernForm | None = None, *, words: str = "", status: int = 200
) -> HttpResponse:
    context = {"form": form, "words": words, "years_kept": settings.KEEP_CONCERN.days // 365}
    return render(request, "directory/concern.html", context, status=status)
