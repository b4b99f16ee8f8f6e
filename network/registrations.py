"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""

from django.utils.translation import gettext_lazy as _

from core import personal_data, search
from core.visibility import public
from network import feedback
from network.models import OpportunityPage, ProjectPage, ResourcePage

search.register(
    "opportunities", label=_("Opportunities"), get_queryset=lambda: public(OpportunityPage.objects.all())
)
search.register("resources", label=_("Library"), get_queryset=lambda: public(ResourcePage.objects.all()))
search.register("projects", label=_("Projects"), get_queryset=lambda: public(ProjectPage.objects.all()))

personal_data.register(
    "network.SiteFeedback",
    personal={"words": _("making the site clearer; somebody may write about themselves though asked not to")},
    other=("id", "page", "language", "is_clear", "day", "is_handled", "note"),
    lawful_basis=_("Legitimate interest: making the site clearer. Nobody is asked who they are."),
    kept=_("One year."),
    expire=feedback.expire_feedback,
)
