"""The page on which readers answer what a page asks them, and read what others said."""

from datetime import datetime

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core import page_answers
from core.enums import ReaderQuestion
from core.models import BasePage, PageAnswer
from core.private import never_stored
from core.public_forms import PublicForm
from core.rate_limits import TooManyForms, count_form

PAGE_SIZE = 20
SALT = "core.answers"
LONGEST_WORDS = PageAnswer._meta.get_field("words").max_length


class AnswerForm(PublicForm):
    """Each question is a field of its name; one answer is enough."""

    def __init__(self, data=None, *, questions: list[ReaderQuestion], now: datetime, **kwargs):
        super().__init__(data, salt=SALT, now=now, **kwargs)
        self.questions = questions
        for question in questions:
            self.fields[question.value] = forms.CharField(
                label=question.label,
                required=False,
                max_length=LONGEST_WORDS,
                widget=forms.Textarea(attrs={"rows": 5, "autocomplete": "off", "dir": "auto"}),
                error_messages={"max_length": gettext_lazy("Write at most %(limit_value)d letters")},
            )

    def clean(self) -> dict:
        data = super().clean()
        if not self.errors and not self.get_words():
            self.add_error(self.questions[0].value, _("Write an answer first"))
        return data

    def get_words(self) -> dict[ReaderQuestion, str]:
        """This function will return what was answered, by question."""
        words = {question: self.cleaned_data.get(question.value, "") for question in self.questions}
        return {question: said for question, said in words.items() if said}


# No token against cross-site requests, as for "Was this page clear?": see decision 5.
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will ask a page's questions, keep the answers for somebody to read, and show those that were
    let through.
    """
    now = timezone.now()
    try:
        page, questions = page_answers.get_page(pk)
    except page_answers.NotAsked:
        return _show_closed(request)
    form = AnswerForm(request.POST if request.method == "POST" else None, questions=questions, now=now)
    if request.method != "POST":
        return _show(request, page, form)
    if form.is_from_a_machine():
        return redirect("answers:done", pk=pk)
    if words := form.get_refusal(request.POST.get("form_token", "")):
        return _show(request, page, form, words=words)
    if not form.is_valid():
        return _show(request, page, form)
    try:
        count_form(request, name="answer", now=now)
        page_answers.save_answers(
            page_pk=pk, form_id=form.form_id, words=form.get_words(), language=get_language(), now=now
        )
    except page_answers.NotAsked:
        return _show_closed(request)
    except (TooManyForms, page_answers.TooManyAnswers):
        words = _("Too many came today. Nothing is lost: please try again tomorrow, or write to us.")
        return _show(request, page, form, words=words, status=429)
    return redirect("answers:done", pk=pk)


@never_stored
@require_safe
def done(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will say what happens now: the same words whatever was sent."""
    try:
        page, questions = page_answers.get_page(pk)
    except page_answers.NotAsked:
        return _show_closed(request)
    return render(request, "core/answer_done.html", {"page": page, "questions": questions})


def _show(
    request: HttpRequest, page: BasePage, form: AnswerForm, *, words: str = "", status: int = 200
) -> HttpResponse:
    shown = Paginator(page_answers.get_shown(page), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"page": page, "form": form, "shown": shown, "words": words}
    return render(request, "core/answer.html", context, status=status)


def _show_closed(request: HttpRequest) -> HttpResponse:
    """One answer for a page that is gone, hidden, unknown, or asks nothing: it tells of none of them."""
    return render(request, "core/answer_closed.html", status=404)
