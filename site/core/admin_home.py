"""What the administrators' home says about forgetting: what waits for a person's yes, or has stopped."""

from django.utils import timezone
from wagtail.admin.ui.components import Component

from core import retention


class ForgettingPanel(Component):
    name = "forgetting"
    order = 140  # before the events
    template_name = "core/admin/forgetting_panel.html"

    def get_context_data(self, parent_context: dict) -> dict:
        return {"problems": retention.get_problems(timezone.now())}
