"""Accounts: how django-allauth is fitted to this site, and how an account is given out or forgotten."""

import uuid
from datetime import datetime

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.core import context as current
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import ModelLogEntry

from core import outbox
from core.encryption import decrypt, encrypt
from core.models import User


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
    return _delete(unconfirmed)


def _delete(accounts: QuerySet[User]) -> int:
    pks = {str(pk) for pk in accounts.values_list("pk", flat=True)}
    if pks:
        for session in Session.objects.all():  # a session says whose it is only inside
            if session.get_decoded().get("_auth_user_id") in pks:
                session.delete()
        User.objects.filter(pk__in=pks).delete()
    # Wagtail's log of changes names an account by its address
    known = User.objects.values_list("pk", flat=True)
    ModelLogEntry.objects.filter(content_type=ContentType.objects.get_for_model(User)).exclude(
        object_id__in=[str(pk) for pk in known]
    ).exclude(label="").update(label="")
    return len(pks)
