"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core import admin_waiting, campaigns, findable, next_year, personal_data, presence, worker
from events import (
    admin_home,
    aftercare,
    closing,
    expenses_retention,
    letters,
    page_life,
    pledges,
    reminders,
    retention,
    searching,
    starters,  # noqa: F401  registered by being imported
    waiting_list,
)
from events.campaigns import find_campaign_url
from events.enums import Access
from events.models import EventPage

findable.register_pages(
    searching.KIND,
    label=_("Events"),
    order=10,
    models=searching.PAGES,
    describe=searching.describe,
    prefetch=searching.PREFETCH,
)
findable.register_filter("access", label=_("Access promised"), get_values=lambda: dict(Access.choices))

for name, order, get_waiting in (
    ("events_to_close", 30, admin_home.get_events_to_close),
    ("papers_owed", 31, admin_home.get_papers_owed),
    ("pledges_to_read", 32, admin_home.get_pledges_to_read),
    ("notes_to_read", 33, admin_home.get_notes_to_read),
    ("survey_words", 34, admin_home.get_survey_words),
    ("aftercare", 2, admin_home.get_aftercare),
    ("claims", 35, admin_home.get_claims),
):
    admin_waiting.register(name, order=order, get_waiting=get_waiting)

next_year.register(EventPage, forget=page_life.empty_what_came_after)

worker.register("passing on offers that ran out", waiting_list.lapse_offers, every=timedelta(minutes=1))
worker.register("serving the waiting lists", waiting_list.fill_all_places, every=timedelta(minutes=5))
worker.register(
    "noting access that is too late to ask for", searching.note_late_requests, every=timedelta(hours=1)
)
worker.register("reminding people", reminders.remind, every=timedelta(minutes=1))
worker.register("asking how pledges went", pledges.ask_how_it_went, every=timedelta(hours=1))
worker.register("thanking people", reminders.thank, every=timedelta(minutes=10))
worker.register("posting letters", letters.post_letters, every=timedelta(seconds=5))
worker.register("asking what was heard", closing.chase, every=timedelta(hours=1))

campaigns.register_url(find_campaign_url)
presence.register(retention.get_present)

