"""The editors' screens of contributors: who they are, whose words a story has, and what they said to them."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from core import protected_files
from directory.enums import ConsentEnd
from stories import contributions
from stories.access import can_ask_about, can_handle_contributors
from stories.bound import get_story_key
from stories.contribution_links import get_url
from stories.contributor_forms import NewPersonForm, PaperForm, PersonForm, WhoseForm
from stories.contributor_lists import get_contributors, get_given, log_by_number, open_contributor
from stories.enums import ContributionKind
from stories.models import Contribution, Contributor, StoryPage
from stories.publish_rule import get_standings

COLUMNS = ("shown_as", "is_pseudonym", "email", "language")  # which are not encrypted
REFUSED_PAPER = {
    contributions.DateUnusable: gettext_lazy(
        "This day is still to come, or so long ago that it has run out."
    ),
    contributions.PieceGone: gettext_lazy("The newest version of the story does not have this any more."),
    contributions.ConsentEnded: gettext_lazy(
        "This was taken back, or ran out. Note the person once more first."
    ),
}


class ContributorMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return can_handle_contributors(request.user)


class ContributorViewSet(ViewSet):
    icon = "openquote"
    menu_label = gettext_lazy("People in stories")
    menu_order = 20
    menu_hook = "register_stories_menu_item"
    menu_item_class = ContributorMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", list_people, name="index"),
            path("<int:pk>/", open_person, name="open"),
            path("<int:pk>/link/", renew_link, name="renew_link"),
            path("scan/<int:pk>/", open_scan, name="scan"),
            path("end/<int:pk>/", end, name="end"),
            path("story/<int:page_id>/", whose_words, name="story"),
            path("story/<int:page_id>/ask/", ask, name="ask"),
            path("story/<int:page_id>/whose/", note_whose, name="whose"),
            path("story/<int:page_id>/paper/<int:pk>/", note_paper, name="paper"),
        ]

    @cached_property
    def menu_url(self) -> str:
        return reverse(self.get_url_name("index"))


def _for_people(view: Callable) -> Callable:
    @never_cache
    @wraps(view)
    def inner(request: HttpRequest, **kwargs) -> HttpResponse:
        if not can_handle_contributors(request.user):
            raise PermissionDenied
        return view(request, **kwargs)

    return inner


def _for_story(view: Callable) -> Callable:
    @never_cache
    @wraps(view)
    def inner(request: HttpRequest, page_id: int, **kwargs) -> HttpResponse:
        page = get_object_or_404(StoryPage, pk=page_id)
        if not can_ask_about(request.user, page):
            raise PermissionDenied
        return view(request, page, **kwargs)

    return inner


@_for_people
@require_safe
def list_people(request: HttpRequest) -> HttpResponse:
    """This view will list the people, as they are named on the site, and how it stands with each."""
    return _answer(request, "contributors", contributors=get_contributors())


@_for_people
@require_http_methods(["GET", "HEAD", "POST"])
def open_person(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will show what is known of somebody, log the look, and take changes."""
    try:
        contributor = open_contributor(pk=pk, viewer=request.user)
    except Contributor.DoesNotExist as error:
        raise Http404 from error
    initial = {**(contributor.details or {}), **{name: getattr(contributor, name) for name in COLUMNS}}
    form = PersonForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        contributions.change_contributor(contributor=contributor, person=form.get_person())
        log_by_number("change_contributor", contributor, request.user)
        messages.success(request, _("Saved."))
        return redirect("contributor:open", pk)
    # Whoever has no address gets the link from us, by hand
    link = "" if contributor.email else get_url(contributor)
    return _answer(
        request,
        "contributor",
        _("Somebody in a story"),
        contributor=contributor,
        form=form,
        given=get_given(contributor),
        link=link,
    )


