"""Asking people, their answers, and the end of what they gave."""

import json
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.signals import page_published

from core.models import Mail
from core.protected_files import UnusableFile
from directory.enums import ConsentEnd
from stories import contributions
from stories.bound import get_pieces
from stories.contribution_data import erase_contributors, expire_contributors, export_contributors
from stories.contribution_times import ask_again, end_what_ran_out, remind
from stories.enums import ContributionKind, Scope, WordsAnswer
from stories.models import Approval, Contribution, Contributor, StoryPage
from stories.publish_rule import ConsentMissing, get_missing
from stories.signals import refuse_without_consent
from tests.factories.contributors import ApprovalFactory, ContributionFactory, ContributorFactory
from tests.factories.events import NOW
from tests.stories.conftest import VOICE, make_voice

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture(autouse=True)
def _now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def grace():
    person = contributions.Person(
        name="Grace Specimen", shown_as="Grace (demo)", email="Grace@Example.org", language="pl"
    )
    return contributions.add_contributor(person=person, user=None, now=NOW)


@pytest.fixture
def gift(grace, story):
    return contributions.add_contribution(
        contributor=grace,
        story_key=story.translation_key,
        kind=ContributionKind.VOICE,
        piece=VOICE,
        now=NOW,
    )


@pytest.fixture
def asked(gift, story, editor):
    [approval] = contributions.ask_approval(page=story, user=editor, now=NOW)
    return approval


def approve(approval, *, scopes=(Scope.WEB,), version=1, now=NOW):
    contributions.approve(approval=approval, scopes=scopes, version=version, language="pl", now=now)


@pytest.fixture
def make_picture(db):
    def make(*, shows_people):
        return get_image_model().objects.create(
            title="A table", file=get_test_image_file(), shows_people=shows_people
        )

    return make


def get_mails(kind):
    return list(Mail.objects.filter(kind=kind).order_by("pk"))


def change_words(story, words):
    story.voices = json.dumps([make_voice(words)])
    story.save_revision()


def test_asking_shows_the_exact_words_and_writes_once_in_the_persons_language(asked, story, editor):
    assert asked.words == {"words": "Show us.", "name": "Grace (demo)", "role": "Carer"}
    assert (asked.language, asked.answer, asked.asked_by) == ("en", "", editor)
    [mail] = get_mails("contribution_ask")
    assert (mail.to, mail.language) == ("Grace@Example.org", "pl")
    assert "/pl/contribution/" in mail.text
    assert "Show us." not in mail.text + mail.html
    assert "A safe haven" not in mail.text + mail.html + mail.subject

    with pytest.raises(contributions.NothingToAsk):
        contributions.ask_approval(page=story, user=editor, now=NOW)
    assert len(get_mails("contribution_ask")) == 1


def test_first_yes_is_the_consent(asked, gift, story):
    assert len(get_missing(story, now=NOW)) == 1

    approve(asked, scopes=[Scope.PRINT, Scope.WEB])

    gift.refresh_from_db()
    assert (gift.scopes, gift.given_at, gift.given_how) == (["web", "print"], NOW, "link")
    assert gift.expires_at == NOW + timedelta(days=1096)
    assert (gift.wording.purpose, gift.wording.version, gift.language) == ("publishing", 1, "pl")
    assert Contributor.objects.get().verified_at == NOW
    assert get_missing(story, now=NOW) == []
    [mail] = get_mails("contribution_news")
    assert mail.to == "editor@example.org"
    assert "Show us." not in mail.text


def test_saying_yes_twice_is_saying_it_once(asked, gift):
    approve(asked)
    approve(asked, now=NOW + timedelta(hours=1))
    assert Approval.objects.get().answered_at == NOW
    assert Contribution.objects.get().given_at == NOW
    assert len(get_mails("contribution_news")) == 1


def test_yes_needs_the_web_and_the_words_of_the_consent_that_were_read(asked):
    with pytest.raises(contributions.WebNeeded):
        approve(asked, scopes=[Scope.PRINT])
    with pytest.raises(contributions.WordsChanged):
        approve(asked, version=2)
    assert Contribution.objects.get().given_at is None


