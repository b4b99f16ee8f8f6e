import re
from datetime import UTC, date, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Page, Revision

from core.models import BasePage, Mail, User
from core.search_report import get_report
from directory.models import Member
from events.check_in import get_guests
from events.closing import get_open_events
from events.conversations import get_promise
from events.enums import Kind, PromiseState, SignupStatus
from events.hosting import get_hosted, get_hours
from events.models import AccessPromise, EventPage, Occasion, Place, Signup
from events.papers import get_late_papers
from network.demo import arabic, polish, review, tree
from network.demo.events import get_conversation_dates
from network.demo.logins import MEMBER, REVIEWER
from network.models import OpportunityPage, ResourcePage
from stories.enums import Level
from stories.models import StoryPage

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
CAUTIONS = ("the board agreed", "the board adopted", "option a was")


def get_state():
    """How many rows of each kind there are, and the latest revision."""
    counts = {model._meta.label: model._default_manager.count() for model in apps.get_models()}
    return counts, Revision.objects.order_by("-pk").values_list("pk", flat=True).first()


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """The demonstration, loaded once for the tests of this module and rolled back after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        tree.load(now=NOW)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demo(loaded, db):
    """Each test works in a transaction of its own, inside."""


def test_loading_twice_changes_nothing(demo):
    before = get_state()

    call_command("load_demo", verbosity=0)

    assert get_state() == before


def test_demonstration_is_whole_and_in_three_languages(demo):
    english = Page.objects.filter(locale__language_code="en", depth__gt=1)

    assert StoryPage.objects.filter(locale__language_code="en", live=True).count() == 15
    assert OpportunityPage.objects.filter(locale__language_code="en").count() == 6
    for code, language in (("pl", polish), ("ar", arabic)):
        others = Page.objects.filter(locale__language_code=code, depth__gt=1)
        assert set(others.values_list("translation_key", flat=True)) == set(
            english.values_list("translation_key", flat=True)
        )
        assert others.filter(alias_of=None).count() == len(language.PAGES)
    drafts = Page.objects.filter(live=False, depth__gt=1)
    assert set(drafts.values_list("slug", flat=True)) == {review.SLUG}


def test_every_page_says_how_people_ask_for_it_in_its_own_language(demo):
    models = [model for model in apps.get_models() if issubclass(model, BasePage)]
    pages = [page for model in models for page in model.objects.filter(alias_of=None)]
    english = {page.translation_key: page.asked_as for page in pages if page.locale.language_code == "en"}

    assert [page.url_path for page in pages if not page.asked_as] == []
    assert len(set(english.values())) == len(english)
    translated = [page for page in pages if page.locale.language_code != "en"]
    assert [page.url_path for page in translated if page.asked_as == english[page.translation_key]] == []


def test_story_waits_for_whoever_reads_it_first(demo):
    page = StoryPage.objects.get(slug=review.SLUG, locale__language_code="en")
    reviewer = User.objects.get(email=REVIEWER)

    assert page.workflow_in_progress
    assert page.permissions_for_user(reviewer).can_edit()
    page.current_workflow_task_state.approve(user=reviewer)
    assert StoryPage.objects.get(pk=page.pk).live


def test_meetings_stand_round_today_on_second_tuesdays(demo):
    meetings = Occasion.objects.filter(kind=Kind.COMMUNITY)

    assert meetings.past(NOW).count() == meetings.upcoming(NOW).count() == 6
    assert {(day.weekday(), (day.day - 1) // 7) for day in (row.local_start for row in meetings)} == {(1, 1)}
    assert {row.local_start.hour for row in meetings} == {10}


def test_conversations_make_the_year_true(demo):
    promise = get_promise(NOW)

    assert (promise.done, promise.to_come, promise.is_kept) == (1, 1, True)
    assert promise.next_page.occasion.venue.keeps_conversation_promise()
    assert Occasion.objects.filter(kind=Kind.CONVERSATION, starts_at__year=2027).count() == 1


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 11, 22), [date(2026, 6, 25), date(2026, 12, 10), date(2027, 3, 11)]),
        (date(2026, 12, 20), [date(2026, 7, 23), date(2026, 12, 3), date(2027, 1, 7)]),
        (date(2027, 1, 5), [date(2026, 11, 12), date(2027, 1, 28), date(2027, 7, 1)]),
    ],
)
def test_conversation_dates_fit_the_time_of_year(today, days):
    assert get_conversation_dates(today) == days


def test_bookings_leave_places_and_fill_one_event(demo):
    full = Occasion.objects.get(name="Young people, and the Lundy check")

    assert full.get_places_taken() == full.capacity == 12
    assert full.signups.filter(status=SignupStatus.WAITING).count() == 3
    assert Occasion.objects.get(name__startswith="Letting go").get_places_taken() == 17
    assert {row.state for row in AccessPromise.objects.all()} == set(PromiseState)


def test_member_of_the_demonstration_hosts_something_within_a_day(demo):
    member = Member.objects.get(user__email=MEMBER)
    soon, *later = get_hosted(member=member, now=NOW)

    assert get_hours(soon).are_open(NOW)
    assert soon.starts_at > NOW
    assert not soon.pages.exists()
    assert [occasion.kind for occasion in later] == [Kind.COMMUNITY, Kind.COMMUNITY]
    last = Occasion.objects.past(NOW).filter(kind=Kind.COMMUNITY).last()
    assert [guest.came_at is None for guest in get_guests(last)].count(True) == 1


def test_everybody_in_the_demonstration_is_made_up_and_says_so(demo):
    assert all(name.endswith("(demo)") for name in Place.objects.values_list("chosen_name", flat=True))
    assert all(email.endswith("@example.org") for email in Signup.objects.values_list("email", flat=True))
    # one contributor is asked to approve their words
    mails = apps.get_model("core.Mail").objects.values_list("kind", "to")
    assert [(kind, to.endswith("@example.org")) for kind, to in mails] == [("contribution_ask", True)]


def test_every_level_and_failure_has_a_story(demo):
    stories = StoryPage.objects.filter(locale__language_code="en", live=True)

    assert set(stories.values_list("level", flat=True)) == set(Level.values)
    assert [story.slug for story in stories.order_by("pk") if story.what_did_not_work] == [
        "cumbria-maternity",
        "york-principles",
        "north-west-london-lay-partners",
        "a-first-meeting",
        "a-year-as-a-lay-partner",
    ]


def test_every_page_answers_and_keeps_to_plain_words(demo, client, time_machine):
    time_machine.move_to(NOW + timedelta(hours=1))
    for page in Page.objects.filter(locale__language_code="en", depth__gt=1, live=True):
        response = client.get(page.url, headers={"host": "localhost"})
        assert response.status_code == 200, page.url
        main = response.content.decode().partition("<main")[2].partition("</main>")[0].lower()
        assert not [words for words in CAUTIONS if words in main], page.url


def test_sentences_of_the_demonstration_have_at_most_25_words(demo):
    for page in Page.objects.filter(locale__language_code="en", depth__gt=2).specific():
        for text in [page.summary, *_get_paragraphs(page)]:
            for sentence in re.split(r"(?<=[.!?:])\s+", text):
                assert len(sentence.split()) <= 25, (page.slug, sentence)


def test_polish_conversation_shares_its_places_and_says_that_nobody_checked_it(demo, client, time_machine):
    time_machine.move_to(NOW + timedelta(hours=1))
    english, polish_page = (
        EventPage.objects.get(slug="conversation-mental-health", locale__language_code=code)
        for code in ("en", "pl")
    )

    response = client.get(polish_page.url, headers={"host": "localhost"})

    assert polish_page.occasion_id == english.occasion_id
    assert polish_page.alias_of_id is None
    assert response.context["translation_unchecked"] is True
    assert "Zostało 5 z 16 miejsc" in response.content.decode()


def test_meetings_that_are_over_say_what_was_heard_and_one_is_still_to_be_closed(demo, client):
    assert [occasion.name for occasion in get_open_events(NOW)] == ["Evaluation that we own"]
    carers = EventPage.objects.get(slug="conversation-carers", locale__language_code="en")
    html = client.get(f"{carers.url}heard/", headers={"host": "localhost"}).content.decode()
    assert "An hour at short notice, not only a week in summer. (demo)" in html
    assert "The telephone number is being tried" in html
    assert not Mail.objects.filter(kind="heard").exists()
    assert [page.slug for page in get_late_papers(NOW)] == ["expenses-and-fares"]


def test_links_to_what_is_no_page_keep_the_reader_s_language(demo, client):
    for prefix in ("", "/pl", "/ar"):
        html = client.get(f"{prefix}/safeguarding/").content.decode()
        assert f'<a href="{prefix}/aftercare/">' in html
        assert f'<a href="{prefix}/concern/">' in html


def test_page_that_nobody_translated_says_so(demo, client):
    response = client.get("/pl/stories/york-principles/", headers={"host": "localhost"})

    assert response.context["page_not_translated"] is True
    assert response.context["translation_unchecked"] is False


def _get_paragraphs(page) -> list[str]:
    found = []
    for name in ("body", "purpose", "what_changed", "what_did_not_work", "what_we_learnt", "heard"):
        for block in getattr(page, name, None) or []:
            if block.block_type == "paragraph":
                pieces = re.split(r"</(?:p|li|h3)>", block.value.source)
                found += [re.sub(r"<[^>]+>", "", piece) for piece in pieces]
    return found


def test_editors_see_what_people_searched_for_and_not_what_is_rare(demo):
    report = get_report(weeks=4, now=NOW)

    assert "crèche" in {term.words for term in report.without_result}
    assert {term.opened[0][0] for term in report.chosen} >= {
        "Claim what it cost you",
        "What we keep about you",
    }
    assert report.rare == "fewer than five"
    assert "unusual" not in repr(report)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        pytest.param(
            "/search/?q=options+appraisal",
            ["ThriveLab’s report for North Yorkshire County Council, January 2022"],
            id="S0-08",
        ),
        pytest.param(
            "/stories/york-safe-haven/",
            [
                "Who spotted the need Service users Who developed it Service users",
                "What difference it made, in figures Before We do not know After We do not know",
            ],
            id="S1-13",
        ),
        pytest.param(
            "/stories/cumbria-maternity/",
            [
                "Independent Review Group",
                "3 July 2019",
                "page 22",
                "Births, beds and staff Before We do not know",
            ],
            id="S2-23",
        ),
        pytest.param(
            "/directory/organisations/west-cumbria-maternity-voices-partnership/",
            [
                "the Maternity Review of 2006",
                "Seats on boards: Maternity Voices Partnerships have one on the Local Maternity System Board",
            ],
            id="S2-24",
        ),
        pytest.param("/about/policy-map/", ["NHS Long Term Plan NHS, January 2019, page 26"], id="S2-25"),
        pytest.param("/projects/", ["Ambition 1 (to be named)", "Objective 1 (to be named)"], id="S2-25"),
        pytest.param("/stories/?from=elsewhere", ["Keeping consultant-led maternity care"], id="S2-31"),
        pytest.param(
            "/stories/?told=not-worked",
            ["take away 5 stories", "York proposed principles instead of a strategy"],
            id="S0-42",
        ),
        pytest.param("/stories/?area=stroke", ["Details to come"], id="S2-45"),
        pytest.param("/library/three-stage-planner/", ["Made together with"], id="S2-46"),
        pytest.param("/", ["To celebrate, big or small Ten papers went out"], id="S3-14"),
        pytest.param("/about/2026-in-review/", ["Ten papers went out", "We thank"], id="S1-12, S3-14"),
        pytest.param(
            "/stories/quitt-tobacco/",
            [
                "Partners National Collaborating Centre for Mental Health (NCCMH), with Action",
                "The results: our source does not give them",
            ],
            id="S3-15",
        ),
        pytest.param("/projects/plain-words/", ["blank sheet"], id="S4-09"),
    ],
)
def test_page_shows_what_the_source_papers_ask_for(demo, client, time_machine, path, words):
    time_machine.move_to(NOW, tick=False)
    page = BeautifulSoup(client.get(path).content, "html.parser")

    text = " ".join(page.body.get_text(" ").split())

    assert [each for each in words if each not in text] == []


def test_five_moves_from_them_to_us_have_five_rows(demo, client):
    """S4-09"""
    page = BeautifulSoup(client.get("/about/leadership/").content, "html.parser")
    [moves] = [table for table in page.select("table") if table.caption.get_text(strip=True) == "Five moves"]

    assert len(moves.select("tbody tr")) == 5


def test_each_resource_has_another_format_or_says_by_when(demo):
    """S1-14"""
    resources = ResourcePage.objects.live().filter(alias_of=None)

    assert resources.count() > 40
    assert [page.slug for page in resources if not page.has_other_format()] == []
