"""Who gets the network's news by mail, and how often. The only writer of `Subscription`.

An address without an account is on the list once the button was pressed that we sent it. For an account its
consent on My page counts: `follow_consents` brings the list in line with it. No address is on it twice.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from uuid import UUID

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core import signing
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import translation

from core import outbox
from core.contact import normalise_email, normalise_if_usable
from core.models import Mail, User
from core.private_links import InvalidLink, make_signer, read_uuid, sign_uuid
from directory import consents
from directory.enums import Purpose
from directory.models import Consent, ConsentWording, Member
from network.enums import DigestPace
from network.models import Subscription

CONFIRM = "newsletter_confirm"  # kinds of messages
DIGEST = "digest"
CONFIRM_SALT = "network.newsletter.confirm"
STOP_SALT = "network.newsletter.stop"
A_DAY = timedelta(days=1)


# Without an account


def subscribe(
    *, email: str, language: str, pace: DigestPace, wording: ConsentWording, form_id: UUID, now: datetime
) -> None:
    """This function will ask an address whether it wants the news, by a message with a button behind it.

    The same happens whether the address is on the list or not: then the button changes language and pace.
    Nobody hears more often in a day than settings.MAIL_PER_ADDRESS_A_DAY says, whoever typed the address.
    `wording` is what the person has read. Raises UnusableEmail.
    """
    normalised = normalise_email(email)
    with transaction.atomic():
        defaults = {
            "email": email,
            "language": language,
            "pace": pace,
            "wording": wording,
            "asked_at": now,
        }
        Subscription.objects.get_or_create(email_normalised=normalised, defaults=defaults)
        row = Subscription.objects.select_for_update().get(email_normalised=normalised)
        if row.confirmed_at is None:
            row.wording, row.asked_at = wording, now
            row.save(update_fields=["wording", "asked_at"])
        recent = Mail.objects.filter(to__iexact=row.email, kind=CONFIRM, created_at__gt=now - A_DAY)
        if recent.count() < settings.MAIL_PER_ADDRESS_A_DAY:
            _ask_to_confirm(row, language, pace, form_id, now=now)


def _ask_to_confirm(
    row: Subscription, language: str, pace: DigestPace, form_id: UUID, *, now: datetime
) -> None:
    token = make_signer(CONFIRM_SALT).sign(f"{row.uuid.hex}.{pace}.{language}")
    with translation.override(language):
        url = settings.SITE_URL + reverse("network:newsletter_confirm", args=[token])
    outbox.queue_template(
        template="network/email/newsletter_confirm",
        context={"url": url, "pace": pace, "days": settings.KEEP_UNCONFIRMED_SUBSCRIPTION.days},
        key=f"{CONFIRM}:{form_id}",
        kind=CONFIRM,
        to=row.email,
        language=language,
        now=now,
        priority=1,  # somebody sits and waits for it
        best_before=now + settings.KEEP_UNCONFIRMED_SUBSCRIPTION,
        subject_key=get_subject_key(row),
    )


def read_confirm_token(token: str) -> tuple[Subscription, DigestPace, str]:
    """This function will return whom the address in a message asks, how often they would hear, and in which
    language. Raises InvalidLink, also where they have stopped or waited too long.
    """
    try:
        number, pace, language = make_signer(CONFIRM_SALT).unsign(token).split(".")
    except (signing.BadSignature, ValueError) as error:
        raise InvalidLink from error
    row = Subscription.objects.filter(uuid=number).first()
    if row is None:
        raise InvalidLink
    return row, DigestPace(pace), language


def confirm(*, token: str, now: datetime) -> Subscription:
    """This function will put an address on the list, or change its language and pace. Pressing twice is
    pressing once. Raises InvalidLink.

    Where the address is that of an account, the account agrees from now on: it shows on My page.
    """
    with transaction.atomic():
        row, pace, language = read_confirm_token(token)
        row = Subscription.objects.select_for_update(of=("self",)).filter(pk=row.pk).first()
        if row is None:  # stopped a moment ago
            raise InvalidLink
        row.pace, row.language = pace, language
        row.confirmed_at = row.confirmed_at or now
        row.told_until = row.told_until or now
        row.save(update_fields=["pace", "language", "confirmed_at", "told_until"])
        if row.user_id is None:
            _agree_with_account(row, now=now)
        return row


def _agree_with_account(row: Subscription, *, now: datetime) -> None:
    """So that My page says the same. The row follows by `follow_consents`."""
    user = _verified_accounts().filter(email__iexact=row.email).first()
    if user is None:
        return
    read = {"language": row.language, "version": row.wording.version}
    # Newer words than those that were read: the address stays on the list by itself
    with suppress(consents.WordsChanged):
        consents.give(user=user, purpose=Purpose.NEWSLETTER, now=now, **read)


# With an account


def get_pace(user: User) -> DigestPace:
    """This function will return how often an account wants the newsletter. One query."""
    row = Subscription.objects.filter(user=user).first()
    return DigestPace(row.pace) if row else DigestPace.WEEKLY


def set_pace(*, user: User, pace: DigestPace, now: datetime) -> None:
    """This function will store how often an account that agreed to the newsletter gets it."""
    with transaction.atomic():
        follow_consents(now=now)
        Subscription.objects.filter(user=user).update(pace=pace)


def follow_consents(*, now: datetime) -> int:
    """This function will bring the list in line with what accounts agreed to: who agreed is on it under the
    address that they have now, who took it back is off it. Returns how many rows it changed.

    Three queries where nothing has changed.
    """
    with transaction.atomic():
        gone = Subscription.objects.filter(user__isnull=False).exclude(_agrees(now))
        changed = sum(_end(row) for row in gone.select_for_update(of=("self",)))
        live = consents.live_consents(now).filter(purpose=Purpose.NEWSLETTER, user__in=_verified_accounts())
        fits = Subscription.objects.filter(user=OuterRef("user"), email=OuterRef("user__email"))
        for consent in live.exclude(Exists(fits)).select_related("user").order_by("pk"):
            changed += _put_on_list(consent, now=now)
        return changed


def _put_on_list(consent: Consent, *, now: datetime) -> bool:
    email = consent.user.email
    normalised = normalise_if_usable(email)
    if not normalised:
        return False
    rows = Subscription.objects.select_for_update(of=("self",))
    row = rows.filter(user=consent.user).first()
    other = rows.filter(email_normalised=normalised).exclude(user=consent.user).first()
    if other and (row or other.user_id):
        # Signed up once more under the address that this account has now, or left behind by another one
        other.delete()
        other = None
    row = row or other or Subscription(language=consent.language, asked_at=consent.given_at)
    row.user, row.email, row.email_normalised = consent.user, email, normalised
    row.confirmed_at = row.confirmed_at or consent.given_at
    row.told_until = row.told_until or consent.given_at
    row.save()
    return True


def _agrees(now: datetime) -> Exists:
    return consents.agrees(Purpose.NEWSLETTER, user_field="user", now=now)


def _verified_accounts() -> QuerySet[User]:
    verified = EmailAddress.objects.filter(user=OuterRef("pk"), verified=True)
    return User.objects.filter(Exists(verified), is_active=True).exclude(email="")


# Who is to be told


def get_readers(*, pace: DigestPace, until: datetime, now: datetime) -> QuerySet[Subscription]:
    """This function will return who is on the list and was last told of what was new before `until`."""
    agrees = Q(user=None) | (Q(user__is_active=True) & _agrees(now))
    return Subscription.objects.filter(agrees, pace=pace, told_until__lt=until)


def get_languages(rows: list[Subscription]) -> dict[int, str]:
    """This function will return, by row, in which language to write: of members that of their profile. One
    query.
    """
    members = Member.objects.filter(user__in=[row.user_id for row in rows if row.user_id])
    languages = dict(members.values_list("user_id", "language"))
    return {row.pk: languages.get(row.user_id, row.language) for row in rows}


def note_told(*, rows: Iterable[Subscription], until: datetime) -> None:
    """This function will note up to when these have been told."""
    told = Subscription.objects.filter(pk__in=[row.pk for row in rows])
    told.update(told_from=F("told_until"), told_until=until)


def take_back(*, url: str) -> int:
    """This function will withdraw the digests that name an address of this site and have not gone yet. The
    worker writes them anew, without it. Returns how many there were.
    """
    with transaction.atomic():
        keys = outbox.withdraw_mentioning(kind=DIGEST, words=url)
        uuids = [key.removeprefix("subscription:") for key in keys]
        Subscription.objects.filter(uuid__in=uuids).update(told_until=F("told_from"))
        return len(keys)


# The way off


def get_subject_key(row: Subscription) -> str:
    """This function will return what names an address's messages in the outbox."""
    return f"subscription:{row.uuid}"


