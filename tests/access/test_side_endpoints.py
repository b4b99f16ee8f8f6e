"""The side doors of the admin, after Wagtail's advisories of 2026: preview, compare, history, copy, usage,
workflow, chosen, the admin's own API, translate. Who has no rights on a page reads no title, changes nothing.
"""

import json

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.urls import NoReverseMatch, reverse
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.documents.models import Document
from wagtail.models import GroupPagePermission, Page

from core.admin_page_types import PageTypesView
from core.models import Image
from core.roles import REVIEWERS, ensure_roles
from tests.access.world import make_picture
from tests.factories import EventPageFactory, StoryPageFactory, UserFactory
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_roles")]

CANARY = "Canaryword"
BRANCH = "editor of stories alone"


@pytest.fixture
def _roles(home):
    ensure_roles()


@pytest.fixture
def page(event_index):
    """A draft with two versions and a workflow, in a branch that is not theirs."""
    page = EventPageFactory(parent=event_index, title=f"{CANARY} one", slug="of-somebody-else", live=False)
    page.save_revision()
    page.title = f"{CANARY} two"
    page.save_revision()
    return page


@pytest.fixture
def make_user(story_index):
    def make(role):
        user = UserFactory(is_staff=True)
        if role == BRANCH:
            group = Group.objects.create(name=BRANCH)
            group.permissions.add(Permission.objects.get(codename="access_admin"))
            for codename in ("add_page", "change_page", "publish_page", "lock_page", "bulk_delete_page"):
                permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
                GroupPagePermission.objects.create(group=group, page=story_index, permission=permission)
            user.groups.add(group)
        else:
            user.groups.add(Group.objects.get(name=role))
        return user

    return make


def get_addresses(page, story_index):
    first, second = page.revisions.order_by("pk").values_list("pk", flat=True)
    pages = "wagtailadmin_pages"
    own = (
        "edit",
        "preview_on_edit",
        "view_draft",
        "usage",
        "delete",
        "unpublish",
        "convert_alias",
        "move",
        "set_page_position",
        "copy",
        "collect_workflow_action_data",
        "confirm_workflow_cancellation",
        "workflow_preview",
        "set_privacy",
        "lock",
        "unlock",
        "revisions_index",
        "workflow_history",
        "history",
        "history_results",
        "add_subpage",
    )
    for name in own:
        try:
            yield reverse(f"{pages}:{name}", args=[page.pk])
        except NoReverseMatch:  # it names more than a page, which is in no workflow
            continue
    yield reverse(f"{pages}:revisions_compare", args=[page.pk, first, second])
    yield reverse(f"{pages}:revisions_view", args=[page.pk, second])
    yield reverse(f"{pages}:revisions_revert", args=[page.pk, first])
    yield reverse(f"{pages}:revisions_unschedule", args=[page.pk, second])
    yield reverse(f"{pages}:move_confirm", args=[page.pk, story_index.pk])
    yield reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    yield reverse("wagtailadmin_explore", args=[page.pk])
    # Not wagtail_localize:submit_page_translation: who may translate reads what there is
    yield reverse("next_year:copy", args=[page.pk])
    yield reverse("occasion:edit", args=[page.occasion_id])
    for action in ("delete", "move", "publish", "send_for_review", "sort", "unpublish"):
        yield reverse("wagtail_bulk_action", args=["wagtailcore", "page", action]) + f"?id={page.pk}"
    yield f"/admin/api/main/pages/{page.pk}/?fields=*"
    yield f"/admin/api/main/pages/?child_of={page.get_parent().pk}&fields=*&for_explorer=1"
    yield "/admin/api/main/pages/?search=two"
    yield "/admin/pages/search/?q=two"
    yield "/admin/pages/search/results/?q=two"
    yield f"/admin/reports/site-history/?object_id={page.pk}"
    yield "/admin/reports/aging-pages/"
    yield "/admin/reports/workflow/"
    yield "/admin/reports/page-types-usage/"
    yield "/admin/reports/page-types-usage/results/"
    yield reverse(f"{pages}:type_use", args=["events", "eventpage"])
    yield f"/admin/hints/{page.pk}/"
    yield "/admin/"


def snapshot(page):
    fields = ("title", "live", "locked", "latest_revision_id", "path", "draft_title")
    return Page.objects.filter(pk=page.pk).values(*fields).get(), Page.objects.count()


@pytest.mark.parametrize("role", [BRANCH, REVIEWERS, "Translators", "Aftercare contacts", "Access leads"])
def test_no_side_door_tells_the_title_or_changes_the_page_l03(page, story_index, make_user, role):
    client = log_in(make_user(role))
    before = snapshot(page)
    told, changed = [], []

    for address in get_addresses(page, story_index):
        answers = [client.get(address), client.post(address, {"next": "/admin/"})]
        if any(CANARY in answer.content.decode(errors="ignore") for answer in answers):
            told.append(address)
        if snapshot(page) != before:
            changed.append(address)

    assert (told, changed) == ([], [])


def test_the_same_doors_open_to_who_may(page, story_index):
    client = log_in(UserFactory(is_staff=True, is_superuser=True))
    told = [
        address
        for address in get_addresses(page, story_index)
        if CANARY in client.get(address).content.decode(errors="ignore")
    ]
    assert len(told) > 20


@pytest.mark.parametrize("role", [BRANCH, REVIEWERS, "Translators"])
def test_choosing_a_page_tells_no_draft_s_title_l03(page, make_user, role):
    client = log_in(make_user(role))
    chosen = [
        reverse("wagtailadmin_choose_page_chosen_multiple") + f"?id={page.pk}",
        reverse("wagtailadmin_choose_page_child", args=[page.get_parent().pk]),
        reverse("wagtailadmin_choose_page_child", args=[page.pk]),
        reverse("wagtailadmin_choose_page_search") + "?q=somebody",
    ]
    assert [address for address in chosen if CANARY in client.get(address).content.decode()] == []


