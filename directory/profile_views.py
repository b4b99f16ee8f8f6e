"""The member's own pages: writing the profile, choosing who sees it, looking at it with others' eyes."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.private import never_stored
from directory import consents, profiles
from directory.access import get_member
from directory.enums import ProfileStatus, Purpose
from directory.models import ConsentWording, DirectoryPage, Member
from directory.profile_forms import ProfileForm
from directory.visibility import preview_profile

AS_PUBLIC, AS_MEMBER, AS_EDITOR = "public", "member", "editor"


def only_for_members(view: Callable) -> Callable:
    """This decorator will hand a view the approved member who is logged in, and tell all others why not."""

    @wraps(view)
    @login_required
    @never_stored
    def inner(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        member = get_member(request.user)
        if member is None:
            return render(request, "directory/no_member.html", status=403)
        return view(request, member, *args, **kwargs)

    return inner


@only_for_members
@require_http_methods(["GET", "HEAD", "POST"])
def my_profile(request: HttpRequest, member: Member) -> HttpResponse:
    """This view will take what a member tells and who sees it; and, on request, ask for it to be read."""
    now = timezone.now()
    wording = get_unagreed(request, Purpose.DIRECTORY)
    if request.method != "POST":
        return _show(request, member, ProfileForm(member=member, wording=wording))
    form = ProfileForm(request.POST, member=member, wording=wording)
    submits = request.POST.get("then") == "submit"
    if form.is_valid() and submits and form.asks_consent and not form.cleaned_data["agree"]:
        form.add_error("agree", _("Tick the box if you agree to be found"))
    if not form.is_valid():
        return _show(request, member, form)
    try:
        with transaction.atomic():
            profiles.write_profile(
                user=request.user, told=form.get_told(), stamp=form.cleaned_data["stamp"], now=now
            )
            profiles.choose_visibility(
                user=request.user, listed=form.cleaned_data["listed"], fields=form.get_visibility()
            )
            if submits:
                agree(request, form, Purpose.DIRECTORY)
                profiles.submit_profile(user=request.user, now=now)
    except profiles.ChangedMeanwhile:
        return _show_again(request, member, form)
    except consents.WordsChanged:
        messages.error(request, _("We changed the words you agree to. Please read them, and send again."))
        return redirect("directory:my_profile")
    member.refresh_from_db()
    messages.success(request, _say_saved(member, submits=submits))
    return redirect("directory:my_profile")


@only_for_members
@require_POST
def pause(request: HttpRequest, member: Member) -> HttpResponse:
    """This view will take a member's profile from sight with one press."""
    profiles.pause_profile(user=request.user)
    messages.success(request, _("Nobody sees your profile now."))
    return redirect("directory:my_profile")


@only_for_members
@require_POST
def show_again(request: HttpRequest, member: Member) -> HttpResponse:
    """This view will show a member's profile again with one press, agreeing anew where that had ended."""
    now = timezone.now()
    try:
        with transaction.atomic():
            if request.POST.get("agree"):
                version = request.POST.get("wording_version", "")
                consents.give(
                    user=request.user,
                    purpose=Purpose.DIRECTORY,
                    language=get_language(),
                    version=int(version) if version.isdecimal() else None,
                    now=now,
                )
            profiles.resume_profile(user=request.user, now=now)
    except (profiles.NoConsent, consents.WordsChanged, consents.NothingToAgreeTo):
        messages.error(
            request, _("We cannot show your profile before you agree to it. Please read the words.")
        )
    else:
        messages.success(request, _("Your profile is shown again, to those whom you chose."))
    return redirect("directory:my_profile")


@only_for_members
@require_safe
def preview(request: HttpRequest, member: Member) -> HttpResponse:
    """This view will show a member their profile as others see it, by what the public pages use."""
    looks_as = request.GET.get("as", AS_PUBLIC)
    if looks_as not in (AS_PUBLIC, AS_MEMBER, AS_EDITOR):
        raise Http404
    # Whoever works here sees what everybody sees, and nothing more
    profile = preview_profile(member, as_member=looks_as == AS_MEMBER, now=timezone.now())
    page = DirectoryPage.objects.live().filter(locale__language_code=get_language()).first()
    context = {
        "member": member,
        "profile": profile,
        "looks_as": looks_as,
        "is_shown": _is_shown(request, member),
        "directory_url": page.url if page else "",
    }
    return render(request, "directory/preview.html", context)


def get_unagreed(request: HttpRequest, purpose: Purpose) -> ConsentWording | None:
    """This function will return the words to which the person does not agree yet, or None if they do."""
    has_agreed = consents.has_consent(user=request.user, purpose=purpose, now=timezone.now())
    return None if has_agreed else consents.get_wording(purpose)


def agree(request: HttpRequest, form, purpose: Purpose) -> None:
    """This function will note the consent that was ticked in a form that asks for it."""
    if form.asks_consent and form.cleaned_data["agree"]:
        consents.give(
            user=request.user,
            purpose=purpose,
            language=get_language(),
            version=form.cleaned_data["wording_version"],
            now=timezone.now(),
        )


def _is_shown(request: HttpRequest, member: Member) -> bool:
    return (
        member.profile_status == ProfileStatus.PUBLISHED and get_unagreed(request, Purpose.DIRECTORY) is None
    )


def _show(request: HttpRequest, member: Member, form: ProfileForm) -> HttpResponse:
    context = {
        "member": member,
        "form": form,
        "lacks_consent": form.asks_consent,
        "is_draft": member.profile_status == ProfileStatus.DRAFT,
        "is_waiting": member.profile_status == ProfileStatus.WAITING,
        "is_published": member.profile_status == ProfileStatus.PUBLISHED,
        "is_paused": member.profile_status == ProfileStatus.PAUSED,
        "has_unread": bool(member.changed_at and member.published_at),
    }
    return render(request, "directory/my_profile.html", context)


def _show_again(request: HttpRequest, member: Member, form: ProfileForm) -> HttpResponse:
    """What the person wrote stays; the next press stores it over what was stored meanwhile."""
    member.refresh_from_db()
    data = request.POST.copy()
    data["stamp"] = profiles.get_stamp(member)
    form = ProfileForm(data, member=member, wording=get_unagreed(request, Purpose.DIRECTORY))
    form.add_error(
        None,
        _("Your profile was changed in another window meanwhile. Look at what stands here, then save again."),
    )
    return _show(request, member, form)


def _say_saved(member: Member, *, submits: bool) -> str:
    if member.profile_status == ProfileStatus.WAITING and submits:
        return _("Your profile is saved. Somebody reads it before others see it, and we write to you then.")
    if member.changed_at and member.published_at:
        return _("Saved. What is new is read before others see it. Whatever you hide is hidden now.")
    return _("Your changes are saved.")
