"""Signing up for the newsletter without an account, and getting off it again."""

from datetime import datetime

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.contact import LONGEST_EMAIL
from core.form_fields import EmailField
from core.private import never_stored
from core.private_links import InvalidLink
from core.public_forms import PublicForm
from core.rate_limits import TooManyForms, count_form
from directory import consents
from directory.enums import Purpose
from directory.models import ConsentWording
from network import newsletter
from network.enums import DigestPace


class NewsletterForm(PublicForm):
    """`wording` is what the person agrees to: a form that shows older words is shown again."""

    email = EmailField(
        label=gettext_lazy("Your e-mail address"),
        help_text=gettext_lazy("We write to it once, to be sure that it is yours."),
        max_length=LONGEST_EMAIL,
        error_messages={
            "required": gettext_lazy("Write your e-mail address"),
            "max_length": gettext_lazy("Write at most %(limit_value)d letters"),
        },
    )
    pace = forms.ChoiceField(
        label=gettext_lazy("How often shall we write?"),
        choices=DigestPace,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose how often we may write"),
            "invalid_choice": gettext_lazy("Choose how often we may write"),
        },
    )
    language = forms.ChoiceField(
        label=gettext_lazy("In which language?"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose a language"),
            "invalid_choice": gettext_lazy("Choose a language"),
        },
    )

    def __init__(self, data=None, *, wording: ConsentWording, now: datetime):
        # The form's token fits these words only
        super().__init__(
            data,
            salt=f"network.newsletter {wording.version}",
            now=now,
            initial={"pace": DigestPace.WEEKLY, "language": get_language()},
        )


# No token against cross-site requests: nothing is tied to an account, and nothing happens to the address
# before its owner presses a button. So it works without a cookie.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest) -> HttpResponse:
    """This view will take an address for the newsletter. It answers the same whether it is known or not."""
    now = timezone.now()
    wording = consents.get_wording(Purpose.NEWSLETTER)
    if wording is None:
        return render(request, "network/newsletter.html", {"form": None})
    form = NewsletterForm(request.POST if request.method == "POST" else None, wording=wording, now=now)

    def show(words: str = "", status: int = 200) -> HttpResponse:
        context = {"form": form, "wording": wording, "words": words}
        return render(request, "network/newsletter.html", context, status=status)

    if request.method != "POST":
        return show()
    if form.is_from_a_machine():
        return redirect("network:newsletter_asked")
    if words := form.get_refusal(request.POST.get("form_token", "")):
        return show(words)
    if not form.is_valid():
        return show()
    try:
        count_form(request, name="newsletter", now=now)
        newsletter.subscribe(
            email=form.cleaned_data["email"],
            pace=DigestPace(form.cleaned_data["pace"]),
            language=form.cleaned_data["language"],
            wording=wording,
            form_id=form.form_id,
            now=now,
        )
    except TooManyForms:
        return show(_("Too many requests came from your connection. Please try again later."), 429)
    return redirect("network:newsletter_asked")


@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """This view will say what happens now: the same words whatever address was sent."""
    days = settings.KEEP_UNCONFIRMED_SUBSCRIPTION.days
    return render(request, "network/newsletter_asked.html", {"days": days})


# The address is the key: see events/views/private.py
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """This view will show one button, and put the address on the list where it was pressed."""
    try:
        if request.method == "POST":
            row = newsletter.confirm(token=token, now=timezone.now())
            context = {
                "is_done": True,
                "pace": row.pace,
                "stop_url": newsletter.get_stop_url(row, get_language()),
            }
        else:
            _row, pace, _language = newsletter.read_confirm_token(token)
            context = {"is_done": False, "pace": pace, "token": token}
    except InvalidLink:
        return render(request, "network/newsletter_unknown.html", status=404)
    return render(request, "network/newsletter_confirm.html", context)


# Mail readers press for their people, with neither page nor cookie (RFC 8058 §3.1)
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """This view will show one button, and end the newsletter where it was pressed. The same words whatever
    the token is.
    """
    is_done = request.method == "POST"
    if is_done:
        newsletter.stop(token=token, now=timezone.now())
    return render(request, "network/newsletter_stop.html", {"token": token, "is_done": is_done})
