"""Nobody's words, photo or story go out before they approved them, in every way of publishing a page.

Each way is shown to publish where the rule is taken away, and not to publish where it is there.
"""

import json
from contextlib import contextmanager
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.db import transaction
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask
from wagtail.signals import page_published
from wagtail_localize.models import Translation, TranslationSource

from core.publishing import CannotPublish, publish_due
from stories.bound import get_pieces, get_story_key
from stories.enums import ContributionKind, Scope
from stories.models import Approval, Contribution, StoryPage
from stories.publish_rule import ConsentMissing, check_may_publish, get_missing
from stories.signals import refuse_without_consent
from tests.factories.contributors import ApprovalFactory, ContributionFactory
from tests.factories.events import NOW
from tests.stories.conftest import VOICE, get_form, make_voice

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(time_machine):
    time_machine.move_to(NOW, tick=False)


@contextmanager
def no_rule():
    page_published.disconnect(refuse_without_consent, sender=StoryPage)
    try:
        yield
    finally:
        page_published.connect(refuse_without_consent, sender=StoryPage)


def approve_all(page, *, scopes=(Scope.WEB,), **fields):
    """Lets the pieces of a page be published as they stand."""
    key = get_story_key(page)
    for piece in get_pieces(page):
        contribution = Contribution.objects.filter(story_key=key, kind=piece.kind, piece=piece.piece).first()
        contribution = contribution or ContributionFactory(
            story_key=key, kind=piece.kind, piece=piece.piece, scopes=list(scopes), **fields
        )
        ApprovalFactory(contribution=contribution, digest=piece.digest, words=piece.words)


def is_live(page):
    return StoryPage.objects.get(pk=page.pk).live


# The ways


def publish_in_editor(story, client):
    url = reverse("wagtailadmin_pages:edit", args=[story.pk])
    response = client.post(url, get_form(story, [make_voice()]) | {"action-publish": "1"})
    assert response.status_code == 302


def publish_revision(story, client):
    with transaction.atomic():
        story.get_latest_revision().publish()


def publish_on_schedule(story, client):
    story.go_live_at = NOW - timedelta(minutes=1)
    story.save_revision(approved_go_live_at=story.go_live_at)
    publish_due(now=NOW)


def publish_by_workflow(story, client):
    task = GroupApprovalTask.objects.create(name="Read")
    task.groups.add(Group.objects.create(name="Readers"))
    workflow = Workflow.objects.create(name="Read first")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    with transaction.atomic():
        workflow.start(story, None).current_task_state.approve()


def publish_in_bulk(story, client):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{url}?id={story.pk}")


WAYS = [publish_in_editor, publish_revision, publish_on_schedule, publish_by_workflow, publish_in_bulk]


@pytest.fixture(params=WAYS, ids=lambda way: way.__name__)
def way(request, editor_client):
    def go(story):
        try:
            request.param(story, editor_client)
        except CannotPublish:
            return

    return go


def test_every_way_publishes_without_the_rule(way, story):
    with no_rule():
        way(story)
    assert is_live(story)


def test_no_way_publishes_words_that_nobody_approved(way, story):
    way(story)
    assert not is_live(story)


def test_every_way_publishes_words_that_were_approved(way, story):
    approve_all(story)
    way(story)
    assert is_live(story)


@pytest.mark.parametrize("rule", [True, False])
def test_creating_and_publishing_at_once_needs_the_approval(editor_client, story_index, rule):
    page = StoryPage(title="New", slug="new")
    url = reverse("wagtailadmin_pages:add", args=["stories", "storypage", story_index.pk])
    data = get_form(page, [make_voice()]) | {"action-publish": "1"}
    if rule:
        response = editor_client.post(url, data, follow=True)
        assert "“New” cannot be published yet." in response.content.decode()
    else:
        with no_rule():
            editor_client.post(url, data)
    assert StoryPage.objects.filter(slug="new").exists() is not rule


@pytest.fixture
def live_story(story):
    approve_all(story)
    story.get_latest_revision().publish()
    return StoryPage.objects.get(pk=story.pk)


def change_words(page, words="Other words."):
    page.voices = json.dumps([make_voice(words)])
    return page.save_revision()


def test_changed_words_go_out_only_after_they_were_approved(live_story):
    revision = change_words(live_story)
    with pytest.raises(ConsentMissing), transaction.atomic():
        revision.publish()
    assert StoryPage.objects.get(pk=live_story.pk).voices[0].value["words"] == "Show us."

    approve_all(revision.as_object())
    revision.publish()
    assert StoryPage.objects.get(pk=live_story.pk).voices[0].value["words"] == "Other words."


def test_other_changes_go_out_freely(live_story):
    live_story.partners = "A charity"
    live_story.save_revision().publish()
    assert StoryPage.objects.get(pk=live_story.pk).partners == "A charity"


