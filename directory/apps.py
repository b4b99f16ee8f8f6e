from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    name = "directory"
    verbose_name = _("Members")

    def ready(self) -> None:
        from directory import registrations, signals  # noqa: F401  registered by being imported