def test_changed_words_are_shown_anew_and_the_old_ones_cannot_be_approved(asked, story, editor):
    change_words(story, "Other words.")
    [again] = contributions.ask_approval(page=story, user=editor, now=NOW)
    assert again.words["words"] == "Other words."
    with pytest.raises(contributions.WordsChanged):
        approve(asked)
    assert Contribution.objects.get().given_at is None


def test_asking_for_changes_keeps_the_words_off_and_tells_who_asked(asked, story):
    contributions.ask_for_changes(approval=asked, comment=" Leave my name out. ", now=NOW)
    asked.refresh_from_db()
    assert (asked.answer, asked.comment) == (WordsAnswer.CHANGES, "Leave my name out.")
    assert len(get_missing(story, now=NOW)) == 1
    [mail] = get_mails("contribution_news")
    assert "Leave my name out." not in mail.text


def test_changes_are_plain_text_of_at_most_20_kilobytes(asked):
    """X03"""
    with pytest.raises(contributions.CommentUnusable):
        contributions.ask_for_changes(approval=asked, comment="ł" * 10_001, now=NOW)
    with pytest.raises(contributions.CommentUnusable):
        contributions.ask_for_changes(approval=asked, comment="  ", now=NOW)
    contributions.ask_for_changes(approval=asked, comment="ł" * 10_000, now=NOW)
    assert len(Approval.objects.get().comment) == 10_000


def test_what_was_approved_cannot_be_asked_to_change(asked):
    approve(asked)
    with pytest.raises(contributions.AlreadyApproved):
        contributions.ask_for_changes(approval=asked, comment="Other words.", now=NOW)


@pytest.fixture
def published(asked, story):
    approve(asked)
    story.get_latest_revision().publish()
    return StoryPage.objects.get(pk=story.pk)


def test_taking_back_takes_the_story_down_and_tells_both(published, gift):
    assert contributions.withdraw(contribution=gift, end=ConsentEnd.WITHDRAWN, now=NOW)

    assert not StoryPage.objects.get(pk=published.pk).live
    gift.refresh_from_db()
    assert (gift.ended_at, gift.end) == (NOW, "withdrawn")
    assert [mail.to for mail in get_mails("contribution_ended")] == ["Grace@Example.org"]
    assert [mail.to for mail in get_mails("contribution_news")] == ["editor@example.org"] * 2
    with pytest.raises(ConsentMissing):
        published.save_revision().publish()


def test_taking_back_twice_is_taking_back_once(published, gift):
    contributions.withdraw(contribution=gift, end=ConsentEnd.WITHDRAWN, now=NOW)
    assert not contributions.withdraw(contribution=gift, end=ConsentEnd.EXPIRED, now=NOW)
    assert Contribution.objects.get().end == "withdrawn"
    assert len(get_mails("contribution_ended")) == 1


def test_deleting_a_story_ends_what_everybody_gave_and_tells_them(published, gift):
    other = ContributionFactory(
        story_key=published.translation_key, kind=ContributionKind.STORY, contributor__email="z@example.org"
    )

    published.delete()

    ends = Contribution.objects.order_by("pk").values_list("pk", "ended_at", "end", "scrubbed_at")
    assert list(ends) == [(gift.pk, NOW, "gone", None), (other.pk, NOW, "gone", None)]
    assert [mail.to for mail in get_mails("contribution_ended")] == ["Grace@Example.org", "z@example.org"]
    assert get_mails("contribution_ended")[1].subject == "A story that you are part of was deleted"


def test_deleting_a_translation_of_a_story_ends_nothing(published, gift, locales):
    published.copy_for_translation(locales["pl"], copy_parents=True).delete()

    gift.refresh_from_db()
    assert (gift.end, get_mails("contribution_ended")) == ("", [])


def test_taking_back_keeps_open_questions_from_going_out(asked, gift):
    contributions.withdraw(contribution=gift, end=ConsentEnd.WITHDRAWN, now=NOW)
    assert get_mails("contribution_ask") == []


