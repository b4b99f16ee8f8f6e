from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworkConfig(AppConfig):
    name = "network"
    verbose_name = _("The network")

    def ready(self) -> None:
        from network import registrations, signals  # noqa: F401  registered by being imported
