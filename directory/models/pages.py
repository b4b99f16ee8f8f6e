"""The page that lists people, and the addresses below it: a person, all organisations, an organisation."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import RichTextField
from wagtail.models import Page

from core.models import BasePage


class DirectoryPage(BasePage):
    """People who chose to be found, with filters. What a reader may see is `directory/visibility.py`."""

    share_card = "person"

    how_to_join = RichTextField(
        gettext_lazy("how to be listed"),
        features=["bold", "link"],
        blank=True,
        help_text=gettext_lazy("Stands below the people."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("how_to_join")]

    page_description = _("People, and organisations that show themselves. They write their own entries.")
    parent_page_types = ["network.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """This function will add the people that the query string asks for and this reader may see."""
        # Imported here, and below: what lists people imports this module
        from directory.listing import get_people

        listing = get_people(viewer=request.user, params=request.GET)
        return {**super().get_context(request, *args, **kwargs), "listing": listing}

    def get_related_pages(self) -> list:
        return []

    @path("print/", name="print")
    def serve_print(self, request: HttpRequest) -> HttpResponse:
        """This function will answer with all people that the query string asks for, on one sheet."""
        from directory.listing import MOST_PRINTED, get_people

        listing = get_people(viewer=request.user, params=request.GET, per_page=MOST_PRINTED)
        response = self._show(request, "directory/print.html", "print/", crumbs=[], listing=listing)
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    @path("people/<uuid:public_id>/", name="person")
    def serve_person(self, request: HttpRequest, public_id: UUID) -> HttpResponse:
        """This function will answer with a person's profile.

        Raises Http404 alike for people who are unknown, hidden from this reader, or paused.
        """
        from directory.visibility import get_profile

        profile = get_profile(viewer=request.user, public_id=public_id)
        if profile is None:
            raise Http404
        response = self._show(
            request, "directory/person.html", f"people/{public_id}/", crumbs=[], profile=profile
        )
        if not profile.is_public:
            response.headers["X-Robots-Tag"] = "noindex"
        return response

    @path("organisations/", name="organisations")
    def serve_organisations(self, request: HttpRequest) -> HttpResponse:
        """This function will answer with the organisations that the query string asks for."""
        from directory.listing import get_organisations

        listing = get_organisations(params=request.GET)
        return self._show(
            request,
            "directory/organisations.html",
            "organisations/",
            crumbs=[],
            share={"title": _("Organisations"), "summary": self.summary, "share_card": self.share_card},
            listing=listing,
        )

    @path("organisations/<slug:slug>/", name="organisation")
    def serve_organisation(self, request: HttpRequest, slug: str) -> HttpResponse:
        """This function will answer with an organisation, and those of its people that this reader may see
        there. Raises Http404 where there is none, or it is not shown.
        """
        from directory.organisation_page import get_related, get_shown
        from directory.visibility import get_profiles

        shown = get_shown(slug)
        if shown is None:
            raise Http404
        organisation = shown.organisation
        profiles = get_profiles(viewer=request.user, organisation=organisation)
        above = {"title": _("Organisations"), "url": f"{self.get_url(request)}organisations/"}
        return self._show(
            request,
            "directory/organisation.html",
            f"organisations/{slug}/",
            crumbs=[above],
            share={
                "title": organisation.name,
                "summary": organisation.brings or self.summary,
                "share_card": self.share_card,
            },
            shown=shown,
            organisation=organisation,
            pages=get_related(organisation, self.locale.language_code),
            profiles=profiles,
        )

    def _show(
        self, request: HttpRequest, template: str, ending: str, *, crumbs: list[dict], **context
    ) -> HttpResponse:
        """The frame of an address below this page. Not self.get_context: that lists people."""

        def get_url(page: Page, request: HttpRequest) -> str | None:
            url = page.get_url(request)
            return f"{url}{ending}" if url else None

        own = {"title": self.title, "url": self.get_url(request)}
        frame = {
            **Page.get_context(self, request),
            **self._get_frame(request, get_url),
            "crumbs": [*self._get_crumb_links(request), own, *crumbs],
        }
        return TemplateResponse(request, template, {**frame, **context})

    class Meta:
        verbose_name = gettext_lazy("directory")
        verbose_name_plural = gettext_lazy("directories")
