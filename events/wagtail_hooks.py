"""Wiring of the events app into the editors' site: screens, buttons, permissions, refusals before a click."""

from collections.abc import Iterator, Sequence

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from core.models import User
from events import page_life
from events.access import can_change_occasions, can_plan_dates, can_see_bookings
from events.admin_planning import tell_of_changes
from events.admin_views import warn_about, warn_about_year
from events.closing import has_recording_without_captions
from events.enums import Kind
from events.import_events import event_import
from events.models import EventPage
from events.viewsets import EventsViewSetGroup, occasion_chooser


@hooks.register("register_admin_viewset")
def register_viewsets() -> list:
    return [EventsViewSetGroup(), event_import, occasion_chooser]


@hooks.register("register_permissions")
def register_permissions() -> QuerySet:
    return Permission.objects.filter(
        content_type__app_label="events",
        codename__in=["see_bookings", "see_access_needs", "handle_aftercare"],
    )


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        "events.cancel_occasion", gettext_lazy("Cancel occasion"), gettext_lazy("Cancelled")
    )
    actions.register_action(
        "events.export_bookings",
        gettext_lazy("Download bookings"),
        gettext_lazy("Bookings were downloaded as a file"),
    )
    actions.register_action(
        "events.enter_claim",
        gettext_lazy("Enter an expenses claim"),
        gettext_lazy("Entered an expenses claim that came on paper"),
    )
    actions.register_action(
        "events.decide_claim",
        gettext_lazy("Decide on an expenses claim"),
        gettext_lazy("Decided on an expenses claim"),
    )
    actions.register_action(
        "events.see_receipt", gettext_lazy("See a receipt"), gettext_lazy("Looked at a receipt")
    )
    actions.register_action(
        "events.export_claims",
        gettext_lazy("Download expenses claims"),
        gettext_lazy("Expenses claims were downloaded as a file"),
    )
    actions.register_action(
        "events.book", gettext_lazy("Book for somebody"), gettext_lazy("Booked for somebody")
    )
    actions.register_action(
        "events.cancel_booking", gettext_lazy("Cancel booking"), gettext_lazy("Cancelled a booking")
    )
    actions.register_action(
        "events.move_booking",
        gettext_lazy("Serve somebody out of turn"),
        gettext_lazy("Moved a booking on the waiting list"),
    )
    actions.register_action(
        "events.give_place",
        gettext_lazy("Give a free place"),
        gettext_lazy("Gave a free place to somebody who waited"),
    )
    actions.register_action(
        "events.note_told", gettext_lazy("Tell by telephone"), gettext_lazy("Told somebody by telephone")
    )
    actions.register_action(
        "events.answer_offer",
        gettext_lazy("Answer an offer for somebody"),
        gettext_lazy("Answered an offer for somebody"),
    )
    actions.register_action(
        "events.change_room", gettext_lazy("Change the room"), gettext_lazy("Changed how to join")
    )
    actions.register_action(
        "events.export_survey",
        gettext_lazy("Download the ratings of a survey"),
        gettext_lazy("The ratings of the survey were downloaded as a file"),
    )
    actions.register_action(
        "events.see_aftercare",
        gettext_lazy("See a request for aftercare"),
        gettext_lazy("Opened a request for aftercare"),
    )
    actions.register_action(
        "events.handle_aftercare",
        gettext_lazy("Handle a request for aftercare"),
        gettext_lazy("Noted how a request for aftercare stands"),
    )
    actions.register_action(
        "events.change_note", gettext_lazy("Change a note"), gettext_lazy("Changed a note of the meeting")
    )
    actions.register_action(
        "events.decide_note",
        gettext_lazy("Decide about a note"),
        gettext_lazy("Showed, hid or deleted a note"),
    )
    actions.register_action(
        "events.see_photo", gettext_lazy("See a photo"), gettext_lazy("Looked at the photo of a sheet")
    )
    actions.register_action(
        "events.close", gettext_lazy("Close an event"), gettext_lazy("Closed the event: people were told")
    )
    actions.register_action(
        "events.write_letter", gettext_lazy("Write to everybody"), gettext_lazy("Wrote to everybody")
    )
    actions.register_action(
        "events.send_again", gettext_lazy("Send again"), gettext_lazy("Sent a message again")
    )
    actions.register_action(
        "events.plan_dates", gettext_lazy("Plan dates"), gettext_lazy("Planned the next dates")
    )


@hooks.register("register_page_header_buttons")
def add_page_header_buttons(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    page = page.specific
    if isinstance(page, EventPage) and page.occasion_id:
        if can_change_occasions(user):
            url = reverse("occasion:edit", args=[page.occasion_id])
            yield Button(_("Change when and where"), url=url, icon_name="date", priority=12)
        if can_see_bookings(user):
            url = reverse("occasion:bookings", args=[page.occasion_id])
            yield Button(_("Bookings"), url=url, icon_name="group", priority=13)
    if can_plan_dates(user, page):
        url = reverse("occasion:plan", args=[page.pk])
        yield Button(_("Plan the next dates"), url=url, icon_name="calendar-check", priority=12)


@hooks.register("before_delete_page")
def refuse_to_delete_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    if booked := page_life.get_booked_pages([page]):
        _say_booked(request, booked)
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("before_bulk_action")
def refuse_bulk_action(
    request: HttpRequest, action_type: str, objects: Sequence, action_class_instance: object
) -> HttpResponse | None:
    pages = [each for each in objects if isinstance(each, Page)]
    if action_type == "delete" and (booked := page_life.get_booked_pages(pages)):
        _say_booked(request, booked)
        return redirect("wagtailadmin_explore", pages[0].get_parent().pk)
    return None


@hooks.register("after_publish_page")
def warn_about_conversation(request: HttpRequest, page: Page) -> None:
    if isinstance(page, EventPage) and page.occasion_id:
        warn_about(request, page.occasion)


@hooks.register("after_publish_page")
def tell_of_meetings_to_change(request: HttpRequest, page: Page) -> None:
    if can_plan_dates(request.user, page):
        tell_of_changes(request, page)


@hooks.register("after_copy_page")
def begin_copy_afresh(request: HttpRequest, page: Page, copy: Page) -> None:
    page_life.forget_what_came_after(copy=copy)


@hooks.register("after_publish_page")
def warn_about_captions(request: HttpRequest, page: Page) -> None:
    if isinstance(page, EventPage) and has_recording_without_captions(page):
        messages.warning(
            request, _("A recording has no captions, and the page says so. Some people cannot follow it.")
        )


@hooks.register("after_unpublish_page")
@hooks.register("after_delete_page")
def warn_about_missing_conversation(request: HttpRequest, page: Page) -> None:
    if isinstance(page, EventPage) and page.occasion_id and page.occasion.kind == Kind.CONVERSATION:
        warn_about_year(request)


def _say_booked(request: HttpRequest, booked: list[EventPage]) -> None:
    for page in booked:
        messages.error(
            request,
            _("People have booked for “%(title)s”. Cancel the event instead.") % {"title": page.title},
        )
