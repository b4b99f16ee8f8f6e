from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from core import outbox
from core.models import (
    Aim,
    Locality,
    Mail,
    MailStatus,
    NetworkDetails,
    ServiceArea,
    SupportContact,
    TranslationReview,
)
from core.roles import ensure_roles
from tests.factories import StandardPageFactory, ThemeFactory, UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def enter(client, home):
    """Logs in somebody with a role."""

    def enter(role):
        ensure_roles()
        user = UserFactory()
        user.groups.add(Group.objects.get(name=role))
        log_in(user, client)
        return user

    return enter


@pytest.fixture
def unsure(now):
    outbox.queue(
        key="one",
        kind="reminder",
        to="ann@example.org",
        subject="Secret subject",
        text="Secret text",
        repeatable=False,
        now=now,
    )
    Mail.objects.update(status=MailStatus.UNSURE, done_at=now, tries=1, error="broke off")
    return Mail.objects.get()


def test_editor_adds_a_place_to_the_list(client, enter):
    enter("Editors")

    client.post(reverse("locality:add"), {"name": "Whitby", "slug": "whitby", "name_ar": "ويتبي"})

    assert list(Locality.objects.values_list("name", "slug", "names")) == [
        ("Whitby", "whitby", {"ar": "ويتبي"})
    ]


def test_editor_takes_a_name_in_another_language_away(client, enter):
    enter("Editors")
    place = Locality.objects.create(name="Whitby", slug="whitby", names={"ar": "ويتبي", "pl": "Whitby"})
    url = reverse("locality:edit", args=[place.pk])
    assert 'value="ويتبي"' in client.get(url).content.decode()

    client.post(url, {"name": "Whitby", "slug": "whitby", "name_ar": "ويتبي", "name_pl": ""})

    place.refresh_from_db()
    assert place.names == {"ar": "ويتبي"}


def test_editor_says_whom_readers_can_turn_to_about_a_theme(client, enter):
    enter("Editors")
    theme = ThemeFactory(name="Distress")
    data = {"theme": theme.pk, "text_en": "Write to us.", "text_pl": "Napisz.", "text_ar": ""}

    refused = client.post(reverse("support_contact:add"), {**data, "text_en": ""})
    client.post(reverse("support_contact:add"), data)

    assert refused.status_code == 200
    assert list(refused.context["form"].errors) == ["text_en"]
    assert "Napisz." in refused.content.decode()
    assert list(SupportContact.objects.values_list("theme__name", "texts")) == [
        ("Distress", {"en": "Write to us.", "pl": "Napisz."})
    ]


@pytest.mark.parametrize(("name", "model"), [("service_area", ServiceArea), ("aim", Aim)])
def test_editor_names_service_areas_and_aims_in_each_language(client, enter, name, model):
    enter("Editors")

    client.post(
        reverse(f"{name}:add"), {"name": "Telehealth", "slug": "telehealth", "name_pl": "Telemedycyna"}
    )

    assert list(model.objects.values_list("name", "slug", "names")) == [
        ("Telehealth", "telehealth", {"pl": "Telemedycyna"})
    ]


@pytest.mark.parametrize("name", ["service_area", "aim", "support_contact"])
def test_lists_of_the_stories_are_for_editors_only(client, enter, name):
    enter("Access leads")

    assert client.get(reverse(f"{name}:index")).status_code == 302
    assert client.get(reverse(f"{name}:add")).status_code == 302


def test_editor_notes_that_a_translation_was_checked(client, enter, home):
    enter("Editors")
    page = StandardPageFactory(parent=home)

    response = client.post(
        reverse("translation_review:add"),
        {"page": page.pk, "reviewed_by": "Polish-speaking volunteer", "reviewed_date": "2026-11-20"},
    )

    assert response.status_code == 302
    assert TranslationReview.objects.get().page_id == page.pk


def test_editor_changes_the_networks_details(client, enter, locales):
    enter("Editors")
    details = NetworkDetails.objects.create(locale=locales["en"], name="Old")
    url = reverse("wagtailsnippets_core_networkdetails:edit", args=[details.pk])
    assert client.get(url).status_code == 200

    data = dict.fromkeys(("area", "footer_text", "contact_role", "contact_email", "contact_phone"), "")
    data |= {"contact_post": "", "crisis_text": "null", "safeguarding_role": "", "safeguarding_text": "null"}
    response = client.post(url, {**data, "name": "New"})

    assert response.status_code == 302
    assert NetworkDetails.objects.get().name == "New"


@pytest.mark.parametrize(
    ("role", "status"), [("Network leads", 200), ("Editors", 302), ("Access leads", 302)]
)
def test_messages_are_shown_to_network_leads_only(client, enter, unsure, role, status):
    enter(role)

    assert client.get(reverse("mail:index")).status_code == status
    assert client.get(reverse("mail:send_again", args=[unsure.pk])).status_code == status


def test_list_of_messages_tells_states_and_no_words(client, enter, unsure):
    enter("Network leads")

    page = client.get(reverse("mail:index")).content.decode()

    assert "unsure whether it went out" in page
    assert "ann@example.org" in page
    assert reverse("mail:send_again", args=[unsure.pk]) in page
    assert "Secret" not in page


def test_unsure_message_is_sent_again_by_pressing_never_by_looking(client, enter, unsure):
    enter("Network leads")
    url = reverse("mail:send_again", args=[unsure.pk])

    client.get(url)
    assert Mail.objects.get().status == MailStatus.UNSURE

    client.post(url)
    assert Mail.objects.get().status == MailStatus.QUEUED


def test_sent_message_is_not_sent_again(client, enter, unsure, now):
    enter("Network leads")
    Mail.objects.update(status=MailStatus.SENT, done_at=now + timedelta(minutes=1))

    page = client.get(reverse("mail:index")).content.decode()
    client.post(reverse("mail:send_again", args=[unsure.pk]))

    assert reverse("mail:send_again", args=[unsure.pk]) not in page
    assert Mail.objects.get().status == MailStatus.SENT


@pytest.mark.parametrize("path", ["new/", "edit/1/", "delete/1/"])
def test_messages_have_no_screens_to_write_them(client, enter, unsure, path):
    enter("Network leads")

    assert client.get(f"/admin/mail/{path}").status_code == 404
