"""The demonstration's accounts, and names for those who have booked. Nobody here exists."""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Group

from core.models import User
from core.roles import ensure_roles
from core.trusted import get_trusted
from directory.models import Member, MemberStatus
from network.demo.logins import (
    ACCESS_LEAD,
    AFTERCARE,
    EDITOR,
    LOGINS,
    MEMBER,
    NETWORK_LEAD,
    PASSWORD,
    REVIEWER,
    SAFEGUARDING,
    TRANSLATOR,
)

ROLES = {
    EDITOR: "Editors",
    ACCESS_LEAD: "Access leads",
    AFTERCARE: "Aftercare contacts",
    SAFEGUARDING: "Safeguarding leads",
    NETWORK_LEAD: "Network leads",
    REVIEWER: "Reviewers",
    TRANSLATOR: "Translators",
}

FIRST_NAMES = [
    "Asha",
    "Ben",
    "Carys",
    "Dev",
    "Erin",
    "Farid",
    "Grace",
    "Hal",
    "Ines",
    "Kit",
    "Lou",
    "Maya",
    "Noor",
    "Ola",
]
LAST_NAMES = ["Example", "Sample", "Specimen", "Placeholder"]
NAMES = [f"{first} {last} (demo)" for last in LAST_NAMES for first in FIRST_NAMES]


def load_logins(*, now: datetime) -> None:
    """This function will make the accounts that are not there yet, with addresses that count as verified."""
    ensure_roles()
    for email, name in LOGINS.items():
        if User.objects.filter(email=email).exists():
            continue
        user = User.objects.create_user(email, PASSWORD, name=name, joined_at=now)
        EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
        user.groups.add(*Group.objects.filter(name=ROLES.get(email)))
    member = User.objects.get(email=MEMBER)
    Member.objects.get_or_create(
        user=member,
        defaults={"chosen_name": member.name, "status": MemberStatus.APPROVED, "approved_at": now},
    )


def load_second_factors() -> None:
    """This function will give the accounts that work here an authenticator, once they have their roles.

    /demo/mail/ shows its codes: a visitor has no such app with these secrets.
    """
    staff = get_trusted("wagtailadmin", "access_admin").filter(email__in=LOGINS)
    for user in staff.exclude(authenticator__type=Authenticator.Type.TOTP):
        TOTP.activate(user, generate_totp_secret())
