"""The pieces of a story: what happened when, voices, and what was measured."""

from zlib import crc32

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError


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
        icon = "history"
        label = _("How it went")
        description = _("What happened when, in order. A date may be given in words.")
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
        description = _("What somebody said, with their name, another name, or none.")
        template = "blocks/voice.html"
        preview_value = {
            "words": "We are citizens, not cases.",
            "name": "Carys Specimen (demo)",
            "role": "Lay partner",
        }

    def get_context(self, value, parent_context=None) -> dict:
        # The same face for the same name, wherever somebody speaks; who gives no name gets no face either
        name = value["name"]  # None where a voice was saved without the field
        seed = (crc32(name.encode()) or 1) if name else None
        return {**super().get_context(value, parent_context), "seed": seed}


class MeasureBlock(blocks.StructBlock):
    """Something that was counted or asked, before and after. What nobody knows stays empty, and is said."""

    what = blocks.CharBlock(label=_("What was measured"), max_length=160)
    before = blocks.CharBlock(label=_("Before"), max_length=120, required=False)
    after = blocks.CharBlock(label=_("After"), max_length=120, required=False)
    is_ours = blocks.BooleanBlock(label=_("We counted this ourselves"), required=False)
    source = blocks.CharBlock(
        label=_("Source"),
        max_length=200,
        required=False,
        help_text=_("Where the numbers stand, or where they are missing. For our own: how we counted."),
    )

    class Meta:
        icon = "order"
        label = _("Measure")
        description = _(
            "A number or an answer before and after, with its source. Leave empty what is not known."
        )
        template = "blocks/measure.html"
        preview_value = {
            "what": "People who said that they were heard (demo)",
            "before": "4 of 10",
            "after": "",
            "is_ours": True,
            "source": "A show of hands at two meetings",
        }

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """This function will refuse a measure of which nobody says where it is from."""
        value = super().clean(value)
        if not value["source"] and not value["is_ours"]:
            raise StructBlockValidationError(
                block_errors={"source": ValidationError(_("Say where it is from, or that it is ours."))}
            )
        return value
