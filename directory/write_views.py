"""Writing to somebody through the site: to a member, an organisation, or the network's office."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Page

from core.private import never_stored
from core.public_forms import PublicForm
from core.rate_limits import TooManyForms, count_form
from core.visibility import public
from directory import relay
from directory.access import get_member
from directory.models import Organisation
from directory.relay import Receiver
from directory.relay_forms import MessageForm
from directory.visibility import visible_members


# No token against cross-site requests: the form's own is signed for the account, see decision 15
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def write_member(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """This view will take a message to a member whose profile this reader may see. Whoever meant themselves
    is led to their own profile.
    """
    member = visible_members(request.user).select_related("user").filter(public_id=public_id).first()
    if member is None:
        raise Http404
    if member.user == request.user:
        return redirect("directory:my_profile")
    return _write(request, Receiver(name=member.chosen_name, member=member), key=member.public_id.hex)


# No token against cross-site requests: the form's own is signed for the account, see decision 15
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def write_organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """This view will take a message to an organisation that is shown."""
    organisation = get_object_or_404(Organisation, slug=slug, is_published=True)
    return _write(request, Receiver(name=organisation.name, organisation=organisation), key=slug)


# No token against cross-site requests: the form's own is signed for the account, see decision 15
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def write_office(request: HttpRequest) -> HttpResponse:
    """This view will take a message to the network's office, about the page that ?page= names, if any."""
    number = request.GET.get("page", "")
    is_number = number.isascii() and number.isdigit() and len(number) < 10
    pages = public(Page.objects.filter(pk=number, depth__gt=1)) if is_number else Page.objects.none()
    return _write(request, Receiver(page=pages.first()), key="office")


def _write(request: HttpRequest, receiver: Receiver, *, key: str) -> HttpResponse:
    now = timezone.now()
    user = request.user if request.user.is_authenticated else None
    member = get_member(request.user)
    form = MessageForm(
        request.POST if request.method == "POST" else None,
        user=user,
        receiver=key,
        now=now,
        initial={"name": member.chosen_name} if member else None,
    )

    def show(words: str = "", status: int = 200) -> HttpResponse:
        context = {
            "receiver": receiver,
            "form": form if receiver.readers else None,
            "words": words,
            "is_logged_in": user is not None,
        }
        return render(request, "directory/relay_write.html", context, status=status)

    if request.method != "POST" or not receiver.readers:
        return show()
    if form.is_from_a_machine():
        return redirect("directory:write_done")
    if words := refuse(request, form):
        return show(words)
    if not form.is_valid():
        return show()
    try:
        count_form(request, name="relay", now=now)
        relay.write(
            receiver=receiver,
            user=user,
            name=form.cleaned_data["name"],
            email=form.cleaned_data.get("email", ""),
            words=form.cleaned_data["words"],
            form_id=form.form_id,
            language=get_language(),
            now=now,
        )
    except relay.NobodyThere:
        return show()
    except (TooManyForms, relay.TooManyMessages):
        return show(say_too_many(), 429)
    return redirect("directory:write_done")


@never_stored
@require_safe
def write_done(request: HttpRequest) -> HttpResponse:
    """This view will say what happens now: the same words whatever was sent."""
    return render(request, "directory/relay_done.html")


def refuse(request: HttpRequest, form: PublicForm) -> str:
    """This function will say why a form has to be sent once more though nothing in it is wrong, or ""."""
    if request.FILES:
        return _("We pass on no files. Your words are still here: please send them without.")
    return form.get_refusal(request.POST.get("form_token", ""))


def say_too_many() -> str:
    """This function will say, in the reader's language, that no more messages go today."""
    return _("There are too many messages today. Nothing is lost here: please send it again tomorrow.")
