"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""

from django.utils.translation import gettext_lazy as _

from core import my_page, personal_data, search
from core.visibility import public
from network import feedback
from network.models import OpportunityPage, ProjectPage, ResourcePage

my_page.register("network:my", label=_("My places"), order=10)

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
personal_data.register(
    "network.Follow",
    personal={"user": _("telling the person what is new on a page they follow"), "page": _("knowing which")},
    other=("id", "created_at"),
    lawful_basis=_("Consent: the person pressed “Follow”."),
    kept=_("Until the person stops following, or has no account any more."),
)
personal_data.register("network.NewsItem", personal={}, other=("id", "page", "kind", "what", "at"))
personal_data.register(
    "network.MailChoice",
    personal={"user": _("writing as often as the person wants"), "pace": _("knowing how often")},
    other=("id", "told_until"),
    lawful_basis=_("Consent: the person chose it."),
    kept=_("As long as the account."),
)
