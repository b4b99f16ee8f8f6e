"""Pages of roles: what somebody is there for, and what they can decide."""

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import BodyBlock, SourceBlock
from core.models import BasePage
from directory.enums import Role
from network.enums import DecisionRight


class RoleDecisionBlock(blocks.StructBlock):
    """Something that is decided where the role sits, and how far its say goes."""

    what = blocks.CharBlock(label=_("What is decided"), max_length=200)
    right = blocks.ChoiceBlock(label=_("Their say in it"), choices=DecisionRight.choices)
    words = blocks.CharBlock(label=_("More about it"), max_length=300, required=False)

    class Meta:
        icon = "tick"
        label = _("Decision")
        description = _("Something that is decided where the role sits, and how far its say goes.")
        template = "blocks/role_decision.html"
        preview_value = {
            "what": "What stands on the agenda",
            "right": DecisionRight.VOTES,
            "words": "Every member may put something on it.",
        }

    def get_context(self, value, parent_context=None) -> dict:
        context = super().get_context(value, parent_context)
        return {**context, "right": DecisionRight(value["right"]).label}


class RolePage(BasePage):
    """One role in the network. Opportunities that lead to it, and people who have it, come by themselves."""

    share_card = "person"

    purpose = StreamField(BodyBlock(), verbose_name=_("what the role is for"))
    who = models.CharField(_("who it is for, and what they bring"), max_length=300)
    decisions = StreamField(
        [("decision", RoleDecisionBlock())],
        verbose_name=_("decisions that it takes part in"),
        min_num=1,
        help_text=_("Say honestly where others decide. People ask about that first."),
    )
    term_words = models.CharField(_("how long a term is"), max_length=200)
    how_chosen = models.TextField(_("how people are chosen"), max_length=600)
    support = models.TextField(_("support"), max_length=600)
    expenses = models.TextField(_("expenses"), max_length=600)
    contact_role = models.CharField(_("who to ask, by role"), max_length=160)
    directory_role = models.CharField(
        _("part in the directory"),
        max_length=20,
        choices=Role,
        blank=True,
        help_text=_("The page shows the people who have this part and chose to be found by it."),
    )
    stories = StreamField(
        [("story", blocks.PageChooserBlock(label=_("Story"), page_type="stories.StoryPage"))],
        blank=True,
        max_num=6,
        verbose_name=_("stories of people who have done it"),
    )
    sources = StreamField([("source", SourceBlock())], blank=True, verbose_name=_("sources"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("purpose"),
        FieldPanel("who"),
        FieldPanel("decisions"),
        MultiFieldPanel(
            [
                FieldPanel("term_words"),
                FieldPanel("how_chosen"),
                FieldPanel("support"),
                FieldPanel("expenses"),
                FieldPanel("contact_role"),
            ],
            heading=_("What people ask first"),
        ),
        FieldPanel("directory_role"),
        FieldPanel("stories"),
        FieldPanel("sources"),
    ]
    # The page shows what leads on from it by itself
    promote_panels = [*Page.promote_panels, FieldPanel("asked_as")]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("purpose"),
        index.SearchField("who"),
        index.SearchField("decisions"),
    ]
    override_translatable_fields = [SynchronizedField("directory_role")]

    page_description = _("A role in the network: what it does, decides, and asks.")
    parent_page_types = ["network.StandardPage"]
    subpage_types: list[str] = []

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add where the role leads, and those people in it whom this reader may see."""
        # Imported here: what lists opportunities imports this module
        from network.roles import get_around, get_people

        return {
            **super().get_context(request, *args, **kwargs),
            "around": get_around(self, now=timezone.now()),
            "people": get_people(self, viewer=request.user),
        }

    def get_related_pages(self) -> list:
        return []

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
