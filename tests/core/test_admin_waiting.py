"""What waits for somebody among the editors: each sees what they can act on, late things first."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask

from core import admin_waiting
from core.admin_waiting import MOST_LINES, Waiting
from core.enums import WordsState
from core.roles import ROLES, ensure_roles
from directory.models import Keeper
from tests.factories import (
    ConsultationIndexPageFactory,
    ConsultationPageFactory,
    EventPageFactory,
    ExpensesClaimFactory,
    HeardNoteFactory,
    MemberFactory,
    OccasionFactory,
    OrganisationFactory,
    PledgeFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
    SurveyAnswerFactory,
    UserFactory,
)
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

A_DAY = timedelta(days=1)


@pytest.fixture
def _at_now(time_machine, home):
    time_machine.move_to(NOW, tick=False)
    ensure_roles()


@pytest.fixture
def sources(monkeypatch):
    """No source but those that the test registers."""
    monkeypatch.setattr(admin_waiting, "_sources", {})


def make(role):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


def read(user):
    """The lines of the panel on somebody's home, with where they lead."""
    panel = BeautifulSoup(log_in(user).get(reverse("wagtailadmin_home")).content, "html.parser")
    lines = panel.select("#waiting-section li, section:has(#waiting) li, #waiting li")
    return [(" ".join(line.get_text().split()), line.a and line.a["href"]) for line in lines]


def say(user, now=NOW):
    groups = admin_waiting.get_groups(user=user, now=now)
    return [waiting.words for group in groups for waiting in group.lines]


# The registry


def test_sources_stand_in_their_order_and_late_lines_first(sources):
    admin_waiting.register("second", order=2, get_waiting=lambda **kwargs: [Waiting("b", "/b/")])
    late = [Waiting("soon", "/soon/"), Waiting("late", "/late/", is_overdue=True)]
    admin_waiting.register("first", order=1, get_waiting=lambda **kwargs: late)
    admin_waiting.register("empty", order=0, get_waiting=lambda **kwargs: [])

    assert say(UserFactory()) == ["late", "soon", "b"]


def test_source_is_registered_once(sources):
    admin_waiting.register("words", order=1, get_waiting=lambda **kwargs: [])
    with pytest.raises(ValueError, match="words is on the editors' home already"):
        admin_waiting.register("words", order=2, get_waiting=lambda **kwargs: [])


def test_long_source_ends_in_a_number_of_what_its_other_lines_stand_for(sources):
    lines = [Waiting(f"line {number}", "/", count=2) for number in range(MOST_LINES + 3)]
    admin_waiting.register("many", order=1, get_waiting=lambda **kwargs: lines)

    (group,) = admin_waiting.get_groups(user=UserFactory(), now=NOW)
    assert len(group.lines) == MOST_LINES
    assert group.more == 6
    assert read(make("Editors"))[-1] == ("And 6 more like these.", None)


def test_words_of_a_line_are_escaped(sources):
    line = Waiting("<script>alert(1)</script>", "/", is_overdue=True)
    admin_waiting.register("bad", order=1, get_waiting=lambda **kwargs: [line])

    client = log_in(make("Editors"))
    assert "<script>alert(1)" not in client.get(reverse("wagtailadmin_home")).content.decode()
    assert read(make("Editors")) == [("Late: <script>alert(1)</script>", "/")]


def test_home_says_that_nothing_waits(sources):
    page = log_in(make("Editors")).get(reverse("wagtailadmin_home")).content.decode()
    assert "Nothing waits for you just now." in page
    assert "w-summary" not in page  # Wagtail's own numbers


# What waits where


def make_all(home, event_index):
    """Something of each kind that waits."""
    over = OccasionFactory(name="Meeting of old", past=True)
    EventPageFactory(parent=event_index, occasion=over, title="Old")
    coming = OccasionFactory(name="Next", papers_due_date=NOW.date() - A_DAY)
    EventPageFactory(parent=event_index, occasion=coming, title="Next meeting")
    HeardNoteFactory(occasion=over, state=WordsState.WAITING)
    HeardNoteFactory(occasion=over, state=WordsState.SHOWN)
    SurveyAnswerFactory(occasion=over, words="It was loud.", words_state=WordsState.WAITING)
    SurveyAnswerFactory(occasion=over, words="", words_state=WordsState.WAITING)
    PledgeFactory(occasion=over, is_for_all=True, state=WordsState.WAITING)
    PledgeFactory(occasion=over, is_for_all=False, state=WordsState.HIDDEN)
    consultations = ConsultationIndexPageFactory(parent=home)
    dates = {"opens_date": date(2026, 1, 1), "closes_date": date(2026, 2, 1)}
    ConsultationPageFactory(
        parent=consultations,
        title="Buses",
        response_date=NOW.date() - 3 * A_DAY,
        decision_when="March",
        **dates,
    )
    Keeper.objects.create(
        organisation=OrganisationFactory(), member=MemberFactory(), status="asked", asked_at=NOW - 8 * A_DAY
    )
    return over


