"""The host's own page for notes: on a phone, table by table, question by question."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.protected_files import is_too_much
from events.models import Occasion
from events.note_forms import NoteForm
from events.views.frame import get_frame
from events.views.hosting import only_for_hosts

KEPT = ("table", "question", "kind")  # the next note is most often of the same table


@only_for_hosts
@require_http_methods(["GET", "HEAD", "POST"])
def host_notes(request: HttpRequest, occasion: Occasion) -> HttpResponse:
    """This view will take one note after the other, for the staff to read."""
    if is_too_much(request, files=1):
        messages.error(request, _("This file is larger than 10 MB. Please send a smaller one."))
        return redirect("events:host_notes", occasion.pk)
    now = timezone.now()
    if request.method == "POST":
        form = NoteForm(request.POST, request.FILES, occasion=occasion)
        if form.is_valid() and form.save(occasion=occasion, user=request.user, now=now):
            messages.success(request, _("The note is kept. The staff reads it before everybody can."))
            again = urlencode({name: request.POST.get(name, "") for name in KEPT})
            return redirect(f"{reverse('events:host_notes', args=[occasion.pk])}?{again}")
    else:
        form = NoteForm(
            initial={name: request.GET[name] for name in KEPT if name in request.GET}, occasion=occasion
        )
    context = {
        **get_frame(occasion),
        "form": form,
        "count": occasion.notes.filter(entered_by=request.user).count(),
        "has_begun": now >= occasion.starts_at,
    }
    return render(request, "events/host_notes.html", context)
