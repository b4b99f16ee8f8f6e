"""What editors are told about the network's own pages."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.viewsets.base import ViewSet
from wagtail.models import Page

from directory.enums import Sector
from network.admin_gaps import GapsViewSet
from network.admin_page_readings import HintsViewSet, JargonWordViewSet
from network.enums import Stage
from network.models import ConsultationPage, OpportunityPage, ProjectPage
from network.viewsets import SiteFeedbackViewSet


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[ViewSet]:
    return [
        GapsViewSet("gaps"),
        SiteFeedbackViewSet("site_feedback"),
        HintsViewSet("hints"),
        JargonWordViewSet("jargon_word"),
    ]


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_one_way_only(request: HttpRequest, page: Page) -> None:
    """This function will remind an editor that people differ, and need more than one way to take part."""
    if isinstance(page, OpportunityPage) and len(page.get_methods()) < OpportunityPage.METHODS_WANTED:
        messages.warning(
            request, _("This opportunity has fewer than two ways to do it. Some people cannot use that one.")
        )


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_project_gaps(request: HttpRequest, page: Page) -> None:
    """This function will tell an editor what a project still lacks. The public page shows most of it, too."""
    if not isinstance(page, ProjectPage):
        return
    if Sector.LIVED_EXPERIENCE not in page.get_sectors():
        messages.warning(request, _("Nobody with lived experience is involved in this project."))
    if not (page.design_involvement and page.delivery_involvement and page.evaluation_involvement):
        messages.warning(
            request,
            _("Involvement is not yet planned for design, delivery, or evaluation. The page says so."),
        )
    if page.stage not in (Stage.THINK, Stage.PLAN) and page.charter_agreed_date is None:
        messages.warning(request, _("This project is being done, and no charter is agreed."))
    if page.is_quiet(timezone.localdate()):
        messages.warning(request, _("This project has had no update for three months. The page says so."))


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_short_consultation(request: HttpRequest, page: Page) -> None:
    """This function will tell an editor that people need more time to think, and to answer."""
    if isinstance(page, ConsultationPage) and page.is_short():
        words = _(
            "People have fewer than %(days)s days to comment. Some need longer to think, and to answer."
        )
        messages.warning(request, words % {"days": settings.CONSULTATION_LEAST.days})
