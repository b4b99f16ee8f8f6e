"""A wish to be contacted. The page says first where help is now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.private import never_stored
from core.rate_limits import TooManyForms, count_form
from events import aftercare as requests
from events.feedback_forms import AftercareForm
from events.views.after import find_occasion, show
from events.views.frame import get_frame


# No token against cross-site requests, as for "Was this page clear?": see decision 5.
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def aftercare(request: HttpRequest) -> HttpResponse:
    """This view will take the wish to be contacted, where there is somebody who would read it."""
    now = timezone.now()
    occasion = find_occasion(request)
    has_contacts = requests.has_contacts()
    form = AftercareForm(request.POST if request.method == "POST" else None, now=now)

    def show_form(words: str = "", status: int = 200) -> HttpResponse:
        frame = get_frame(occasion)
        return show(
            request, "aftercare", status=status, form=form, words=words, has_contacts=has_contacts, **frame
        )

    if request.method != "POST" or not has_contacts:
        return show_form()
    if form.is_from_a_machine():
        return redirect("events:aftercare_done")
    if words := form.get_refusal(request.POST.get("form_token", "")):
        return show_form(words)
    if not form.is_valid():
        return show_form()
    fields = ("name", "contact", "when", "words")
    try:
        count_form(request, name="aftercare", now=now)
        requests.ask(
            occasion=occasion,
            form_id=form.form_id,
            language=get_language(),
            now=now,
            **{field: form.cleaned_data[field] for field in fields},
        )
    except (TooManyForms, requests.TooManyRequests):
        words = _(
            "We could not take this: too many came today. Please ring or write to the people named above."
        )
        return show_form(words, status=429)
    return redirect("events:aftercare_done")


@never_stored
@require_safe
def aftercare_done(request: HttpRequest) -> HttpResponse:
    """This view will say what happens now: the same words whatever was sent."""
    return show(request, "aftercare_done")
