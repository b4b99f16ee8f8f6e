"""The survey of an event. It asks for no account, and keeps nothing about who answers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from events import survey as answers
from events.feedback_forms import SurveyForm
from events.models import Occasion
from events.views.after import say_too_many, show
from events.views.frame import get_frame


# No token against cross-site requests, as for "Was this page clear?": see decision 5.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def survey(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will ask a few questions once an event is over, and keep the answers."""
    now = timezone.now()
    occasion = _get_occasion(pk)
    state = answers.get_state(occasion=occasion, now=now)
    if state != answers.State.OPEN:
        totals = answers.get_totals(occasion=occasion, now=now)
        return show(request, "survey_closed", state=state, totals=totals, **get_frame(occasion))
    form = SurveyForm(request.POST if request.method == "POST" else None, occasion=occasion, now=now)

    def show_form(words: str = "", status: int = 200) -> HttpResponse:
        return show(request, "survey", status=status, form=form, words=words, **get_frame(occasion))

    if request.method != "POST":
        return show_form()
    if form.is_from_a_machine():
        return redirect("events:survey_done", pk=pk)
    if words := form.get_refusal(request.POST.get("form_token", "")):
        return show_form(words)
    if not form.is_valid():
        return show_form()
    try:
        answers.save_answer(
            occasion=occasion,
            form_id=form.form_id,
            ratings=form.get_ratings(),
            words=form.cleaned_data["words"],
            now=now,
        )
    except answers.TooManyAnswers:
        return show_form(say_too_many(), status=429)
    return redirect("events:survey_done", pk=pk)


@require_safe
def survey_done(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will say thank you, where support is, and what happens with the answers."""
    occasion = _get_occasion(pk)
    totals = answers.get_totals(occasion=occasion, now=timezone.now())
    return show(request, "survey_done", totals=totals, **get_frame(occasion))


@require_safe
def survey_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will show the same questions as one sheet of A4 to print."""
    occasion = _get_occasion(pk)
    questions = [(question.label, answers.SCALES[question]) for question in answers.get_questions(occasion)]
    return show(request, "survey_paper", questions=questions, **get_frame(occasion))


def _get_occasion(pk: int) -> Occasion:
    return get_object_or_404(Occasion.objects.public().select_related("venue__locality"), pk=pk)
