"""The organisations whose pages a member keeps, on My page; and the list of all of them as open data."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.private import never_stored
from core.spreadsheets import make_file
from directory import keepers, organisations
from directory.access import get_member
from directory.models import DirectoryPage, Member, Organisation
from directory.open_data import write_csv
from directory.organisation_forms import AskForm, KeeperForm


@login_required
@never_stored
@require_safe
def my_organisations(request: HttpRequest) -> HttpResponse:
    """This view will list the pages that a member keeps or asked to keep."""
    member = get_member(request.user)
    context = {"member": member, "kept": list(keepers.get_own(member)) if member else []}
    return render(request, "directory/my_organisations.html", context)


@login_required
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def keep(request: HttpRequest, slug: str) -> HttpResponse:
    """This view will take what a keeper changes of their organisation's page. It is seen at once."""
    organisation = get_object_or_404(Organisation, slug=slug)
    member = _get_member(request)
    if organisations.find_keeper(organisation=organisation, member=member) is None:
        raise Http404
    if request.method != "POST":
        return _show(request, KeeperForm.of(organisation))
    form = KeeperForm(request.POST, organisation=organisation)
    if not form.is_valid():
        return _show(request, form)
    try:
        organisations.save_as_keeper(
            organisation=organisation,
            member=member,
            version=form.cleaned_data["version"],
            fields=form.get_values(),
            what_changed=form.cleaned_data.get("what_changed", ""),
            now=timezone.now(),
        )
    except organisations.ChangedMeanwhile:
        now_there = form.renew(Organisation.objects.get(pk=organisation.pk))
        return _show(request, form, now_there=now_there)
    except (organisations.NotItsKeeper, Organisation.DoesNotExist) as error:
        raise Http404 from error
    messages.success(request, _("Your changes are saved, and everyone sees them."))
    return redirect("directory:my_organisations")


@login_required
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def ask_to_keep(request: HttpRequest, slug: str) -> HttpResponse:
    """This view will take a member's request to keep an organisation's page."""
    organisation = get_object_or_404(Organisation, slug=slug, is_published=True)
    member = get_member(request.user)
    form = AskForm(request.POST if request.method == "POST" else None)
    if member and request.method == "POST" and form.is_valid():
        try:
            keepers.ask(
                organisation=organisation,
                member=member,
                words=form.cleaned_data["words"],
                now=timezone.now(),
            )
        except keepers.AlreadyKeeps:
            messages.success(request, _("You keep this page already."))
        else:
            messages.success(request, _("An editor will answer you by e-mail."))
        return redirect("directory:my_organisations")
    context = {"organisation": organisation, "member": member, "form": form}
    return render(request, "directory/ask_to_keep.html", context)


@login_required
@never_stored
@require_POST
def give_up(request: HttpRequest, slug: str) -> HttpResponse:
    """This view will end a member's keeping of a page, or take their request back."""
    organisation = get_object_or_404(Organisation, slug=slug)
    if keepers.give_up(organisation=organisation, member=_get_member(request)):
        words = _("You no longer keep the page of %(name)s.")
        messages.success(request, words % {"name": organisation.name})
    return redirect("directory:my_organisations")


@require_safe
def organisations_csv(request: HttpRequest) -> HttpResponse:
    """This view will hand out all organisations that are shown, as a file for spreadsheets."""
    today = timezone.localdate()
    base = DirectoryPage.objects.live().filter(alias_of=None).order_by("path").first()
    table = write_csv(day=today, directory_url=base.full_url if base else "")
    return make_file(f"organisations-{today:%Y-%m-%d}.csv", table)


def _get_member(request: HttpRequest) -> Member:
    member = get_member(request.user)
    if member is None:
        raise PermissionDenied
    return member


def _show(request: HttpRequest, form: KeeperForm, *, now_there: list[tuple[str, str]] = ()) -> HttpResponse:
    context = {"form": form, "organisation": form.organisation, "now_there": now_there}
    return render(request, "directory/keep_organisation.html", context)
