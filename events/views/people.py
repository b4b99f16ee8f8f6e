"""What the sign-up forms for one event and for a series share: who sent it, and how it is shown again."""

import json
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core.encryption import Undecryptable, decrypt, encrypt
from core.rate_limits import TooManyForms, count_form
from directory.models import Member
from events.forms import PeopleForm
from events.signup import Seat

logger = logging.getLogger(__name__)

ANSWER_KEPT = timedelta(hours=1)
BUSY_FOR = 5  # seconds


class NoAnswer(Exception):
    """What stands in the address was not sealed by us, or is older than ANSWER_KEPT."""


@dataclass(frozen=True)
class Objection:
    """Why a form is shown again although nothing in it is wrong."""

    words: str
    status: int = 200
    retry_after: int | None = None  # seconds


class _CsrfCheck(CsrfViewMiddleware):
    """Says what is wrong, or nothing, instead of answering itself: what somebody typed must not be lost."""

    def _reject(self, request: HttpRequest, reason: str) -> str:
        return reason


def find_objection(
    request: HttpRequest, form: PeopleForm, *, is_one_press: bool, now: datetime
) -> Objection | None:
    """This function will say what speaks against taking a form that was sent, whatever stands in it."""
    try:
        count_form(request, name="sign-up", now=now)
    except TooManyForms as error:
        return _ask_to_wait(error.retry_after)
    if request.user.is_authenticated and _CsrfCheck(lambda _: None).process_view(request, None, (), {}):
        return Objection(_("We could not check that this came from you. Please press the button again."))
    if form.is_from_a_machine():
        logger.info("Sign-up form thrown away: the field that no person meets was filled")
        return None  # it gets the usual answer, and nothing is kept
    if "one_press" in request.POST and not is_one_press:
        if request.user.is_authenticated:
            return Objection(_("One press is not enough here. Please fill in the form."))
        return Objection(_("You are no longer logged in. Log in again, or fill in the form."))
    if words := form.get_refusal(request.POST.get("form_token", ""), may_be_quick=is_one_press):
        return Objection(words)
    return None


def get_busy_objection() -> Objection:
    """This function will say that too many people were writing at once."""
    words = _("Many people are signing up right now. Nothing is lost: please press the button again.")
    return Objection(words, status=503, retry_after=BUSY_FOR)


def get_initial(request: HttpRequest, member: Member | None) -> dict:
    """This function will return what the form knows already of somebody who is logged in."""
    initial = {}
    if request.user.is_authenticated:
        initial |= {"email": request.user.email, "name": request.user.name}
    if member:
        initial |= {
            "name": member.chosen_name,
            "needs": member.adjustments.get("kinds", []),
            "needs_note": member.adjustments.get("note", ""),
        }
    return initial


def read_form(form: PeopleForm) -> dict:
    """This function will return what sign_up is told by a form that is valid."""
    fields = ("email", "phone", "heard", "wants_news")
    return {
        "seats": form.get_seats(),
        "language": get_language(),
        "answers": form.get_answers(),
        **{field: form.cleaned_data[field] for field in fields},
    }


def read_member(member: Member) -> dict:
    """This function will return what sign_up is told by a member's one press."""
    adjustments = member.adjustments
    kinds, note = tuple(adjustments.get("kinds", [])), adjustments.get("note", "")
    return {
        "seats": [Seat(member.chosen_name, kinds, note)],
        "email": member.user.email,
        "language": member.language,
    }


def show_form(
    request: HttpRequest, template: str, context: dict, objection: Objection | None = None
) -> HttpResponse:
    """This function will show a form, with the reason where it is shown again."""
    words, status = (objection.words, objection.status) if objection else ("", 200)
    response = render(request, template, {**context, "words": words}, status=status)
    response["Cache-Control"] = "private"  # but kept by the browser: going back must not lose what was typed
    if objection and objection.retry_after:
        response["Retry-After"] = str(objection.retry_after)
    return response


def seal_answer(*, now: datetime, **answer) -> str:
    """This function will return what the answer page says, for its address: so it needs no cookie."""
    return encrypt(json.dumps({**answer, "until": (now + ANSWER_KEPT).timestamp()}))


def open_answer(sealed: str, *, now: datetime) -> dict:
    """This function will return what was sealed. Raises NoAnswer."""
    try:
        answer = json.loads(decrypt(sealed))
    except Undecryptable as error:
        raise NoAnswer from error
    if now.timestamp() > answer["until"]:
        raise NoAnswer
    return answer


def _ask_to_wait(seconds: int) -> Objection:
    minutes = -(-seconds // 60)
    words = ngettext(
        "Very many forms came from your network. What you wrote is still here: please press the button again "
        "in %(minutes)s minute.",
        "Very many forms came from your network. What you wrote is still here: please press the button again "
        "in %(minutes)s minutes.",
        minutes,
    )
    return Objection(words % {"minutes": minutes}, status=429, retry_after=seconds)
