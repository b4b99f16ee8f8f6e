"""Where somebody is logged in: since when, and with what kind of browser. No network address is kept."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.http import HttpRequest

from core.models import User

NO_ADDRESS = "0.0.0.0"  # noqa: S104  allauth's column must hold one: it never holds a person's
# The first that fits: Edge and Opera call themselves Chrome too, and all of them Safari
BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "Chrome": "Chrome",
    "CriOS": "Chrome",
    "Safari": "Safari",
}
DEVICES = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "CrOS": "Chromebook",
    "Macintosh": "Mac",
    "Linux": "Linux",
}


def describe_browser(user_agent: str) -> str:
    """This function will return the common names of browser and device, as "Firefox, Android", or nothing.

    Only as much as its owner needs to tell two apart: versions would make it nearly unique.
    """
    kinds = [
        next((name for mark, name in names.items() if mark in user_agent), "")
        for names in (BROWSERS, DEVICES)
    ]
    return ", ".join(filter(None, kinds))


def note_session(sender, request: HttpRequest, user: User, **kwargs) -> None:
    """This function will note that somebody has just logged in with this browser."""
    if not request.session.session_key:
        request.session.save()
    UserSession.objects.update_or_create(
        session_key=request.session.session_key,
        defaults={
            "user": user,
            "ip": NO_ADDRESS,
            "user_agent": describe_browser(request.headers.get("user-agent", "")),
        },
    )


def get_sessions(user: User) -> list[UserSession]:
    """This function will return where somebody is logged in now, newest first, and forget the rest."""
    return sorted(
        UserSession.objects.purge_and_list(user), key=lambda session: session.created_at, reverse=True
    )


def end_session(*, user: User, pk: int) -> bool:
    """This function will log one browser of this account out, and say whether there was such a one."""
    return _end(UserSession.objects.filter(user=user, pk=pk)) > 0


def end_sessions(*, user: User, but: str = "") -> int:
    """This function will log an account out everywhere, but in the session whose key is `but`.

    Returns in how many browsers. For an account that is closed, or somebody who has left.
    """
    return _end(UserSession.objects.filter(user=user).exclude(session_key=but))


def forget_ended_sessions() -> int:
    """This function will delete notes of sessions that are over, and return how many."""
    alive = Session.objects.values("session_key")
    return UserSession.objects.exclude(session_key__in=alive).delete()[0]


def _end(noted) -> int:
    keys = list(noted.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    noted.delete()
    return len(keys)
