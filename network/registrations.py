"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""

from django.utils.translation import gettext_lazy as _

from core import search
from core.visibility import public
from network.models import OpportunityPage

search.register(
    "opportunities", label=_("Opportunities"), get_queryset=lambda: public(OpportunityPage.objects.all())
)
