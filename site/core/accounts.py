"""Accounts: how django-allauth is fitted to this site, and how an account is given out or forgotten."""

import time
import uuid
from datetime import datetime
from urllib.parse import urlencode

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import (
    clear_authentication_records,
    get_authentication_records,
    record_authentication,
)
from allauth.account.internal.flows.reauthentication import get_reauthentication_flows
from allauth.account.models import EmailAddress
from allauth.core import context as current
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.shortcuts import redirect, resolve_url
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

from core import outbox, sessions
from core.encryption import decrypt, encrypt
from core.models import User
from core.protected_files import delete_after_commit


class AccountAdapter(DefaultAccountAdapter):
    """Sends through the outbox: no visitor waits for a mail server, and no message is lost with it."""

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        message = self.render_mail(
            template_prefix, email, {"request": current.request, "email": email, **context}
        )
        user = context.get("user")
        outbox.queue(
            key=f"account:{uuid.uuid4()}",
            kind="account",
            to=email,
            subject=message.subject,
            text=message.body + "\n",
            language=get_language(),
            subject_key=f"user:{user.pk}" if user and user.pk else "",
            priority=1,  # somebody sits and waits for it
            now=timezone.now(),
        )

    def format_email_subject(self, subject: str) -> str:
        return subject

    def validation_error(self, code: str, *args) -> ValidationError:
        """Too many tries end in the same page, with status 429, whatever was tried."""
        if code == "too_many_login_attempts":
            raise ImmediateHttpResponse(respond_429(current.request))
        return super().validation_error(code, *args)

    def is_reauthentication_required(self, *, app: str, **kwargs) -> bool:
        """Whoever has neither password nor second factor proves who they are by logging in again."""
        request = current.request
        if not get_reauthentication_flows(request.user) and not _has_just_logged_in(request):
            back = request.get_full_path()
            logout(request)
            raise ImmediateHttpResponse(
                redirect(f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': back})}")
            )
        return super().is_reauthentication_required(app=app, **kwargs)


def _has_just_logged_in(request: HttpRequest) -> bool:
    since = time.time() - app_settings.REAUTHENTICATION_TIMEOUT
    return any(record["at"] > since for record in get_authentication_records(request, request.user))


def record_new_factor(
    sender, request: HttpRequest, user: User, authenticator: Authenticator, **kwargs
) -> None:
    """This function will note that somebody who has just set up an app or a key has shown it, too."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        record_authentication(request, user, method="mfa", id=authenticator.pk, type=authenticator.type)


def forget_removed_factor(sender, request: HttpRequest, user: User, **kwargs) -> None:
    """This function will have staff who removed their last second factor set up another before they go on."""
    if not is_mfa_enabled(user):
        clear_authentication_records(request)


class MFAAdapter(DefaultMFAAdapter):
    """Keeps authenticator secrets encrypted; allauth's own adapter stores them as they are."""

    def encrypt(self, text: str) -> str:
        return encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return decrypt(encrypted_text)


def _get_accounts(email: str) -> QuerySet[User]:
    """The accounts of the person behind an address: it is theirs if they confirmed it."""
    confirmed = EmailAddress.objects.filter(email__iexact=email, verified=True)
    return User.objects.filter(Q(email__iexact=email) | Q(pk__in=confirmed.values("user")))


def get_addresses(email: str) -> list[str]:
    """This function will return an address, and the others of the accounts of the person behind it that they
    confirmed.
    """
    accounts = list(_get_accounts(email))
    confirmed = EmailAddress.objects.filter(user__in=accounts, verified=True)
    others = [account.email for account in accounts] + list(confirmed.values_list("email", flat=True))
    return list(dict.fromkeys([email.strip().lower(), *(other.lower() for other in others)]))


def export_account(email: str) -> list[dict]:
    """This function will return what is kept about the account of an address, but no password or secret."""
    return [
        {
            "email": user.email,
            "name": user.name,
            "joined_at": user.joined_at,
            "last_login": user.last_login,
            "addresses": list(user.emailaddress_set.order_by("pk").values("email", "verified")),
            "second_factors": list(
                user.authenticator_set.order_by("pk").values("type", "created_at", "last_used_at")
            ),
            "logged_in": list(user.usersession_set.order_by("pk").values("created_at", "user_agent")),
        }
        for user in _get_accounts(email).order_by("pk")
    ]


def erase_account(*, email: str, now: datetime) -> int:
    """This function will delete the account of an address with all that belongs to it, log-ins included."""
    EmailAddress.objects.filter(email__iexact=email, verified=False).delete()
    return _delete(_get_accounts(email))


def expire_accounts(now: datetime) -> int:
    """This function will delete accounts whose address nobody confirmed in settings.KEEP_UNCONFIRMED_ACCOUNT,
    and clear what accounts that are gone have left behind.
    """
    unconfirmed = User.objects.filter(
        emailaddress__isnull=False,  # asked for on the site, not made by an administrator
        last_login=None,
        joined_at__lt=now - settings.KEEP_UNCONFIRMED_ACCOUNT,
    ).exclude(emailaddress__verified=True)
    Session.objects.filter(expire_date__lt=now).delete()
    sessions.forget_ended_sessions()
    return _delete(unconfirmed)


def _delete(accounts: QuerySet[User]) -> int:
    pks = {str(pk) for pk in accounts.values_list("pk", flat=True)}
    if pks:
        # a session says whose it is only inside; core/sessions.py knows those that came in by the log-in page
        for session in Session.objects.all():
            if session.get_decoded().get("_auth_user_id") in pks:
                session.delete()
        for profile in UserProfile.objects.filter(user__in=pks):
            delete_after_commit(profile.avatar)  # Wagtail leaves the file
        User.objects.filter(pk__in=pks).delete()
    # Wagtail's log of changes names an account by its address
    known = User.objects.values_list("pk", flat=True)
    ModelLogEntry.objects.filter(content_type=ContentType.objects.get_for_model(User)).exclude(
        object_id__in=[str(pk) for pk in known]
    ).exclude(label="").update(label="")
    return len(pks)
