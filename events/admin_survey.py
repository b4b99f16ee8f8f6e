"""What staff see of the survey of an event: totals as everybody, and what was written, to be read first."""

from defusedcsv import csv
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.log_actions import log

from core.enums import WordsState
from core.small_numbers import LEAST, say_count
from core.spreadsheets import make_file
from events import survey as answers
from events.access import can_change_occasions
from events.admin_screens import only_for, render_screen
from events.models import Occasion


@only_for(can_change_occasions)
@require_safe
def survey(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show what people said, and let staff choose what everybody may read."""
    now = timezone.now()
    occasion = get_object_or_404(Occasion, pk=pk)
    count = occasion.survey_answers.count()
    return render_screen(
        request,
        "survey",
        occasion,
        _("Survey"),
        state=answers.get_state(occasion=occasion, now=now),
        count=say_count(count),
        totals=answers.get_totals(occasion=occasion, now=now),
        can_export=count >= LEAST,
        words=answers.get_words(occasion=occasion),
    )


@only_for(can_change_occasions)
@require_POST
def survey_words(request: HttpRequest, pk: int, answer_pk: int) -> HttpResponse:
    """This function will show to everybody, or to nobody, what somebody wrote."""
    occasion = get_object_or_404(Occasion, pk=pk)
    state = WordsState.SHOWN if request.POST.get("show") == "yes" else WordsState.HIDDEN
    if answers.set_words_state(occasion=occasion, answer_pk=answer_pk, state=state):
        messages.success(request, _("Noted: %(state)s.") % {"state": state.label})
    return redirect("occasion:survey", pk)


@only_for(can_change_occasions)
@require_POST
def export_survey(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will hand out the ratings as a file for a spreadsheet, and log that."""
    occasion = get_object_or_404(Occasion, pk=pk)
    ratings = answers.get_ratings(occasion=occasion)
    if not ratings:
        messages.error(request, _("There is a file once five people have answered."))
        return redirect("occasion:survey", pk)
    log(instance=occasion, action="events.export_survey", user=request.user)
    name = f"survey-{slugify(occasion.name)}-{occasion.local_start:%Y-%m-%d}.csv"
    response = make_file(name)
    writer = csv.writer(response)
    writer.writerow([question.label for question in answers.get_questions(occasion)])
    writer.writerows(ratings)
    return response
