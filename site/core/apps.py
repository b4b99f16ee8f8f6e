"""Wiring of the core: signals, checks, Wagtail's users app with our forms, sessions that keep no address."""

from allauth.usersessions.apps import UserSessionsConfig as AllauthUserSessionsConfig
from django.apps import AppConfig
from django.db.models.signals import post_migrate
from wagtail.users.apps import WagtailUsersAppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Core"

    def ready(self) -> None:
        from core import checks, registrations, signals  # noqa: F401  registered by being imported
        from core.admin_csp import replace_inline_scripts
        from core.redirects import refuse_elsewhere
        from core.roles import make_roles

        replace_inline_scripts()
        refuse_elsewhere()
        post_migrate.connect(make_roles)


class WagtailUsersConfig(WagtailUsersAppConfig):
    user_viewset = "core.users.UserViewSet"
    group_viewset = "core.users.GroupViewSet"


class UserSessionsConfig(AllauthUserSessionsConfig):
    def ready(self) -> None:
        """Not allauth's own receiver, which keeps the network address and what the browser says of itself."""
        from allauth.account.signals import user_logged_in

        from core.sessions import note_session

        user_logged_in.connect(note_session)
