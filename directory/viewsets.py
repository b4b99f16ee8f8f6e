"""The editors' screens for organisations. People are not among them: they write their own profiles."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from core.viewsets import RefusesToDeleteWhatIsNeeded
from directory.models import Organisation


class OrganisationDeleteView(RefusesToDeleteWhatIsNeeded, generic.DeleteView):
    pass


class OrganisationViewSet(ModelViewSet):
    delete_view_class = OrganisationDeleteView
    model = Organisation
    icon = "group"
    menu_label = _("Organisations")
    menu_order = 155  # after the events
    add_to_admin_menu = True
    copy_view_enabled = False
    search_fields = ["name", "about"]
    search_backend_name = None
    list_display = ["name", "kind", "sector", "is_published"]
    list_filter = ["kind", "sector", "places", "is_published"]
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("slug")]),
        MultiFieldPanel(
            [FieldPanel("kind"), FieldPanel("sector"), FieldPanel("is_our_reading"), FieldPanel("places")],
            heading=_("What and where"),
        ),
        FieldPanel("about"),
        FieldPanel("brings"),
        FieldPanel("website"),
        FieldPanel("compact_adopter_since"),
        FieldPanel("source_words"),
        FieldPanel("is_published"),
    ]
