"""The private page of a contributor: what we would like to publish of theirs, exactly as it will stand.

Opening it changes nothing, buttons do. It needs no account.
"""

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.private import never_stored
from core.private_links import InvalidLink
from directory.enums import ConsentEnd
from stories import contributions
from stories.contribution_data import export_contributor
from stories.contribution_forms import ChangesForm, ConsentForm
from stories.contribution_links import read_token
from stories.contribution_page import get_gifts, get_picture, get_public_wording
from stories.models import Approval, Contributor

NEWS: dict[str, Promise] = {
    "approved": gettext_lazy("Thank you. You said yes: we may publish it as it stands here."),
    "changes": gettext_lazy("Thank you. We read what you want changed, and write to you again."),
    "renewed": gettext_lazy("Thank you. It may stay on our site for three more years."),
    "withdrawn": gettext_lazy("You took it back. It is off our site."),
    "changed": gettext_lazy("The words have changed meanwhile. Please read them again."),
    "ended": gettext_lazy("This has ended already. Nothing of it is on our site."),
    "said": gettext_lazy("You said yes to this before. To have it changed, take it back, or write to us."),
}
REFUSED = {
    contributions.WordsChanged: "changed",
    contributions.ConsentEnded: "ended",
    contributions.AlreadyApproved: "said",
}


def with_contributor(view: Callable) -> Callable:
    """This decorator will give a view the person behind the link, or say that the link opens nothing."""

    # The address is the key, and a foreign page does not know it
    @csrf_exempt
    @never_stored
    @wraps(view)
    def inner(request: HttpRequest, token: str, **kwargs) -> HttpResponse:
        try:
            contributor = read_token(token)
        except InvalidLink:
            return render(request, "stories/contribution_unknown.html", status=404)
        return view(request, contributor, token, **kwargs)

    return inner


@with_contributor
@require_safe
def contribution(request: HttpRequest, contributor: Contributor, token: str) -> HttpResponse:
    """This view will show somebody what we have of theirs, and what they said to it."""
    return _show(request, contributor, token)


@with_contributor
@require_POST
def approve(request: HttpRequest, contributor: Contributor, token: str, pk: int) -> HttpResponse:
    """This view will take a yes to what was shown."""
    approval = _get_approval(contributor, pk)
    if approval is None:
        return _go_back(token, "changed")
    form = ConsentForm(request.POST)
    if not form.is_valid():
        return _show(request, contributor, token, bound=(pk, form))
    return _do(
        token,
        "approved",
        lambda now: contributions.approve(
            approval=approval,
            scopes=form.scopes,
            version=form.cleaned_data["version"],
            language=get_language(),
            now=now,
        ),
    )


@with_contributor
@require_POST
def change(request: HttpRequest, contributor: Contributor, token: str, pk: int) -> HttpResponse:
    """This view will take what somebody wants changed first."""
    approval = _get_approval(contributor, pk)
    if approval is None:
        return _go_back(token, "changed")
    form = ChangesForm(request.POST)
    if not form.is_valid():
        return _show(request, contributor, token, bound=(pk, form))
    comment = form.cleaned_data["comment"]
    return _do(
        token,
        "changes",
        lambda now: contributions.ask_for_changes(approval=approval, comment=comment, now=now),
    )


@with_contributor
@require_POST
def renew(request: HttpRequest, contributor: Contributor, token: str, uuid: UUID) -> HttpResponse:
    """This view will take a yes for three more years, for what they said yes to before."""
    gift = get_object_or_404(contributor.contributions, uuid=uuid)
    version = request.POST.get("version", "")
    return _do(
        token,
        "renewed",
        lambda now: contributions.renew(
            contribution=gift,
            scopes=gift.scopes,
            version=int(version) if version.isdecimal() and len(version) < 6 else 0,
            language=get_language(),
            now=now,
        ),
    )


@with_contributor
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(
    request: HttpRequest, contributor: Contributor, token: str, uuid: UUID | None = None
) -> HttpResponse:
    """This view will ask once, and then take back one thing, or all where no `uuid` is given."""
    given = contributor.contributions.filter(ended_at=None)
    if uuid:
        get_object_or_404(contributor.contributions, uuid=uuid)
        given = given.filter(uuid=uuid)
    if request.method != "POST":
        context = {"token": token, "count": len(given), "uuid": uuid}
        return render(request, "stories/contribution_withdraw.html", context)
    now = timezone.now()
    contributions.note_verified(contributor=contributor, now=now)
    for each in given:
        contributions.withdraw(contribution=each, end=ConsentEnd.WITHDRAWN, now=now)
    return _go_back(token, "withdrawn")


@with_contributor
@require_POST
def data(request: HttpRequest, contributor: Contributor, token: str) -> HttpResponse:
    """This view will hand out all that is kept of somebody, as a file."""
    now = timezone.now()
    contributions.note_verified(contributor=contributor, now=now)
    response = JsonResponse(
        export_contributor(contributor), json_dumps_params={"ensure_ascii": False, "indent": 2}
    )
    response["Content-Disposition"] = f'attachment; filename="my-contributions-{now:%Y-%m-%d}.json"'
    return response


@with_contributor
@require_safe
def picture(request: HttpRequest, contributor: Contributor, token: str, pk: int) -> FileResponse:
    """This view will hand out the picture of a contribution to the person whose it is, and to nobody else.

    As we keep it: no copy of it lies where a web server looks before it may be published.
    """
    image = get_picture(get_object_or_404(contributor.contributions, pk=pk, ended_at=None))
    if image is None:
        raise Http404
    return FileResponse(image.file.storage.open(image.file.name), content_type="image/jpeg")


def _get_approval(contributor: Contributor, pk: int) -> Approval | None:
    found = Approval.objects.filter(pk=pk, contribution__contributor=contributor)
    return found.select_related("contribution__contributor").first()


def _do(token: str, news: str, act: Callable) -> HttpResponse:
    try:
        act(timezone.now())
    except tuple(REFUSED) as refusal:
        news = REFUSED[type(refusal)]
    return _go_back(token, news)


def _go_back(token: str, news: str) -> HttpResponse:
    return redirect(f"{reverse('stories:contribution', args=[token])}?news={news}")


def _show(
    request: HttpRequest,
    contributor: Contributor,
    token: str,
    bound: tuple[int, ConsentForm | ChangesForm] | None = None,
) -> HttpResponse:
    now = timezone.now()
    context = {
        "contributor": contributor,
        "token": token,
        "gifts": get_gifts(contributor, bound=bound, now=now),
        "wording": get_public_wording(),
        "news": NEWS.get(request.GET.get("news", ""), "") if not bound else "",
        "form": bound[1] if bound else None,
        "years": settings.STORY_CONSENT_LASTS.days // 365,
    }
    return render(request, "stories/contribution.html", context)
