"""What templates say about stories."""

from django import template
from django.utils.translation import gettext_lazy as _

from stories.enums import Level

register = template.Library()

LEVEL_WORDS = {
    Level.POLICY: _("People are equal partners where policy is decided."),
    Level.SYSTEM: _("Staff and users design together how an organisation works."),
    Level.INDIVIDUAL: _("People take an active part in their own care or plans."),
}


@register.filter
def level_words(level: str) -> str:
    """This function will say in one sentence what a level of co-production means."""
    return LEVEL_WORDS.get(level, "")
