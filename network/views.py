"""Pages of the network that no editor makes: search, the site map, the question whether a page was clear."""

from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core import search as site_search
from core.facets import Facet, Option
from core.findable import get_kinds
from core.search_types import PAGE_SIZE, Query
from core.visibility import public
from network import feedback
from network.models import SiteChangesPage
from network.site_map import find_similar, get_site_map


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """This function will show what matches `?q=`, of the kinds in `?kind=`. It writes nothing."""
    kinds = get_kinds()
    chosen = [name for name in kinds if name in request.GET.getlist("kind")]
    results = site_search.search(
        Query(
            request.GET.get("q", ""),
            language=get_language(),
            page=_get_page_number(request.GET.get("page", "")),
            kinds=tuple(chosen),
        )
    )
    options = [Option(kind.name, str(kind.label), None, kind.name in chosen) for kind in kinds.values()]
    just_words = urlencode({"q": results.query.words})
    context = {
        "results": results,
        "page_of_list": Paginator(range(results.total), PAGE_SIZE).get_page(results.page),
        "kinds": chosen,
        "filters": [Facet("kind", _("Kind"), options)],
        "kept": [{"name": "q", "value": results.query.words}],
        "clear_url": f"?{just_words}" if chosen else "",
        "other_query": urlencode({"q": results.query.words, "kind": chosen}, doseq=True),
        "canonical_url": settings.SITE_URL + reverse("network:search"),
    }
    response = render(request, "network/search.html", context)
    # a list of results is for the reader who asked, not for other search engines
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _get_page_number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        return 1


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
