"""Terms of office (S4-13): given by those who welcome members, reminded of in time, then forgotten."""

from datetime import date, timedelta

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import ModelLogEntry

from core import personal_data
from core.models import Mail
from core.worker import get_jobs
from directory import terms
from directory.enums import MemberStatus
from directory.membership import NotAWelcomer
from directory.models import Term
from directory.profiles import NotAMember
from tests.directory.joining import make_welcomer
from tests.factories import MemberFactory, TermFactory, UserFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate(NOW)
A_DAY = timedelta(days=1)
IN_TIME = TODAY + settings.REMIND_TERM_BEFORE
DATES = {"starts_on": TODAY, "ends_on": TODAY + timedelta(days=365)}


@pytest.fixture
def welcomer():
    return make_welcomer(email="welcomer@example.org")


@pytest.fixture
def member():
    return MemberFactory(user__email="holder@example.org", chosen_name="Robin")


def test_term_is_given_to_a_member_and_logged_by_number(welcomer, member):
    term = terms.add_term(viewer=welcomer, member=member, office="Lay partner", **DATES)

    assert list(terms.get_terms(viewer=welcomer)) == [term]
    entry = ModelLogEntry.objects.get()
    assert (entry.action, entry.label) == ("directory.add_term", f"No. {term.pk}")


@pytest.mark.parametrize("fields", [{}, {"is_staff": True, "is_superuser": True}])
def test_nobody_sees_or_writes_terms_by_rank(member, fields):
    term, viewer = TermFactory(member=member), UserFactory(**fields)
    for act in (
        lambda: terms.get_terms(viewer=viewer),
        lambda: terms.find_office_holders(viewer=viewer),
        lambda: terms.add_term(viewer=viewer, member=member, office="King", **DATES),
        lambda: terms.change_term(pk=term.pk, viewer=viewer, office="King", **DATES),
        lambda: terms.end_term(pk=term.pk, viewer=viewer, now=NOW),
    ):
        with pytest.raises(NotAWelcomer):
            act()

    assert list(Term.objects.values_list("office", flat=True)) == ["Lay partner"]


def test_only_members_hold_an_office(welcomer):
    left = MemberFactory(status=MemberStatus.LEFT)

    with pytest.raises(NotAMember):
        terms.add_term(viewer=welcomer, member=left, office="Lay partner", **DATES)

    assert not terms.find_office_holders(viewer=welcomer).exists()


def test_term_ends_after_it_starts_in_code_and_in_the_database(welcomer, member):
    for ends_on in (TODAY, TODAY - A_DAY):
        with pytest.raises(terms.WrongDates):
            terms.add_term(viewer=welcomer, member=member, office="Chair", starts_on=TODAY, ends_on=ends_on)
    with pytest.raises(IntegrityError), transaction.atomic():
        TermFactory(member=member, starts_on=TODAY, ends_on=TODAY)


def test_ending_a_term_today(welcomer):
    running = TermFactory(starts_on=TODAY - A_DAY, ends_on=IN_TIME)
    over = TermFactory(starts_on=TODAY - 9 * A_DAY, ends_on=TODAY - A_DAY)
    to_come = TermFactory(starts_on=TODAY + A_DAY, ends_on=IN_TIME)

    for term in (running, over, to_come):
        terms.end_term(pk=term.pk, viewer=welcomer, now=NOW)

    ends = dict(Term.objects.values_list("pk", "ends_on"))
    assert ends == {running.pk: TODAY, over.pk: TODAY - A_DAY}


def test_member_and_welcomers_are_reminded_in_time_and_once(welcomer, member):
    """S4-13: a reminder appears before a term ends; a worker that starts anew sends no second one."""
    TermFactory(member=member, office="Chair of the board", ends_on=IN_TIME)
    assert terms.remind(now=NOW - A_DAY) == 0

    assert terms.remind(now=NOW) == 1
    assert terms.remind(now=NOW) == 0

    to_member, to_welcomer = Mail.objects.order_by("key")
    assert to_member.to == "holder@example.org"
    assert "Chair of the board" in to_member.text
    assert to_welcomer.to == "welcomer@example.org"
    for text in (to_welcomer.subject, to_welcomer.text, to_welcomer.html):
        assert "Robin" not in text
        assert "Chair" not in text


def test_message_and_note_of_it_are_one_transaction(welcomer, member, monkeypatch):
    """Were the mail kept without the note, or the note without the mail, one would go twice or never."""
    term = TermFactory(member=member, ends_on=IN_TIME)
    with monkeypatch.context() as patch:
        patch.setattr(Term, "save", lambda self, **kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            terms.remind(now=NOW)

    assert not Mail.objects.exists()
    assert terms.remind(now=NOW) == 1
    term.refresh_from_db()
    assert term.reminded_at == NOW


def test_other_end_is_reminded_of_anew_and_other_words_are_not(welcomer, member):
    term = TermFactory(member=member, starts_on=TODAY - A_DAY, ends_on=IN_TIME)
    fields = {"office": "Chair", "starts_on": term.starts_on, "ends_on": term.ends_on}
    terms.remind(now=NOW)

    terms.change_term(pk=term.pk, viewer=welcomer, **fields)
    assert terms.remind(now=NOW) == 0

    terms.change_term(pk=term.pk, viewer=welcomer, **fields | {"ends_on": IN_TIME - A_DAY})
    assert terms.remind(now=NOW) == 1
    assert Mail.objects.filter(to="holder@example.org").count() == 2


def test_terms_that_are_over_or_of_who_left_are_not_reminded_of(welcomer):
    TermFactory(ends_on=TODAY - A_DAY)
    TermFactory(member=MemberFactory(status=MemberStatus.LEFT), ends_on=IN_TIME)
    TermFactory(member__user__is_active=False, ends_on=IN_TIME)

    assert terms.remind(now=NOW) == 0
    assert not Mail.objects.exists()


def test_worker_reminds():
    assert terms.remind in [job.run for job in get_jobs()]


def test_terms_are_forgotten_two_years_after_their_end(member):
    TermFactory(member=member, starts_on=date(2020, 1, 1), ends_on=TODAY - settings.KEEP_TERM)

    assert terms.expire_terms(NOW) == 0
    assert terms.expire_terms(NOW + A_DAY) == 1
    assert not Term.objects.exists()


def test_terms_are_exported(member):
    TermFactory(member=member)

    exported = personal_data.export("holder@example.org")["directory.Term"]

    assert exported == [{"office": "Lay partner", "starts_on": date(2026, 1, 1), "ends_on": date(2027, 1, 1)}]