def test_editors_see_what_waits_for_them_with_the_way_there(home, event_index):
    over = make_all(home, event_index)

    lines = read(make("Editors"))

    found = dict(lines)
    assert found["Meeting of old: 1 note is to be read."] == reverse("occasion:notes", args=[over.pk])
    assert found["Meeting of old: 1 answer to the survey is to be read."] == reverse(
        "occasion:survey", args=[over.pk]
    )
    assert found["1 pledge is to be read."] == reverse("pledge:index")
    assert found["Late: 1 member asks to keep a page."] == reverse("keeper:index")
    assert [words for words, _url in lines if "Buses" in words] == [
        "Late: “Buses”: our answer is 3 days late."
    ]
    papers = [words for words, _url in lines if "papers" in words]
    assert papers == ["Late: Next meeting: papers were promised by 23 November 2026."]
    (closing,) = [url for words, url in lines if "have not been told what was heard" in words]
    assert closing == reverse("occasion:close", args=[over.pk])


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"Editors", "Network leads"}))
def test_other_roles_see_nothing_of_it(home, event_index, role):
    make_all(home, event_index)
    assert say(make(role)) == []


def test_rank_alone_sees_no_request_claim_or_concern(home):
    ExpensesClaimFactory()
    MemberFactory(status="asked", asked_at=NOW - A_DAY)
    assert say(UserFactory(is_superuser=True)) == []
    assert say(make("Network leads")) == ["1 person asks to join."]


def test_answers_that_people_were_not_given_are_named_by_project(home):
    projects = ProjectIndexPageFactory(parent=home)
    page = ProjectPageFactory(parent=projects, title="Ramps")
    page.pairs = [
        ("pair", {"said": "Too steep", "answer": "open", "words": "", "said_date": NOW.date() - 30 * A_DAY}),
        ("pair", {"said": "Too narrow", "answer": "open", "words": "", "said_date": None}),
        ("pair", {"said": "Too dark", "answer": "did", "words": "Lit.", "said_date": None}),
    ]
    page.save_revision().publish()

    (line,) = admin_waiting.get_groups(user=make("Editors"), now=NOW)[0].lines
    assert (line.words, line.count) == ("“Ramps”: 2 things that people said have no answer.", 2)
    assert line.is_overdue
    assert say(make("Translators")) == []


def test_page_sent_for_review_waits_for_those_who_review(home):
    task = GroupApprovalTask.objects.create(name="Read")
    task.groups.add(Group.objects.get(name="Access leads"))
    workflow = Workflow.objects.create(name="Stories")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    page = StandardPageFactory(parent=home, title="A ramp", live=False)
    page.save_revision()
    workflow.start(page, make("Editors"))
    words = "“A ramp” waits for you to read it."

    assert say(make("Access leads"), timezone.now()) == [words]
    assert say(make("Editors"), timezone.now()) == []
    lines = admin_waiting.get_groups(user=make("Access leads"), now=timezone.now() + 8 * A_DAY)[0].lines
    assert lines[0].is_overdue


def test_draft_lies_with_whoever_changed_it_last_and_may_still(home):
    editor, other = make("Editors"), make("Editors")
    page = StandardPageFactory(parent=home, title="A ramp", live=False)
    page.save_revision(user=editor)
    words = ["Your draft of “A ramp” has not been published."]
    later = timezone.now() + 15 * A_DAY

    assert say(editor, timezone.now() + 13 * A_DAY) == []
    assert say(editor, later) == words
    assert say(other, later) == []
    editor.groups.clear()
    assert say(type(editor).objects.get(pk=editor.pk), later) == []
    assert Page.objects.get(pk=page.pk).has_unpublished_changes


@pytest.mark.parametrize("number", [1, 30])
def test_panel_asks_as_much_for_one_of_each_as_for_thirty(
    home, event_index, number, django_assert_num_queries
):
    consultations, projects = ConsultationIndexPageFactory(parent=home), ProjectIndexPageFactory(parent=home)
    for index in range(number):
        over = OccasionFactory(past=True)
        EventPageFactory(parent=event_index, occasion=over)
        HeardNoteFactory(occasion=over, state=WordsState.WAITING)
        SurveyAnswerFactory(occasion=over, words="Loud.", words_state=WordsState.WAITING)
        ConsultationPageFactory(
            parent=consultations,
            opens_date=date(2026, 1, 1),
            response_date=NOW.date() - A_DAY,
            decision_when="March",
        )
        page = ProjectPageFactory(parent=projects, title=f"Project {index}")
        page.pairs = [("pair", {"said": "Steep", "answer": "open", "words": "", "said_date": None})]
        page.save_revision().publish()
    user = type(UserFactory()).objects.get(pk=make("Editors").pk)

    with django_assert_num_queries(24):
        groups = admin_waiting.get_groups(user=user, now=NOW)

    assert len(groups) == 5
