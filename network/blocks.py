"""The pieces of the network's own pages."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class PairBlock(blocks.StructBlock):
    """Something people said, and the answer to it: done, will be done, cannot be done, or still owed."""

    said = blocks.TextBlock(label=_("People said"), max_length=300)
    said_by = blocks.CharBlock(label=_("Who, where, when"), max_length=200)
    answer = blocks.ChoiceBlock(
        label=_("Answer"),
        choices=[
            ("did", _("What was done")),
            ("will", _("What will be done")),
            ("cannot", _("What cannot be done, and why")),
            ("open", _("No answer yet")),
        ],
    )
    words = blocks.TextBlock(label=_("The answer in words"), max_length=300)
    evidence = blocks.CharBlock(label=_("Date and evidence"), max_length=200, required=False)
    page = blocks.PageChooserBlock(label=_("Page with more"), required=False)

    class Meta:
        icon = "repeat"
        label = _("Said and done")
        template = "blocks/pair.html"
        preview_value = {
            "said": "Write it in words we can follow.",
            "said_by": "Comments on a draft, York, July 2017, in our words",
            "answer": "did",
            "words": "The draft was rewritten.",
            "evidence": "August 2017",
            "page": None,
        }


class JoinBlock(blocks.StructBlock):
    """One way to take part, by the time it asks."""

    time = blocks.CharBlock(label=_("Time asked"), max_length=40)
    title = blocks.CharBlock(label=_("What"), max_length=80)
    text = blocks.CharBlock(label=_("More about it"), max_length=160)
    page = blocks.PageChooserBlock(label=_("Page"))

    class Meta:
        icon = "group"
        label = _("Way to take part")
        template = "blocks/join.html"
