"""What the core changes in Wagtail through its hooks."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from core.admin_home import ForgettingPanel
from core.links import PageLinkHandler
from core.models import User
from core.sessions import end_sessions
from core.viewsets import CoreViewSetGroup, NetworkDetailsViewSet

register_snippet(NetworkDetailsViewSet)


@hooks.register("register_admin_viewset")
def register_viewsets() -> CoreViewSetGroup:
    return CoreViewSetGroup()


@hooks.register("register_permissions")
def register_permissions() -> QuerySet:
    return Permission.objects.filter(content_type__app_label="core", codename="view_mail")


@hooks.register("register_rich_text_features", order=10)  # after Wagtail's own, which it replaces
def register_page_links(features: FeatureRegistry) -> None:
    features.register_link_type(PageLinkHandler)


@hooks.register("after_bulk_action")
def log_out_closed_accounts(request, action_type, objects, action_class_instance) -> None:
    if action_type == "set_active_state":
        for user in User.objects.filter(pk__in=[each.pk for each in objects], is_active=False):
            end_sessions(user=user)


@hooks.register("construct_homepage_panels")
def add_forgetting_panel(request: HttpRequest, panels: list[Component]) -> None:
    if request.user.is_superuser:
        panels.append(ForgettingPanel())
