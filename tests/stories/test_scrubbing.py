"""What was taken back is found nowhere any more: no table, file or cache, whoever kept a copy and why."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from wagtail.admin.models import FormState
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    Comment,
    GroupApprovalTask,
    ModelLogEntry,
    PageLogEntry,
    Revision,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core import entries
from core.protected_files import get_protected_storage
from stories import history, scrubbing, translation_memory
from stories.enums import ContributionKind
from stories.models import Approval, Contribution, StoryPage
from stories.take_down import take_down
from tests.factories import StoryPageFactory, UserFactory
from tests.factories.contributors import ApprovalFactory, ContributionFactory, ContributorFactory
from tests.test_erasure import find

pytestmark = pytest.mark.django_db

WORDS, NAME, PICTURE, TITLE = "quillback", "zanderella", "loachmere", "gudgeonfield"
VOICE = str(uuid4())


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def editor():
    return UserFactory()


@pytest.fixture
def picture(editor):
    image = get_image_model().objects.create(
        title=f"{PICTURE} one", description=f"{PICTURE} two", file=get_test_image_file(f"{PICTURE}.png")
    )
    image.tags.add(f"{PICTURE} three")
    ModelLogEntry.objects.log_action(image, "wagtail.create", user=editor)
    return image


def make_voice(words, name, number):
    return {"type": "voice", "id": number, "value": {"words": words, "name": name, "role": ""}}


@pytest.fixture
def story(story_index, picture, locales, editor, now):
    """A story with a past: versions, a translation, an alias, comments, a workflow, a form left open."""
    other = make_voice("We are citizens.", "Carys (demo)", str(uuid4()))
    page = StoryPageFactory(
        parent=story_index,
        title=f"{TITLE} story",
        picture=picture,
        scene_alt=f"{PICTURE} alt",
        body=json.dumps([make_paragraph("<p>People saw a need.</p>"), make_picture_block(picture)]),
        voices=json.dumps([make_voice(f"{WORDS} first", f"{NAME} (demo)", VOICE), other]),
    )
    ModelLogEntry.objects.log_action(picture, "wagtail.edit", user=editor)
    page.save_revision(log_action=True, user=editor)
    workflow = Workflow.objects.create(name="Two look at it")
    task = GroupApprovalTask.objects.create(name="Reading")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=page)
    state = workflow.start(page, editor)
    state.current_task_state.reject(user=editor, comment=f"{WORDS} {NAME} {TITLE} is too long")
    translate(page, locales["pl"])
    page.voices[0].value["words"] = f"{WORDS} second"
    page.save_revision(log_action=True, user=editor)
    page.create_alias(update_slug="the-same")
    comment = Comment.objects.create(
        page=page, user=editor, text=f"{WORDS} {NAME} {TITLE} indeed?", contentpath=f"voices.{VOICE}.words"
    )
    comment.log_create(user=editor)
    FormState.objects.create(
        user=editor,
        content_object=page,
        data=f"words={WORDS}&name={NAME}&alt={PICTURE}&title={TITLE}",
        last_updated_at=now,
    )
    picture.get_rendition("width-300")
    entries.refresh_all()
    return page


def make_paragraph(html):
    return {"type": "paragraph", "id": str(uuid4()), "value": html}


def make_picture_block(picture):
    image = {"image": picture.pk, "decorative": False, "alt_text": f"{PICTURE} block"}
    value = {"image": image, "caption": f"{PICTURE} caption"}
    return {"type": "picture", "id": str(uuid4()), "value": value}


def translate(page, locale):
    """As a translator does it: each sentence, then the page."""
    page.get_parent().copy_for_translation(locale, copy_parents=True, alias=True)
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    for segment in source.stringsegment_set.all():
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            data=f"po polsku {segment.string.data}",
        )
    translation.save_target(publish=False)


@pytest.fixture
def contributor():
    return ContributorFactory(
        details={"name": f"{NAME} kowalska", "phone": "", "note": NAME},
        email=f"{NAME}@example.org",
        shown_as=f"{NAME} (demo)",
    )


def withdraw(contribution, now):
    Contribution.objects.filter(pk=contribution.pk).update(ended_at=now, end="withdrawn")
    contribution.refresh_from_db()
    take_down(story_key=contribution.story_key, now=now)


def find_everywhere(*needles):
    """What tests/test_erasure.py reads, and the database's full-text index."""
    found = find(*needles)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT title, body FROM wagtailsearch_indexentry_fts")
            rows = str(cursor.fetchall()).lower()
            found |= {"full text" for needle in needles if needle in rows}
    return found


@pytest.fixture
def voice(story, contributor):
    contribution = ContributionFactory(
        contributor=contributor, story_key=story.translation_key, kind=ContributionKind.VOICE, piece=VOICE
    )
    ApprovalFactory(
        contribution=contribution, words={"words": WORDS, "name": NAME}, comment=f"{WORDS}, please"
    )
    return contribution


