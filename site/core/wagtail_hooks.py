"""What the core changes in Wagtail through its hooks."""

from collections.abc import Iterator

from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from core import admin_api, admin_bulk, admin_choosing, admin_home, admin_menu, next_year, publishing
from core.admin_answers import PageAnswerViewSet
from core.admin_hints import page_hints
from core.admin_next_year import NextYearViewSet
from core.admin_site_state import site_state_viewset
from core.admin_starters import StarterViewSet
from core.links import PageLinkHandler
from core.models import User
from core.page_reviews import may_review
from core.sessions import end_sessions
from core.viewsets import CoreViewSetGroup, NetworkDetailsViewSet

register_snippet(NetworkDetailsViewSet)


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[ViewSet]:
    return [
        CoreViewSetGroup(),
        StarterViewSet("starter"),
        NextYearViewSet("next_year"),
        PageAnswerViewSet("page_answer"),
        site_state_viewset,
    ]


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        "core.start_page", gettext_lazy("Begin from a starter"), gettext_lazy("Begun from a starter")
    )
    actions.register_action(
        publishing.REFUSED,
        gettext_lazy("Refuse what was scheduled"),
        gettext_lazy("Its time came, and it could not be published as it was"),
    )
    actions.register_action(
        "core.copy_for_next_year",
        gettext_lazy("Copy for next year"),
        gettext_lazy("Copied for next year, without what came after"),
    )
    actions.register_action(
        "core.sort",
        gettext_lazy("Sort under a theme or a place"),
        gettext_lazy("Sorted under one more theme or place"),
    )
    actions.register_action(
        "core.set_review",
        gettext_lazy("Choose when to read a page again"),
        gettext_lazy("Chose when it is read again"),
    )


@hooks.register("before_move_page")
def refuse_to_show_move(request: HttpRequest, page: Page, destination: Page) -> None:
    # Wagtail asks for the right only when the button is pressed: its question tells the titles
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied


@hooks.register("before_copy_page")
def refuse_to_copy_below_hidden(request: HttpRequest, page: Page) -> None:
    admin_choosing.refuse_hidden(request, request.POST.get("new_parent_page", ""))


@hooks.register("after_edit_page")
def lead_reviewer_home(request: HttpRequest, page: Page) -> HttpResponse | None:
    # Who has answered a review may open neither the page nor the list that Wagtail leads to: they were told
    # that they lack a right, and nothing of the page
    page = Page.objects.get(pk=page.pk)
    if page.permissions_for_user(request.user).can_edit():
        return None
    if page.live and not page.has_unpublished_changes:
        messages.success(
            request,
            _("“%(title)s” is published.") % {"title": page.title},
            buttons=[messages.button(page.get_url(request), _("See it"))],
        )
    return redirect("wagtailadmin_home")


@hooks.register("register_page_header_buttons")
def add_page_header_buttons(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    if next_year.may_copy(page, user):
        url = reverse("next_year:copy", args=[page.pk])
        yield Button(_("Copy for next year"), url=url, icon_name="copy", priority=55)
    if may_review(page, user):
        url = reverse("site_state:review", args=[page.pk])
        yield Button(_("When to read it again"), url=url, icon_name="date", priority=56)


@hooks.register("register_permissions")
def register_permissions() -> QuerySet:
    return Permission.objects.filter(
        content_type__app_label="core", codename__in=["view_mail", "change_pageanswer"]
    )


hooks.register("register_reports_menu_item", site_state_viewset.make_menu_item)


@hooks.register("register_rich_text_features", order=10)  # after Wagtail's own, which it replaces
def register_page_links(features: FeatureRegistry) -> None:
    features.register_link_type(PageLinkHandler)


@hooks.register("after_bulk_action")
def log_out_closed_accounts(request, action_type, objects, action_class_instance) -> None:
    if action_type == "set_active_state":
        for user in User.objects.filter(pk__in=[each.pk for each in objects], is_active=False):
            end_sessions(user=user)


hooks.register("register_admin_menu_item", admin_menu.make_stories_menu)
hooks.register("register_admin_menu_item", admin_menu.make_said_menu)
hooks.register("construct_main_menu", admin_menu.group_files)
hooks.register("register_bulk_action", admin_bulk.SortPages)
hooks.register("register_bulk_action", admin_bulk.SendForReview)
hooks.register("register_bulk_action", admin_bulk.MovePages, order=10)  # after Wagtail's own
hooks.register("construct_admin_api", admin_api.replace_endpoints, order=10)  # after Wagtail's own
hooks.register("construct_page_chooser_queryset", admin_choosing.hide_drafts)
hooks.register("construct_homepage_panels", admin_home.add_panels)
hooks.register("construct_homepage_summary_items", admin_home.remove_numbers, order=1000)  # after all others


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    return [path("hints/<int:page_id>/", page_hints, name="page_hints")]


@hooks.register("insert_global_admin_js")
def add_starting_script() -> SafeString:
    return format_html('<script src="{}"></script>', static("js/admin-start.js"))


@hooks.register("insert_editor_js")
def add_hints_script() -> SafeString:
    return format_html('<script src="{}"></script>', static("js/admin-hints.js"))
