"""Terms of office: who holds which, from when to when. The only writer of `Term`.

The member and those who welcome members hear in time that a term ends. Kept by number in the site's history.
"""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.log_actions import log

from core import outbox
from core.models import User
from directory.enums import MemberStatus
from directory.member_mail import write_to
from directory.membership import NotAWelcomer, get_welcomers, is_welcomer
from directory.models import Member, Term
from directory.profiles import NotAMember


class WrongDates(ValueError):
    """A term has to end after it starts."""


def get_terms(*, viewer: User) -> QuerySet[Term]:
    """This function will return all terms with their members, those that end first first.

    Raises NotAWelcomer.
    """
    _check(viewer)
    return Term.objects.select_related("member").order_by("ends_on", "pk")


def add_term(*, viewer: User, member: Member, office: str, starts_on: date, ends_on: date) -> Term:
    """This function will note that a member holds an office. Raises NotAWelcomer, NotAMember, WrongDates."""
    _check(viewer)
    if ends_on <= starts_on:
        raise WrongDates
    with transaction.atomic():
        if not _find_members().select_for_update().filter(pk=member.pk).exists():
            raise NotAMember
        term = Term.objects.create(member=member, office=office, starts_on=starts_on, ends_on=ends_on)
        _log(term, "add", viewer)
        return term


def change_term(*, pk: int, viewer: User, office: str, starts_on: date, ends_on: date) -> Term:
    """This function will change a term. With another end people are reminded anew.

    Raises NotAWelcomer, WrongDates, and Term.DoesNotExist.
    """
    _check(viewer)
    if ends_on <= starts_on:
        raise WrongDates
    with transaction.atomic():
        term = Term.objects.select_for_update().get(pk=pk)
        if ends_on != term.ends_on:
            term.reminded_at = None
        term.office, term.starts_on, term.ends_on = office, starts_on, ends_on
        term.save()
        _log(term, "change", viewer)
        return term


def end_term(*, pk: int, viewer: User, now: datetime) -> None:
    """This function will end a term today; one that has not begun before today is deleted. A term that is
    over stays as it is. Raises NotAWelcomer, and Term.DoesNotExist.
    """
    _check(viewer)
    today = timezone.localdate(now)
    with transaction.atomic():
        term = Term.objects.select_for_update().get(pk=pk)
        if term.ends_on <= today:
            return
        _log(term, "end", viewer)
        if term.starts_on >= today:
            term.delete()
        else:
            term.ends_on = today
            term.save(update_fields=["ends_on"])


def remind(*, now: datetime) -> int:
    """This function will write of each term that ends within settings.REMIND_TERM_BEFORE, once for each end:
    to the member, and to those who welcome members, without a name. Returns of how many terms.
    """
    today = timezone.localdate(now)
    due = Term.objects.filter(
        reminded_at=None,
        ends_on__gte=today,
        ends_on__lte=today + settings.REMIND_TERM_BEFORE,
        member__status=MemberStatus.APPROVED,
        member__user__is_active=True,
    )
    return sum(_remind_of(pk, now=now) for pk in due.values_list("pk", flat=True))


def _remind_of(pk: int, *, now: datetime) -> bool:
    with transaction.atomic():
        terms = Term.objects.select_for_update(of=("self",)).select_related("member__user")
        term = terms.filter(pk=pk, reminded_at=None).first()
        if term is None:  # another worker was quicker, or it was taken away
            return False
        member = term.member
        key = f"term:{term.pk}:{term.ends_on}"
        write_to(member, "term_ends", key=key, kind="term", now=now, term=term)
        outbox.tell_each(
            get_welcomers().exclude(pk=member.user_id),
            template="directory/email/term_ends_soon",
            context={},
            key=key,
            kind="term",
            subject_key=f"term:{term.pk}",
            now=now,
        )
        term.reminded_at = now
        term.save(update_fields=["reminded_at"])
        return True


def export_terms(email: str) -> list[dict]:
    """This function will return the offices that the member behind an address holds or held."""
    terms = Term.objects.filter(member__user__email__iexact=email)
    return list(terms.order_by("starts_on", "pk").values("office", "starts_on", "ends_on"))


def expire_terms(now: datetime) -> int:
    """This function will delete terms settings.KEEP_TERM after their end. Returns how many."""
    old = Term.objects.filter(ends_on__lt=timezone.localdate(now - settings.KEEP_TERM))
    count = old.count()
    old.delete()
    return count


def find_office_holders(*, viewer: User) -> QuerySet[Member]:
    """This function will return the members, who may be given an office, by name. Raises NotAWelcomer."""
    _check(viewer)
    return _find_members().only("chosen_name").order_by("chosen_name", "pk")


def _find_members() -> QuerySet[Member]:
    return Member.objects.filter(status=MemberStatus.APPROVED)


def _check(viewer: User) -> None:
    if not is_welcomer(viewer):
        raise NotAWelcomer


def _log(term: Term, action: str, viewer: User) -> None:
    log(instance=term, action=f"directory.{action}_term", user=viewer, title=f"No. {term.pk}")
