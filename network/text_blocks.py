"""The pieces of pages of text: points, definitions, challenges and answers, policies, parts people have."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from core.blocks import BodyBlock
from events.models import ExpensesDesk
from network.blocks import KeepingBlock
from stories.blocks import TimelineBlock


def get_linked(value: dict, context: dict | None) -> Page | None:
    """This function will return the page that a block chose as the reader may see it, or None.

    The page that shows the block has found it already, see network/landing.py; a preview has not.
    """
    page = value["page"]
    if page is None or context is None or "linked_pages" not in context:
        return page
    return context["linked_pages"].get(page.pk)


class PointBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("In short"), max_length=120)
    text = blocks.TextBlock(label=_("More about it"), max_length=500, required=False)
    page = blocks.PageChooserBlock(label=_("Page with more"), required=False)


class PointsBlock(blocks.ListBlock):
    """Numbered points, each with more about it and a page to go on to."""

    def __init__(self, **kwargs):
        super().__init__(PointBlock(), **kwargs)

    class Meta:
        icon = "list-ol"
        label = _("Numbered points")
        description = _("Points with numbers, to which others can refer.")
        template = "blocks/points.html"
        preview_value = [{"title": "Close the loop", "text": "Tell people what came of it.", "page": None}]

    def get_context(self, value, parent_context=None) -> dict:
        points = [(point, get_linked(point, parent_context)) for point in value]
        return {**super().get_context(value, parent_context), "points": points}


class DefinitionBlock(blocks.StructBlock):
    source = blocks.CharBlock(label=_("Whose definition it is"), max_length=160)
    year = blocks.CharBlock(
        label=_("Year"), max_length=40, required=False, help_text=_("In words where it is not known.")
    )
    words = blocks.TextBlock(label=_("What it says, in our words"), max_length=600)
    found_in = blocks.CharBlock(label=_("Where we found it"), max_length=200)


class DefinitionsBlock(blocks.ListBlock):
    """What a word means, according to several bodies: none without its source."""

    def __init__(self, **kwargs):
        super().__init__(DefinitionBlock(), **kwargs)

    class Meta:
        icon = "openquote"
        label = _("Definitions")
        description = _("Words and what they mean.")
        template = "blocks/definitions.html"
        preview_value = [
            {
                "source": "York’s report",
                "year": "2017",
                "words": "Designing services on equal terms with those who use them.",
                "found_in": "Developing Co-Production in York, paragraph 3",
            }
        ]


class ChallengeBlock(blocks.StructBlock):
    challenge = blocks.CharBlock(label=_("What is hard"), max_length=160)
    named_by = blocks.CharBlock(label=_("Who says so"), max_length=160)
    answer = blocks.TextBlock(label=_("An answer"), max_length=400)
    answer_from = blocks.CharBlock(label=_("Where the answer is from"), max_length=200)
    page = blocks.PageChooserBlock(label=_("Page that helps"), required=False)


class ChallengesBlock(blocks.ListBlock):
    """What is hard in working together, and what helps."""

    def __init__(self, **kwargs):
        super().__init__(ChallengeBlock(), **kwargs)

    class Meta:
        icon = "warning"
        label = _("Challenges and answers")
        description = _("What is hard about working together, and what helps.")
        template = "blocks/challenges.html"
        preview_value = [
            {
                "challenge": "It turns into a tick-box",
                "named_by": "York",
                "answer": "Tell people what came of what they said.",
                "answer_from": "The introduction to co-production",
                "page": None,
            }
        ]

    def get_context(self, value, parent_context=None) -> dict:
        challenges = [(challenge, get_linked(challenge, parent_context)) for challenge in value]
        return {**super().get_context(value, parent_context), "challenges": challenges}


class PolicyBlock(blocks.StructBlock):
    document = blocks.CharBlock(label=_("Paper"), max_length=160)
    body = blocks.CharBlock(label=_("Who published it"), max_length=160)
    year = blocks.CharBlock(label=_("When"), max_length=60, required=False)
    place = blocks.CharBlock(label=_("Page or paragraph"), max_length=80, required=False)
    words = blocks.TextBlock(label=_("What it says, in our words"), max_length=400)
    page = blocks.PageChooserBlock(label=_("Where we do it"), required=False)


class PoliciesBlock(blocks.ListBlock):
    """Papers that the work rests on, each with the page and with what we do about it."""

    def __init__(self, **kwargs):
        super().__init__(PolicyBlock(), **kwargs)

    class Meta:
        icon = "doc-full"
        label = _("Policies")
        description = _("Policies, each with the page of its source and what follows here.")
        template = "blocks/policies.html"
        preview_value = [
            {
                "document": "NHS Long Term Plan",
                "body": "NHS",
                "year": "January 2019",
                "place": "page 26",
                "words": "Work with charities and social enterprises.",
                "page": None,
            }
        ]

    def get_context(self, value, parent_context=None) -> dict:
        policies = [(policy, get_linked(policy, parent_context)) for policy in value]
        return {**super().get_context(value, parent_context), "policies": policies}


class RoleBlock(blocks.StructBlock):
    body = blocks.CharBlock(label=_("Board or organisation"), max_length=160)
    role = blocks.CharBlock(label=_("Part, not a person’s name"), max_length=160)
    does = blocks.CharBlock(label=_("What they do"), max_length=300)
    is_vacant = blocks.BooleanBlock(label=_("Nobody has it now"), required=False)


class RolesBlock(blocks.ListBlock):
    """Who answers for something, by part and not by name; a part that nobody has says so."""

    def __init__(self, **kwargs):
        super().__init__(RoleBlock(), **kwargs)

    class Meta:
        icon = "group"
        label = _("Parts people have")
        description = _("The parts that people have, and what each does.")
        template = "blocks/roles.html"
        preview_value = [
            {"body": "A board", "role": "Executive sponsor", "does": "Clears the way", "is_vacant": True}
        ]


class UnknownsBlock(blocks.ListBlock):
    """What our sources do not say."""

    def __init__(self, **kwargs):
        super().__init__(blocks.CharBlock(max_length=200, label=_("Not known")), **kwargs)

    class Meta:
        icon = "help"
        label = _("What we do not know")
        description = _("What nobody knows yet. An open gap is better than a guess.")
        template = "blocks/unknowns.html"
        preview_value = ["The names of the seven aims"]


class ExpensesPoliciesBlock(blocks.StaticBlock):
    """How to claim expenses, and the policy of each lead agency, with no rate but one that was entered."""

    class Meta:
        icon = "doc-full"
        label = _("How to claim, and whose policy applies")
        description = _("Whose rules hold for expenses. It writes itself from the desks.")
        admin_text = _("Written by itself from the expenses desks.")
        template = "blocks/expenses_policies.html"
        preview_value = None

    def get_context(self, value, parent_context=None) -> dict:
        desks = ExpensesDesk.objects.select_related("organisation").order_by("organisation__name")
        return {**super().get_context(value, parent_context), "desks": desks}


class AskBarriersBlock(blocks.StaticBlock):
    """Where readers say what gets in the way: core/page_answers.py keeps it for somebody to read."""

    class Meta:
        icon = "comment"
        label = _("Ask readers what gets in the way")
        description = _("Readers add what is hard, without a name. You read it before others can.")
        admin_text = _("Readers answer on a page of its own. You find their answers under “What was said”.")
        template = "blocks/ask_barriers.html"
        preview_value = None


class PageGroupBlock(blocks.StructBlock):
    """Some of the pages that one can go on to from here, under a heading of their own."""

    title = blocks.CharBlock(label=_("Heading"), max_length=80)
    pages = blocks.ListBlock(blocks.PageChooserBlock(label=_("Page")), label=_("Pages, in order"))

    class Meta:
        icon = "folder-open-inverse"
        label = _("Group of pages")
        description = _("Pages that belong together, under one heading.")
        preview_template = "blocks/row_preview.html"
        preview_value = {"title": "How we work", "pages": []}


class StandardBodyBlock(BodyBlock):
    """The text of a page."""

    points = PointsBlock()
    timeline = TimelineBlock(icon="history", label=_("Timeline"))
    definitions = DefinitionsBlock()
    challenges = ChallengesBlock()
    policies = PoliciesBlock()
    roles = RolesBlock()
    unknowns = UnknownsBlock()
    keeping = KeepingBlock()
    expenses_policies = ExpensesPoliciesBlock()
    ask_barriers = AskBarriersBlock()
