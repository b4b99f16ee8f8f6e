"""Tells the core what this app keeps about people, and what of it everyone may find."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core import admin_waiting, findable, my_page, personal_data, worker
from directory import (
    admin_home,
    blocks,
    concerns,
    consent_renewal,
    consent_views,
    consents,
    keepers,
    pathway,
    profile_data,
    profile_reading,
    relay_keeping,
    search_changes,
    searching,
    silence,
    terms,
)
from directory.models import Member, Organisation

my_page.register("directory:my_messages", label=_("Messages"), order=30)
my_page.register("directory:my_blocks", label=_("People you blocked"), order=80)
my_page.register("directory:pathway", label=_("Your way in"), order=60)
my_page.register("directory:leave", label=_("Leave the network"), order=90)
my_page.register("directory:my_organisations", label=_("Organisations"), order=65)
my_page.register("directory:my_profile", label=_("Profile"), order=20)
my_page.register("directory:my_consents", label=_("What you agreed to"), order=70)
for name, order, get_waiting in (
    ("concerns", 1, admin_home.get_concerns),
    ("requests_to_join", 20, admin_home.get_requests),
    ("profiles_to_read", 21, admin_home.get_profiles),
    ("keepers", 22, admin_home.get_keepers),
):
    admin_waiting.register(name, order=order, get_waiting=get_waiting)

my_page.register_waiting(consent_views.get_waiting)
my_page.register_waiting(profile_reading.get_waiting_for)

findable.register(
    search_changes.PEOPLE,
    label=_("People"),
    order=60,
    model=Member,
    get_queryset=searching.get_members,
    describe=searching.describe_member,
    get_urls=searching.get_member_urls,
    find_for=searching.find_people,
)
findable.register(
    search_changes.ORGANISATIONS,
    label=_("Organisations and groups"),
    order=70,
    model=Organisation,
    get_queryset=searching.get_organisations,
    describe=searching.describe_organisation,
    get_urls=searching.get_organisation_urls,
)

worker.register("reminding of ends of terms", terms.remind, every=timedelta(hours=1))
worker.register("asking whether people still agree", consent_renewal.ask_again, every=timedelta(hours=1))
worker.register("asking silent members", silence.ask, every=timedelta(hours=1))
worker.register("ending what ran out", consent_renewal.end_what_ran_out, every=timedelta(minutes=5))

# Goes with the member, in the same moment: directory/signals.py
personal_data.register(
    "core.SearchEntry",
    personal={
        "heading": _("finding the person by their name, where everyone may see them"),
        "names": _("finding the person by their other names"),
        "summary": _("what the person shows everyone, in the list of results"),
        "text": _("finding the person by what they show everyone"),
        "labels": _("finding the person by what they show everyone"),
    },
    other=(
        "id",
        "key",
        "kind",
        "language",
        "starts_at",
        "ends_at",
        "day",
        "is_cancelled",
        "weight",
        "fingerprint",
    ),
    lawful_basis=_("Consent: the person chose to be found by everyone."),
    kept=_("As long as everyone may see it: what the person hides or takes back goes at once."),
    title=_("What search knows"),
    leads_to_somebody=Q(kind=search_changes.PEOPLE),
    export=searching.export_entries,
)
personal_data.register(
    "core.SearchFacet",
    personal={"value": _("finding the person by place, where everyone may see it")},
    other=("id", "entry", "name"),
    lawful_basis=_("Consent: the person chose to be found by everyone."),
    kept=_("As long as what search knows of the person."),
    title=_("By what search filters"),
    leads_to_somebody=Q(entry__kind=search_changes.PEOPLE),
)
# Before the member, with whom their exchanges go: what waits to be sent about one is found by the exchange
personal_data.register(
    "directory.RelayThread",
    personal={
        "member": _("passing the message on"),
        "user": _("passing the answer on"),
        "sender": _("saying who wrote, and passing the answer on (encrypted)"),
        "receiver_name": _("saying to whom they wrote (encrypted)"),
        "language": _("writing in the person's language"),
    },
    other=(
        "id",
        "public_id",
        "form_id",
        "organisation",
        "page",
        "is_confirmed",
        "state",
        "is_ended_by_starter",
        "created_at",
        "last_at",
    ),
    lawful_basis=_("Contract: the person asked us to pass a message on."),
    kept=_("90 days after the newest message of an exchange; seven days if its sender never confirmed it."),
    export=relay_keeping.export_threads,
    erase=relay_keeping.erase_threads,
    expire=relay_keeping.expire_threads,
)
personal_data.register(
    "directory.Member",
    personal={
        "user": _("knowing whose membership it is"),
        "chosen_name": _("what others see"),
        "status": _("knowing who is a member"),
        "language": _("writing in the person's language"),
        "adjustments": _("planning what the person needs to take part (encrypted)"),
        "asked_at": _("answering in time"),
        "asked_words": _("deciding about the request (encrypted; gone once it is answered)"),
        "approved_at": _("knowing since when"),
        "declined_at": _("forgetting the request in time"),
        "left_at": _("knowing until when"),
        "silence_asked_at": _("asking people who were not here for long whether they want to stay"),
        "stayed_at": _("knowing that they do"),
        "public_id": _("the address of the profile"),
        "profile_status": _("showing a profile only once it was read, and not while it is paused"),
        "published_at": _("knowing since when the profile is shown"),
        "changes": _("reading changes before others see them"),
        "changed_at": _("reading changes in time"),
        "reading_note": _("telling the person why a profile was sent back"),
        "listed": _("who finds the profile, as the person chose"),
        "field_visibility": _("who sees which field, as the person chose"),
        "roles": _("what part the person plays"),
        "sector": _("seeing that all sectors are there"),
        "organisation": _("finding people by organisation"),
        "places": _("finding people by place"),
        "languages": _("finding people who speak a language"),
        "strengths": _("what the person offers others"),
        "strengths_words": _("what the person offers others"),
        "support_sought": _("what others may offer the person"),
        "interests": _("finding people by what they care about"),
        "about": _("what the person tells of themselves"),
        "availability": _("when the person has time"),
        "contact_words": _("how the person likes to be asked"),
        "involvement": _("what the person takes part in"),
        "groups": _("finding the people of a group"),
        "photo": _("showing the person, as far as they choose"),
        "new_photo": _("looking at a photo before others see it"),
        "avatar": _("showing a drawn face in place of a photo"),
    },
    other=("id",),
    lawful_basis=_("Consent: the person asked to join, and chose what to tell."),
    kept=_(
        "Until the person leaves, or is silent for 27 months: then we have asked three months before. The "
        "name and dates of who left, was declined or got no answer, 90 days more."
    ),
    export=profile_data.export_members,
    erase=profile_data.erase_members,
    expire=silence.expire_members,
)
personal_data.register(
    "directory.Organisation",
    personal={},
    # words about a body, never about a person
    other=(
        "id",
        "name",
        "slug",
        "kind",
        "sector",
        "is_our_reading",
        "places",
        "about",
        "brings",
        "website",
        "compact_adopter_since",
        "meetings",
        "contact_email",  # of a role
        "pages",
        "hosted_by",
        "independence",
        "independence_next",
        "independence_review_on",
        "source_words",
        "is_published",
        "version",
    ),
)
personal_data.register(
    "directory.Concern",
    personal={
        "details": _("keeping people safe, and getting in touch with who reported it (encrypted)"),
        "subject": _("knowing whom it is about, and never showing it to them"),
        "language": _("speaking the person's language"),
        "handled_by": _("knowing who is on it"),
    },
    other=("id", "form_id", "state", "created_at", "closed_at"),
    lawful_basis=_("Keeping people at risk safe: a reason of substantial public interest."),
    kept=_(
        "Until those who read it close it, then six years: each network sets its own period. Who reported it "
        "can be forgotten before, on request; what was reported stays."
    ),
    stays=_("What was reported, without who reported it: it keeps people safe."),
    export=concerns.export_concerns,
    erase=concerns.erase_concerns,
    expire=concerns.expire_concerns,
)
personal_data.register(
    "directory.ConcernContact",
    personal={"user": _("knowing who reads reports of a worry about safety")},
    other=("id",),
    lawful_basis=_("The person agreed to be on the list."),
    kept=_("Until the person leaves the list, or has no account any more."),
)
personal_data.register(
    "directory.ConcernNote",
    personal={
        "user": _("knowing who wrote the note"),
        "words": _("what was done to keep somebody safe (encrypted)"),
    },
    other=("id", "concern", "at"),
    lawful_basis=_("Keeping people at risk safe: a reason of substantial public interest."),
    kept=_("As long as the report; without the name once the account is gone."),
)
personal_data.register(
    "directory.ConcernLook",
    personal={"user": _("knowing who looked at a report of a worry about safety")},
    other=("id", "concern", "action", "at"),
    lawful_basis=_("Keeping safe what people confide: a legitimate interest."),
    kept=_("As long as the report; without the name once the account is gone."),
)
personal_data.register(
    "directory.IndependenceStep",
    personal={},
    other=("id", "organisation", "independence", "words", "date"),
)
personal_data.register(
    "directory.Keeper",
    personal={
        "member": _("knowing who may change an organisation's page"),
        "asked_words": _("deciding about the request"),
    },
    other=("id", "organisation", "status", "asked_at", "answered_at"),
    lawful_basis=_("Consent: the person asked to keep the page."),
    kept=_("Until the person gives it up, or leaves. What they wrote goes once it is answered."),
    export=keepers.export_keepers,
    erase=keepers.erase_keepers,
)
personal_data.register(
    "directory.Consent",
    personal={
        "user": _("knowing who agreed"),
        "language": _("knowing in which words"),
        "purpose": _("knowing to what"),
        "given_at": _("proving it"),
        "ended_at": _("proving it"),
    },
    other=("id", "wording", "expires_at", "asked_again_at", "end"),
    lawful_basis=_("Legal obligation: we must be able to show that people agreed."),
    kept=_("As long as the account."),
    export=consents.export_consents,
)
personal_data.register(
    "directory.ConsentWording", personal={}, other=("id", "purpose", "version", "words", "created_at")
)
personal_data.register(
    "directory.RelayMessage",
    personal={"words": _("passing the message on (encrypted)")},
    other=("id", "thread", "form_id", "is_from_starter", "is_withheld", "sent_at"),
    lawful_basis=_("Contract: the person asked us to pass a message on."),
    kept=_("As long as the exchange it is part of."),
)
personal_data.register(
    "directory.Block",
    personal={
        "blocker": _("keeping somebody away whom the person does not want to meet here"),
        "blocked": _("keeping somebody away whom the person does not want to meet here"),
        "name": _("showing the person whom they keep away (encrypted)"),
    },
    other=("id", "created_at"),
    lawful_basis=_("Legitimate interest: keeping people safe from one another."),
    kept=_("Until the person who asked for it undoes it, or one of the two leaves."),
    export=blocks.export_blocks,
)
personal_data.register(
    "directory.InductionItem", personal={}, other=("id", "step", "page", "minutes", "sort_order")
)
personal_data.register(
    "directory.InductionDone",
    personal={"member": _("showing the person how far they are; nobody else sees it")},
    other=("id", "item", "done_at"),
    lawful_basis=_("Consent: the person ticks it."),
    kept=_("Until the person unticks it, or leaves."),
    export=pathway.export_induction,
)
personal_data.register(
    "directory.Term",
    personal={
        "member": _("knowing who holds an office"),
        "office": _("knowing which"),
        "starts_on": _("knowing since when"),
        "ends_on": _("finding somebody new in time"),
    },
    other=("id", "reminded_at"),
    lawful_basis=_("Contract: the person took the office."),
    kept=_("Until two years after its end, or until the person leaves."),
    export=terms.export_terms,
    expire=terms.expire_terms,
)
