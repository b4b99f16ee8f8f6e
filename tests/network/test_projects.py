import json
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import QueryDict

from network.enums import Size, Stage
from network.models import ProjectPage
from network.project_blocks import (
    ActionBlock,
    ObjectionBlock,
    ParticipantBlock,
    PartnerBlock,
    ResourceBlock,
    RiskBlock,
    UpdateBlock,
)
from network.projects import PER_PAGE, get_listing
from network.wagtail_hooks import warn_of_project_gaps
from tests.factories import (
    AimFactory,
    LocalityFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    SaidAndDidPageFactory,
    ServiceAreaFactory,
    ThemeFactory,
)
from tests.factories.events import NOW
from tests.factories.projects import make_pair, make_person_block, make_success, make_update

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 24)


def stream(kind, *values):
    return json.dumps([{"type": kind, "value": value} for value in values])


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def get_words(tag):
    return " ".join(tag.get_text(" ").split())


@pytest.fixture(autouse=True)
def _present(time_machine):
    time_machine.move_to(NOW)


@pytest.fixture
def index(home):
    return ProjectIndexPageFactory(parent=home)


@pytest.fixture
def full(index):
    page = ProjectPageFactory(
        parent=index,
        title="Plain words",
        stage_notes=stream("note", {"stage": "think", "words": "Done in March"}),
        started_words="March 2026",
        preparing_for="Deciding together",
        is_good_first=True,
        sectors=stream("sector", "lived_experience", "public"),
        pairs=json.dumps(
            [
                make_pair(decided_by="Steering group", evidence="Since May"),
                make_pair("Who decides?", "open", said_date="2026-11-05", words="An answer is owed."),
            ]
        ),
        design_involvement="Readers chose it.",
        delivery_involvement="Readers do it.",
        power="The writers.",
        from_blank_sheet=True,
        charter_aims=stream("aim", "No word twice"),
        charter_agreed_by="All",
        charter_agreed_date=date(2026, 5, 1),
        charter_next_check_date=date(2026, 11, 23),
        terms="Stop at any time.",
        terms_agreed_date=date(2026, 5, 2),
        team=stream(
            "person",
            {"name": "", "role": "Youth worker", "reason": "Knows bores", "task": "Tests"},
            {
                "name": "Carys Specimen (demo)",
                "may_be_named": True,
                "role": "Reader",
                "reason": "Reads",
                "task": "Marks",
            },
        ),
        partners=stream(
            "partner",
            {"partner": "Readers", "wants": "Short papers", "resources": "Time", "barriers": "Late papers"},
            {"partner": "Office", "wants": "Calm", "resources": "A writer", "barriers": "Old texts"},
        ),
        resources=stream(
            "resource",
            {"stage": "plan", "what": "A room", "provider": "Agency"},
            {"stage": "do", "what": "Lunch", "provider": ""},
        ),
        risks=stream("risk", {"risk": "Readers tire", "mitigation": ""}),
        actions=stream(
            "action", {"what": "Spell out", "owner": "Writer", "due_date": "2026-12-01", "status": "started"}
        ),
        updates=json.dumps([make_update("2026-10-01"), make_update("2026-11-12")]),
        objections=stream(
            "objection",
            {
                "date": "2026-10-02",
                "challenge": "One more page?",
                "reply": "",
                "different_views": "Two disagree.",
                "is_closed": False,
            },
        ),
        next_meeting="10 December",
    )
    page.localities.add(LocalityFactory(name="York"))
    page.save()
    return page


def test_project_shows_its_stage_on_the_thread(client, full):
    steps = get_soup(client, "/projects/plain-words/").select(".track > li")

    assert [step["class"] for step in steps] == [
        ["is-done"],
        ["is-done"],
        ["is-now"],
        ["is-next"],
        ["is-next"],
    ]
    assert [step.get("aria-current") for step in steps] == [None, None, "step", None, None]
    assert get_words(steps[0]) == "Think Done in March What is wrong, and who knows?"
    assert get_words(steps[1]) == "Plan Done Agree aims and ways of working"
    assert get_words(steps[2]) == "Do We are here Try it, watch, change it"


