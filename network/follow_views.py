"""Following pages: the button on them, the list on My page, how often to be told, and the way to stop."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.links import get_way_back
from core.private import never_stored
from directory.consent_views import get_choice
from directory.enums import Purpose
from network import follows, newsletter
from network.enums import DigestPace, NewsPace
from network.my_places import get_places


@login_required
@never_stored
@require_POST
def follow(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will take one press on "Follow" or "Stop following", and lead back to the page."""
    if request.POST.get("say") == "no":
        follows.unfollow(user=request.user, page_pk=pk)
        messages.success(request, _("You no longer follow this."))
    else:
        try:
            follows.follow(user=request.user, page_pk=pk, language=get_language(), now=timezone.now())
        except follows.CannotFollow as error:
            raise Http404 from error
        messages.success(request, _("You follow this now. Under “Mail to me” you choose how often we write."))
    return redirect(get_way_back(request, reverse("network:my_follows")))


@login_required
@never_stored
@require_safe
def my_follows(request: HttpRequest) -> HttpResponse:
    """This view will list what somebody follows, each with a button that stops it."""
    context = {"follows": follows.get_follows(user=request.user, language=get_language())}
    return render(request, "network/my_follows.html", context)


@login_required
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def my_mail(request: HttpRequest) -> HttpResponse:
    """This view will show which mail comes when, and take how often news does."""
    now = timezone.now()
    if request.method == "POST":
        if request.POST.get("pace") in NewsPace.values:
            pace = NewsPace(request.POST["pace"])
            follows.set_pace(user=request.user, pace=pace, language=get_language(), now=now)
            messages.success(request, _("Your choice is saved."))
        else:
            messages.error(request, _("Choose how often we may write."))
        return redirect("network:my_mail")
    places = get_places(user=request.user, member=None, now=now, language=get_language())
    context = {
        "paces": NewsPace,
        "pace": follows.get_pace(request.user),
        "bookings": [item for item in [*places.offers, *places.coming] if item.signup.email],
        "choice": get_choice(user=request.user, purpose=Purpose.NEWSLETTER, now=now),
        "digest_paces": DigestPace,
        "digest_pace": newsletter.get_pace(request.user),
    }
    return render(request, "network/my_mail.html", context)


@login_required
@never_stored
@require_POST
def my_newsletter(request: HttpRequest) -> HttpResponse:
    """This view will take how often the newsletter comes, from whoever agreed to it."""
    if request.POST.get("pace") in DigestPace.values:
        pace = DigestPace(request.POST["pace"])
        newsletter.set_pace(user=request.user, pace=pace, now=timezone.now())
        messages.success(request, _("Your choice is saved."))
    else:
        messages.error(request, _("Choose how often we may write."))
    return redirect("network:my_mail")


# Mail readers press for their people, with neither page nor cookie (RFC 8058 §3.1)
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def stop_news(request: HttpRequest, token: str) -> HttpResponse:
    """This view will show one button, and end mail about news where it was pressed."""
    is_done = request.method == "POST"
    if is_done:
        follows.stop_news(token=token, now=timezone.now())
    return render(request, "network/stop_news.html", {"token": token, "is_done": is_done})
