"""The editors' forms of event pages: not in `admin_forms.py`, because the pages themselves name them."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm


class EventPageForm(WagtailAdminPageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        occasion = self.fields.get("occasion")
        if occasion is None:
            return
        # Needed to publish; the panel says that a draft may be saved without
        occasion.required = True
        occasion.error_messages["required"] = _("Choose when and where before you publish this event.")
        if self.instance.get_source_page():
            occasion.disabled = True
            occasion.help_text = _("The same for all languages. Change it on the English page.")
