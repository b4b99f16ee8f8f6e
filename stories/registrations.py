"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""

from django.utils.translation import gettext_lazy as _

from core import search
from core.visibility import public
from stories.models import StoryPage

search.register("stories", label=_("Stories"), get_queryset=lambda: public(StoryPage.objects.all()))
