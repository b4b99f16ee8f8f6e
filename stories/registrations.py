"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""

from django.utils.translation import gettext_lazy as _

from core import findable
from stories import searching
from stories.models import StoryPage

findable.register_pages(
    "stories", label=_("Stories"), order=50, models=[StoryPage], describe=searching.describe_story
)
