"""The pieces of the glossary: what a term means, and who says so."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import SourceBlock


class DefinitionBlock(blocks.StructBlock):
    """What somebody says that a term means, and where. None stands without its source."""

    by = blocks.CharBlock(label=_("Who says so"), required=False, max_length=160)
    year = blocks.CharBlock(label=_("Year, as given"), required=False, max_length=40)
    words = blocks.TextBlock(
        label=_("Meaning"),
        required=False,
        max_length=600,
        help_text=_("In our own words. Empty: our sources name this definition and do not quote it."),
    )
    sources = blocks.ListBlock(SourceBlock(), label=_("Where we read it"), default=[], max_num=3)
    is_ours = blocks.BooleanBlock(
        label=_("This is our own explanation"),
        required=False,
        help_text=_("The page says so. The sources are then where the term is used."),
    )
    is_local = blocks.BooleanBlock(
        label=_("Agreed by people who work together in one place"),
        required=False,
        help_text=_("Shown first."),
    )

    class Meta:
        icon = "openquote"
        label = _("Definition")
        description = _("What a word means, by whom. One word can mean different things to people.")
        template = "blocks/definition.html"
        preview_value = {
            "by": "New Economics Foundation",
            "year": "",
            "words": "People and professionals run public services together, as equals.",
            "sources": [
                {
                    "title": "Developing Co-Production in York",
                    "publisher": "Report to York’s Health and Wellbeing Board",
                    "date": "24 August 2017",
                    "place": "paragraph 3",
                    "url": "",
                }
            ],
            "is_ours": False,
            "is_local": False,
        }

    def clean(self, value) -> blocks.StructValue:
        """This function will refuse a definition with neither its source nor the label that it is ours."""
        cleaned = super().clean(value)
        if cleaned["is_ours"]:
            missing = [] if cleaned["words"] else ["words"]
        else:
            missing = [name for name in ("by", "sources") if not cleaned[name]]
        if missing:
            needed = ValidationError(_("Say who says so and where, or that this is our own explanation."))
            raise StructBlockValidationError(block_errors=dict.fromkeys(missing, needed))
        return cleaned