def test_old_words_cannot_come_back_unless_they_were_approved_then(story):
    old = change_words(story, "Never shown.")
    new = change_words(story, "Shown.")
    approve_all(new.as_object())
    new.publish()
    with pytest.raises(ConsentMissing), transaction.atomic():
        old.publish()
    assert StoryPage.objects.get(pk=story.pk).voices[0].value["words"] == "Shown."


@pytest.mark.parametrize("rule", [True, False])
def test_live_copy_is_another_story_and_needs_approvals_of_its_own(live_story, rule):
    def copy():
        live_story.copy(update_attrs={"slug": "copy"}, keep_live=True)

    if rule:
        with pytest.raises(ConsentMissing), transaction.atomic():
            copy()
    else:
        with no_rule():
            copy()
    assert StoryPage.objects.filter(slug="copy").exists() is not rule


def test_alias_shows_what_was_approved_of_its_source(live_story, story_index):
    alias = live_story.create_alias(update_slug="alias", parent=story_index)
    assert alias.translation_key != live_story.translation_key
    live_story.partners = "A charity"
    live_story.save_revision().publish()
    assert StoryPage.objects.get(pk=alias.pk).partners == "A charity"


@pytest.mark.parametrize("rule", [True, False])
def test_alias_is_not_updated_with_words_that_nobody_approved(live_story, story_index, rule):
    alias = live_story.create_alias(update_slug="alias", parent=story_index)
    change_words(live_story).as_object().save()  # past all that watches
    live_story = StoryPage.objects.get(pk=live_story.pk)
    if rule:
        with pytest.raises(ConsentMissing), transaction.atomic():
            live_story.update_aliases()
    else:
        with no_rule():
            live_story.update_aliases()
    words = StoryPage.objects.get(pk=alias.pk).voices[0].value["words"]
    assert words == ("Show us." if rule else "Other words.")


def test_alias_that_shows_somebodys_words_is_not_cut_loose(editor_client, live_story, story_index):
    alias = live_story.create_alias(update_slug="alias", parent=story_index)
    address = reverse("wagtailadmin_pages:convert_alias", args=[alias.pk])

    response = editor_client.post(address, follow=True)

    assert "Make a new story, and ask them." in response.content.decode()
    assert StoryPage.objects.get(pk=alias.pk).alias_of_id == live_story.pk

    StoryPage.objects.filter(pk=alias.pk).update(voices="[]")
    Contribution.objects.all().delete()
    editor_client.post(address)
    assert StoryPage.objects.get(pk=alias.pk).alias_of_id is None


# Languages


def translate(page, locale):
    page.get_parent().get_parent().copy_for_translation(locale, copy_parents=True)
    page.get_parent().copy_for_translation(locale)
    source, _ = TranslationSource.update_or_create_from_instance(page)
    with transaction.atomic():
        translation = Translation.objects.create(source=source, target_locale=locale)
        translation.save_target(publish=False)
    target = StoryPage.objects.get(translation_key=page.translation_key, locale=locale)
    target.voices = json.dumps([make_voice("Pokażcie nam.")])
    return target


@pytest.mark.parametrize(
    ("scopes", "goes_out"), [([Scope.WEB], False), ([Scope.WEB, Scope.TRANSLATION], True)]
)
def test_translation_goes_out_where_it_may_be_translated(story, locales, scopes, goes_out):
    approve_all(story, scopes=scopes)
    story.get_latest_revision().publish()
    target = translate(StoryPage.objects.get(pk=story.pk), locales["pl"])
    assert target.voices[0].id == VOICE

    if goes_out:
        target.save_revision().publish()
    else:
        with pytest.raises(ConsentMissing), transaction.atomic():
            target.save_revision().publish()

    assert StoryPage.objects.get(pk=target.pk).live is goes_out


def test_translation_goes_out_where_its_own_words_were_approved(live_story, locales):
    target = translate(live_story, locales["pl"])
    approve_all(target)
    target.save_revision().publish()
    assert is_live(target)


def test_translation_of_words_that_are_no_longer_approved_is_refused(story, locales):
    approve_all(story, scopes=[Scope.WEB, Scope.TRANSLATION])
    story.get_latest_revision().publish()
    target = translate(StoryPage.objects.get(pk=story.pk), locales["pl"])
    Approval.objects.all().delete()
    with pytest.raises(ConsentMissing):
        check_may_publish(target, now=NOW)


# What holds, and what does not


def test_words_from_a_source_need_nobody(story):
    story.voices = json.dumps([make_voice(is_from_source=True)])
    check_may_publish(story, now=NOW)