def test_story_goes_out_again_without_the_piece(published, gift):
    contributions.withdraw(contribution=gift, end=ConsentEnd.WITHDRAWN, now=NOW)
    page = StoryPage.objects.get(pk=published.pk)
    page.voices = "[]"
    page.save_revision().publish()
    assert StoryPage.objects.get(pk=page.pk).live


def test_what_ended_cannot_be_approved(asked, gift):
    contributions.withdraw(contribution=gift, end=ConsentEnd.WITHDRAWN, now=NOW)
    with pytest.raises(contributions.ConsentEnded):
        approve(asked)


# Time


def test_reminder_goes_once_after_a_week_and_not_to_who_answered(asked):
    week = NOW + timedelta(days=7)
    assert remind(now=week - timedelta(seconds=1)) == 0
    assert remind(now=week) == 1
    assert remind(now=week + timedelta(days=30)) == 0
    assert len(get_mails("contribution_ask")) == 2


def test_who_answered_gets_no_reminder(asked):
    approve(asked)
    assert remind(now=NOW + timedelta(days=8)) == 0


def test_consent_is_asked_for_again_30_days_before_its_end_once(published, gift):
    """G04: the warning."""
    soon = NOW + timedelta(days=1096 - 30)
    assert ask_again(now=soon - timedelta(seconds=1)) == 0
    assert ask_again(now=soon) == 1
    assert ask_again(now=soon) == 0
    assert [mail.to for mail in get_mails("contribution_ends")] == ["Grace@Example.org"]


def test_consent_that_ran_out_takes_its_story_down(published, gift):
    """G04: never silently up."""
    end = NOW + timedelta(days=1096)
    assert end_what_ran_out(now=end - timedelta(seconds=1)) == 0
    assert StoryPage.objects.get(pk=published.pk).live

    assert end_what_ran_out(now=end) == 1

    assert not StoryPage.objects.get(pk=published.pk).live
    assert Contribution.objects.get().end == "expired"
    assert end_what_ran_out(now=end) == 0


def test_renewed_consent_stays_up(published, gift):
    later = NOW + timedelta(days=1080)
    ask_again(now=later)
    contributions.renew(contribution=gift, scopes=[Scope.WEB], version=1, language="en", now=later)
    assert end_what_ran_out(now=NOW + timedelta(days=1097)) == 0
    assert Contribution.objects.get().expires_at == later + timedelta(days=1096)
    assert ask_again(now=later + timedelta(days=1096 - 30)) == 1  # and is asked for anew


# On paper


def note_paper(gift, story, editor, *, given_on=date(2026, 11, 20), content=PDF):
    contributions.note_paper_consent(
        contribution=gift,
        page=story,
        scopes=[Scope.WEB],
        given_on=given_on,
        scan=SimpleUploadedFile("sheet.pdf", content),
        user=editor,
        now=NOW,
    )


def test_consent_on_paper_lets_the_words_out(gift, story, editor):
    note_paper(gift, story, editor)
    gift.refresh_from_db()
    assert (gift.given_how, gift.scopes) == ("paper", ["web"])
    with gift.scan.open() as scan:
        assert scan.read() == PDF
    assert get_missing(story, now=NOW) == []


@pytest.mark.parametrize("given_on", [date(2026, 11, 25), date(2023, 11, 1)])
def test_paper_is_not_from_tomorrow_and_has_not_run_out(gift, story, editor, given_on):
    with pytest.raises(contributions.DateUnusable):
        note_paper(gift, story, editor, given_on=given_on)


def test_paper_needs_a_scan_that_is_one(gift, story, editor):
    with pytest.raises(UnusableFile):
        note_paper(gift, story, editor, content=b"words")
    assert Contribution.objects.get().given_at is None


# People


def test_new_address_stops_the_links_that_were_sent(grace):
    person = contributions.Person(name="Grace Specimen", email="new@example.org")
    contributions.change_contributor(contributor=grace, person=person)
    grace.refresh_from_db()
    assert (grace.link_version, grace.email_normalised) == (2, "new@example.org")

    contributions.change_contributor(contributor=grace, person=person)
    grace.refresh_from_db()
    assert grace.link_version == 2


