"""Wiring of the core: signals that feed the search index, checks, and Wagtail's users app with our forms."""

from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Core"

    def ready(self) -> None:
        from core import checks, registrations, signals  # noqa: F401  registered by being imported


class WagtailUsersConfig(WagtailUsersAppConfig):
    user_viewset = "core.users.UserViewSet"
    group_viewset = "core.users.GroupViewSet"
