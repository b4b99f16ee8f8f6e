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
    },
    other=("id",),
    lawful_basis=_("Consent: the person asked to join, and chose what to tell."),
    kept=_("Until the person leaves."),
    export=profiles.export_members,
    erase=profiles.erase_members,
)