# Before the bookings: whose claim it is may be known by the address of the booking alone
personal_data.register(
    "events.ExpensesClaim",
    personal={
        "uuid": _("the private link to the claim"),
        "details": _("paying back what it cost to take part"),
        "language": _("writing in the person's language"),
        "signup": _("knowing that the person had a place"),
        "handled_by": _("knowing who decided"),
        "entered_by": _("knowing who entered a claim that came on paper"),
        "form_token": _("taking a form that was sent twice only once"),
    },
    other=("id", "occasion", "desk", "state", "created_at", "changed_at", "anonymised_at"),
    lawful_basis=_("Contract: the network promised to pay these costs."),
    kept=_("One year after it is paid or refused; then only what was claimed, not by whom."),
    stays=_(
        "What was claimed for what, without your name, once it is paid or refused: we account for money"
        " that was spent."
    ),
    export=expenses_retention.export_claims,
    erase=expenses_retention.erase_claims,
    expire=expenses_retention.expire_claims,
    leads_to_somebody=Q(anonymised_at=None),
)
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
        "booked_together": _("telling of the meetings of a series in one message"),
        "stopped_mail_at": _("sending no more than the person wants"),
        "verified_at": _("knowing that the address is the person's own"),
    },
    other=(
        "id",
        "link_version",
        "occasion",
        "status",
        "told_sequence",
        "is_walk_in",
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
    kept=_(
        "90 days after the event, or 30 days after we told what was heard, if that is later; 7 days if nobody"
        " ever answered from the address."
    ),
    stays=_(
        "That somebody booked so many places, and what became of it, without your name: so that numbers"
        " stay right."
    ),
    export=retention.export_bookings,
    erase=retention.erase_bookings,
    expire=retention.expire_bookings,
    leads_to_somebody=Q(anonymised_at=None),
)
personal_data.register(
    "events.Place",
    personal={"chosen_name": _("what the person wants to be called at the meeting")},
    other=("id", "signup", "position", "cancelled_at", "came_at"),
    lawful_basis=_("Contract: the person asked for a place."),
    kept=_("As long as the booking's contact."),
    leads_to_somebody=~Q(chosen_name=""),
)
personal_data.register(
    "events.AccessNeed",
    personal={"details": _("making it possible for the person to take part")},
    other=("id", "place", "changed_at"),
    lawful_basis=_("Explicit consent (health and disability)."),
    kept=_("14 days after the event."),
    expire=retention.expire_needs,
    goes_at_once=True,
)
personal_data.register(
    "events.AccessNeedView",
    personal={"viewed_by": _("knowing who looked at what people confided")},
    other=("id", "occasion", "viewed_at"),
    lawful_basis=_("Legitimate interest: guarding what people confided."),
    kept=_("One year."),
    expire=retention.expire_views,
)
personal_data.register(
    "events.Answer",
    personal={"words": _("what the host asks of everybody who comes")},
    other=("id", "signup", "question"),
    lawful_basis=_("Contract: the person asked for a place."),
    kept=_("As long as the booking's contact."),
)
personal_data.register(
    "events.WaitingMove",
    personal={
        "moved_by": _("knowing who changed somebody's turn"),
        "reason": _("being able to say why"),
    },
    other=("id", "signup", "moved_at", "from_position", "to_position"),
    lawful_basis=_("Legitimate interest: a fair waiting list."),
    kept=_("As long as the booking's contact."),
)
personal_data.register(
    "events.Letter",
    personal={"written_by": _("knowing who wrote to everybody")},
    other=("id", "uuid", "occasion", "recipients", "subject", "text", "sent_at", "told"),
    lawful_basis=_("Legitimate interest: one text for many, about nobody."),
    kept=_("As long as the event."),
)
personal_data.register(
    "events.HeardNote",
    personal={
        "words": _("publishing what was heard; it names nobody"),
        "scan": _("reading a sheet again that somebody photographed"),
        "entered_by": _("asking back about a note"),
    },
    other=("id", "occasion", "table", "question", "kind", "state", "entered_at"),
    lawful_basis=_("Legitimate interest: saying what was heard."),
    kept=_("As long as the event; the photo until 30 days after the event is closed."),
    stays=_("What was said at a table, without names: others were told what was heard."),
    expire=retention.expire_photos,
)
personal_data.register(
    "events.SurveyAnswer",
    personal={"words": _("making the next meeting better; the survey asks for no names")},
    other=("id", "occasion", "day", "ratings", "words_state"),
    lawful_basis=_("Legitimate interest: making meetings better. Nothing leads to a person."),
    kept=_("As long as the event."),
    stays=_("Answers to surveys: nothing in them leads to anybody, so nobody could find yours."),
)
personal_data.register(
    "events.Pledge",
    personal={
        "uuid": _("the private link that asks how it went"),
        "words": _("showing it, if the person wants that"),
        "name": _("showing it, if the person wants that"),
        "email": _("asking once how it went"),
        "language": _("writing in the person's language"),
        "outcome_words": _("learning how it went"),
    },
    other=("id", "occasion", "is_for_all", "state", "created_at", "asked_at", "outcome"),
    lawful_basis=_("Consent: the person made the pledge."),
    kept=_("Name and address, on the wall too, for four months; the pledge until the person erases it."),
    stays=_("That somebody made a pledge, and whether it was kept: no words, no name."),
    export=pledges.export_pledges,
    erase=pledges.erase_pledges,
    expire=pledges.expire_pledges,
    leads_to_somebody=~Q(name="", email=""),
)
personal_data.register(
    "events.AftercareRequest",
    personal={
        "details": _("getting in touch with somebody who asked for it"),
        "language": _("speaking the person's language"),
        "handled_by": _("knowing who is in touch with the person"),
    },
    other=("id", "occasion", "state", "created_at", "closed_at"),
    lawful_basis=_("Explicit consent: the person asked to be contacted."),
    kept=_("One year after it is closed."),
    export=aftercare.export_requests,
    erase=aftercare.erase_requests,
    expire=aftercare.expire_requests,
)
personal_data.register(
    "events.Receipt",
    personal={"file": _("showing what was paid")},
    other=("id", "claim", "uploaded_at"),
    lawful_basis=_("Contract: the network promised to pay these costs."),
    kept=_("As long as the claim."),
)
for model, fields in {
    "events.ExpensesDesk": ("id", "organisation", "role", "policy_url", "mileage_rate"),
    "events.Question": (
        "id",
        "occasion",
        "position",
        "words",
        "translations",
        "kind",
        "choices",
        "is_required",
    ),
    "events.AccessPromise": ("id", "occasion", "access", "state", "ask_by_date", "note", "notes"),
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
        "planned_as",
        "changed_at",
        "hosts",
        "lead_agency",
        "campaign",
        "reminds_week_before",
        "reminds_day_before",
        "papers_due_date",
        "papers_late_because",
        "people_came",
        "closed_at",
        "closed_by",
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
