"""The pieces of a series: dates on which it does not meet, and what every meeting promises."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError

from events.enums import Access, PromiseState
from events.recurrence import Pause

LONGEST_PAUSE = timedelta(days=366)


class PauseBlock(blocks.StructBlock):
    first = blocks.DateBlock(label=_("From"))
    last = blocks.DateBlock(label=_("To, this day too"))
    why = blocks.CharBlock(
        label=_("Why"), max_length=120, help_text=_("A few words that everybody reads, such as: summer break")
    )

    def clean(self, value):
        """This function will also refuse a pause that ends before it begins, or lasts over a year."""
        value = super().clean(value)
        if value["last"] < value["first"]:
            raise StructBlockValidationError(
                {"last": ValidationError(_("The pause must not end before it begins."))}
            )
        if value["last"] - value["first"] > LONGEST_PAUSE:
            raise StructBlockValidationError(
                {"last": ValidationError(_("A pause lasts a year at most. Make another one after it."))}
            )
        return value

    class Meta:
        icon = "pause"
        label = _("Pause")
        description = _("Days on which the series does not meet, and why.")
        preview_template = "blocks/row_preview.html"
        preview_value = {"first": date(2027, 8, 1), "last": date(2027, 8, 31), "why": "Summer break"}


class PausesBlock(blocks.StreamBlock):
    date = blocks.DateBlock(label=_("No meeting on"))
    pause = PauseBlock()

    class Meta:
        required = False
        max_num = 60


class SeriesPromiseBlock(blocks.StructBlock):
    """One access promise. A new meeting begins with it."""

    access = blocks.ChoiceBlock(label=_("What"), choices=Access.choices)
    state = blocks.ChoiceBlock(label=_("State"), choices=PromiseState.choices)
    days_before = blocks.IntegerBlock(
        label=_("Ask how many days before"),
        required=False,
        min_value=1,
        max_value=60,
        help_text=_("For what is on request."),
    )
    note = blocks.CharBlock(label=_("Note"), max_length=160, required=False)

    def clean(self, value):
        """This function will also ask by when, where something is on request."""
        value = super().clean(value)
        if value["state"] == PromiseState.ON_REQUEST and not value["days_before"]:
            raise StructBlockValidationError(
                {"days_before": ValidationError(_("Say how many days before people must ask."))}
            )
        return value

    def get_context(self, value, parent_context=None) -> dict:
        """This function will add the promise in words."""
        return {**super().get_context(value, parent_context), "words": Access(value["access"]).label}

    class Meta:
        icon = "tick"
        label = _("Access promise")
        description = _("What helps people to come, and that every new meeting begins with.")
        template = "blocks/series_promise.html"
        preview_value = {"access": Access.BSL, "state": PromiseState.ON_REQUEST, "days_before": 7, "note": ""}


class SeriesPromisesBlock(blocks.StreamBlock):
    promise = SeriesPromiseBlock()

    def clean(self, value):
        """This function will also refuse to promise the same thing twice."""
        value = super().clean(value)
        seen: set[str] = set()
        for place, block in enumerate(value):
            if block.value["access"] in seen:
                raise StreamBlockValidationError(
                    {place: ValidationError(_("This is promised already. Keep one of the two."))}
                )
            seen.add(block.value["access"])
        return value

    class Meta:
        required = False


def make_pauses(stream: blocks.StreamValue) -> list[Pause]:
    """This function will return what a stream of PausesBlock says: a single date is a pause of one day.

    What is half written, in the preview of a draft, is left out.
    """
    pauses = []
    for block in stream:
        value = block.value
        if block.block_type == "date":
            value = {"first": value, "last": value, "why": ""}
        if value["first"] and value["last"]:
            pauses.append(Pause(value["first"], value["last"], value["why"] or ""))
    return pauses
