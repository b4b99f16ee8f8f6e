"""Every address of the site, from the resolver, with something real for each of its parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.models import Page

from tests.access.world import World, make_tokens

NOTHING = 999_999  # a number that nothing has

# A part of an address → what it means, where its namespace or route does not say it
PARTS = {
    "page_id": "text",
    "parent_page_id": "home",
    "page_to_move_id": "text",
    "destination_id": "event_index",
    "page_pk": "series",
    "revision_id": "revision",
    "collection_id": "collection",
    "workflow_pk": "workflow",
    "task_id": "task",
    "translation_source_id": "translation_source",
    "translation_id": "translation",
    "string_segment_id": "segment",
    "redirect_id": "redirect",
    "document_id": "document",
    "doc_id": "document",
    "image_id": "image",
    "signup_pk": "signup",
    "place_pk": "place",
    "note_pk": "note",
    "answer_pk": "answer",
    "mail_pk": "mail",
    "uuid": "contribution",
    "receipt_pk": "receipt",
}
WORDS = {
    "content_type_app_name": "network",
    "content_type_model_name": "standardpage",
    "app_name": "core",
    "app_label": "network",
    "model_name": "standardpage",
    "action_name": "approve",
    "action": "publish",
    "filter_spec": "width-100",
    "number": "2026",
    "section": "pages",
    "mode": "a-mode",
    "which": "shown",
    "name": "story",
    "purpose": "directory",
    "uidb36": "1",
    "uidb64": "MQ",
    "key": "abc-def",
    "token": "abc-def",
    "object_id": "1",
    "revision_id_a": "live",
    "revision_id_b": "latest",
    "session_id": "1",
}
# The number `pk` of a whole namespace, where it is not of the thing of that name
NUMBERS = {
    "wagtailadmin_api": "text",
    "wagtailadmin_collections": "collection",
    "wagtailadmin_workflows": "workflow",
    "wagtailsnippets_core_networkdetails": "details",
    "wagtailsnippetchoosers_core_networkdetails": "details",
    "occasion_chooser": "occasion",
    "wagtaillocales": "locale",
    "wagtailsites": "site",
    "wagtaildocs_chooser": "document",
    "wagtailimages_chooser": "image",
    "next_year": "event",
    "answers": "story",
    "site_state": "text",
}
ROUTES = {  # one address at a time
    "admin/api/main/^images/<int:pk>/": {"pk": "image"},
    "admin/api/main/^documents/<int:pk>/": {"pk": "document"},
    "admin/workflows/tasks/edit/<int:pk>/": {"pk": "task"},
    "admin/workflows/tasks/enable/<int:pk>/": {"pk": "task"},
    "admin/workflows/tasks/disable/<int:pk>/": {"pk": "task"},
    "calendar/series-<int:pk>.ics": {"pk": "series"},
    "sign-up/<int:pk>/": {"pk": "coming"},
    "sign-up/<int:pk>/done/": {"pk": "coming"},
    "sign-up/series/<int:pk>/": {"pk": "series"},
    "sign-up/series/<int:pk>/done/": {"pk": "series"},
    "sheets/<int:pk>/": {"pk": "sheet"},
    "survey/<int:pk>/": {"pk": "occasion"},
    "survey/<int:pk>/thanks/": {"pk": "occasion"},
    "survey/<int:pk>/paper/": {"pk": "occasion"},
    "my/hosting/": {"pk": "occasion"},
    "venues/": {"slug": "venue"},
    "my/pathway/": {"pk": "induction_item"},
    "my/organisations/": {"slug": "organisation"},
    "my/blocks/add/": {"public_id": "member"},
    "my/blocks/": {"pk": "block"},
    "write/": {"public_id": "member", "slug": "organisation"},
    "photo/": {"public_id": "member"},
    "follow/": {"pk": "project"},
    "admin/welcome/": {"pk": "request"},
    "admin/profile/": {"pk": "member"},
    "calendar/place-": {"slug": "locality"},
    "people/": {"public_id": "member"},
    "organisations/": {"slug": "organisation"},
    "calendar/event-": {"uid": "occasion"},
    "contribution/<str:token>/approve/": {"pk": "approval"},
    "contribution/<str:token>/change/": {"pk": "approval"},
    "contribution/<str:token>/picture/": {"pk": "contribution"},
    "admin/contributor/scan/": {"pk": "contribution"},
    "admin/contributor/end/": {"pk": "contribution"},
    "admin/contributor/story/": {"page_id": "story", "pk": "contribution"},
}


@dataclass(frozen=True)
class Address:
    route: str  # as the resolver has it: what the table knows it by
    name: str
    path: str


def get_addresses(world: World) -> list[Address]:
    """This function will return every address that the resolver knows, each once."""
    found = {}
    for route, name in walk(get_resolver()):
        if route not in found:
            found[route] = Address(route, name, make_path(route, name, world))
    for address in get_page_addresses(world):
        found.setdefault(address.route, address)
    return list(found.values())


def get_page_addresses(world: World) -> Iterator[Address]:
    """Pages are not in the resolver: one of each kind that the world has, and what stands below it."""
    for page in Page.objects.live().specific().order_by("path"):
        kind = page._meta.label
        if page.depth < 2 or page.locale.language_code != "en":
            continue
        for pattern in page.get_subpage_urls():
            below = str(pattern.pattern)
            path = make_path(below, pattern.name, world).lstrip("/")
            yield Address(f"{kind} {below}".strip(), pattern.name, f"{page.url}{path}")


def walk(resolver: URLResolver, route: str = "", names: tuple = ()) -> Iterator[tuple[str, str]]:
    for item in resolver.url_patterns:
        here = route + str(item.pattern)
        if isinstance(item, URLPattern):
            yield here, ":".join([*names, item.name or ""])
        else:
            yield from walk(item, here, (*names, item.namespace) if item.namespace else names)


def make_path(route: str, name: str, world: World) -> str:
    if route == "admin/^.*/$":
        return "/admin/nowhere/"
    if route.startswith("documents/^"):
        document = world.things["document"]
        return f"/documents/{document.pk}/{document.filename}"
    plain = re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)", r"<\1>", route)  # named groups as parts
    plain = re.sub(r"\((?:[^()]|\([^()]*\))*\)", "", plain)  # others stand for nothing
    plain = re.sub(r"[\^$\\]|\.\*", "", plain)
    path = re.sub(r"<(?:\w+:)?(\w+)>", lambda part: get_value(part[1], route, name, world), plain)
    return "/" + path.removeprefix("/")


def get_value(part: str, route: str, name: str, world: World) -> str:
    if part == "token":
        for beginning, token in make_tokens(world).items():
            if route.startswith(beginning + "/"):
                return token
    thing = None
    for beginning, parts in ROUTES.items():
        if route.startswith(beginning) and part in parts:
            thing = world.things[parts[part]]
    if thing is None and part in PARTS:
        thing = world.things[PARTS[part]]
    if thing is None and part in WORDS:
        return WORDS[part]
    if thing is None:
        namespace = name.split(":")[0]
        thing = world.things.get(NUMBERS.get(namespace, namespace))
    if thing is None and namespace == "wagtailusers_users":
        thing = world.person
    if thing is None and namespace == "wagtailusers_groups":
        thing = Group.objects.order_by("pk").first()
    if thing is None:
        return str(NOTHING)
    if part != "public_id" and (part == "pk" or part.endswith(("_pk", "_id"))):
        return str(thing.pk)
    return str(getattr(thing, part))
