"""The editors' screens for organisations. People are not among them: they write their own profiles."""

from django import forms
from django.http import HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from core.viewsets import RefusesToDeleteWhatIsNeeded
from directory.import_organisations import organisation_import
from directory.models import Organisation
from directory.organisation_forms import CHANGED, OrganisationForm
from directory.organisations import ChangedMeanwhile


class OrganisationIndexView(generic.IndexView):
    @cached_property
    def header_buttons(self) -> list:
        return [*super().header_buttons, *organisation_import.make_button(self.request.user)]


class OrganisationEditView(generic.EditView):
    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return super().form_valid(form)
        except ChangedMeanwhile:
            form.add_error(None, CHANGED)
            form.add_error(None, _("Open it again in another window to see what is new."))
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)


class OrganisationDeleteView(RefusesToDeleteWhatIsNeeded, generic.DeleteView):
    pass


class OrganisationViewSet(ModelViewSet):
    index_view_class = OrganisationIndexView
    edit_view_class = OrganisationEditView
    delete_view_class = OrganisationDeleteView
    model = Organisation
    icon = "group"
    menu_label = _("Organisations")
    menu_order = 10
    menu_hook = "register_people_menu_item"
    copy_view_enabled = False
    search_fields = ["name", "about"]
    search_backend_name = None
    list_display = ["name", "kind", "sector", "is_published"]
    list_filter = ["kind", "sector", "places", "is_published"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("name"), FieldPanel("slug")]),
            MultiFieldPanel(
                [
                    FieldPanel("kind"),
                    FieldPanel("sector"),
                    FieldPanel("is_our_reading"),
                    FieldPanel("places"),
                ],
                heading=_("What and where"),
            ),
            FieldPanel("about"),
            FieldPanel("brings"),
            FieldPanel("website"),
            FieldPanel("meetings"),
            FieldPanel("contact_email"),
            FieldPanel("compact_adopter_since"),
            FieldPanel("pages", widget=forms.CheckboxSelectMultiple),
            MultiFieldPanel(
                [
                    FieldPanel("hosted_by"),
                    FieldPanel("independence"),
                    FieldPanel("what_changed"),
                    FieldPanel("independence_next"),
                    FieldPanel("independence_review_on"),
                ],
                heading=_("How independent it is, for groups of people with lived experience"),
            ),
            FieldPanel("source_words"),
            FieldPanel("is_published"),
        ],
        base_form_class=OrganisationForm,
    )
