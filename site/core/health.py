"""Whether the parts of the site do their work, in words that tell a stranger nothing else."""

from datetime import datetime, timedelta

from django.db import DatabaseError
from django.db.models import Q

from core import es, retention
from core.models import IndexChange, IndexCondition, IndexState, Mail, MailStatus, WorkerBeat

WELL = "well"
LATE = "late"
LOOK = "a person has to look"
WORKER_SILENT = timedelta(minutes=5)
MAIL_LATE = timedelta(minutes=10)
INDEX_LATE = timedelta(minutes=10)
DRIFT_SHOWN = timedelta(days=1)
MISSED_SHOWN = timedelta(days=1)  # nobody can send such a message any more, so the word goes by itself


def get_state(now: datetime) -> dict[str, str]:
    """This function will return a word for each part: "well", or what is wrong with it."""
    try:
        return {
            "database": WELL,
            "worker": _get_worker(now),
            "messages": _get_messages(now),
            "search": _get_search(now),
            "forgetting": _get_forgetting(now),
        }
    except DatabaseError:
        return {"database": "does not answer"}


def is_ready(state: dict[str, str]) -> bool:
    """This function will say whether readers get what they ask for, though a person may have to look."""
    return all(word in (WELL, LOOK) or (part == "search" and word != LATE) for part, word in state.items())


def _get_worker(now: datetime) -> str:
    return WELL if WorkerBeat.objects.filter(beaten_at__gt=now - WORKER_SILENT).exists() else "silent"


def _get_messages(now: datetime) -> str:
    if Mail.objects.filter(status=MailStatus.QUEUED, due_at__lt=now - MAIL_LATE).exists():
        return LATE
    missed = Q(status=MailStatus.MISSED, done_at__gt=now - MISSED_SHOWN)
    if Mail.objects.filter(missed | Q(status=MailStatus.UNSURE)).exists():
        return LOOK
    return WELL


def _get_search(now: datetime) -> str:
    if IndexChange.objects.filter(changed_at__lt=now - INDEX_LATE).exists():
        return LATE
    state = IndexState.objects.filter(pk=IndexState.ONLY).first() or IndexState()
    if es.is_configured() and state.condition != IndexCondition.WELL:
        return f"{state.get_condition_display()}; the database answers"
    if state.drifted and state.checked_at > now - DRIFT_SHOWN:
        return f"drifted: {state.drifted} put right"
    return WELL


def _get_forgetting(now: datetime) -> str:
    problems = retention.get_problems(now)
    if any(not problem.waiting for problem in problems):
        return LATE
    return LOOK if problems else WELL
