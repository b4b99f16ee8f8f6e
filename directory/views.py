"""A worry about safety. The page says first where help is now, and asks for no account and no name."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.models import User
from core.navigation import is_key
from core.private import never_stored
from core.private_links import InvalidLink, read_uuid, sign_uuid
from core.rate_limits import TooManyForms, count_form
from directory import concerns
from directory.forms import LONGEST_WHERE, ConcernForm
from directory.models import Member
from directory.visibility import get_profile

ABOUT = "directory.concern.about"  # salt of who a form is about
FIELDS = ("words", "where", "name", "contact", "wants_receipt")


# No token against cross-site requests, as for "Was this page clear?": see decision 5.
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def concern(request: HttpRequest) -> HttpResponse:
    """This view will take a concern, where there is somebody who would read it. `?person=` names a member
    whom it is about, if this reader may see them; the form keeps that signed.
    """
    now = timezone.now()
    about = request.POST.get("about", "") if request.method == "POST" else _sign_person(request)
    subject = _find_subject(about)
    if not concerns.has_contacts(is_about_somebody=subject is not None):
        return _show(request, subject=subject)
    if request.method != "POST":
        initial = {"where": _get_page(request), "about": about}
        return _show(request, ConcernForm(now=now, initial=initial), subject=subject)
    form = ConcernForm(request.POST, now=now)
    if form.is_from_a_machine():
        return redirect("directory:concern_done")
    if words := form.get_refusal(request.POST.get("form_token", "")):
        return _show(request, form, subject=subject, words=words)
    if not form.is_valid():
        return _show(request, form, subject=subject)
    try:
        count_form(request, name="concern", now=now)
        concerns.report(
            form_id=form.form_id,
            subject=subject,
            language=get_language(),
            now=now,
            **{field: form.cleaned_data[field] for field in FIELDS},
        )
    except concerns.NobodyReads:
        return _show(request, subject=subject)
    except (TooManyForms, concerns.TooManyConcerns):
        words = _(
            "We could not take this: too many came today. Please ring or write to the people named above."
        )
        return _show(request, form, subject=subject, words=words, status=429)
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


def _sign_person(request: HttpRequest) -> str:
    """The person whom ?person= names, signed, if this reader may see them."""
    try:
        public_id = UUID(request.GET.get("person", ""))
    except ValueError:
        return ""
    profile = get_profile(viewer=request.user, public_id=public_id)
    return sign_uuid(public_id, salt=ABOUT) if profile else ""


def _find_subject(about: str) -> User | None:
    """Whom a form is about. One that was tampered with is about nobody: its words are not lost for that."""
    try:
        public_id = read_uuid(about, salt=ABOUT)
    except InvalidLink:
        return None
    member = Member.objects.select_related("user__member").filter(public_id=public_id).first()
    return member and member.user


def _show(
    request: HttpRequest,
    form: ConcernForm | None = None,
    *,
    subject: User | None,
    words: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "is_about": subject.member.chosen_name if subject else "",
        "words": words,
        "years_kept": settings.KEEP_CONCERN.days // 365,
    }
    return render(request, "directory/concern.html", context, status=status)
