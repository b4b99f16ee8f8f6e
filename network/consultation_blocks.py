"""The pieces of a consultation: its stages, drafts, options, themes, comments and recommendations."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.models import Page

from network.blocks import ANSWERS
from network.enums import RecommendationStatus, StageState


class StageBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Stage"), max_length=80)
    when = blocks.CharBlock(label=_("When, in words"), max_length=80, required=False)
    state = blocks.ChoiceBlock(label=_("How far it is"), choices=StageState.choices)
    words = blocks.TextBlock(label=_("What happens, or happened"), max_length=400, required=False)
    page = blocks.PageChooserBlock(label=_("Page with more"), required=False)

    class Meta:
        icon = "arrow-right"
        label = _("Stage")
        description = _("One stage of the consultation, and whether it is over.")
        template = "blocks/stage.html"
        preview_value = {
            "name": "Early engagement",
            "when": "July 2017",
            "state": StageState.DONE,
            "words": "People talk about a rough draft, at tables.",
            "page": None,
        }

    def get_context(self, value, parent_context=None) -> dict:
        stage = make_stage(value, value["page"], is_current=value["state"] == StageState.NOW)
        return {**super().get_context(value, parent_context), "stage": stage}


def make_stage(value: dict, page: Page | None, *, is_current: bool) -> dict:
    """This function will return a stage as network/includes/stage.html shows it."""
    return {
        **{name: value[name] for name in ("name", "when", "state", "words")},
        "state_words": StageState(value["state"]).label,
        "is_current": is_current,
        "url": page.url if page is not None else "",
        "link": _("Read: %(title)s") % {"title": page.title} if page is not None else "",
    }


class DraftBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("Draft"), max_length=80)
    when = blocks.CharBlock(label=_("When, in words"), max_length=80, required=False)
    changes = blocks.TextBlock(
        label=_("What changed because of comments"),
        max_length=600,
        required=False,
        help_text=_("Left empty, the page says that it is not known."),
    )
    document = DocumentChooserBlock(label=_("The draft as a file"), required=False)
    url = blocks.URLBlock(label=_("Or its address elsewhere"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Draft")
        description = _("A draft on which people can comment, with what changed since the last.")
        template = "blocks/draft.html"
        preview_value = {
            "label": "Second draft",
            "when": "August 2017",
            "changes": "Some comments were used to rewrite it.",
            "document": None,
            "url": "",
        }


class OptionBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=40)
    words = blocks.CharBlock(label=_("What it would mean"), max_length=200)
    points_for = blocks.ListBlock(blocks.CharBlock(max_length=300), label=_("What speaks for it"), default=[])
    points_against = blocks.ListBlock(
        blocks.CharBlock(max_length=300), label=_("What speaks against it"), default=[]
    )
    is_recommended = blocks.BooleanBlock(label=_("The authors recommend it"), required=False)

    class Meta:
        icon = "list-ol"
        label = _("Option")
        description = _("One way that things could go, with what speaks for it and against it.")
        template = "blocks/option.html"
        preview_value = {
            "name": "Option A",
            "words": "Change to guiding principles.",
            "points_for": ["Many organisations can use them."],
            "points_against": [],
            "is_recommended": True,
        }


class ThemeBlock(blocks.StructBlock):
    """What many comments said, in our words, and what came of it."""

    theme = blocks.CharBlock(label=_("Theme"), max_length=80)
    count = blocks.IntegerBlock(label=_("Number of comments"), required=False, min_value=1)
    said = blocks.TextBlock(label=_("What people said, in our words"), max_length=300)
    answer = blocks.ChoiceBlock(label=_("Answer"), choices=ANSWERS)
    words = blocks.TextBlock(label=_("The answer in words"), max_length=300)

    class Meta:
        icon = "tag"
        label = _("Theme")
        description = _("What many people said, and the answer to it.")
        template = "blocks/theme.html"
        preview_value = {
            "theme": "Language",
            "count": None,
            "said": "Write it in words we can follow.",
            "answer": "did",
            "words": "The draft was rewritten.",
        }


class CommentBlock(blocks.StructBlock):
    """One comment, without anybody's name."""

    theme = blocks.CharBlock(label=_("Theme"), max_length=80)
    words = blocks.TextBlock(label=_("Comment"), max_length=400)

    class Meta:
        icon = "comment"
        label = _("Comment")
        description = _("A comment as it was made, without a name.")
        template = "blocks/comment.html"
        preview_value = {"theme": "Language", "words": "Please spell out the initials. (demo)"}


class RecommendationBlock(blocks.StructBlock):
    words = blocks.TextBlock(label=_("Recommendation"), max_length=300)
    status = blocks.ChoiceBlock(label=_("What became of it"), choices=RecommendationStatus.choices)
    when = blocks.CharBlock(label=_("When, in words"), max_length=80, required=False)
    reason = blocks.TextBlock(label=_("Reason"), max_length=400, required=False)

    class Meta:
        icon = "pick"
        label = _("Recommendation")
        description = _("What is recommended, to whom, and what became of it.")
        template = "blocks/recommendation.html"
        preview_value = {
            "words": "Change to guiding principles.",
            "status": RecommendationStatus.RECOMMENDED,
            "when": "August 2017",
            "reason": "Many organisations can use principles.",
        }

    def get_context(self, value, parent_context=None) -> dict:
        """This function will add whether anybody has written down what was decided."""
        status = RecommendationStatus(value["status"])
        is_decided = status in (RecommendationStatus.AGREED, RecommendationStatus.DECLINED)
        return {**super().get_context(value, parent_context), "status": status, "is_decided": is_decided}


class DifferentViewBlock(blocks.StructBlock):
    view = blocks.TextBlock(label=_("The other view"), max_length=400)
    why = blocks.TextBlock(
        label=_("Why another way was chosen"),
        max_length=400,
        required=False,
        help_text=_("Left empty, the page says that it is not known."),
    )

    class Meta:
        icon = "comment"
        label = _("Different view")
        description = _("A view that the result does not share. It is kept beside it.")
        template = "blocks/different_view.html"
        preview_value = {
            "view": "A plan gives us something to hold people to. (demo)",
            "why": "Principles can be adopted by many organisations.",
        }
