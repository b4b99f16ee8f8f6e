"""Pages of the network that no editor makes: the site map, the question whether a page was clear."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.visibility import public
from network import feedback
from network.models import SiteChangesPage
from network.site_map import find_similar, get_site_map


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """This function will show every page of the reader's language that everybody may see, as one list."""
    return render(request, "network/site_map.html", {"entries": get_site_map(get_language())})


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """This function will help somebody on whose address leads nowhere."""
    similar = find_similar(request.path, get_language())
    return render(request, "404.html", {"similar": similar}, status=404)


# No token against cross-site requests: nothing is tied to an account, and a foreign page could as well send
# the form from its own computer (see decision 5). So the question works without a cookie.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def site_feedback(request: HttpRequest) -> HttpResponse:
    """This view will ask whether a page was clear, and what was not, and keep the answer."""
    now = timezone.now()
    if request.method != "POST":
        initial = {
            "clear": request.GET.get("clear", ""),
            "page": request.GET.get("page", ""),
        }
        return _show_feedback(request, feedback.FeedbackForm(now=now, initial=initial))
    form = feedback.FeedbackForm(request.POST, now=now)
    if form.is_from_a_machine():
        return _thank(request.POST.get("page", ""))
    if words := form.get_refusal(request.POST.get("form_token", "")):
        return _show_feedback(request, form, words=words)
    if not form.is_valid():
        return _show_feedback(request, form)
    data = form.cleaned_data
    page, language = feedback.find_own_page(request, data["page"])
    try:
        feedback.save_feedback(
            form_id=form.form_id,
            page=page,
            language=language,
            is_clear=data["clear"] == "yes",
            words=data["words"],
            now=now,
        )
    except feedback.TooMuchFeedback:
        words = _("Too many answers came today. Please write to us, or try again tomorrow.")
        return _show_feedback(request, form, words=words, status=429)
    return _thank(page)


def _show_feedback(
    request: HttpRequest, form: feedback.FeedbackForm, *, words: str = "", status: int = 200
) -> HttpResponse:
    page, _language = feedback.find_own_page(request, form["page"].value() or "")
    context = {"form": form, "page_path": page, "words": words}
    response = render(request, "network/feedback.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _thank(page: str) -> HttpResponse:
    return redirect(f"{reverse('network:feedback_done')}?{urlencode({'page': page})}")


@require_safe
def site_feedback_done(request: HttpRequest) -> HttpResponse:
    """This function will say thank you, and where changes are listed."""
    page, _language = feedback.find_own_page(request, request.GET.get("page", ""))
    lists = public(SiteChangesPage.objects.filter(locale__language_code=get_language()))
    context = {"page_path": page, "changes": lists.select_related("locale").first()}
    response = render(request, "network/feedback_done.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