def test_export_gives_out_what_was_shown_and_said(asked):
    contributions.ask_for_changes(approval=asked, comment="Leave my name out.", now=NOW)
    [found] = export_contributors("grace@example.ORG")
    assert found["name"] == "Grace Specimen"
    [gift] = found["contributions"]
    assert gift["shown"][0]["words"]["words"] == "Show us."
    assert gift["shown"][0]["comment"] == "Leave my name out."
    assert export_contributors("nobody@example.org") == []


def test_erasing_takes_down_and_forgets_all_but_the_proof(published, gift, grace):
    assert erase_contributors(email="GRACE@example.org", now=NOW) == 1

    assert not StoryPage.objects.get(pk=published.pk).live
    grace.refresh_from_db()
    assert (grace.details, grace.email, grace.email_normalised, grace.shown_as) == (None, "", "", "")
    assert Approval.objects.get().words == {}
    gift.refresh_from_db()
    assert (gift.end, gift.given_at) == ("withdrawn", NOW)
    assert erase_contributors(email="grace@example.org", now=NOW) == 0


def test_proof_goes_a_year_after_the_end():
    gift = ContributionFactory(ended_at=NOW, end="withdrawn", scrubbed_at=NOW)
    ApprovalFactory(contribution=gift)
    ContributionFactory()
    year = NOW + timedelta(days=365)
    assert expire_contributors(year) == 0
    assert expire_contributors(year + timedelta(seconds=1)) == 2
    assert Contribution.objects.count() == Contributor.objects.count() == 1


def test_proof_stays_until_the_words_are_scrubbed():
    ContributionFactory(ended_at=NOW, end="withdrawn")
    assert expire_contributors(NOW + timedelta(days=800)) == 0


def test_whoever_never_gave_anything_goes_after_a_year():
    ContributorFactory(created_at=NOW)
    assert expire_contributors(NOW + timedelta(days=366)) == 1


# What the rule stands on


def test_without_the_rule_the_words_of_somebody_who_took_them_back_come_back(published, gift):
    """The fault that the rule keeps away."""
    contributions.withdraw(contribution=gift, end=ConsentEnd.WITHDRAWN, now=NOW)
    page_published.disconnect(refuse_without_consent, sender=StoryPage)
    try:
        published.save_revision().publish()
    finally:
        page_published.connect(refuse_without_consent, sender=StoryPage)
    assert StoryPage.objects.get(pk=published.pk).live


def test_photo_is_bound_by_its_file_and_what_stands_beside_it(story, make_picture):
    picture = make_picture(shows_people=True)
    story.picture, story.scene_alt, story.voices = picture, "Two people at a table", "[]"
    [piece] = get_pieces(story)
    assert (piece.kind, piece.piece) == (ContributionKind.PHOTO, str(picture.pk))
    assert piece.words["texts"] == ["Two people at a table"]
    story.scene_alt, picture.description = "", "Grace at a table"
    assert get_pieces(story)[0].words["texts"] == ["Grace at a table"]  # what readers get then

    picture.shows_people = False
    assert get_pieces(story) == []


def test_photos_are_found_in_galleries_and_in_before_and_after(story, make_picture):
    first, second, third = [make_picture(shows_people=True) for _ in range(3)]

    def show(picture, words):
        return {"image": picture.pk, "alt_text": words, "decorative": False}

    story.voices = "[]"
    gallery = [
        {
            "type": "item",
            "id": "1",
            "value": {"image": show(first, "Somebody waves"), "caption": "At the door"},
        },
        {"type": "item", "id": "2", "value": {"image": show(second, "Two sit"), "caption": ""}},
    ]
    before_after = {
        "before": "Far.",
        "before_picture": None,
        "after": "Near.",
        "after_picture": show(third, "A"),
    }
    story.body = json.dumps(
        [{"type": "gallery", "value": gallery}, {"type": "before_after", "value": before_after}]
    )

    found = {piece.piece: piece.words["texts"] for piece in get_pieces(story)}

    assert found == {
        str(first.pk): ["Somebody waves", "At the door"],
        str(second.pk): ["Two sit"],
        str(third.pk): ["Far.", "Near.", "A"],
    }
