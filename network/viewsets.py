"""The editors' screen of the network's own app: what people said about this site."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSet

from network.models import SiteFeedback


class SiteFeedbackViewSet(ModelViewSet):
    """What was said stays as it is. Editors tick what they have dealt with, and delete what is private."""

    model = SiteFeedback
    icon = "comment"
    menu_label = _("Was it clear?")
    menu_order = 10
    menu_hook = "register_said_menu_item"
    copy_view_enabled = False
    panels = [
        FieldPanel("page", read_only=True),
        FieldPanel("words", read_only=True),
        FieldPanel("is_handled"),
        FieldPanel("note"),
    ]
    list_display = [
        DateColumn("day", label=_("Day"), sort_key="day"),
        Column("page", label=_("Page"), sort_key="page"),
        Column("language", label=_("Language")),
        BooleanColumn("is_clear", label=_("Clear")),
        Column("words", label=_("In their words")),
        BooleanColumn("is_handled", label=_("Handled")),
    ]
    list_filter = ["is_clear", "is_handled", "language", "day"]
    search_fields = ["words", "page"]
    search_backend_name = None
    ordering = ["-day", "-pk"]

    def get_common_view_kwargs(self, **kwargs) -> dict:
        # Readers alone answer
        return super().get_common_view_kwargs(add_url_name=None, **kwargs)

    def get_urlpatterns(self) -> list:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "add"]
