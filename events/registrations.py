"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from core import personal_data, search, worker
from core.visibility import public
from events import retention, waiting_list
from events.pages import EventPage

search.register(
    "events",
    label=_("Events"),
    get_queryset=lambda: public(EventPage.objects.select_related("occasion")),
)

worker.register("passing on offers that ran out", waiting_list.lapse_offers, every=timedelta(minutes=1))
worker.register("serving the waiting lists", waiting_list.fill_all_places, every=timedelta(minutes=5))

personal_data.register(
    "events.Signup",
    personal={
        "uuid": _("the private link to the booking"),
        "email": _("sending the private link and what changes"),
        "email_normalised": _("keeping one booking for each address"),
        "phone": _("ringing about this event"),
        "language": _("writing in the person's language"),
        "heard": _("knowing which ways of telling people work"),
        "wants_news": _("telling the person what came of it"),
        "form_token": _("taking a form that was sent twice only once"),
        "user": _("showing the booking in the person's account"),
        "added_by": _("knowing who booked for somebody who phoned"),
        "verified_at": _("knowing that the address is the person's own"),
    },
    other=(
        "id",
        "link_version",
        "occasion",
        "status",
        "consented_at",
        "consent_wording",
        "created_at",
        "waiting_since",
        "offered_at",
        "offer_ends_at",
        "cancelled_at",
        "anonymised_at",
    ),
    lawful_basis=_("Contract: the person asked for a place."),
    kept=_("90 days after the event; 7 days if nobody ever answered from the address."),
    export=retention.export_bookings,
    erase=retention.erase_bookings,
    expire=retention.expire_bookings,
)
personal_data.register(
    "events.Place",
    personal={"chosen_name": _("what the person wants to be called at the meeting")},
    other=("id", "signup", "position", "cancelled_at"),
    lawful_basis=_("Contract: the person asked for a place."),
    kept=_("As long as the booking's contact."),
)
personal_data.register(
    "events.AccessNeed",
    personal={"details": _("making it possible for the person to take part")},
    other=("id", "place", "changed_at"),
    lawful_basis=_("Explicit consent (health and disability)."),
    kept=_("14 days after the event."),
    expire=retention.expire_needs,
)
personal_data.register(
    "events.AccessNeedView",
    personal={"viewed_by": _("knowing who looked at what people confided")},
    other=("id", "occasion", "viewed_at"),
    lawful_basis=_("Legitimate interest: guarding what people confided."),
    kept=_("One year."),
    expire=retention.expire_views,
)
for model, fields in {
    "events.AccessPromise": ("id", "occasion", "access", "state", "ask_by_date", "note"),
    "events.Joining": ("id", "occasion", "details", "changed_at"),
    "events.Occasion": (
        "id",
        "uid",
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
        "signup_opens_at",
        "signup_closes_at",
        "waiting_mode",
        "status",
        "cancelled_because",
        "sequence",
        "series",
        "series_start_at",
        "changed_at",
    ),
    "events.Venue": (
        "id",
        "name",
        "slug",
        "address",
        "locality",
        "is_community_venue",
        "is_step_free",
        "has_quiet_room",
        "transport_hub",
        "hub_distance",
        "directions",
        "comfort_notes",
    ),
}.items():
    personal_data.register(model, personal={}, other=fields)
