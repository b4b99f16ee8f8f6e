"""The admin under its own policy: nothing of it is stopped, and what needed inline scripts works."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail_localize.models import Translation, TranslationSource

from core.roles import ensure_roles
from tests.factories import StoryPageFactory, UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`));
"""


@pytest.fixture
def editor(browser, live_server, story_index):
    """A browser in which an administrator is logged in, and all that went wrong in it, by address."""
    ensure_roles()
    user = UserFactory(is_superuser=True)
    client = log_in(user)
    context = browser.new_context(base_url=live_server.url, viewport={"width": 1400, "height": 900})
    context.add_cookies(
        [
            {"name": name, "value": morsel.value, "url": live_server.url}
            for name, morsel in client.cookies.items()
        ]
    )
    context.add_init_script(WATCH)
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.wrong = []
    page.on(
        "console", lambda line: page.wrong.append((page.url, line.text)) if line.type == "error" else None
    )
    page.on("pageerror", lambda error: page.wrong.append((page.url, str(error))))
    yield page
    context.close()


def open_(page, path: str) -> None:
    response = page.goto(path)
    assert response.status == 200, path
    assert "'unsafe-inline'" not in get_directive(response.headers["content-security-policy"], "script-src")
    page.wait_for_load_state("networkidle")


def get_directive(policy: str, name: str) -> str:
    return next(part for part in policy.split("; ") if part.startswith(f"{name} "))


def close_chooser(page) -> None:
    page.locator(".modal.in button.close").click()
    page.locator(".modal.in").wait_for(state="detached")


def collect(page) -> None:
    page.wrong += [
        (page.url, line) for frame in page.frames for line in frame.evaluate("window.violations || []")
    ]


@pytest.mark.parametrize(
    "name",
    [
        "wagtailadmin_home",
        "wagtailimages:add_multiple",
        "wagtailimages:add",
        "wagtaildocs:add_multiple",
        "wagtailadmin_reports:site_history",
        "wagtailadmin_workflows:index",
        "wagtailusers_users:index",
        "wagtailredirects:add",
        "best_bet:add",
    ],
)
def test_screen_is_not_stopped(editor, name):
    open_(editor, reverse(name))

    collect(editor)
    assert editor.wrong == []


def test_page_editor_chooses_adds_and_dates(editor, story_index):
    """X14: its preview, a frame of this site with the user bar, is shown."""
    story = StoryPageFactory(parent=story_index, published_date=date(2026, 10, 1))
    open_(editor, reverse("wagtailadmin_pages:edit", args=[story.pk]))

    # the preview beside it, and the checks that run in it
    editor.get_by_role("button", name="Toggle preview").click()
    preview = editor.frame_locator("#w-preview-iframe")
    preview.locator("main h1").wait_for()
    preview.locator("wagtail-userbar").wait_for(state="attached")
    # a date picker
    editor.locator("#id_published_date").click()
    editor.locator(".xdsoft_datetimepicker:visible .xdsoft_date[data-date='15'][data-month='9']").click()
    assert editor.locator("#id_published_date").input_value() == "2026-10-15"
    # a chooser
    editor.locator("#id_picture-chooser").get_by_role("button", name="Choose an image").click()
    close_chooser(editor)
    # a piece of a StreamField, with rich text
    editor.locator(".Draftail-Editor__wrapper, [data-draftail-editor-wrapper]").first.wait_for()
    # an inline panel, and the chooser in it
    editor.get_by_role("tab", name="Promote").click()
    editor.get_by_role("button", name="Add Related page").click()
    editor.locator("#id_related_links-0-target-chooser").get_by_role("button", name="Choose a page").click()
    close_chooser(editor)
    # our hints, by keyboard alone
    editor.get_by_role("button", name="Toggle checks").press("Enter")
    editor.locator("[data-hints-status]").get_by_text("on the newest saved version").wait_for()
    editor.get_by_text("There is no Easy Read of this page yet.").wait_for()
    with editor.expect_response("**/admin/hints/*/"):
        editor.get_by_role("button", name="Look again").press("Enter")

    collect(editor)
    assert editor.wrong == []


def test_translation_editor_is_shown(editor, story_index, locales):
    story = StoryPageFactory(parent=story_index)
    story_index.copy_for_translation(locales["pl"], copy_parents=True)
    source, _ = TranslationSource.get_or_create_from_instance(story)
    translation = Translation.objects.create(source=source, target_locale=locales["pl"])
    translation.save_target(publish=False)

    open_(editor, reverse("wagtailadmin_pages:edit", args=[story.get_translation(locales["pl"]).pk]))

    editor.locator(".js-translation-editor").get_by_text(story.title).first.wait_for()
    urls = editor.evaluate("window.chooserUrls")
    assert urls["pageChooser"] == reverse("wagtailadmin_choose_page")
    collect(editor)
    assert editor.wrong == []


def test_all_languages_are_chosen_at_once(editor, story_index, locales):
    story = StoryPageFactory(parent=story_index)
    open_(editor, reverse("wagtail_localize:submit_page_translation", args=[story.pk]))

    editor.locator("[name=select_all]").check()

    assert editor.locator("[name=locales]:not(:checked)").count() == 0
    assert editor.locator("[name=locales]:checked").count() == 2
    collect(editor)
    assert editor.wrong == []
