"""What editors are told about the network's own pages."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from network.models import OpportunityPage
from network.viewsets import SiteFeedbackViewSet


@hooks.register("register_admin_viewset")
def register_viewsets() -> SiteFeedbackViewSet:
    return SiteFeedbackViewSet("site_feedback")


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_one_way_only(request: HttpRequest, page: Page) -> None:
    """This function will remind an editor that people differ, and need more than one way to take part."""
    if isinstance(page, OpportunityPage) and len(page.get_methods()) < OpportunityPage.METHODS_WANTED:
        messages.warning(
            request, _("This opportunity has fewer than two ways to do it. Some people cannot use that one.")
        )