def test_project_shows_all_that_was_agreed_and_who_is_in_it(client, full):
    soup = get_soup(client, "/projects/plain-words/")

    text = get_words(soup.main)
    for words in (
        "Last updated: 12 November 2026",
        "Step of taking part: Co-design. Readers choose the words.",
        "This prepares for: Deciding together",
        "Started from a blank sheet: yes",
        "People with lived experience · Public sector",
        "Agreed on 1 May 2026. Agreed by: All.",
        "The check of 23 November 2026 is overdue.",
        "Terms agreed by members with lived experience on 2 May 2026.",
        "A room Provided by: Agency",
        "Lunch Nobody provides it yet",
        "Readers tire Nothing is planned against it yet.",
        "Started Spell out Writer, by 1 December 2026",
        "One more page? No reply has come yet.",
        "Where views still differ: Two disagree.",
        "Next meeting 10 December",
        "Ask Coordinator (demo)",
    ):
        assert words in text
    assert [get_words(person.b) for person in soup.select(".team > li")] == [
        "Youth worker",
        "Carys Specimen (demo)",
    ]
    assert [get_words(partner.h3) for partner in soup.select(".partners > li")] == ["Readers", "Office"]
    assert [get_words(row) for row in soup.select(".rows > div")] == [
        "Design Readers chose it.",
        "Delivery Readers do it.",
        "Evaluation Not yet planned",
    ]


def test_project_always_shows_both_sides_of_its_scope(client, full):
    soup = get_soup(client, "/projects/plain-words/")

    assert get_words(soup.select_one(".scope__can")) == "Can change The words"
    assert get_words(soup.select_one(".scope__cannot")) == "Cannot change The law"


def test_project_counts_what_was_said_and_how_long_an_answer_is_owed(client, full):
    section = get_soup(client, "/projects/plain-words/").select_one("section[aria-labelledby=said]")

    assert "2 things said. Done: 1. Will be done: 0. Cannot be done: 0. No answer yet: 1." in get_words(
        section
    )
    assert "The oldest open one has waited 19 days." in get_words(section)
    assert "Waiting for 19 days." in get_words(section.select_one(".pair--open"))
    assert "Decided by: Steering group" in get_words(section.select_one(".pair--did"))


def test_project_without_content_shows_its_blanks(client, index):
    ProjectPageFactory(parent=index, title="Bare")

    soup = get_soup(client, "/projects/bare/")

    assert [get_words(blank) for blank in soup.select(".blank")] == [
        "Evidence not yet recorded.",
        "Not yet planned",
        "Not yet planned",
        "Not yet planned",
        "Not yet said",
        "Nobody is named yet.",
        "Not agreed yet.",
        "Members with lived experience have not agreed terms yet.",
        "None known.",
    ]
    assert "There has been no news for three months." in get_words(soup.main)
    assert "Started from a blank sheet: not recorded" in get_words(soup.main)


@pytest.mark.parametrize(("days", "is_quiet"), [(90, False), (91, True)])
def test_project_is_quiet_after_ninety_days_without_an_update(index, days, is_quiet):
    day = (TODAY - timedelta(days=days)).isoformat()
    page = ProjectPageFactory(parent=index, updates=json.dumps([make_update(day)]))

    assert page.is_quiet(TODAY) is is_quiet


def test_project_cannot_be_let_go_to_nobody(full):
    full.stage = Stage.LET_GO

    with pytest.raises(ValidationError) as refusal:
        full.full_clean()
    assert refusal.value.error_dict.keys() == {"carried_by"}
    with pytest.raises(IntegrityError), transaction.atomic():
        full.save(clean=False)

    full.carried_by = "The library’s staff and its readers"
    full.full_clean()


