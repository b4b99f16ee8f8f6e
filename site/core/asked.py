"""How people ask for a page, in words of their own. Search finds the page by them; nobody is shown them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail_localize.segments import StringSegmentValue

MOST_LINES = 20
LONGEST_LINE = 120  # characters
LONGEST = 1500  # characters, all lines together


def read_lines(text: str) -> list[str]:
    """This function will return the lines that are not empty, each without what surrounds its words."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def check_lines(text: str) -> None:
    """This function will raise ValidationError where there are too many lines, or one is too long."""
    lines = read_lines(text)
    if len(lines) > MOST_LINES:
        told = {"count": len(lines), "most": MOST_LINES}
        raise ValidationError(
            _("These are %(count)s lines. Keep the %(most)s that people ask most."), params=told
        )
    for line in lines:
        if len(line) > LONGEST_LINE:
            told = {"line": line, "most": LONGEST_LINE}
            raise ValidationError(
                _("“%(line)s” has more than %(most)s characters. Make it shorter, or two lines."), params=told
            )


class AskedAsField(models.TextField):
    """One question or phrase a line. Whoever translates the page writes those of their language; until then
    a translation has none, instead of those of its source.
    """

    default_validators = [check_lines]

    def get_translatable_segments(self, value: str) -> list[StringSegmentValue]:
        """This function will return what translators are asked for: all lines in one."""
        return [StringSegmentValue("", value)]

    def restore_translated_segments(self, value: str, segments: list[StringSegmentValue]) -> str:
        """This function will return what the translation of a page that has `value` says."""
        translated = segments[0].render_text()
        return "" if read_lines(translated) == read_lines(value) else translated