def get_places_to_go(page, own):
    """Addresses that are asked to bring a page of one's own below a page, and what is sent there."""
    pages = "wagtailadmin_pages"
    move = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    return [
        (f"{move}?id={own.pk}", {"chooser": page.pk}),
        (reverse(f"{pages}:copy", args=[own.pk]), {"new_slug": "copy", "new_parent_page": page.pk}),
        (reverse(f"{pages}:move", args=[own.pk]), {"new_parent_page": page.pk}),
        (reverse(f"{pages}:move_confirm", args=[own.pk, page.pk]), {}),
        (f"/admin/api/main/pages/{own.pk}/action/copy/", {"destination_page_id": page.pk}),
        (f"/admin/api/main/pages/{own.pk}/action/move/", {"destination_page_id": page.pk}),
    ]


def read_places(page, story_index, make_user):
    own = StoryPageFactory(parent=story_index, live=False)
    client = log_in(make_user(BRANCH))
    told = []
    for address, data in get_places_to_go(page, own):
        response = client.post(address, data, follow=True)
        told += [address] * (CANARY in response.content.decode())
    return len(told)


def test_draft_named_as_a_place_to_go_tells_no_title_l03(page, story_index, make_user):
    assert read_places(page, story_index, make_user) == 0


def test_wagtail_s_own_forms_tell_the_title_of_a_place_that_they_refuse(
    page, story_index, make_user, monkeypatch
):
    """The fault first: the form for moving several pages, and the one for copying."""
    monkeypatch.setattr("core.admin_bulk.refuse_hidden", lambda request, number: None)
    monkeypatch.setattr("core.admin_choosing.refuse_hidden", lambda request, number: None)

    assert read_places(page, story_index, make_user) == 2


def test_report_of_page_types_names_the_pages_of_one_s_own_branch_alone(page, story_index, make_user):
    StoryPageFactory(parent=story_index, title="In my branch", live=False).save_revision()
    words = log_in(make_user(BRANCH)).get("/admin/reports/page-types-usage/").content.decode()

    assert "In my branch" in words
    assert CANARY not in words


def test_wagtail_s_own_report_of_page_types_names_drafts_of_all_branches(page, make_user, monkeypatch):
    """The fault first."""
    own = PageTypesUsageReportView.decorate_paginated_queryset
    monkeypatch.setattr(PageTypesView, "decorate_paginated_queryset", own)

    words = log_in(make_user(BRANCH)).get("/admin/reports/page-types-usage/").content.decode()
    assert CANARY in words


@pytest.mark.parametrize(
    "address", ["api/v2/pages/", "api/v3/", "api/v2/images/", "api/v2/documents/", "graphql/"]
)
def test_no_public_api_is_mounted_l04_l05(client, address):
    assert client.get(f"/{address}").status_code == 404


@pytest.mark.parametrize("kind", ["pages", "images", "documents"])
def test_admin_s_own_api_is_closed_to_visitors_and_members(client, page, kind):
    visitor = client.get(f"/admin/api/main/{kind}/?fields=*")
    member = log_in(UserFactory()).get(f"/admin/api/main/{kind}/?fields=*")

    assert (visitor.status_code, visitor["Location"].split("?")[0]) == (302, "/accounts/login/")
    assert (member.status_code, CANARY in member.content.decode()) == (403, False)


def test_no_screen_of_ours_copies_rows():
    for name in ("occasion", "venue", "campaign", "organisation", "locality", "theme", "site_feedback"):
        with pytest.raises(NoReverseMatch):
            reverse(f"{name}:copy", args=[1])


@pytest.mark.parametrize("role", [BRANCH, REVIEWERS, "Translators"])
def test_chooser_of_files_tells_none_to_who_may_choose_none(make_user, role):
    image = Image.objects.create(title=CANARY, description=CANARY, file=make_picture("a.jpg"))
    document = Document.objects.create(title=CANARY, file=ContentFile(b"A paper", name="paper.txt"))
    client = log_in(make_user(role))

    for kind, file in (("images", image), ("documents", document)):
        lists = ("", "results/", f"chosen-multiple/?id={file.pk}")
        answers = [client.get(f"/admin/{kind}/chooser/{address}") for address in lists]
        chosen = client.get(f"/admin/{kind}/chooser/chosen/{file.pk}/")
        assert [answer.status_code for answer in answers] == [200, 200, 200]
        assert CANARY not in "".join(answer.content.decode() for answer in answers)
        assert (chosen.status_code, chosen["Location"]) == (302, "/admin/")


def test_title_with_a_script_is_escaped_in_the_messages_and_screens(story_index):
    page = StoryPageFactory(parent=story_index, title="<img src=x onerror=alert(1)>", live=False)
    page.save_revision()
    client = log_in(UserFactory(is_staff=True, is_superuser=True))
    for name in ("edit", "delete", "copy", "history", "usage"):
        words = client.get(reverse(f"wagtailadmin_pages:{name}", args=[page.pk])).content.decode()
        assert "<img src=x" not in words, name
    client.post(reverse("next_year:copy", args=[page.pk]))
    client.post(reverse("wagtailadmin_pages:lock", args=[page.pk]), {"next": "/admin/"})
    assert "<img src=x" not in client.get("/admin/").content.decode()


def test_block_editor_shows_no_preview_to_who_may_not_enter(client):
    response = client.get(reverse("wagtailadmin_block_preview"), {"id": json.dumps("x")})
    assert response.status_code == 302
