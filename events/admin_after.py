"""What the staff does after an event: reads the notes, and closes it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.log_actions import log

from core.enums import WordsState
from core.protected_files import is_too_much, serve
from events import closing
from events import notes as notes_of
from events.access import can_change_occasions
from events.admin_screens import BUSY, only_for, render_screen
from events.links import get_event_page
from events.locking import Busy
from events.models import HeardNote, Occasion
from events.note_forms import ChangeNoteForm, CloseForm, NoteForm

REFUSALS = {
    closing.AlreadyClosed: gettext_lazy("This event was closed before."),
    closing.NotOverYet: gettext_lazy("This event is not over, or it was cancelled."),
    closing.NothingHeard: gettext_lazy(
        "Nobody can read yet what was heard. Publish it first, or show notes."
    ),
    Busy: BUSY,
}


@only_for(can_change_occasions)
@require_http_methods(["GET", "POST"])
def notes(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show all notes of an event, those to be read first, and take a new one."""
    occasion = get_object_or_404(Occasion, pk=pk)
    if is_too_much(request, files=1):
        messages.error(request, _("This file is larger than 10 MB. Please send a smaller one."))
        return redirect("occasion:notes", pk)
    now = timezone.now()
    form = NoteForm(*_get_sent(request), occasion=occasion)
    is_kept = (
        request.method == "POST"
        and form.is_valid()
        and form.save(occasion=occasion, user=request.user, now=now)
    )
    if is_kept:
        messages.success(request, _("The note is kept. It is shown when you say so."))
        return redirect("occasion:notes", pk)
    questions = notes_of.get_questions(occasion=occasion, language=request.LANGUAGE_CODE)
    rows = [(note, questions.get(note.question, "")) for note in notes_of.get_notes(occasion)]
    return render_screen(
        request,
        "notes",
        occasion,
        _("Notes of the meeting"),
        form=form,
        waiting=[row for row in rows if row[0].state == WordsState.WAITING],
        read=[row for row in rows if row[0].state != WordsState.WAITING],
        has_begun=now >= occasion.starts_at,
    )


@only_for(can_change_occasions)
@require_http_methods(["GET", "POST"])
def change_note(request: HttpRequest, pk: int, note_pk: int) -> HttpResponse:
    """This function will correct a note: take a name out, or type up what a photo says."""
    note = _get_note(pk, note_pk)
    form = ChangeNoteForm(*_get_sent(request)[:1], note=note)
    if request.method == "POST" and form.is_valid() and form.change():
        log(instance=note.occasion, action="events.change_note", user=request.user)
        messages.success(request, _("The note is changed."))
        return redirect("occasion:notes", pk)
    return render_screen(request, "change_note", note.occasion, _("Change a note"), form=form, note=note)


@only_for(can_change_occasions)
@require_POST
def decide_note(request: HttpRequest, pk: int, note_pk: int) -> HttpResponse:
    """This function will show a note to everybody, hide it, or delete it, as the button pressed says."""
    note = _get_note(pk, note_pk)
    decision = request.POST.get("decision")
    try:
        if decision == "delete":
            notes_of.delete_note(note=note)
            messages.success(request, _("The note is deleted."))
        elif decision in (WordsState.SHOWN, WordsState.HIDDEN):
            notes_of.decide(note=note, state=WordsState(decision))
        else:
            return redirect("occasion:notes", pk)
    except notes_of.NothingSaid:
        messages.error(request, _("Nothing is typed up yet. Write down first what the photo says."))
    else:
        log(
            instance=note.occasion,
            action="events.decide_note",
            user=request.user,
            data={"decision": decision},
        )
    return redirect("occasion:notes", pk)


@only_for(can_change_occasions)
@require_safe
def photo_of_note(request: HttpRequest, pk: int, note_pk: int) -> HttpResponse:
    """This function will hand out the photo of a sheet, and log that."""
    note = _get_note(pk, note_pk)
    if not note.scan:
        raise Http404
    log(instance=note.occasion, action="events.see_photo", user=request.user)
    return serve(note.scan, name=f"note-{note.pk}")


@only_for(can_change_occasions)
@require_http_methods(["GET", "POST"])
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show what is still missing, then close an event and tell people what was heard."""
    occasion = get_object_or_404(Occasion.objects.select_related("closed_by"), pk=pk)
    form = CloseForm(*_get_sent(request)[:1], initial={"people_came": closing.count_people(occasion) or None})
    if request.method == "POST" and form.is_valid():
        try:
            told = closing.close_event(
                occasion=occasion, user=request.user, now=timezone.now(), **form.cleaned_data
            )
        except tuple(REFUSALS) as refusal:
            messages.error(request, REFUSALS[type(refusal)])
        else:
            log(instance=occasion, action="events.close", user=request.user)
            messages.success(
                request,
                ngettext(
                    "The event is closed. %(count)s person is told what was heard.",
                    "The event is closed. %(count)s people are told what was heard.",
                    told,
                )
                % {"count": told},
            )
        return redirect("occasion:close", pk)
    return render_screen(
        request,
        "close",
        occasion,
        _("Close this event"),
        form=form,
        checklist=closing.get_checklist(occasion),
        is_over=occasion.is_over(timezone.now()),
        page=get_event_page(occasion, request.LANGUAGE_CODE),
    )


def _get_note(pk: int, note_pk: int) -> HeardNote:
    return get_object_or_404(HeardNote.objects.select_related("occasion"), pk=note_pk, occasion=pk)


def _get_sent(request: HttpRequest) -> tuple:
    """What was sent with a form: fields and files, or nothing."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)