@pytest.mark.parametrize("field", ["body", "what_changed", "what_did_not_work", "what_we_learnt"])
def test_quotation_without_a_source_needs_the_person(story, field):
    """Nobody gets round consent by putting words into another block than a voice."""
    quote = {"words": "Show us.", "who": "Grace (demo)", "source": ""}
    setattr(story, field, json.dumps([{"type": "quote", "id": VOICE, "value": quote}]))
    story.voices = "[]"
    [piece] = get_pieces(story)
    assert (piece.place, piece.words) == (
        (ContributionKind.VOICE, VOICE),
        {"words": "Show us.", "name": "Grace (demo)", "role": ""},
    )
    with pytest.raises(ConsentMissing):
        check_may_publish(story, now=NOW)


def test_quotation_with_its_source_needs_nobody(story):
    quote = {"words": "Show us.", "who": "", "source": "A report (demo)"}
    story.body = json.dumps([{"type": "quote", "id": VOICE, "value": quote}])
    story.voices = "[]"
    check_may_publish(story, now=NOW)


def test_ticking_published_before_frees_nothing_that_was_taken_back(story):
    ContributionFactory(
        story_key=story.translation_key, piece=VOICE, ended_at=NOW - timedelta(hours=1), end="withdrawn"
    )
    story.voices = json.dumps([make_voice(is_from_source=True)])
    with pytest.raises(ConsentMissing):
        check_may_publish(story, now=NOW)


@pytest.mark.parametrize(
    "fields",
    [
        {"given_at": NOW - timedelta(days=1096)},
        {"given_at": None, "given_how": "", "expires_at": None},
        {"ended_at": NOW - timedelta(hours=1), "end": "withdrawn"},
    ],
    ids=["ran out", "never given", "taken back"],
)
def test_consent_that_does_not_hold_is_none(story, fields):
    approve_all(story, **fields)
    with pytest.raises(ConsentMissing):
        check_may_publish(story, now=NOW)


def test_each_of_two_people_whose_words_it_is_has_to_say_yes(story):
    approve_all(story)
    other = ContributionFactory(story_key=story.translation_key, piece=VOICE)
    [missing] = get_missing(story, now=NOW)
    assert missing.waits_for == [other]


def test_whole_story_of_somebody_binds_all_its_texts(story):
    story.voices = "[]"
    check_may_publish(story, now=NOW)
    ContributionFactory(story_key=story.translation_key, kind=ContributionKind.STORY)
    approve_all(story)
    check_may_publish(story, now=NOW)

    story.what_did_not_work = json.dumps([{"type": "paragraph", "value": "<p>It took too long.</p>"}])

    [missing] = get_missing(story, now=NOW)
    assert "It took too long." in missing.piece.words["texts"]


def test_refusal_says_in_plain_words_what_waits(story):
    with pytest.raises(ConsentMissing) as refusal:
        check_may_publish(story, now=NOW)
    assert str(refusal.value) == (
        "“A safe haven” cannot be published yet. 1 piece of it still needs the approval of the person whose"
        " it is. See “Whose words are these” on the page."
    )


# For later, by the form


def schedule(client, story, *, at):
    data = get_form(story, [make_voice()]) | {"go_live_at": f"{at:%Y-%m-%d %H:%M}", "action-publish": "1"}
    assert client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), data).status_code == 302
    assert StoryPage.objects.get(pk=story.pk).approved_schedule


def test_story_that_is_approved_meanwhile_goes_out_at_its_time(story, editor_client, time_machine):
    at = NOW + timedelta(hours=2)
    schedule(editor_client, story, at=at)
    assert publish_due(now=NOW + timedelta(hours=1)) == 0
    approve_all(StoryPage.objects.get(pk=story.pk).get_latest_revision_as_object())

    time_machine.move_to(at + timedelta(minutes=1))
    assert publish_due(now=at + timedelta(minutes=1)) == 1

    assert is_live(story)


def test_story_that_nobody_approved_is_refused_once_and_its_editors_read_why(
    story, editor_client, time_machine
):
    at = NOW + timedelta(hours=2)
    schedule(editor_client, story, at=at)

    time_machine.move_to(at + timedelta(minutes=1))
    assert publish_due(now=at + timedelta(minutes=1)) == 0
    assert not StoryPage.objects.get(pk=story.pk).approved_schedule

    assert not is_live(story)
    home = BeautifulSoup(editor_client.get(reverse("wagtailadmin_home")).content, "html.parser")
    assert (
        "Its time came, and it stayed a draft: “A safe haven” cannot be published yet. "
        "1 piece of it still needs the approval of the person whose it is."
    ) in " ".join(home.get_text().split())
    approve_all(StoryPage.objects.get(pk=story.pk).get_latest_revision_as_object())
    publish_in_editor(story, editor_client)
    assert is_live(story)
    assert "stayed a draft" not in editor_client.get(reverse("wagtailadmin_home")).content.decode()