@pytest.fixture
def photo(story, contributor, picture):
    contribution = ContributionFactory(
        contributor=contributor,
        story_key=story.translation_key,
        kind=ContributionKind.PHOTO,
        piece=str(picture.pk),
    )
    ApprovalFactory(contribution=contribution, words={"texts": [PICTURE]})
    return contribution


@pytest.fixture
def whole(story, contributor):
    contribution = ContributionFactory(
        contributor=contributor, story_key=story.translation_key, kind=ContributionKind.STORY
    )
    ApprovalFactory(contribution=contribution, words={"texts": [WORDS, NAME, TITLE]})
    return contribution


@pytest.fixture
def scrub(now, django_capture_on_commit_callbacks):
    def run(contribution):
        with django_capture_on_commit_callbacks(execute=True):
            withdraw(contribution, now)
        with django_capture_on_commit_callbacks(execute=True):
            return scrubbing.scrub_due(now=now + timedelta(minutes=1))

    return run


def test_words_and_name_are_found_nowhere_any_more_g03(story, voice, scrub):
    before = find_everywhere(WORDS, NAME)
    assert {
        "stories_storypage.voices",
        "wagtailcore_revision.content",
        "wagtailcore_pagelogentry.data",
        "wagtailcore_comment.text",
        "wagtailcore_taskstate.comment",
        "wagtailadmin_formstate.data",
        "wagtail_localize_translationsource.content_json",
        "wagtail_localize_string.data",
        "wagtail_localize_stringtranslation.data",
        "stories_approval.words",
        "stories_approval.comment",
        "stories_contributor.details",
        "stories_contributor.email",
        "stories_contributor.shown_as",
    } <= before

    assert scrub(voice) == 1

    assert find_everywhere(WORDS, NAME) == set()


def test_page_stays_as_a_draft_with_the_words_of_others(story, voice, scrub):
    scrub(voice)

    pages = list(StoryPage.objects.filter(translation_key=story.translation_key).order_by("pk"))
    assert [page.locale.language_code for page in pages] == ["en", "pl"]
    for page in pages:
        draft = page.get_latest_revision_as_object()
        assert (page.live, page.revisions.count()) == (False, 1)
        assert [block.value["words"] for block in page.voices] == [
            block.value["words"] for block in draft.voices
        ]
    assert pages[0].title == f"{TITLE} story"
    assert [block.value["words"] for block in pages[0].voices] == ["We are citizens."]
    assert [block.value["words"] for block in pages[1].voices] == ["po polsku We are citizens."]


def test_proof_stays_without_the_words(story, voice, scrub, now):
    scrub(voice)

    voice.refresh_from_db()
    approval = Approval.objects.get()
    assert voice.scopes == ["web"]
    assert (voice.given_at, voice.ended_at) == (now - timedelta(days=1), now)
    assert voice.wording.version == 1
    assert voice.scrubbed_at == now + timedelta(minutes=1)
    assert (approval.digest, approval.answer, approval.words, approval.comment) == (
        "0" * 64,
        "approved",
        {},
        "",
    )


def test_photo_is_found_nowhere_any_more_g03(story, picture, photo, scrub, settings):
    assert {
        "stories_storypage.body",
        "wagtailcore_revision.content",
        "wagtailcore_modellogentry.label",
        "core_image.title",
        "core_image.description",
        "taggit_tag.name",
        "wagtail_localize_string.data",
    } <= find_everywhere(PICTURE)
    assert list(settings.MEDIA_ROOT.rglob("*.*")) != []

    scrub(photo)

    assert find_everywhere(PICTURE) == set()
    assert list(settings.MEDIA_ROOT.rglob("*.*")) == []
    assert not get_protected_storage().exists(picture.file.name)
    draft = StoryPage.objects.get(pk=story.pk).get_latest_revision_as_object()
    assert (draft.picture, [block.block_type for block in draft.body]) == (None, ["paragraph"])


def test_photo_that_another_story_shows_with_consent_stays_there(story_index, photo, picture, scrub):
    other = StoryPageFactory(parent=story_index, title="Another", picture=picture)
    ContributionFactory(story_key=other.translation_key, kind=ContributionKind.PHOTO, piece=str(picture.pk))

    scrub(photo)

    other.refresh_from_db()
    assert (other.live, other.picture) == (True, picture)


def test_whole_story_is_found_nowhere_any_more_g03(story, whole, scrub):
    assert {
        "wagtailcore_page.title",
        "wagtailcore_page.slug",
        "wagtailcore_pagelogentry.label",
        "wagtailcore_revision.object_str",
        "wagtail_localize_translationsource.object_repr",
    } <= find_everywhere(TITLE)

    scrub(whole)

    assert find_everywhere(WORDS, NAME, PICTURE, TITLE) == set()
    assert not StoryPage.objects.exists()
    labels = set(PageLogEntry.objects.filter(page_id=story.pk).values_list("action", "label"))
    assert ("wagtail.unpublish", f"StoryPage {story.pk}") in labels


