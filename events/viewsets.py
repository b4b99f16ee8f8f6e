"""The editors' screens for occasions and venues. What belongs to one occasion: `events/admin_views.py`."""

import django_filters
from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Case, ProtectedError, QuerySet, When
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log

from core.models import Campaign
from events import (
    admin_after,
    admin_check_in,
    admin_claims,
    admin_hub,
    admin_letters,
    admin_mail,
    admin_planning,
    admin_pledges,
    admin_survey,
    admin_views,
    admin_waiting,
    occasions,
)
from events.access import can_change_occasions, can_see_bookings, can_see_occasions
from events.admin_aftercare import AftercareViewSet
from events.admin_forms import CampaignForm, NewOccasionForm, OccasionChoiceFilterForm, OccasionForm
from events.admin_pledges import PledgeViewSet
from events.admin_year import YearViewSet
from events.import_events import event_import
from events.locking import Busy
from events.models import Occasion, Venue
from events.questions import QuestionAnswered


def next_first(queryset: QuerySet) -> QuerySet:
    """What comes next first; after that the past, latest first."""
    is_to_come = When(ends_at__gte=timezone.now(), then="starts_at")
    return queryset.order_by(Case(is_to_come, default=None).asc(nulls_last=True), "-starts_at", "pk")


def say_start(occasion: Occasion) -> str:
    return date_format(occasion.local_start, "D j M Y, H:i")


