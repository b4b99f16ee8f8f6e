"""Pledges: S4-14. One step, moderated, asked about once."""

from datetime import timedelta
from uuid import uuid4

import pytest

from core import personal_data, worker
from core.enums import WordsState
from core.models import Mail
from core.private_links import InvalidLink
from events import pledges
from events.enums import PledgeOutcome
from events.models import Pledge
from events.pledges import TooManyPledges, ask_how_it_went, make_pledge, make_token, read_token
from tests.factories import EventPageFactory, OccasionFactory, PledgeFactory
from tests.factories.events import NOW

pytestmark = pytest.mark.django_db

ASKED = NOW + timedelta(days=90)


def pledge(**fields):
    fields = {
        "occasion": None,
        "form_id": uuid4(),
        "words": "Ask first",
        "language": "en",
        "now": NOW,
    } | fields
    make_pledge(**fields)


def find_shown():
    return [each.words for each in pledges.get_shown()]


def test_pledge_is_kept_as_it_was_made():
    occasion = OccasionFactory()

    pledge(occasion=occasion, name="Robin", email="robin@example.org", is_for_all=True, language="pl")

    row = Pledge.objects.values().get()
    row.pop("id")
    row.pop("uuid")
    assert row == {
        "occasion_id": occasion.pk,
        "words": "Ask first",
        "name": "Robin",
        "email": "robin@example.org",
        "language": "pl",
        "is_for_all": True,
        "state": "waiting",
        "created_at": NOW,
        "asked_at": None,
        "outcome": "",
        "outcome_words": "",
    }


def test_pledge_that_is_not_for_the_wall_waits_for_nobody_to_read_it():
    pledge()

    made = Pledge.objects.get()
    assert made.state == WordsState.HIDDEN
    assert not pledges.set_state(pk=made.pk, state=WordsState.SHOWN)
    assert find_shown() == []


def test_same_form_makes_one_pledge():
    form_id = uuid4()
    for _press in range(2):
        pledge(form_id=form_id)

    assert Pledge.objects.count() == 1


def test_more_pledges_than_people_make_in_a_day_are_refused(monkeypatch):
    monkeypatch.setattr(pledges, "MOST_A_DAY", 1)
    pledge()

    with pytest.raises(TooManyPledges):
        pledge()

    pledge(now=NOW + timedelta(days=1))
    assert Pledge.objects.count() == 2


def test_wall_shows_only_what_was_read_and_is_meant_for_it():
    pledge(words="Not read", is_for_all=True)
    for words, fields in {
        "Shown": {},
        "Hidden": {"state": WordsState.HIDDEN},
        "Own": {"is_for_all": False, "state": WordsState.HIDDEN},
        "Own, slipped": {"is_for_all": False, "state": WordsState.SHOWN},
    }.items():
        PledgeFactory(words=words, **fields)

    assert find_shown() == ["Shown"]


def test_wall_of_an_event_counts_all_and_shows_the_latest(django_assert_num_queries):
    occasion = OccasionFactory()
    for number in range(8):
        PledgeFactory(occasion=occasion, words=f"Step {number}", created_at=NOW + timedelta(hours=number))
    PledgeFactory(occasion=occasion, is_for_all=False, state=WordsState.HIDDEN, outcome=PledgeOutcome.KEPT)
    PledgeFactory(occasion=occasion, outcome=PledgeOutcome.PARTLY)
    PledgeFactory(occasion=occasion, state=WordsState.HIDDEN)  # an editor took it off: no pledge that counts
    PledgeFactory(occasion=OccasionFactory(), outcome=PledgeOutcome.KEPT)

    with django_assert_num_queries(1):
        wall = pledges.get_wall(occasion=occasion)

    assert (wall.total, wall.kept) == (10, 1)
    assert [each.words for each in wall.pledges] == [f"Step {number}" for number in (7, 6, 5, 4, 3, 2)]


def test_link_leads_to_the_pledge_and_no_other_does():
    made = PledgeFactory()
    token = make_token(made)

    assert read_token(token) == made
    for wrong in (token[:-1], token + "x", made.uuid.hex, f"{uuid4().hex}~{token.split('~')[1]}", "new"):
        with pytest.raises(InvalidLink):
            read_token(wrong)
    pledges.erase(pledge=made)
    with pytest.raises(InvalidLink):
        read_token(token)


