"""Tells the core what this app keeps about people."""

from django.utils.translation import gettext_lazy as _

from core import personal_data
from directory import concerns, profiles

personal_data.register(
    "directory.Member",
    personal={
        "user": _("knowing whose membership it is"),
        "chosen_name": _("what others see"),
        "status": _("knowing who is a member"),
        "language": _("writing in the person's language"),
        "adjustments": _("planning what the person needs to take part (encrypted)"),
        "approved_at": _("knowing since when"),
        "public_id": _("the address of the profile"),
        "profile_status": _("showing a profile only once it was read, and not while it is paused"),
        "published_at": _("knowing since when the profile is shown"),
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
    },
    other=("id",),
    lawful_basis=_("Consent: the person asked to join, and chose what to tell."),
    kept=_("Until the person leaves."),
    export=profiles.export_members,
    erase=profiles.erase_members,
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
        "source_words",
        "is_published",
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
    "directory.ConcernLook",
    personal={"user": _("knowing who looked at a report of a worry about safety")},
    other=("id", "concern", "action", "at"),
    lawful_basis=_("Keeping safe what people confide: a legitimate interest."),
    kept=_("As long as the report; without the name once the account is gone."),
)
