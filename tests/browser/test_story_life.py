"""The whole life of a story, as people live it: an editor writes it, whoever is in it says yes, a reviewer
reads it, readers find it, and it is taken back while the search server is down.
"""

import re
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Group
from django.core import mail
from django.utils import timezone
from playwright.sync_api import Page, expect
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from core import es
from core.models import Image
from core.renditions import SPECS
from core.roles import REVIEWERS, ensure_roles
from stories.models import StoryPage
from stories.withdrawals import get_ended, get_withdrawals, is_search_server_away
from tests.core.pictures import find_canaries, make_telling_picture
from tests.core.test_accounts import get_code
from tests.factories import UserFactory
from tests.fault_servers import get_refused_url
from tests.test_erasure import find

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

PASSWORD = "four plain words here"
EMAIL = "maud@example.org"
TITLE = "A table by the window"
WORDS, NAME, REAL_NAME, PICTURE = "quillback", "zanderella", "gudgeonfield", "loachmere"
POLISH = "stokrotka"
CANARIES = (WORDS, NAME, REAL_NAME, PICTURE, POLISH, EMAIL)
# Some of the places in which they stand while the story is public
KEEPS = {
    "stories_approval.words",
    "stories_contributor.details",
    "stories_storypage.voices",
    "wagtail_localize_string.data",
    "wagtail_localize_stringtranslation.data",
    "wagtailadmin_formstate.data",
    "wagtailcore_revision.content",
    "core_image.title",
}
YES = "Yes, you may publish this"


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def log_in_as(open_page, story_index):
    """Opens the editors' home for somebody new of a role, through the log-in form."""
    ensure_roles()

    def log_in(role: str) -> Page:
        user = UserFactory(name=f"{role} (demo)")
        user.set_password(PASSWORD)
        user.save()
        user.groups.add(Group.objects.get(name=role))
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        secret = generate_totp_secret()
        TOTP.activate(user, secret)
        page = open_page("/admin/")
        page.get_by_label("E-mail address").fill(user.email)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in", exact=True).click()
        page.get_by_label(re.compile("code", re.IGNORECASE)).fill(get_code(secret))
        page.get_by_role("button", name="Log in", exact=True).click()
        page.wait_for_url("**/admin/")
        return page

    return log_in


def answer(page: Page, question: str, words: str) -> None:
    """Puts an answer where the text of the starter asks."""
    text = page.get_by_role("textbox").filter(has_text=f"[To answer: {question}")
    text.click()
    text.press("Control+a")
    page.keyboard.type(words)


def write_story(page: Page) -> None:
    page.get_by_role("button", name="New story").click()
    page.wait_for_url("**/edit/")
    page.get_by_role("textbox", name="Title*").fill(TITLE)
    page.get_by_role("textbox", name="Summary in plain words*").fill("Carers asked for a table. It is there.")
    page.get_by_role("textbox", name="Where*").fill("York")
    page.get_by_role("textbox", name="Who carries it now").fill("The group of carers.")
    page.get_by_role("combobox", name="Level*").select_option(label="System or organisation")
    answer(page, "Who noticed it first", "A carer noticed that nobody could sit together.")
    answer(page, "Who sat together", "Six carers and a nurse met each week.")
    answer(page, "What is different now", "The room has a table.")
    answer(page, "What did not work", "It took a year.")
    answer(page, "What would you tell", "Ask early.")
    page.locator("[name=unknowns-0-value]").fill("How many came.")


def add_picture(page: Page, content: bytes) -> None:
    page.get_by_role("button", name="Choose an image").click()
    page.get_by_role("tab", name="Upload").click()
    form = page.locator(".modal form", has=page.get_by_role("button", name="Upload"))
    form.get_by_label("File").set_input_files({"name": "a.jpg", "mimeType": "image/jpeg", "buffer": content})
    form.get_by_label("Title").fill(f"{PICTURE} at a table")
    form.get_by_label("What the picture shows").fill(f"{PICTURE} sits at a table.")
    form.get_by_label("Credit").fill("Robin (demo)")
    expect(form.get_by_label("Somebody can be recognised in it")).to_be_checked()
    form.get_by_role("button", name="Upload").click()
    page.locator(".modal.in").wait_for(state="detached")


