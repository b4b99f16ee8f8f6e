"""The pieces of a project's page: who is in it, what they bring, what was done, and what was questioned."""

from zlib import crc32

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from network.enums import ActionStatus, Stage


class StageNoteBlock(blocks.StructBlock):
    """When one of the stages was, or will be. The page shows it on the thread."""

    stage = blocks.ChoiceBlock(label=_("Stage"), choices=Stage.choices)
    words = blocks.CharBlock(
        label=_("When, in words"), max_length=60, help_text=_("Such as: Done in March. Or: Not dated yet.")
    )

    class Meta:
        icon = "date"
        label = _("Date of a stage")
        description = _("The day on which the project reached a stage.")
        preview_template = "blocks/row_preview.html"
        preview_value = {"stage": Stage.PLAN, "words": "Done in March"}


class ParticipantBlock(blocks.StructBlock):
    """Somebody in the project: why they are in it, and what they do. Without a name, the role stands."""

    name = blocks.CharBlock(label=_("Chosen name"), max_length=80, required=False)
    may_be_named = blocks.BooleanBlock(
        label=_("They agreed to be thanked by this name"),
        required=False,
        help_text=_(
            "Here, and in the review of the year. Without it no page shows the name: it shows the role, and "
            "counts the person among those whom we thank."
        ),
    )
    role = blocks.CharBlock(label=_("Role"), max_length=120)
    reason = blocks.CharBlock(label=_("Why they are in it"), max_length=200)
    task = blocks.CharBlock(label=_("What they do"), max_length=200)

    class Meta:
        icon = "user"
        label = _("Person in the project")
        description = _("Somebody in the project, as they want to be named.")
        template = "blocks/participant.html"
        preview_value = {
            "name": "Carys Specimen (demo)",
            "may_be_named": True,
            "role": "Lay partner",
            "reason": "Has had to read such papers",
            "task": "Reads each paper aloud",
        }

    def get_context(self, value, parent_context=None) -> dict:
        return {**super().get_context(value, parent_context), "person": make_person(value)}


def make_person(value: dict) -> dict:
    """This function will return somebody in a project as blocks/participant.html shows them: without the name
    where they have not agreed to it.
    """
    # Not every raw value has it: it came later
    name = value["name"] if value.get("may_be_named") else ""
    return {
        "name": name,
        "role": value["role"],
        "reason": value["reason"],
        "task": value["task"],
        "seed": crc32((name or value["role"]).encode()) or 1,
    }


class PartnerBlock(blocks.StructBlock):
    """What a partner hopes for, can bring, and is held back by."""

    partner = blocks.CharBlock(label=_("Partner"), max_length=120)
    wants = blocks.CharBlock(label=_("Hopes for"), max_length=300)
    resources = blocks.CharBlock(label=_("Can bring"), max_length=300)
    barriers = blocks.CharBlock(label=_("What stands in the way"), max_length=300)

    class Meta:
        icon = "group"
        label = _("Partner")
        description = _("An organisation in the project, and what it brings.")
        template = "blocks/partner.html"
        preview_value = {
            "partner": "Reading group (demo)",
            "wants": "Papers that can be read on the bus",
            "resources": "Two hours a month",
            "barriers": "Papers come too late",
        }


class ResourceBlock(blocks.StructBlock):
    """What one stage needs, and who provides it."""

    stage = blocks.ChoiceBlock(label=_("Stage"), choices=Stage.choices)
    what = blocks.CharBlock(
        label=_("What"), max_length=200, help_text=_("Time, money, materials or communication.")
    )
    provider = blocks.CharBlock(
        label=_("Who provides it"),
        max_length=200,
        required=False,
        help_text=_("Left empty, the page says that nobody provides it yet."),
    )

    class Meta:
        icon = "pick"
        label = _("Resource")
        description = _("What the project has: money, time, rooms.")
        template = "blocks/resource.html"
        preview_value = {
            "stage": Stage.DO,
            "what": "Two hours a month for each reader",
            "provider": "Lead agency (demo)",
        }

    def get_context(self, value, parent_context=None) -> dict:
        return {**super().get_context(value, parent_context), "stage": Stage(value["stage"]).label}


class RiskBlock(blocks.StructBlock):
    risk = blocks.CharBlock(label=_("Risk"), max_length=300)
    mitigation = blocks.CharBlock(
        label=_("What we do about it"),
        max_length=300,
        required=False,
        help_text=_("Left empty, the page says that nothing is planned yet."),
    )

    class Meta:
        icon = "warning"
        label = _("Risk")
        description = _("What could go wrong, and what is done about it.")
        template = "blocks/risk.html"
        preview_value = {"risk": "Readers tire of it", "mitigation": "Nobody reads more than a page a week."}


class ActionBlock(blocks.StructBlock):
    what = blocks.CharBlock(label=_("What"), max_length=200)
    owner = blocks.CharBlock(label=_("Who does it, by role"), max_length=120)
    due_date = blocks.DateBlock(label=_("By"), required=False)
    status = blocks.ChoiceBlock(label=_("How far it is"), choices=ActionStatus.choices)

    class Meta:
        icon = "tick"
        label = _("Action")
        description = _("What is to be done, by whom and by when.")
        template = "blocks/action.html"
        preview_value = {
            "what": "Send out papers a week early",
            "owner": "Network coordinator (demo)",
            "due_date": None,
            "status": ActionStatus.STARTED,
        }

    def get_context(self, value, parent_context=None) -> dict:
        context = super().get_context(value, parent_context)
        return {**context, "status": ActionStatus(value["status"]).label}


class SuccessBlock(blocks.StructBlock):
    """Something that went well, big or small. It shows on the home page and in the review of its year."""

    date = blocks.DateBlock(label=_("Date"))
    words = blocks.CharBlock(
        label=_("What went well"), max_length=200, help_text=_("Big or small. Say who did it, by role.")
    )

    class Meta:
        icon = "pick"
        label = _("Success")
        description = _("Something that went well. It shows on the home page and in the review of the year.")
        template = "blocks/update.html"
        preview_value = {"date": None, "words": "The first ten papers have a summary."}


class UpdateBlock(blocks.StructBlock):
    date = blocks.DateBlock(label=_("Date"))
    words = blocks.TextBlock(label=_("What is new"), max_length=600)

    class Meta:
        icon = "history"
        label = _("Update")
        description = _("What is new in the project, on which day.")
        template = "blocks/update.html"
        preview_value = {"date": None, "words": "The first ten papers have a summary."}


class ObjectionBlock(blocks.StructBlock):
    """A challenge that somebody raised, and how it was answered. It may stay open, and views may differ."""

    date = blocks.DateBlock(label=_("Raised on"))
    challenge = blocks.TextBlock(label=_("Challenge"), max_length=400)
    reply = blocks.TextBlock(
        label=_("Reply"),
        max_length=400,
        required=False,
        help_text=_("Begin with the role that replies. Left empty, the page says that none has come yet."),
    )
    different_views = blocks.TextBlock(label=_("Where views still differ"), max_length=400, required=False)
    is_closed = blocks.BooleanBlock(label=_("This is settled"), required=False)

    class Meta:
        icon = "comment"
        label = _("Challenge")
        description = _("A challenge that somebody raised, and the reply.")
        template = "blocks/objection.html"
        preview_value = {
            "date": None,
            "challenge": "Is a summary not just one more page to read?",
            "reply": "The summary takes the place of the first page.",
            "different_views": "",
            "is_closed": True,
        }