@_for_people
@require_POST
def renew_link(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will make the private links of somebody open nothing any more."""
    contributor = get_object_or_404(Contributor, pk=pk)
    contributions.renew_link(contributor=contributor)
    log_by_number("change_contributor", contributor, request.user)
    messages.success(request, _("The links from before open nothing any more."))
    return redirect("contributor:open", pk)


@_for_people
@require_safe
def open_scan(request: HttpRequest, pk: int) -> FileResponse:
    """This view will hand out what somebody signed, and log that."""
    contribution = get_object_or_404(Contribution.objects.exclude(scan=""), pk=pk)
    log_by_number("see_contributor", contribution.contributor, request.user)
    return protected_files.serve(contribution.scan, name=f"consent-{contribution.pk}")


@_for_people
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will ask once, and then take back what somebody gave, as they asked us to."""
    contribution = get_object_or_404(Contribution.objects.filter(ended_at=None), pk=pk)
    if request.method != "POST":
        return _answer(request, "contribution_end", _("Take it back for them?"), contribution=contribution)
    contributions.withdraw(contribution=contribution, end=ConsentEnd.WITHDRAWN, now=timezone.now())
    log_by_number("end_contribution", contribution.contributor, request.user)
    messages.success(request, _("It was taken back. The story is off the site in all languages."))
    return redirect("contributor:open", contribution.contributor_id)


@_for_story
@require_safe
def whose_words(request: HttpRequest, page: StoryPage) -> HttpResponse:
    """This view will show what of the newest version belongs to somebody, to whom, and what they said."""
    standings = get_standings(page.get_latest_revision_as_object(), now=timezone.now())
    return _answer(request, "whose_words", _("Whose words are these"), page=page, standings=standings)


@_for_story
@require_POST
def ask(request: HttpRequest, page: StoryPage) -> HttpResponse:
    """This view will show the newest version to all whose it is and who have not seen it."""
    try:
        asked = contributions.ask_approval(page=page, user=request.user, now=timezone.now())
    except contributions.NothingToAsk:
        messages.warning(request, _("Everybody was asked already, or nobody has noted whose it is."))
    else:
        text = ngettext(
            "%(count)d piece waits for an answer. Who has no e-mail address needs the link from you.",
            "%(count)d pieces wait for an answer. Who has no e-mail address needs the link from you.",
            len(asked),
        )
        messages.success(request, text % {"count": len(asked)})
    return redirect("contributor:story", page.pk)


@_for_story
@require_http_methods(["GET", "HEAD", "POST"])
def note_whose(request: HttpRequest, page: StoryPage) -> HttpResponse:
    """This view will note whose a piece is: somebody on the list, or a new person.

    The query string names the piece, by `kind` and `piece`; "story" is the whole.
    """
    kind, piece = request.GET.get("kind", ""), request.GET.get("piece", "")
    standings = get_standings(page.get_latest_revision_as_object(), now=timezone.now())
    pieces = {standing.piece.place: standing.piece for standing in standings}
    if (kind, piece) not in pieces and (kind, piece) != (ContributionKind.STORY, ""):
        raise Http404
    is_new = "new" in request.POST
    chosen = WhoseForm(request.POST if request.method == "POST" and not is_new else None)
    person = NewPersonForm(request.POST if is_new else None)
    now = timezone.now()
    if is_new and person.is_valid():
        contributor = contributions.add_contributor(person=person.get_person(), user=request.user, now=now)
        log_by_number("add_contributor", contributor, request.user)
    elif not is_new and chosen.is_valid():
        contributor = chosen.cleaned_data["contributor"]
    else:
        shown = pieces.get((kind, piece))
        title = _("Whose is this?")
        return _answer(request, "whose", title, page=page, chosen=chosen, person=person, piece=shown)
    contributions.add_contribution(
        contributor=contributor,
        story_key=get_story_key(page),
        kind=ContributionKind(kind),
        piece=piece,
        now=now,
    )
    messages.success(request, _("Noted. Now ask for their approval."))
    return redirect("contributor:story", page.pk)


@_for_story
@require_http_methods(["GET", "HEAD", "POST"])
def note_paper(request: HttpRequest, page: StoryPage, pk: int) -> HttpResponse:
    """This view will note a consent that somebody signed on paper."""
    live = Contribution.objects.filter(ended_at=None, story_key=get_story_key(page))
    contribution = get_object_or_404(live, pk=pk)
    form = PaperForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            contributions.note_paper_consent(
                contribution=contribution,
                page=page,
                scopes=form.scopes,
                given_on=form.cleaned_data["given_on"],
                scan=form.cleaned_data["scan"],
                user=request.user,
                now=timezone.now(),
            )
        except tuple(REFUSED_PAPER) as refusal:
            form.add_error("given_on", REFUSED_PAPER[type(refusal)])
        except protected_files.UnusableFile as refusal:
            form.add_error("scan", str(refusal))
        else:
            log_by_number("note_paper", contribution.contributor, request.user)
            messages.success(request, _("Noted: the person said yes on paper."))
            return redirect("contributor:story", page.pk)
    title = _("A consent on paper")
    return _answer(request, "paper", title, page=page, contribution=contribution, form=form)


def _answer(request: HttpRequest, name: str, title: str = "", **context) -> TemplateResponse:
    crumbs = [{"url": reverse("contributor:index"), "label": ContributorViewSet.menu_label}]
    if title:
        crumbs.append({"url": "", "label": title})
    context |= {
        "header_title": title or ContributorViewSet.menu_label,
        "header_icon": ContributorViewSet.icon,
        "breadcrumbs_items": crumbs,
    }
    return TemplateResponse(request, f"stories/admin/{name}.html", context)