def test_whole_story_that_one_takes_back_is_not_left_with_another_who_gave_it(story, whole, scrub, now):
    """What somebody else was shown of the story says as much of the first as the story did."""
    another = ContributionFactory(story_key=story.translation_key, kind=ContributionKind.STORY)
    ApprovalFactory(contribution=another, words={"texts": [WORDS, NAME, TITLE]})

    scrub(whole)

    another.refresh_from_db()
    assert (another.end, another.scrubbed_at) == ("gone", None)
    assert find_everywhere(WORDS, NAME, TITLE) == {"stories_approval.words"}
    assert scrubbing.scrub_due(now=now + timedelta(minutes=2)) == 1
    assert find_everywhere(WORDS, NAME, TITLE) == set()


@pytest.mark.parametrize(
    ("module", "part"),
    [
        (history, "cut_out"),
        (history, "_forget_around"),
        (translation_memory, "read_anew"),
        (translation_memory, "_forget_unused"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_search_finds_what_one_part_leaves_g03(story, voice, scrub, monkeypatch, module, part):
    """The fault, on purpose: one part does nothing."""
    monkeypatch.setattr(module, part, lambda *args, **kwargs: None)

    scrub(voice)

    assert find_everywhere(WORDS, NAME) != set()


def test_sentence_that_another_page_says_keeps_its_translation(story_index, story, voice, locales, scrub):
    other = StoryPageFactory(parent=story_index, title="Another", place_words=f"{WORDS} first")
    source, _ = TranslationSource.update_or_create_from_instance(other)
    segment = source.stringsegment_set.get(string__data=f"{WORDS} first")
    StringTranslation.objects.create(
        translation_of=segment.string, locale=locales["pl"], context=segment.context, data="gdzie indziej"
    )

    scrub(voice)

    assert StringTranslation.objects.filter(data="gdzie indziej").exists()
    assert not StringTranslation.objects.filter(data=f"po polsku {WORDS} first").exists()


def test_draft_that_was_copied_from_the_story_loses_the_words_too(story, voice, scrub):
    copy = story.copy(update_attrs={"title": "A copy", "slug": "a-copy"}, keep_live=False)

    scrub(voice)

    assert [block.value["name"] for block in StoryPage.objects.get(pk=copy.pk).voices] == ["Carys (demo)"]
    assert find_everywhere(WORDS, NAME) == set()


def test_what_is_saved_once_more_from_an_open_form_is_scrubbed_again(story, voice, scrub, now):
    typed = StoryPage.objects.get(pk=story.pk).get_latest_revision_as_object().voices
    scrub(voice)
    page = StoryPage.objects.get(pk=story.pk).get_latest_revision_as_object()
    page.voices = typed
    page.save_revision()
    Revision.objects.filter(object_id=str(story.pk)).update(created_at=now + timedelta(hours=1))
    assert find_everywhere(WORDS) != set()

    assert scrubbing.scrub_due(now=now + timedelta(hours=2)) == 1

    assert find_everywhere(WORDS, NAME) == set()
    assert scrubbing.scrub_due(now=now + timedelta(hours=3)) == 0


def test_words_that_were_given_anew_stay(story, contributor, voice, scrub, now):
    Contribution.objects.filter(pk=voice.pk).update(ended_at=now, end="withdrawn")
    ContributionFactory(contributor=contributor, story_key=story.translation_key, piece=VOICE)

    scrub(voice)

    draft = StoryPage.objects.get(pk=story.pk).get_latest_revision_as_object()
    assert [block.value["name"] for block in draft.voices] == [f"{NAME} (demo)", "Carys (demo)"]
    contributor.refresh_from_db()
    assert contributor.email == f"{NAME}@example.org"


def test_contributor_is_known_as_long_as_something_else_of_theirs_is_shown(contributor, voice, scrub):
    ContributionFactory(contributor=contributor)

    scrub(voice)

    contributor.refresh_from_db()
    assert contributor.shown_as == f"{NAME} (demo)"


def test_one_that_fails_keeps_no_other_from_being_scrubbed_and_is_tried_again_g03(
    story, voice, scrub, now, monkeypatch, caplog
):
    broken = ContributionFactory()
    withdraw(broken, now - timedelta(hours=1))
    real = scrubbing._cut_out

    def fail(contribution):
        if contribution == broken:
            raise OSError("no space left")
        real(contribution)

    monkeypatch.setattr(scrubbing, "_cut_out", fail)
    assert scrub(voice) == 1
    broken.refresh_from_db()
    assert broken.scrubbed_at is None
    assert str(broken.uuid) in caplog.text

    monkeypatch.undo()

    assert scrubbing.scrub_due(now=now + timedelta(hours=1)) == 1


def test_page_may_be_published_anew_without_the_piece(client, story, voice, photo, scrub):
    scrub(voice)
    scrub(photo)
    draft = StoryPage.objects.get(pk=story.pk).get_latest_revision_as_object()
    draft.voices = []

    draft.save_revision().publish()

    response = client.get(story.url)
    assert response.status_code == 200
    assert WORDS not in response.content.decode()
