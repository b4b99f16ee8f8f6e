"""The pieces of "what we heard": decisions, other views, thanks, recordings, besides text and papers."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import BodyBlock
from events.blocks import PaperBlock
from events.enums import Captions


class DecisionBlock(blocks.StructBlock):
    """What was decided, who does it, and by when."""

    words = blocks.CharBlock(label=_("What was decided"), max_length=300)
    who = blocks.CharBlock(
        label=_("Who does it"), max_length=120, help_text=_("A role or a group, such as: the hosts.")
    )
    by_date = blocks.DateBlock(label=_("By when"), required=False)

    class Meta:
        icon = "check"
        label = _("Decision")
        description = _("What was decided, who does it, and by when.")
        template = "blocks/decision.html"
        preview_value = {"words": "Papers come a week before.", "who": "The hosts (demo)", "by_date": None}


class OtherViewBlock(blocks.StructBlock):
    """What some people saw otherwise. It stands beside what most said, and is not voted away."""

    words = blocks.CharBlock(label=_("The view"), max_length=400)
    who = blocks.CharBlock(
        label=_("Who saw it so, by role"), max_length=120, required=False, help_text=_("No names.")
    )

    class Meta:
        icon = "comment"
        label = _("Different view")
        description = _("A view that differs from the others. It stands beside them, not below.")
        template = "blocks/other_view.html"
        preview_value = {"words": "A phone call is better than a letter.", "who": "Two carers (demo)"}


class ThanksBlock(blocks.StructBlock):
    words = blocks.CharBlock(label=_("Thanks"), max_length=300)

    class Meta:
        icon = "pick"
        label = _("Thanks")
        description = _("Thanks to those who came or helped, in words that they agree to.")
        template = "blocks/thanks.html"
        preview_value = {"words": "Thank you to everybody who came, spoke, or only listened."}


class RecordingBlock(blocks.StructBlock):
    """A recording elsewhere, and whether people who do not hear it can follow it."""

    title = blocks.CharBlock(label=_("What it is"), max_length=120)
    url = blocks.URLBlock(label=_("Address"))
    captions = blocks.ChoiceBlock(
        label=_("Captions"),
        choices=Captions.choices,
        help_text=_("Without captions the page says so. Please add them, or the words as a text."),
    )
    captions_url = blocks.URLBlock(label=_("Address of the captions or the text"), required=False)

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """This function will refuse captions that are elsewhere, without an address."""
        value = super().clean(value)
        if value["captions"] == Captions.ELSEWHERE and not value["captions_url"]:
            raise StructBlockValidationError(
                block_errors={"captions_url": ValidationError(_("Say where they are."))}
            )
        return value

    class Meta:
        icon = "media"
        label = _("Recording")
        description = _("A recording of the event, and whether it has captions.")
        template = "blocks/recording.html"
        preview_value = {
            "title": "The first hour",
            "url": "https://example.org/",
            "captions": "no",
            "captions_url": "",
        }


class HeardBlock(BodyBlock):
    """What was heard at an event: text, and what is shown under headings of its own."""

    decision = DecisionBlock(group=_("What we heard"))
    other_view = OtherViewBlock(group=_("What we heard"))
    thanks = ThanksBlock(group=_("What we heard"))
    recording = RecordingBlock(group=_("What we heard"))
    resource = PaperBlock(label=_("Something to read or use"), group=_("What we heard"))