def test_question_how_it_went_goes_once_after_three_months(event_index):
    page = EventPageFactory(parent=event_index, title="Talk & tea", locale=event_index.locale)
    pledge(occasion=page.occasion, words="CanaryWords", name="CanaryName", email="robin@example.org")
    assert ask_how_it_went(now=ASKED - timedelta(seconds=1)) == 0

    assert ask_how_it_went(now=ASKED) == 1

    mail, made = Mail.objects.get(), Pledge.objects.get()
    assert (mail.to, mail.kind, mail.language) == ("robin@example.org", "pledge", "en")
    assert (mail.key, mail.subject_key) == (f"pledge:{made.uuid}:ask", f"pledge:{made.uuid}")
    assert (mail.repeatable, mail.best_before) == (False, ASKED + timedelta(days=30))
    assert mail.subject == "How did your pledge go?"
    assert "after “Talk & tea”" in mail.text
    for text in (mail.text, mail.html):
        assert f"/pledges/{make_token(made)}/" in text
        assert "Canary" not in text  # anybody can type anybody's address
    assert made.asked_at == ASKED
    assert ask_how_it_went(now=ASKED + timedelta(hours=1)) == 0
    assert Mail.objects.count() == 1


def test_question_is_in_the_language_of_the_person():
    PledgeFactory(email="robin@example.org", language="ar")

    ask_how_it_went(now=ASKED)

    mail = Mail.objects.get()
    assert mail.language == "ar"
    assert 'dir="rtl"' in mail.html
    assert "/ar/pledges/" in mail.text


def test_question_is_not_put_without_address_about_refused_words_or_too_late():
    PledgeFactory(email="")
    PledgeFactory(email="a@example.org", state=WordsState.HIDDEN)
    PledgeFactory(email="b@example.org", created_at=NOW - timedelta(days=31))
    PledgeFactory(email="c@example.org", is_for_all=False, state=WordsState.HIDDEN)

    assert ask_how_it_went(now=ASKED) == 1
    assert Mail.objects.get().to == "c@example.org"


def test_two_workers_ask_once():
    """As M06: the key makes the message itself."""
    made = PledgeFactory(email="robin@example.org")
    ask_how_it_went(now=ASKED)
    Pledge.objects.filter(pk=made.pk).update(asked_at=None)

    assert ask_how_it_went(now=ASKED) == 0
    assert Mail.objects.count() == 1


def test_erasing_a_pledge_takes_its_message_along():
    made = PledgeFactory(email="robin@example.org")
    ask_how_it_went(now=ASKED)

    pledges.erase(pledge=made)

    assert not Pledge.objects.exists()
    assert not Mail.objects.exists()


def test_name_and_address_go_thirty_days_after_the_question():
    with_address = PledgeFactory(name="Robin", email="robin@example.org")
    nameless = PledgeFactory(created_at=NOW + timedelta(days=1), name="Sam")
    ask_how_it_went(now=ASKED)

    assert pledges.expire_pledges(ASKED + timedelta(days=30, seconds=-1)) == 0
    assert pledges.expire_pledges(ASKED + timedelta(days=30)) == 1

    with_address.refresh_from_db()
    nameless.refresh_from_db()
    assert (with_address.name, with_address.email, nameless.name) == ("", "", "Sam")
    assert not Mail.objects.filter(to="robin@example.org").exists()
    assert read_token(make_token(with_address)) == with_address  # erasing it stays possible
    assert pledges.expire_pledges(ASKED + timedelta(days=30)) == 0


def test_person_gets_and_erases_what_was_pledged_with_an_address():
    occasion = OccasionFactory()
    mine = PledgeFactory(
        words="Mine",
        email="robin@example.org",
        outcome=PledgeOutcome.KEPT,
        occasion=occasion,
        is_for_all=True,
    )
    other = PledgeFactory(words="Theirs", email="sam@example.org")
    PledgeFactory(words="Nobody's")
    ask_how_it_went(now=ASKED)

    [exported] = personal_data.export("Robin@Example.org")["events.Pledge"]
    assert (exported["words"], exported["outcome"], exported["email"]) == (
        "Mine",
        "kept",
        "robin@example.org",
    )
    assert personal_data.erase("Robin@Example.org", NOW)["events.Pledge"] == 1

    assert sorted(each.words for each in Pledge.objects.all()) == ["", "Nobody's", "Theirs"]
    wall = pledges.get_wall(occasion=occasion)
    assert (wall.total, wall.kept, wall.pledges) == (1, 1, [])
    with pytest.raises(InvalidLink):
        read_token(make_token(mine))
    assert [mail.to for mail in Mail.objects.all()] == [other.email]


def test_worker_asks_how_pledges_went():
    assert "asking how pledges went" in {job.name for job in worker.get_jobs()}
