"""The private page of a contributor: exact words, a yes, changes, and taking back. No account."""

import json
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from core.logging import PRIVATE_PATH
from stories import contributions
from stories.contribution_links import get_url, make_token
from stories.enums import ContributionKind, WordsAnswer
from stories.models import Approval, Contribution, StoryPage
from tests.factories.contributors import ApprovalFactory, ContributionFactory, ContributorFactory
from tests.factories.events import NOW
from tests.stories.conftest import VOICE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def asked(story, editor):
    gift = ContributionFactory(
        story_key=story.translation_key, piece=VOICE, given_at=None, given_how="", wording=None, scopes=[]
    )
    [approval] = contributions.ask_approval(page=story, user=editor, now=NOW)
    assert approval.contribution == gift
    return approval


@pytest.fixture
def token(asked):
    return make_token(asked.contribution.contributor)


def url(name, *args):
    return reverse(f"stories:contribution{name}", args=args)


def get_soup(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def yes(client, token, asked, **data):
    return client.post(url("_approve", token, asked.pk), {"version": 1, **data})


def read_rows():
    return [list(model.objects.order_by("pk").values()) for model in (Contribution, Approval)]


def test_page_shows_the_exact_words_and_keeps_them_from_caches_and_other_sites(client, token):
    response = client.get(url("", token))
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.select_one(".gift .voice blockquote").get_text() == "Show us."
    assert soup.select_one(".gift__words")["lang"] == "en"
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_opening_changes_nothing(client, token, asked):
    before = read_rows()
    for address in (
        url("", token),
        url("_withdraw_all", token),
        url("_withdraw", token, asked.contribution.uuid),
    ):
        assert client.get(address).status_code == 200
    for address in (url("_approve", token, asked.pk), url("_change", token, asked.pk), url("_data", token)):
        assert client.get(address).status_code == 405
    assert read_rows() == before


def test_yes_with_scopes_is_the_consent_and_a_second_press_changes_nothing(client, token, asked):
    for _ in range(2):
        response = yes(client, token, asked, more=["print", "translation"])
        assert response.url == url("", token) + "?news=approved"
    assert Contribution.objects.get().scopes == ["web", "translation", "print"]
    assert Approval.objects.get().answer == WordsAnswer.APPROVED
    soup = get_soup(client, url("", token))
    assert "You said yes to this on 24 November 2026." in soup.select_one(".gift").get_text()
    assert soup.select_one(".gift form") is None


def test_yes_to_words_that_were_changed_meanwhile_is_none(client, token, asked):
    Approval.objects.all().delete()
    response = yes(client, token, asked)
    assert response.url.endswith("?news=changed")
    assert Contribution.objects.get().given_at is None


@pytest.mark.parametrize("data", [{"more": ["everywhere"]}, {"version": "x"}, {"more": ["\x00"]}])
def test_odd_answers_are_no_yes(client, token, asked, data):
    assert yes(client, token, asked, **data).status_code == 200
    assert Contribution.objects.get().given_at is None


def test_asking_for_changes_keeps_what_was_typed_where_it_is_too_long(client, token, asked):
    """X03"""
    address = url("_change", token, asked.pk)
    response = client.post(address, {"comment": "a" * 20_001})
    soup = BeautifulSoup(response.content, "html.parser")
    assert "at most 20,000 letters" in soup.select_one(".govuk-error-summary").get_text()
    assert len(soup.select_one("textarea").get_text(strip=True)) == 20_001
    assert Approval.objects.get().answer == ""

    assert client.post(address, {"comment": "Leave <b>my name</b> out."}).url.endswith("?news=changes")
    assert "Leave <b>my name</b> out." in get_soup(client, url("", token)).select_one(".gift").get_text()


def test_empty_wish_and_nul_are_said_beside_the_field(client, token, asked):
    for comment in ("", "  ", "a\x00b"):
        response = client.post(url("_change", token, asked.pk), {"comment": comment})
        assert BeautifulSoup(response.content, "html.parser").select_one(".govuk-error-message")


def test_taking_back_asks_once_and_takes_the_story_down(client, token, asked, story):
    yes(client, token, asked)
    story.get_latest_revision().publish()
    address = url("_withdraw", token, asked.contribution.uuid)
    assert get_soup(client, address).form is not None
    assert StoryPage.objects.get(pk=story.pk).live

    for _ in range(2):
        assert client.post(address).url.endswith("?news=withdrawn")

    assert not StoryPage.objects.get(pk=story.pk).live
    assert client.get("/stories/a-safe-haven/").status_code == 404
    assert "This ended on" in get_soup(client, url("", token)).select_one(".gift").get_text()


def test_taking_back_all_ends_all(client, token, asked):
    ContributionFactory(contributor=asked.contribution.contributor)
    other = ContributionFactory()
    client.post(url("_withdraw_all", token))
    assert list(Contribution.objects.filter(ended_at=None)) == [other]


def test_consent_that_ends_soon_is_renewed_with_one_press(client, token, asked, time_machine):
    yes(client, token, asked)
    time_machine.move_to(NOW + timedelta(days=1080), tick=False)
    assert "Yes, it may stay" in get_soup(client, url("", token)).get_text()

    response = client.post(url("_renew", token, asked.contribution.uuid), {"version": 1})

    assert response.url.endswith("?news=renewed")
    assert Contribution.objects.get().expires_at == NOW + timedelta(days=1080 + 1096)


def test_download_gives_all_that_is_kept_and_only_by_a_press(client, token, asked):
    response = client.post(url("_data", token))
    assert json.loads(response.content)["contributions"][0]["shown"][0]["words"]["words"] == "Show us."
    assert response["Content-Disposition"].startswith("attachment")


# Keys


def test_link_opens_nothing_once_replaced_mistyped_or_cut(client, token, asked):
    """L15"""
    contributions.renew_link(contributor=asked.contribution.contributor)
    for broken in (token, token[:-2], "nonsense", f"{token}x"):
        for name, args in (("", []), ("_withdraw_all", []), ("_approve", [asked.pk])):
            post = client.post if name else client.get
            assert post(url(name, broken, *args)).status_code == 404
    assert Contribution.objects.get().ended_at is None


def test_link_opens_nothing_of_somebody_else(client, asked):
    """L15"""
    other = make_token(ContributorFactory())
    assert yes(client, other, asked).url.endswith("?news=changed")
    assert client.post(url("_withdraw", other, asked.contribution.uuid)).status_code == 404
    assert client.post(url("_renew", other, asked.contribution.uuid)).status_code == 404
    assert Approval.objects.get().answer == ""
    assert Contribution.objects.get().ended_at is None


def test_link_is_in_the_language_of_the_person_and_masked_in_logs():
    contributor = ContributorFactory(language="ar")
    address = get_url(contributor)
    assert "/ar/contribution/" in address
    assert contributor.uuid.hex not in PRIVATE_PATH.sub(r"\1…", address)


def test_page_in_arabic_runs_from_right_to_left(client, token):
    soup = get_soup(client, f"/ar/contribution/{token}/")
    assert soup.html["dir"] == "rtl"
    assert soup.select_one(".gift__words")["dir"] == "ltr"


def test_photo_is_handed_out_to_whose_it_is_alone(client):
    picture = get_image_model().objects.create(title="A table", file=get_test_image_file())
    gift = ContributionFactory(kind=ContributionKind.PHOTO, piece=str(picture.pk))
    ApprovalFactory(
        contribution=gift, words={"picture": "0", "texts": ["Two at a table"]}, answer="", answered_at=None
    )
    token = make_token(gift.contributor)

    assert get_soup(client, url("", token)).select_one(".gift img")["alt"] == "Two at a table"
    response = client.get(url("_picture", token, gift.pk))

    assert response["Content-Type"] == "image/jpeg"
    assert response.getvalue().startswith(b"\xff\xd8\xff")
    assert not picture.renditions.exists()
    assert "no-store" in response["Cache-Control"]
    assert client.get(url("_picture", make_token(ContributorFactory()), gift.pk)).status_code == 404


@pytest.mark.parametrize("number", [1, 30])
def test_page_makes_the_same_queries_for_one_and_thirty(client, django_assert_num_queries, number):
    contributor = ContributorFactory()
    for _ in range(number):
        ApprovalFactory(contribution=ContributionFactory(contributor=contributor))
    address = url("", make_token(contributor))
    client.get(address)
    with django_assert_num_queries(7):
        client.get(address)
