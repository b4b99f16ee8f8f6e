"""The pieces of a story: what happened when, and voices."""

from zlib import crc32

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class MomentBlock(blocks.StructBlock):
    when = blocks.CharBlock(label=_("When"), max_length=60, help_text=_("In words, such as July 2017."))
    text = blocks.TextBlock(label=_("What"), max_length=500)

    class Meta:
        icon = "history"
        label = _("Moment")


class TimelineBlock(blocks.ListBlock):
    def __init__(self, **kwargs):
        super().__init__(MomentBlock(), **kwargs)

    class Meta:
        template = "blocks/timeline.html"
        preview_value = [{"when": "July 2017", "text": "It is named as a good local example."}]


class VoiceBlock(blocks.StructBlock):
    words = blocks.TextBlock(label=_("Words"), max_length=400)
    name = blocks.CharBlock(
        label=_("Name"),
        max_length=80,
        required=False,
        help_text=_("As the person wants to be named: their name, another name, or nothing."),
    )
    role = blocks.CharBlock(label=_("Part"), max_length=120, required=False)
    is_from_source = blocks.BooleanBlock(
        label=_("Published before"),
        required=False,
        help_text=_("These words stand in one of the sources below. Others need the person’s consent."),
    )

    class Meta:
        icon = "openquote"
        label = _("Voice")
        template = "blocks/voice.html"
        preview_value = {
            "words": "We are citizens, not cases.",
            "name": "Carys Specimen (demo)",
            "role": "Lay partner",
        }

    def get_context(self, value, parent_context=None) -> dict:
        # The same face for the same name, wherever somebody speaks
        return {**super().get_context(value, parent_context), "seed": crc32(value["name"].encode()) or 1}
