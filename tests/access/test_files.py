"""Titles and descriptions of pictures and documents: told to those who may choose or change them."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.documents.models import Document
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.models import Collection, GroupCollectionPermission

from core.admin_api import DocumentsAPI, PicturesAPI
from core.models import Image
from core.roles import ROLES, ensure_roles
from tests.access.world import make_picture
from tests.factories import UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

ONE_FOLDER = "chooses from one folder"
WRITERS = {"Editors", "Network leads"}


@pytest.fixture
def files(home):
    """By folder ("all", "own"): a picture and a document in each. All titles begin with its name."""
    ensure_roles()
    root = Collection.get_first_root_node()
    folders = {"all": root, "own": root.add_child(name="A folder")}
    return {
        name: {
            "images": Image.objects.create(
                title=f"{name}: title",
                description=f"{name}: shown",
                collection=folder,
                file=make_picture("a.jpg"),
            ),
            "documents": Document.objects.create(
                title=f"{name}: title", collection=folder, file=ContentFile(b"Paper", name="paper.txt")
            ),
        }
        for name, folder in folders.items()
    }


def make_user(role):
    user = UserFactory(is_staff=True)
    if role == ONE_FOLDER:
        group = Group.objects.create(name=role)
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for app, codename in (("wagtailimages", "choose_image"), ("wagtaildocs", "change_document")):
            permission = Permission.objects.get(content_type__app_label=app, codename=codename)
            folder = Collection.objects.get(name="A folder")
            GroupCollectionPermission.objects.create(group=group, collection=folder, permission=permission)
        user.groups.add(group)
    else:
        user.groups.add(Group.objects.get(name=role))
    return user


def read(role, files, kind):
    """What the list, its search, and the detail of each file tell: by address, the folders that are named."""
    client = log_in(make_user(role))
    addresses = {"list": "", "fields": "?fields=*", "search": "?search=title"}
    addresses |= {f"detail of {name}": f"{files[name][kind].pk}/" for name in files}
    found = {}
    for name, address in addresses.items():
        words = client.get(f"/admin/api/main/{kind}/{address}").content.decode()
        found[name] = {folder for folder in files if f"{folder}: " in words}
    return found


@pytest.mark.parametrize("kind", ["images", "documents"])
@pytest.mark.parametrize("role", sorted(ROLES))
def test_api_tells_all_files_to_those_who_write_and_none_to_others_l03(files, role, kind):
    folders = {"all", "own"} if role in WRITERS else set()

    assert read(role, files, kind) == {
        "list": folders,
        "fields": folders,
        "search": folders,
        "detail of all": folders & {"all"},
        "detail of own": folders & {"own"},
    }


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_api_tells_of_one_folder_to_who_may_use_that_folder_alone(files, kind):
    assert read(ONE_FOLDER, files, kind) == {
        "list": {"own"},
        "fields": {"own"},
        "search": {"own"},
        "detail of all": set(),
        "detail of own": {"own"},
    }


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_wagtail_s_own_api_tells_every_file_to_everybody_who_enters(files, kind, monkeypatch):
    """The fault first: without the limit, an aftercare contact reads each title."""
    monkeypatch.setattr(PicturesAPI, "get_queryset", ImagesAdminAPIViewSet.get_queryset)
    monkeypatch.setattr(DocumentsAPI, "get_queryset", DocumentsAdminAPIViewSet.get_queryset)

    assert read("Aftercare contacts", files, kind) == {
        "list": {"all", "own"},
        "fields": {"all", "own"},
        "search": {"all", "own"},
        "detail of all": {"all"},
        "detail of own": {"own"},
    }


def test_api_answers_who_may_not_with_nothing_there(files):
    client = log_in(make_user("Aftercare contacts"))

    assert client.get(f"/admin/api/main/images/{files['own']['images'].pk}/").status_code == 404
    assert client.get("/admin/api/main/images/").json()["meta"] == {"total_count": 0}


@pytest.mark.parametrize("action", ["delete", "add_tags", "add_to_collection"])
@pytest.mark.parametrize(
    ("kind", "model"), [("images", ("core", "image")), ("documents", ("wagtaildocs", "document"))]
)
def test_action_for_several_files_names_none_that_somebody_may_not_change_l03(files, kind, model, action):
    numbers = "&".join(f"id={files[name][kind].pk}" for name in files)
    address = reverse("wagtail_bulk_action", args=[*model, action]) + f"?{numbers}"
    told = {}
    for role in ("Aftercare contacts", "Editors"):
        words = log_in(make_user(role)).get(address).content.decode()
        told[role] = {folder for folder in files if f"{folder}: " in words}

    assert told == {"Aftercare contacts": set(), "Editors": {"all", "own"}}


def test_wagtail_s_own_list_of_what_one_may_not_change_tells_the_titles(files, settings):
    """The fault first: without our template."""
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": []}]
    words = render_to_string(
        "wagtailimages/bulk_actions/list_items_with_no_access.html",
        {"items": [{"item": files["all"]["images"], "can_edit": False}]},
    )
    assert "all: title" in words


@pytest.mark.parametrize("address", ["", "taggit/tag/"])
def test_tags_are_told_to_those_who_give_them_and_to_nobody_else_l03(files, address):
    files["all"]["images"].tags.add("Canaryword")
    address = f"/admin/tag-autocomplete/{address}?term=Can"
    told, refused = [], []
    for role in ROLES:
        response = log_in(make_user(role)).get(address)
        if response.status_code == 200:
            told.append((role, response.json()))
        else:
            refused.append((role, response.status_code, response["Location"]))

    assert told == [(role, ["Canaryword"]) for role in ROLES if role in WRITERS]
    assert refused == [(role, 302, "/admin/") for role in ROLES if role not in WRITERS]
