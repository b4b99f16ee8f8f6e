"""Ask to join the network, and leave it. What membership is may be read without an account."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.private import never_stored
from core.rate_limits import TooManyForms, count_form
from directory import consents, membership
from directory.enums import MemberStatus, Purpose, Role
from directory.join_forms import JoinForm
from directory.models import ConsentWording, Member


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """This view will say what membership is, and take the request of whoever has a confirmed account.

    With `?as=champion`, or another value of Role, that part stands in the form.
    """
    wording = consents.get_wording(Purpose.RULES)
    if wording is None or not membership.is_confirmed(request.user):
        return _show(request, wording)
    member = membership.get_membership(request.user)
    if member and member.status in membership.OPEN:
        # Asked twice is asked once
        return redirect("directory:join") if request.method == "POST" else _show(request, wording, member)
    if request.method == "POST":
        return _take(request, wording, member)
    initial = {
        "chosen_name": member.chosen_name if member else "",
        "language": get_language(),
        "part": _get_part(request),
        "rules_version": wording.version,
    }
    return _show(request, wording, member, JoinForm(initial=initial))


def _take(request: HttpRequest, wording: ConsentWording, member: Member | None) -> HttpResponse:
    form = JoinForm(request.POST)
    if not form.is_valid():
        return _show(request, wording, member, form)
    now = timezone.now()
    data = form.cleaned_data
    try:
        count_form(request, name="join", now=now)
        membership.ask(user=request.user, read_in=get_language(), now=now, **_get_answers(data))
    except TooManyForms:
        words = _("Too many requests came from your connection. Nothing is lost: please try again later.")
        return _show(request, wording, member, form, words=words, status=429)
    except consents.WordsChanged:
        wording = consents.get_wording(Purpose.RULES)
        form.show_new_rules(wording.version)
        words = _("The house rules have changed while this page was open. Please read them once more.")
        return _show(request, wording, member, form, words=words)
    except (membership.AskedAlready, membership.MemberAlready):
        pass  # pressed twice: the page says how it stands
    return redirect("directory:join")


def _get_answers(data: dict) -> dict:
    return {name: data[name] for name in ("chosen_name", "language", "part", "words", "rules_version")}


def _get_part(request: HttpRequest) -> str:
    part = request.GET.get("as", "")
    return part if part in Role.values else ""


def _show(
    request: HttpRequest,
    wording: ConsentWording | None,
    member: Member | None = None,
    form: JoinForm | None = None,
    *,
    words: str = "",
    status: int = 200,
) -> HttpResponse:
    part = _get_part(request)
    context = {
        "wording": wording,
        "member": member,
        "form": form,
        "words": words,
        "part": Role(part).label if part else "",
        "way_back": request.get_full_path(),
        "days_kept": settings.KEEP_REQUEST_TO_JOIN.days,
    }
    return render(request, "directory/join.html", context, status=status)


@login_required
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """This view will say what goes and what stays when somebody leaves, and end their membership."""
    if request.method == "POST":
        try:
            member = membership.leave(user=request.user, now=timezone.now())
        except membership.NothingToLeave:
            pass  # pressed twice: the page says how it stands
        else:
            was_member = member.approved_at is not None
            messages.success(
                request,
                _("You have left the network.") if was_member else _("You have taken your request back."),
            )
        return redirect("directory:leave")
    member = membership.get_membership(request.user)
    is_open = member is not None and member.status in membership.OPEN
    context = {
        "is_open": is_open,
        "is_member": is_open and member.status == MemberStatus.APPROVED,
        "days_kept": settings.KEEP_REQUEST_TO_JOIN.days,
    }
    return render(request, "directory/leave.html", context)