@pytest.mark.parametrize("count", [1, 30])
def test_project_takes_the_same_queries_for_one_and_thirty_pairs(
    client, index, django_assert_num_queries, count
):
    pairs = [make_pair(f"Thing {number}", page=index.pk) for number in range(count)]
    updates = [make_update("2026-11-12") for _number in range(count)]
    successes = [make_success("2026-11-12") for _number in range(count)]
    team = [make_person_block(f"Person {number}", may_be_named=True) for number in range(count)]
    page = ProjectPageFactory(
        parent=index,
        title="Long",
        pairs=json.dumps(pairs),
        updates=json.dumps(updates),
        successes=json.dumps(successes),
        team=json.dumps(team),
    )
    page.localities.set([LocalityFactory() for _number in range(count)])
    page.save()
    client.get("/projects/long/")

    with django_assert_num_queries(10):
        client.get("/projects/long/")


@pytest.fixture
def several(index):
    """Newest update first: Words (small, York), Money (large, policy). Old is let go."""
    york = LocalityFactory(name="York")
    words = ProjectPageFactory(
        parent=index,
        title="Words",
        is_good_first=True,
        sectors=stream("sector", "lived_experience"),
        updates=json.dumps([make_update("2026-11-12")]),
    )
    words.localities.add(york)
    words.themes.add(ThemeFactory(name="Plain"))
    words.save()
    ProjectPageFactory(
        parent=index,
        title="Money",
        stage="plan",
        level="policy",
        rung="informing",
        size=Size.LARGE,
        sectors=stream("sector", "public", "vcse"),
        updates=json.dumps([make_update("2026-10-01")]),
    )
    old = ProjectPageFactory(
        parent=index,
        title="Old",
        stage="let_go",
        carried_by="The library",
        updates=json.dumps([make_update("2026-11-20")]),
    )
    old.localities.add(york)
    old.save()
    return index


def get_titles(index, query=""):
    listing = get_listing(index, QueryDict(query), TODAY)
    return [row.page.title for row in listing.running], [row.page.title for row in listing.let_go]


@pytest.mark.parametrize(
    ("query", "running", "let_go"),
    [
        ("", ["Words", "Money"], ["Old"]),
        ("stage=plan", ["Money"], []),
        ("stage=let_go", [], ["Old"]),
        ("first=yes", ["Words"], []),
        ("where=york", ["Words"], ["Old"]),
        ("theme=plain", ["Words"], []),
        ("size=large", ["Money"], []),
        ("who=lived_experience", ["Words"], []),
        ("who=public&who=lived_experience", ["Words", "Money"], []),
        ("level=policy", ["Money"], []),
        ("step=co_design", ["Words"], ["Old"]),
        ("stage=think", [], []),
        ("stage=%00&where=mars&page=x", ["Words", "Money"], ["Old"]),
    ],
)
def test_listing_filters(several, query, running, let_go):
    assert get_titles(several, query) == (running, let_go)


def test_listing_gives_pages_of_a_list(several):
    for number in range(PER_PAGE):
        ProjectPageFactory(parent=several, title=f"More {number:02}")

    assert get_titles(several, "page=2") == ([f"More {PER_PAGE - 2}", f"More {PER_PAGE - 1}"], ["Old"])


def test_project_list_shows_what_was_let_go_apart(client, several):
    soup = get_soup(client, "/projects/")

    section = soup.select_one("section[aria-labelledby=let-go]")
    assert get_words(section.h2) == "Now everyday practice"
    assert [get_words(link) for link in section.select(".project a")] == ["Old"]
    assert "Carried on by: The library" in get_words(section)
    assert [get_words(card.h2) for card in soup.select(".project") if card.h2] == ["Words", "Money"]
    assert "Last updated: 12 November 2026" in get_words(soup.select(".project")[0])


def test_project_list_says_so_while_nothing_was_let_go(client, index):
    ProjectPageFactory(parent=index)

    section = get_soup(client, "/projects/").select_one("section[aria-labelledby=let-go]")

    assert "Nothing yet." in get_words(section)