def get_stop_url(row: Subscription, language: str) -> str:
    """This function will return the absolute address that ends the newsletter. It says nothing but who."""
    with translation.override(language):
        path = reverse("network:newsletter_stop", args=[sign_uuid(row.uuid, salt=STOP_SALT)])
    return settings.SITE_URL + path


def stop(*, token: str, now: datetime) -> None:
    """This function will take an address off the list, with what is still to be sent to it. Stopping twice is
    stopping once; a token that means nobody stops nothing.
    """
    try:
        number = read_uuid(token, salt=STOP_SALT)
    except InvalidLink:
        return
    with transaction.atomic():
        row = Subscription.objects.select_for_update(of=("self",)).filter(uuid=number).first()
        if row is None:
            return
        if row.user_id:
            consents.withdraw(user=row.user, purpose=Purpose.NEWSLETTER, now=now)
        _end(row)


def _end(row: Subscription) -> bool:
    outbox.withdraw(subject_key=get_subject_key(row), kinds=[CONFIRM, DIGEST])
    row.delete()
    return True


# The register of personal data


def export_subscriptions(email: str) -> list[dict]:
    """This function will return how an address is on the list of the newsletter."""
    rows = Subscription.objects.filter(email__iexact=email).select_related("wording")
    return [
        {
            "email": row.email,
            "pace": row.pace,
            "language": row.language,
            "words": row.wording.words if row.wording else None,
            "asked_at": row.asked_at,
            "confirmed_at": row.confirmed_at,
            "told_until": row.told_until,
        }
        for row in rows
    ]


def erase_subscriptions(*, email: str, now: datetime) -> int:
    """This function will take an address off the list."""
    return sum(_end(row) for row in Subscription.objects.filter(email__iexact=email))


def expire_subscriptions(now: datetime) -> int:
    """This function will forget the addresses that nobody confirmed: see KEEP_UNCONFIRMED_SUBSCRIPTION."""
    old = now - settings.KEEP_UNCONFIRMED_SUBSCRIPTION
    return Subscription.objects.filter(confirmed_at=None, asked_at__lt=old).delete()[0]