def add_voice(page: Page) -> None:
    page.locator("#panel-child-content-voices-section").get_by_role("button", name="Insert a block").click()
    page.locator("[name=voices-0-value-words]").fill(f"{WORDS} is what we said.")
    page.locator("[name=voices-0-value-name]").fill(f"{NAME} (demo)")


def save(page: Page, button: str | re.Pattern = "Save draft") -> None:
    if button != "Save draft":
        page.locator("footer").get_by_role("button", name="More actions").click()
    page.get_by_role("button", name=button).click()
    page.locator(".messages").get_by_text(TITLE).first.wait_for()


def ask_contributor(page: Page) -> None:
    """Says that the voice is of somebody new, and the picture, too; and asks for their yes."""
    page.locator("#panel-child-content-voices-section ~ *").get_by_role(
        "link", name="Whose words are these"
    ).click()
    page.get_by_role("link", name="Say whose it is").first.click()
    page.get_by_label("How they are named on the site").fill(f"{NAME} (demo)")
    page.get_by_label("This is not their real name").check()
    page.get_by_role("textbox", name="Real name").fill(REAL_NAME)
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_role("button", name="Add this person").click()
    page.get_by_role("link", name="Say whose it is").click()
    page.get_by_label("Somebody on the list").select_option(label=f"{NAME} (demo)")
    page.get_by_role("button", name="It is theirs").click()
    page.get_by_role("button", name="Ask for approval").click()
    expect(page.locator(".messages")).to_contain_text("2 pieces wait for an answer.")


def approve_all(page: Page) -> None:
    """Reads both things, and says yes for this site and for other languages."""
    expect(page.locator("main")).to_contain_text(f"{WORDS} is what we said.")
    expect(page.locator("main")).to_contain_text(f"{NAME} (demo)")
    expect(page.locator("main")).not_to_contain_text(REAL_NAME)
    picture = page.get_by_role("img", name=f"{PICTURE} sits at a table.")
    assert picture.evaluate("image => image.complete && image.naturalWidth") == 1600
    for left in (2, 1):
        forms = page.locator("form", has=page.get_by_role("button", name=YES))
        expect(forms).to_have_count(left)
        forms.first.get_by_label("In other languages, without asking me again").check()
        forms.first.get_by_role("button").click()
    expect(page.get_by_role("status")).to_contain_text("You said yes")


def translate(story: StoryPage) -> StoryPage:
    """As a translator does it, who translates the words of the voice."""
    polish = Locale.objects.get(language_code="pl")
    story.get_parent().copy_for_translation(polish, copy_parents=True, alias=True)
    source, _ = TranslationSource.update_or_create_from_instance(story)
    translation = Translation.objects.create(source=source, target_locale=polish)
    segment = source.stringsegment_set.get(string__data__contains=WORDS)
    segment.string.translations.create(locale=polish, context=segment.context, data=f"{POLISH} {WORDS}")
    translation.save_target(publish=True)
    return StoryPage.objects.get(translation_key=story.translation_key, locale=polish)


def get_picture_addresses(page: Page) -> set[str]:
    """All copies of the story's picture that its page names."""
    page.reload()
    html = page.locator("main").inner_html()
    return set(re.findall(r"/media/images/[^\s\"',]+", html))


def get_statuses(page: Page, addresses) -> dict[str, int]:
    return {address: page.request.get(address).status for address in addresses}


def get_public_texts(page: Page, addresses) -> dict[str, str]:
    """What readers get, whose browsers and proxies may keep nothing without asking again."""
    texts = {}
    for address in addresses:
        answer = page.request.get(address)
        assert answer.headers["cache-control"] == "no-cache", address
        texts[address] = answer.text()
    return texts


def get_link(kind: str) -> str:
    """The private address in a message to the contributor."""
    [message] = [each for each in mail.outbox if each.to == [EMAIL] and kind in each.subject]
    return urlsplit(re.search(r"https?://\S+/contribution/\S+", message.body)[0]).path


