"""The editors' screens of contributors."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import ModelLogEntry

from stories.bound import get_pieces
from stories.enums import ContributionKind
from stories.models import Approval, Contribution, Contributor, StoryPage
from tests.factories import UserFactory
from tests.factories.contributors import ApprovalFactory, ContributionFactory, ContributorFactory
from tests.factories.events import NOW
from tests.logging_in import log_in
from tests.stories.conftest import VOICE

pytestmark = pytest.mark.django_db

NEW = {"new": "1", "shown_as": "Grace (demo)", "name": "Grace Specimen", "language": "en"}


@pytest.fixture(autouse=True)
def _now(time_machine):
    time_machine.move_to(NOW, tick=False)


def url(name, *args):
    return reverse(f"contributor:{name}", args=args)


def get_text(response):
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text().split())


@pytest.fixture
def whose(story):
    return f"{url('whose', story.pk)}?kind=voice&piece={VOICE}"


def test_editor_says_whose_words_they_are_asks_and_sees_what_waits(editor_client, story, whose):
    assert "Nobody has said whose it is" in get_text(editor_client.get(url("story", story.pk)))

    editor_client.post(whose, NEW | {"email": "grace@example.org"})
    text = get_text(editor_client.get(url("story", story.pk)))
    assert "Waiting for the approval of Grace (demo)" in text
    editor_client.post(url("ask", story.pk))

    assert Approval.objects.get().words["words"] == "Show us."
    contribution = Contribution.objects.get()
    assert (contribution.kind, contribution.piece) == (ContributionKind.VOICE, VOICE)
    assert contribution.contributor.details["name"] == "Grace Specimen"


def test_editor_chooses_somebody_on_the_list(editor_client, whose):
    contributor = ContributorFactory()
    editor_client.post(whose, {"contributor": contributor.pk})
    assert Contribution.objects.get().contributor == contributor
    assert Contributor.objects.count() == 1


@pytest.mark.parametrize(
    "data",
    [{"new": "1", "language": "en"}, NEW | {"email": "no address"}, {"contributor": "999"}, {}],
    ids=["nothing", "no address", "nobody", "empty"],
)
def test_mistakes_are_said_and_nothing_is_kept(editor_client, whose, data):
    response = editor_client.post(whose, data)
    assert response.status_code == 200
    assert "error" in response.content.decode()
    assert not Contribution.objects.exists()


def test_piece_that_is_not_there_is_nobodys(editor_client, story):
    for query in ("kind=voice&piece=other", "kind=x&piece=", ""):
        assert editor_client.get(f"{url('whose', story.pk)}?{query}").status_code == 404


def test_whole_story_may_be_somebodys(editor_client, story):
    editor_client.post(f"{url('whose', story.pk)}?kind=story&piece=", NEW)
    assert Contribution.objects.get().kind == ContributionKind.STORY
    assert "The whole story: A safe haven" in get_text(editor_client.get(url("story", story.pk)))


def test_editor_notes_a_consent_on_paper(editor_client, story):
    gift = ContributionFactory(
        story_key=story.translation_key, piece=VOICE, given_at=None, given_how="", wording=None
    )
    scan = SimpleUploadedFile("sheet.pdf", b"%PDF-1.4\n%%EOF\n")
    address = url("paper", story.pk, gift.pk)
    assert "still to come" in get_text(editor_client.post(address, {"given_on": "2027-01-01", "scan": scan}))
    scan.seek(0)

    editor_client.post(address, {"given_on": "2026-11-20", "scan": scan})

    assert "Approved: it may be published" in get_text(editor_client.get(url("story", story.pk)))
    response = editor_client.get(url("scan", gift.pk))
    assert response["Content-Disposition"] == f'attachment; filename="consent-{gift.pk}.pdf"'
    assert response.getvalue() == b"%PDF-1.4\n%%EOF\n"


def test_editor_takes_back_for_somebody_who_asked(editor_client, story):
    gift = ContributionFactory(story_key=story.translation_key, piece=VOICE)
    StoryPage.objects.filter(pk=story.pk).update(live=True)
    editor_client.get(url("end", gift.pk))
    assert StoryPage.objects.get(pk=story.pk).live

    editor_client.post(url("end", gift.pk))

    assert not StoryPage.objects.get(pk=story.pk).live
    assert Contribution.objects.get().end == "withdrawn"


def test_each_look_at_somebody_is_logged_by_number(editor_client, editor):
    contributor = ContributorFactory(shown_as="Grace (demo)")
    text = get_text(editor_client.get(url("open", contributor.pk)))
    assert "That you opened this is written down." in text
    [entry] = ModelLogEntry.objects.filter(action="stories.see_contributor")
    assert (entry.user, entry.label) == (editor, f"No. {contributor.pk}")


def test_no_log_entry_holds_a_name(editor_client, story, whose):
    editor_client.post(whose, NEW | {"email": "grace@example.org"})
    contributor = Contributor.objects.get()
    editor_client.post(url("open", contributor.pk), NEW | {"shown_as": "G (demo)"})
    editor_client.post(url("renew_link", contributor.pk))
    entries = ModelLogEntry.objects.filter(action__startswith="stories.")
    assert entries.count() == 4
    assert not any("Grace" in f"{entry.label}{entry.data}" for entry in entries)


def test_private_address_is_shown_for_whom_has_no_mail(editor_client):
    without, reached = ContributorFactory(email="", email_normalised=""), ContributorFactory()
    assert "/contribution/" in get_text(editor_client.get(url("open", without.pk)))
    assert "/contribution/" not in get_text(editor_client.get(url("open", reached.pk)))


@pytest.mark.parametrize("number", [1, 30])
def test_list_makes_the_same_queries_for_one_and_thirty(editor_client, number, django_assert_num_queries):
    for _ in range(number):
        ApprovalFactory(answer="", answered_at=None)
    editor_client.get(url("index"))
    with django_assert_num_queries(13):
        response = editor_client.get(url("index"))
    assert len(BeautifulSoup(response.content, "html.parser").main.select("tbody tr")) == number


def get_addresses(story):
    gift = ContributionFactory(story_key=story.translation_key, piece=VOICE)
    person = gift.contributor
    return [
        url("index"),
        url("open", person.pk),
        url("renew_link", person.pk),
        url("scan", gift.pk),
        url("end", gift.pk),
        url("story", story.pk),
        url("ask", story.pk),
        f"{url('whose', story.pk)}?kind=voice&piece={VOICE}",
        url("paper", story.pk, gift.pk),
    ]


@pytest.mark.parametrize("who", ["editor without the right", "superuser"])
def test_nobody_gets_in_by_rank(make_editor, story, who):
    """Being a superuser, or an editor of pages, brings no right over what people confide."""
    account = (
        UserFactory(is_staff=True, is_superuser=True) if who == "superuser" else make_editor(handles=False)
    )
    client = log_in(account)
    for address in get_addresses(story):
        for send in (client.get, client.post):
            response = send(address)
            assert response.status_code == 302, address
            assert response["Location"] == "/admin/"
    assert Contribution.objects.get().ended_at is None
    assert b"Whose words" not in client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content


def test_editor_of_a_story_sees_what_waits_before_publishing(editor_client, story):
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    assert "Whose words are these: 1 waits" in editor_client.get(address).content.decode()
    gift = ContributionFactory(story_key=story.translation_key, piece=VOICE)
    ApprovalFactory(contribution=gift, digest=get_pieces(story)[0].digest)
    assert "Whose words are these" in editor_client.get(address).content.decode()


def test_form_of_a_story_leads_to_whose_words_they_are_where_one_may_ask(client, editor_client, story):
    link = "Whose words are these"

    def get_links(browser, address):
        page = BeautifulSoup(browser.get(address).content, "html.parser")
        return [each["href"] for each in page.select("form a.button-small") if each.get_text() == link]

    new = reverse("wagtailadmin_pages:add", args=["stories", "storypage", story.get_parent().pk])
    edit = reverse("wagtailadmin_pages:edit", args=[story.pk])
    assert get_links(editor_client, edit) == [url("story", story.pk)]
    assert get_links(editor_client, new) == []
    assert get_links(log_in(UserFactory(is_superuser=True), client), edit) == []