class OccasionFilterSet(WagtailFilterSet):
    when = django_filters.ChoiceFilter(
        label=_("When"), choices=[("upcoming", _("To come")), ("past", _("Past"))], method="filter_when"
    )

    class Meta:
        model = Occasion
        fields = ["when", "status", "kind", "format", "venue"]

    def filter_when(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        now = timezone.now()
        return queryset.upcoming(now) if value == "upcoming" else queryset.past(now)


class OccasionIndexView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().select_related("venue").with_places_taken()

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        return super().order_queryset(queryset) if self.ordering else next_first(queryset)

    @cached_property
    def header_buttons(self) -> list:
        return [*super().header_buttons, *event_import.make_button(self.request.user)]

    def get_list_more_buttons(self, instance: Occasion) -> list:
        buttons = super().get_list_more_buttons(instance)
        if can_see_bookings(self.request.user):
            url = reverse("occasion:bookings", args=[instance.pk])
            buttons.append(Button(_("Bookings"), url=url, icon_name="group", priority=5))
        return buttons


class OccasionFormMixin:
    """What saving an occasion has in common, whether it is new or not."""

    template_name = "events/admin/occasion_form.html"

    def save_instance(self) -> Occasion:
        occasion = self.form.save()
        # The log says that, never what: joining details stand nowhere but in their own table
        log(instance=occasion, action=self.log_action, user=self.request.user)
        return occasion

    def form_valid(self, form: OccasionForm) -> HttpResponse:
        try:
            response = super().form_valid(form)
        except occasions.AlreadyCancelled:
            return self.refuse(form, _("This occasion is cancelled. It can no longer be changed."))
        except QuestionAnswered as refusal:
            words = _("Somebody has just answered the question “%(question)s”: it stays as it is.")
            return self.refuse(form, words % {"question": refusal.question})
        except Busy:
            return self.refuse(form, _("Many people are booking just now. Please save again in a moment."))
        admin_views.warn_about(self.request, self.object)
        return response

    def refuse(self, form: OccasionForm, words: str) -> HttpResponse:
        form.add_error(None, words)
        self.produced_error_message = self.get_error_message()
        return self.form_invalid(form)


class OccasionCreateView(OccasionFormMixin, generic.CreateView):
    log_action = "wagtail.create"


class OccasionEditView(OccasionFormMixin, generic.EditView):
    log_action = "wagtail.edit"

    @cached_property
    def header_more_buttons(self) -> list:
        buttons = super().header_more_buttons
        if can_see_bookings(self.request.user):
            url = reverse("occasion:bookings", args=[self.object.pk])
            buttons.append(Button(_("Bookings"), url=url, icon_name="group", priority=5))
        if not self.object.is_cancelled and can_change_occasions(self.request.user):
            url = reverse("occasion:cancel", args=[self.object.pk])
            buttons.append(Button(_("Cancel this occasion"), url=url, icon_name="cross", priority=15))
        return buttons

    def get_context_data(self, **kwargs) -> dict:
        pages = self.object.pages.order_by("path") if self.object.pk else []
        return {
            **super().get_context_data(**kwargs),
            "pages": pages,
            "may_see_bookings": can_see_bookings(self.request.user),
        }

    def get_success_url(self) -> str:
        return reverse("occasion:edit", args=[quote(self.object.pk)])


class OccasionDeleteView(generic.DeleteView):
    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if self.object.signups.exists():
            return self.refuse(_("People have booked for this occasion. Cancel it instead."))
        if self.object.pages.exists():
            return self.refuse(
                _("Pages tell of this occasion. Delete them first, or choose another for them.")
            )
        return super().get(request, *args, **kwargs)

    def form_valid(self, form: Form) -> HttpResponse:
        log(instance=self.object, action="wagtail.delete", user=self.request.user, deleted=True)
        try:
            occasions.delete_occasion(occasion=self.object)
        except (occasions.HasBookings, occasions.HasPages):
            return self.get(self.request)
        messages.success(self.request, self.get_success_message())
        return HttpResponseRedirect(self.get_success_url())

    def refuse(self, words: str) -> HttpResponse:
        messages.error(self.request, words)
        return redirect("occasion:edit", self.object.pk)


class OccasionViewSet(ModelViewSet):
    model = Occasion
    icon = "date"
    menu_label = _("When and where")
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_fields = [
        "name",
        "kind",
        "starts_at",
        "ends_at",
        "time_zone",
        "format",
        "venue",
        "locality",
        "capacity",
        "audience",
        "status",
        "cancelled_because",
    ]
    index_view_class = OccasionIndexView
    add_view_class = OccasionCreateView
    edit_view_class = OccasionEditView
    delete_view_class = OccasionDeleteView
    filterset_class = OccasionFilterSet
    search_fields = ["name"]
    search_backend_name = None
    list_display = [
        "name",
        Column("local_start", label=_("Starts"), accessor=say_start, sort_key="starts_at"),
        "kind",
        "format",
        "venue",
        "status",
        Column("places_taken", label=_("Places taken"), accessor=admin_views.say_places_taken),
    ]

    def get_form_class(self, for_update: bool = False) -> type[OccasionForm]:
        return OccasionForm

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("cancel/<int:pk>/", admin_views.cancel_occasion, name="cancel"),
            path("overview/<int:pk>/", admin_hub.hub, name="hub"),
            path("bookings/<int:pk>/", admin_views.bookings, name="bookings"),
            path("bookings/<int:pk>/new/", admin_views.book, name="book"),
            path("bookings/<int:pk>/export/", admin_views.export_bookings, name="export"),
            path(
                "bookings/<int:pk>/cancel/<int:signup_pk>/", admin_views.cancel_booking, name="cancel_booking"
            ),
            path("bookings/<int:pk>/answer/<int:signup_pk>/", admin_views.answer_offer, name="answer_offer"),
            path("bookings/<int:pk>/move/<int:signup_pk>/", admin_waiting.move_booking, name="move_booking"),
            path("bookings/<int:pk>/give/<int:signup_pk>/", admin_waiting.give_place, name="give_place"),
            path("bookings/<int:pk>/told/<int:signup_pk>/", admin_waiting.note_told, name="note_told"),
            path("check-in/<int:pk>/", admin_check_in.check_in_screen, name="check_in"),
            path("check-in/<int:pk>/here/<int:place_pk>/", admin_check_in.mark, name="mark"),
            path("check-in/<int:pk>/walk-in/", admin_check_in.walk_in, name="walk_in"),
            path("check-in/<int:pk>/room/", admin_check_in.change_room, name="change_room"),
            path("check-in/<int:pk>/list/", admin_check_in.print_list, name="print_list"),
            path("access-needs/<int:pk>/", admin_views.access_needs, name="access_needs"),
            path("messages/<int:pk>/", admin_mail.mail, name="mail"),
            path("messages/<int:pk>/again/<int:mail_pk>/", admin_mail.send_again, name="send_again"),
            path("messages/<int:pk>/write/", admin_letters.write, name="write"),
            path("notes/<int:pk>/", admin_after.notes, name="notes"),
            path("notes/<int:pk>/<int:note_pk>/", admin_after.change_note, name="change_note"),
            path("notes/<int:pk>/<int:note_pk>/decide/", admin_after.decide_note, name="decide_note"),
            path("notes/<int:pk>/<int:note_pk>/photo/", admin_after.photo_of_note, name="photo_of_note"),
            path("close/<int:pk>/", admin_after.close, name="close"),
            path("claims/<int:pk>/", admin_claims.claims, name="claims"),
            path("claims/<int:pk>/new/", admin_claims.enter_claim, name="enter_claim"),
            path("pledges/<int:pk>/", admin_pledges.pledges_of_occasion, name="pledges"),
            path("survey/<int:pk>/", admin_survey.survey, name="survey"),
            path("survey/<int:pk>/words/<int:answer_pk>/", admin_survey.survey_words, name="survey_words"),
            path("survey/<int:pk>/export/", admin_survey.export_survey, name="export_survey"),
            path("plan/<int:page_pk>/", admin_planning.plan_dates, name="plan"),
            path("plan/<int:page_pk>/change/", admin_planning.change_meetings, name="change_meetings"),
            path("plan/<int:page_pk>/cancel/", admin_planning.cancel_dropped, name="cancel_dropped"),
        ]