def test_story_is_written_approved_read_found_and_taken_back(
    open_page, log_in_as, work, index, settings, elasticsearch_at
):
    settings.SEARCH_TIMEOUT = 20  # a busy machine
    # The editor answers the questions of a new story, and adds a photo that tells too much, and a quote
    editor = log_in_as("Editors")
    write_story(editor)
    add_picture(editor, make_telling_picture("JPEG", size=(1600, 900)))
    add_voice(editor)
    save(editor)
    editor.get_by_role("button", name="Toggle checks").click()
    expect(editor.locator("[data-hints-list]")).to_contain_text("There is no Easy Read of this page yet.")
    story = StoryPage.objects.get()
    image = Image.objects.get()
    with image.file.storage.open(image.file.name) as stored:
        assert find_canaries(stored.read()) == []

    # Nobody has approved it: the button "Publish" says so, and nothing goes out
    editor.locator("footer").get_by_role("button", name="More actions").click()
    editor.get_by_role("button", name="Publish", exact=True).click()
    expect(editor.locator(".messages")).to_contain_text("2 pieces of it still need the approval")
    assert not StoryPage.objects.get().live

    # The contributor reads the exact words on a private page, and says yes without an account
    ask_contributor(editor)
    work()
    private = get_link("asks you before it publishes")
    contributor = open_page(private, javascript=False, width=320)
    approve_all(contributor)

    # The editor sends it for review; the reviewer, who lives with such things, approves
    editor.get_by_role("link", name=TITLE).click()
    save(editor, re.compile("^Submit to Stories: read by"))
    reviewer = log_in_as(REVIEWERS)
    reviewer.get_by_role("link", name=f"“{TITLE}” waits for you to read it.").click()
    save(reviewer, "Approve and Publish")
    expect(reviewer.locator(".messages")).to_contain_text(f"“{TITLE}” is published.")
    expect(reviewer.locator(".messages")).not_to_contain_text("permission")

    # It is public, in two languages, and found in the search server
    story.refresh_from_db()
    polish = translate(story)
    work()
    es.get_backend().es.indices.refresh(index=f"{index.index_prefix}*")
    lists = ["/", "/stories/", "/stories/feed.atom", "/sitemap-pages.xml", "/search/?q=table", "/pl/stories/"]
    pages = [story.url, polish.url]
    reader = open_page(story.url)
    expect(reader.locator("main")).to_contain_text(f"{WORDS} is what we said.")
    texts = get_public_texts(reader, [*lists, *pages])
    slug = story.slug
    assert {address for address, text in texts.items() if TITLE in text or slug in text} == set(texts)
    assert f"{POLISH} {WORDS}" in texts[polish.url]
    pictures = get_picture_addresses(reader)
    assert len(pictures) == len(SPECS)
    for address in pictures:
        assert find_canaries(reader.request.get(address).body()) == []
    assert get_statuses(reader, pictures) == dict.fromkeys(pictures, 200)
    assert get_statuses(reader, [f"/media/{image.file.name}"]) == {f"/media/{image.file.name}": 404}
    assert find(*CANARIES) >= KEEPS

    # The search server goes down, and the contributor takes it back: it is off everything at once
    prefix = index.index_prefix
    elasticsearch_at(get_refused_url(), prefix)
    contributor.goto(private)
    contributor.get_by_role("link", name="Take back all that I gave you").click()
    contributor.get_by_role("button", name="Yes, take it down").click()
    expect(contributor.get_by_role("status")).to_contain_text("You took it back. It is off our site.")
    assert get_statuses(reader, pages) == dict.fromkeys(pages, 404)
    assert get_statuses(reader, pictures) == dict.fromkeys(pictures, 404)
    texts = get_public_texts(reader, lists)
    assert {address for address, text in texts.items() if TITLE in text or slug in text} == set()
    suggested = reader.request.get("/search/suggest/?q=table")
    assert TITLE not in suggested.text()
    assert suggested.headers["cache-control"] == "private, max-age=60"

    # The worker scrubs what is left behind the scenes, and tells the search server when it is back
    es.breaker.reset()  # the worker is a process of its own, and asks for itself
    work()
    assert is_search_server_away()
    # that messages went to somebody is kept for a while; what they said is not
    assert find(*CANARIES) == {"core_mail.to"}
    elasticsearch_at(settings.ELASTICSEARCH_URL, prefix)
    work()
    assert [each.is_done for each in get_withdrawals(get_ended(), now=timezone.now())] == [True, True]
    expect(open_page(private, javascript=False).get_by_role("main")).to_contain_text("It is off our site.")
