"""The pieces of an event's page: agenda, scope, hosts, and what was heard."""

from datetime import time
from zlib import crc32

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class AgendaItemBlock(blocks.StructBlock):
    time = blocks.TimeBlock(label=_("Starts"))
    title = blocks.CharBlock(label=_("What"), max_length=120)
    text = blocks.CharBlock(label=_("More about it"), required=False, max_length=300)
    is_break = blocks.BooleanBlock(label=_("This is a break"), required=False)

    class Meta:
        icon = "time"
        label = _("Part of the agenda")


class AgendaBlock(blocks.ListBlock):
    def __init__(self, **kwargs):
        super().__init__(AgendaItemBlock(), **kwargs)

    class Meta:
        template = "blocks/agenda.html"
        preview_value = [
            {"time": time(10), "title": "Welcome", "text": "Say any name you like.", "is_break": False}
        ]


class HostBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=80)
    role = blocks.CharBlock(label=_("Part"), max_length=120, required=False)

    def get_context(self, value, parent_context=None) -> dict:
        """This function will add the seed of the host's drawn face: one name, one face."""
        return {**super().get_context(value, parent_context), "seed": crc32(value["name"].encode())}

    class Meta:
        icon = "user"
        label = _("Host")
        template = "blocks/host.html"
        preview_value = {"name": "Asha Example (demo)", "role": "Expert by experience"}


class ScopeBlock(blocks.StructBlock):
    """What can and cannot change here. Always both."""

    can_change = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Can change"))
    cannot_change = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Cannot change"))

    class Meta:
        icon = "clipboard-list"
        label = _("What can and cannot change")
        template = "blocks/scope.html"
        preview_value = {"can_change": ["The checklist"], "cannot_change": ["Budgets agreed for this year"]}