class OnlyForThoseWhoSeeOccasions:
    """Choosing shows occasions of pages that are still drafts."""

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not can_see_occasions(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class OccasionChoiceMixin(OnlyForThoseWhoSeeOccasions):
    filter_form_class = OccasionChoiceFilterForm

    def apply_object_list_ordering(self, objects: QuerySet) -> QuerySet:
        return next_first(objects)


class OccasionChooseView(OccasionChoiceMixin, chooser.ChooseView):
    pass


class OccasionChooseResultsView(OccasionChoiceMixin, chooser.ChooseResultsView):
    pass


class OccasionChosenView(OnlyForThoseWhoSeeOccasions, chooser.ChosenView):
    pass


class OccasionChosenMultipleView(OnlyForThoseWhoSeeOccasions, chooser.ChosenMultipleView):
    pass


class OccasionChooserViewSet(ChooserViewSet):
    """In the form of an event's page: choose when and where, or make it in the same window."""

    model = Occasion
    icon = "date"
    choose_one_text = _("Choose when and where")
    choose_another_text = _("Choose another date")
    edit_item_text = _("Change when and where")
    creation_tab_label = _("New")
    create_action_label = _("Create")
    creation_form_class = NewOccasionForm
    choose_view_class = OccasionChooseView
    choose_results_view_class = OccasionChooseResultsView
    chosen_view_class = OccasionChosenView
    chosen_multiple_view_class = OccasionChosenMultipleView


class VenueDeleteView(generic.DeleteView):
    def form_valid(self, form: Form) -> HttpResponse:
        try:
            with transaction.atomic():
                return super().form_valid(form)
        except ProtectedError:
            messages.error(self.request, _("Events take place here. Choose another venue for them first."))
            return redirect("venue:edit", self.object.pk)


class VenueViewSet(ModelViewSet):
    model = Venue
    icon = "home"
    copy_view_enabled = False
    delete_view_class = VenueDeleteView
    search_fields = ["name", "address"]
    search_backend_name = None
    list_display = [
        "name",
        "locality",
        "is_step_free",
        Column("promise", label=_("Fit for a Conversation"), accessor=Venue.keeps_conversation_promise),
    ]
    list_filter = ["locality", "is_community_venue", "is_step_free", "has_quiet_room"]


class CampaignViewSet(ModelViewSet):
    model = Campaign
    icon = "tag"
    copy_view_enabled = False
    search_fields = ["name"]
    search_backend_name = None
    ordering = ["-starts_on", "name"]
    list_display = ["name", "starts_on", "ends_on"]

    def get_form_class(self, for_update: bool = False) -> type[CampaignForm]:
        return CampaignForm


class EventsViewSetGroup(ModelViewSetGroup):
    menu_label = _("Events")
    menu_icon = "date"
    menu_order = 150  # after the pages, before images and documents
    items = (
        OccasionViewSet("occasion"),
        YearViewSet("event_year"),
        VenueViewSet("venue"),
        CampaignViewSet("campaign"),
        PledgeViewSet("pledge"),
        AftercareViewSet("aftercare"),
        admin_claims.ExpensesDeskViewSet("expenses_desk"),
        admin_claims.ClaimViewSet("claim"),
    )


occasion_chooser = OccasionChooserViewSet("occasion_chooser")