def test_project_list_helps_when_nothing_fits(client, several):
    soup = get_soup(client, "/projects/?stage=think")

    assert soup.select(".project") == []
    assert soup.select_one(".empty a")["href"] == "/projects/"


@pytest.fixture
def aimed(several):
    """Words serves the first objective, Money the first and an ambition; Money is about telehealth."""
    objective = AimFactory(name="Objective 1 (to be named)")
    words = ProjectPage.objects.get(title="Words")
    money = ProjectPage.objects.get(title="Money")
    words.aims.add(objective)
    words.save()
    money.aims.set([objective, AimFactory(name="Ambition 2 (to be named)")])
    money.service_areas.add(ServiceAreaFactory(name="Telehealth"))
    money.save()


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("aim=objective-1-to-be-named", ["Words", "Money"]),
        ("aim=ambition-2-to-be-named", ["Money"]),
        ("area=telehealth", ["Money"]),
        ("aim=objective-3&area=%25", ["Words", "Money", "Old"]),
    ],
)
def test_projects_are_filtered_by_aim_and_service_area(client, aimed, query, titles):
    soup = get_soup(client, f"/projects/?{query}")

    assert [link.get_text() for link in soup.select(".project h2 a, .project h3 a")] == titles


def test_aims_that_nobody_named_say_so_in_the_filter_and_on_the_project(client, aimed):
    labels = [
        label.get_text() for label in get_soup(client, "/projects/").select("label:has([name=aim]) span")
    ]

    assert labels == ["Ambition 2 (to be named)", "1", "Objective 1 (to be named)", "2"]
    assert "Objective 1 (to be named)" in get_soup(client, "/projects/words/").main.get_text()


@pytest.mark.parametrize("count", [1, 30])
def test_project_list_takes_the_same_queries_for_one_and_thirty(
    client, index, django_assert_num_queries, count
):
    SaidAndDidPageFactory(parent=index)
    york = LocalityFactory(name="York")
    for number in range(count):
        page = ProjectPageFactory(parent=index, pairs=json.dumps([make_pair(page=index.pk)]))
        page.localities.add(york)
        page.themes.add(ThemeFactory(name=f"Theme {number}"))
        page.save()
    client.get("/projects/")

    with django_assert_num_queries(9):
        client.get("/projects/")


def test_editor_is_told_what_a_project_lacks(rf, index):
    def get_warnings(page):
        request = rf.get("/")
        request.session = {}
        request._messages = FallbackStorage(request)
        warn_of_project_gaps(request, page)
        return [str(message).strip() for message in request._messages]

    planned = ProjectPageFactory(
        parent=index,
        stage="plan",
        sectors=stream("sector", "lived_experience"),
        design_involvement="Yes",
        delivery_involvement="Yes",
        evaluation_involvement="Yes",
        updates=json.dumps([make_update("2026-11-12")]),
    )
    assert get_warnings(planned) == []

    planned.stage = "do"
    assert get_warnings(planned) == ["This project is being done, and no charter is agreed."]

    assert get_warnings(ProjectPageFactory(parent=index)) == [
        "Nobody with lived experience is involved in this project.",
        "Involvement is not yet planned for design, delivery, or evaluation. The page says so.",
        "This project is being done, and no charter is agreed.",
        "This project has had no update for three months. The page says so.",
    ]
    assert get_warnings(index) == []


BLOCKS = [
    ActionBlock(),
    ObjectionBlock(),
    ParticipantBlock(),
    PartnerBlock(),
    ResourceBlock(),
    RiskBlock(),
    UpdateBlock(),
]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_block_shows_its_preview(block):
    value = block.get_preview_value()

    html = block.render(block.normalize(value))

    first = next(words for words in value.values() if isinstance(words, str) and " " in words)
    assert first in BeautifulSoup(html, "html.parser").get_text()
