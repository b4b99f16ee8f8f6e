"""Tells the core what this app keeps about people."""

from django.utils.translation import gettext_lazy as _

from core import personal_data
from directory import profiles

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
