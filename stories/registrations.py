"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""

from django.utils.translation import gettext_lazy as _

from core import findable
from core.visibility import public
from stories.models import StoryPage

findable.register("stories", label=_("Stories"), get_queryset=lambda: public(StoryPage.objects.all()))
