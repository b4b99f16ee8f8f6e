"""The pieces of the network's own pages."""

from datetime import date

from django.conf import settings
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

# What came of what people said, as components/pair.html names it
ANSWERS = [
    ("did", _("What was done")),
    ("will", _("What will be done")),
    ("cannot", _("What cannot be done, and why")),
    ("open", _("No answer yet")),
]


class PairBlock(blocks.StructBlock):
    """Something people said, and the answer to it: done, will be done, cannot be done, or still owed."""

    said = blocks.TextBlock(label=_("People said"), max_length=300)
    said_by = blocks.CharBlock(label=_("Who, where, when"), max_length=200)
    said_date = blocks.DateBlock(
        label=_("Said on"),
        required=False,
        help_text=_("While there is no answer, the page counts the days from here."),
    )
    answer = blocks.ChoiceBlock(
        label=_("Answer"),
        choices=ANSWERS,
    )
    words = blocks.TextBlock(label=_("The answer in words"), max_length=300)
    answer_date = blocks.DateBlock(label=_("Answered on"), required=False)
    # With a default, as the block gained it later: wagtail-localize cannot read None as words
    decided_by = blocks.CharBlock(label=_("Who decided, by role"), max_length=120, required=False, default="")
    evidence = blocks.CharBlock(
        label=_("Date and evidence"),
        max_length=200,
        required=False,
        help_text=_(
            "Where something was done and this is empty, the page says that no evidence is recorded."
        ),
    )
    page = blocks.PageChooserBlock(label=_("Page with more"), required=False)

    class Meta:
        icon = "repeat"
        label = _("Said and done")
        description = _(
            "What people said, and what came of it. An open answer says how long they have waited."
        )
        template = "blocks/pair.html"
        preview_value = {
            "said": "Write it in words we can follow.",
            "said_by": "Comments on a draft, York, July 2017, in our words",
            "said_date": None,
            "answer": "did",
            "words": "The draft was rewritten.",
            "answer_date": None,
            "decided_by": "Its authors",
            "evidence": "August 2017",
            "page": None,
        }

    def get_context(self, value, parent_context=None) -> dict:
        pair = make_pair(value, value["page"], timezone.localdate())
        return {**super().get_context(value, parent_context), "pair": pair}


def read_date(value: str | date | None) -> date | None:
    """This function will return the day of a DateBlock, as it is stored or as it is opened."""
    return parse_date(value) if isinstance(value, str) else value


def make_pair(value: dict, page: Page | None, today: date) -> dict:
    """This function will return what was said and what came of it as components/pair.html shows it."""
    said_date = read_date(value["said_date"])
    is_bare = value["answer"] == "did" and not value["evidence"]
    return {
        "kind": value["answer"],
        "said": value["said"],
        "said_by": value["said_by"],
        "words": value["words"],
        # Not every raw value has it: it came later
        "decided_by": value.get("decided_by", ""),
        "evidence": _("Evidence not yet recorded.") if is_bare else value["evidence"],
        "days_waited": (today - said_date).days if said_date else None,
        "url": page.url if page is not None else "",
        "link": _("Read: %(title)s") % {"title": page.title} if page is not None else "",
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
        description = _("A way to take part, by the time that it asks.")
        template = "blocks/join.html"
        preview_value = {
            "time": "Five minutes",
            "title": "Say what is unclear in a draft",
            "text": "With or without your name.",
            "page": None,
        }

    def get_context(self, value, parent_context=None) -> dict:
        return {**super().get_context(value, parent_context), "rows": [make_row(value, value["page"])]}


def make_row(value: dict, page: Page | None) -> dict:
    """This function will return a way to take part as components/join_list.html shows it."""
    return {
        "time": value["time"],
        "title": value["title"],
        "text": value["text"],
        "url": page.url if page is not None else "",
    }


class KeepingBlock(blocks.StaticBlock):
    """How long personal data is kept, read from the settings that the erasing itself follows."""

    class Meta:
        icon = "date"
        label = _("How long we keep personal data")
        description = _("How long personal data is kept. It writes itself from the settings.")
        admin_text = _("A table of the periods, from the settings of the site.")
        template = "blocks/keeping.html"
        preview_value = None

    def get_context(self, value, parent_context=None) -> dict:
        return {**super().get_context(value, parent_context), "periods": get_periods()}


def get_periods() -> list[tuple[str, str]]:
    """This function will say in words what is kept, and how long after what."""
    after_event = _("%(days)s days after the event")
    return [
        (_("What you need to take part"), after_event % {"days": settings.KEEP_ACCESS_NEEDS.days}),
        (
            _("Who looked at such needs, and when"),
            _("%(days)s days after the look") % {"days": settings.KEEP_ACCESS_VIEW_LOG.days},
        ),
        (_("Your name and address in a booking"), after_event % {"days": settings.KEEP_BOOKING_CONTACT.days}),
        (
            _("A booking that was never confirmed through its link"),
            after_event % {"days": settings.KEEP_UNVERIFIED_BOOKING.days},
        ),
        (_("The text of a message to you"), _("until it is sent")),
        (
            _("That a message was sent to you"),
            _("%(days)s days after it") % {"days": settings.KEEP_MAIL_STATE.days},
        ),
        (
            _("What you say about this site, without your name"),
            _("%(days)s days") % {"days": settings.KEEP_SITE_FEEDBACK.days},
        ),
        (
            _("Words that many searched for, without who did"),
            _("%(days)s days") % {"days": settings.KEEP_SEARCH.days},
        ),
    ]
