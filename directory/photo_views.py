"""Photos: the member's own page for theirs, and the addresses at which they are handed out."""

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.private import never_stored
from core.protected_files import is_too_much, serve
from directory import consents, photos
from directory.enums import Purpose
from directory.models import Member
from directory.profile_forms import PhotoForm
from directory.profile_views import agree, get_unagreed, only_for_members
from directory.visibility import get_avatar, get_photo


@never_stored
@require_safe
def photo(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """This view will hand out the photo of a person to whoever may see it now.

    Raises Http404 alike where there is none, where this reader may not see it, and where nobody may.
    """
    found = get_photo(viewer=request.user, public_id=public_id)
    if found is None:
        raise Http404
    return serve(found, name="photo")


@only_for_members
@require_http_methods(["GET", "HEAD", "POST"])
def my_photo(request: HttpRequest, member: Member) -> HttpResponse:
    """This view will take a member's photo, and show the drawn faces to choose from in its place."""
    if is_too_much(request, files=1):
        messages.error(request, _("This file is larger than 10 MB. Please send a smaller one."))
        return redirect("directory:my_photo")
    wording = get_unagreed(request, Purpose.PHOTO)
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = PhotoForm(*sent, wording=wording)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                agree(request, form, Purpose.PHOTO)
                member = photos.set_photo(
                    user=request.user, photo=form.cleaned_data["photo"], now=timezone.now()
                )
        except consents.WordsChanged:
            messages.error(request, _("We changed the words you agree to. Please read them, and send again."))
            return redirect("directory:my_photo")
        if member.new_photo:
            words = _("Your photo is stored. Somebody looks at it before others see it.")
        else:
            words = _("Your photo is stored. Only those see it whom you choose in your profile.")
        messages.success(request, words)
        return redirect("directory:my_photo")
    context = {
        "member": member,
        "form": form,
        "lacks_consent": form.asks_consent,
        "own_face": get_avatar(Member(public_id=member.public_id)),
        "faces": photos.FACES,
        "avatar": get_avatar(member),
    }
    return render(request, "directory/my_photo.html", context)


@only_for_members
@require_safe
def my_photo_file(request: HttpRequest, member: Member, which: str) -> HttpResponse:
    """This view will hand a member their own photo: "shown", or "new" where nobody has looked at it yet."""
    found = member.new_photo if which == "new" else member.photo
    if not found:
        raise Http404
    return serve(found, name="photo")


@only_for_members
@require_POST
def remove_photo(request: HttpRequest, member: Member) -> HttpResponse:
    """This view will delete a member's photo."""
    photos.remove_photo(user=request.user, now=timezone.now())
    messages.success(request, _("Your photo is deleted."))
    return redirect("directory:my_photo")


@only_for_members
@require_POST
def choose_face(request: HttpRequest, member: Member) -> HttpResponse:
    """This view will store which drawn face a member chose."""
    chosen = request.POST.get("avatar", "")
    try:
        photos.choose_avatar(user=request.user, avatar=int(chosen) if chosen.isdecimal() else None)
    except photos.UnknownChoice:
        messages.error(request, _("Choose one of the faces shown."))
    else:
        messages.success(request, _("Your drawn face is stored."))
    return redirect("directory:my_photo")
