"""What stands between the fields of a story's form."""

from wagtail.admin.panels import HelpPanel


class WhosePanel(HelpPanel):
    """Leads from the words of people to where they are asked for their yes."""

    def __init__(self, template: str = "stories/admin/whose_panel.html", **kwargs):
        super().__init__(template=template, **kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        def get_context_data(self, parent_context: dict | None = None) -> dict:
            """This function will add the page, where it is saved and its editor may ask people for a yes."""
            # Imported here: it imports the models, whose form this stands in
            from stories.access import can_ask_about

            may_ask = bool(self.instance.pk) and can_ask_about(self.request.user, self.instance)
            return {**super().get_context_data(parent_context), "page": self.instance if may_ask else None}
