"""What every page of the site has: a plain summary, Easy Read, related pages, breadcrumbs, a state of
translation.
"""

from collections.abc import Callable

from django.conf import settings
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, PageChooserPanel, TabbedInterface
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, PageViewRestriction
from wagtail.search import index
from wagtail.utils.decorators import cached_classmethod

from core.asked import LONGEST, AskedAsField
from core.blocks import EasyReadStepBlock
from core.easy_read import load_pictures
from core.enums import ReaderQuestion
from core.navigation import Section, get_languages, get_section
from core.visibility import get_restrictions, public

EASY_READ = "easy-read"  # the mode of the editors' preview, and the last step of the address
# As share cards name languages
SHARE_LOCALES = {"en": "en_GB", "pl": "pl_PL", "ar": "ar_AR"}


class BasePage(RoutablePageMixin, Page):
    summary = models.TextField(
        _("summary in plain words"),
        max_length=300,
        help_text=_("One or two short sentences. Shown under the title, on cards and in search results."),
    )
    co_produced_with = models.CharField(
        _("made together with"),
        max_length=300,
        blank=True,
        help_text=_("Who made this page, or what it is about, together with us. Shown at its end."),
    )
    easy_read = StreamField(
        [("step", EasyReadStepBlock())],
        blank=True,
        verbose_name=_("Easy Read"),
        help_text=_("The page once more, in short lines with a picture beside each. One idea a line."),
    )
    asked_as = AskedAsField(
        _("how people ask for this"),
        max_length=LONGEST,
        blank=True,
        default="",
        db_default="",
        help_text=_(
            "One question or phrase a line, in the words of somebody who does not know ours: “who pays my "
            "bus fare?” Search finds the page by them. They are not shown. Write only what the page answers."
        ),
    )

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("co_produced_with")]
    easy_read_panels = [FieldPanel("easy_read")]
    promote_panels = [
        *Page.promote_panels,
        FieldPanel("asked_as"),
        InlinePanel("related_links", heading=_("Related pages"), label=_("Related page"), max_num=6),
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary", boost=2)]

    class Meta:
        abstract = True

    share_card = "site"  # the picture of site/static/img/share/ that stands beside a link to such a page
    is_text = False  # pages of text stand together in the foot
    names_people_involved = False  # members may say on their profile that they took part in it
    lists_its_pages = False  # the pages below are many, and this one finds them: the site map leaves them out

    # The pages from the home page down to this one's parent, where core/routing.py has met them already
    route_with: tuple[str, ...] = ()  # what a type of page always shows, fetched in the page's own query
    route_ancestors: list[Page] | None = None
    # and whether a native speaker has checked this page
    route_reviewed: bool | None = None

    # Whether core/routing.py has seen that no restriction hides this page: then there is nothing to look up
    is_unrestricted = False

    # Whether the pages below this one belong together, so that each of them links to the others
    is_section = False

    @cached_classmethod
    def get_edit_handler(cls):  # noqa: N805
        """This function will return the editors' tabs: Wagtail's own, and one for Easy Read."""
        tabs = [
            ObjectList(cls.content_panels, heading=_("Content")),
            ObjectList(cls.easy_read_panels, heading=_("Easy Read")),
            ObjectList(cls.promote_panels, heading=_("Promote")),
            ObjectList(cls.settings_panels, heading=_("Settings")),
        ]
        return TabbedInterface(tabs, base_form_class=cls.base_form_class).bind_to_model(cls)

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        return [*super().preview_modes, (EASY_READ, _("Easy Read"))]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        if mode_name == EASY_READ:
            return self.serve_easy_read(request)
        return super().serve_preview(request, mode_name)

    @path(f"{EASY_READ}/", name="easy_read")
    def serve_easy_read(self, request: HttpRequest) -> HttpResponse:
        """This function will answer with the page in Easy Read. Raises Http404 where there is none."""
        if not self.easy_read:
            raise Http404
        crumbs = [*self._get_crumb_links(request), {"title": self.title, "url": self.get_url(request)}]
        # Not self.get_context: what a page type adds is for the full page, and costs queries
        context = {
            **Page.get_context(self, request),
            **self._get_frame(request, type(self).get_easy_read_url),
            "crumbs": crumbs,
            "steps": load_pictures(self.easy_read),
        }
        return TemplateResponse(request, "core/easy_read.html", context)

    def get_easy_read_url(self, request: HttpRequest | None = None) -> str | None:
        """This function will return the address of the page in Easy Read, or the page's own without one."""
        url = self.get_url(request)
        return f"{url}{EASY_READ}/" if url and self.easy_read else url

    def get_context(self, request, *args, **kwargs) -> dict:
        """This function will add what base_page.html shows round any page's own content."""
        return {
            **super().get_context(request, *args, **kwargs),
            **self._get_frame(request, type(self).get_url),
            "crumbs": self._get_crumb_links(request),
            "easy_read_url": self.get_easy_read_url(request) if self.easy_read else None,
            "section": self._get_section(request),
            "related_pages": self.get_related_pages(),
        }

    def _get_section(self, request: HttpRequest) -> Section | None:
        """The pages that stand together with this one, where the page above says so. At most one query."""
        *_, parent = self.get_crumbs() or [None]
        if parent is None or not getattr(parent.specific_class, "is_section", False):
            return None
        return get_section(request, self, parent)

    def _get_frame(self, request: HttpRequest, get_url: Callable) -> dict:
        """The languages and the one public address, of those by `get_url`, and the state of translation."""
        languages = get_languages(request, self.locale.language_code, page=self, get_url=get_url)
        translated = self.locale.language_code != settings.LANGUAGE_CODE
        untranslated = translated and self.alias_of_id is not None
        # A copy of the English page, under another language's address, is the English page
        canonical = settings.LANGUAGE_CODE if untranslated else self.locale.language_code
        return {
            "languages": languages,
            "share_locale": SHARE_LOCALES[self.locale.language_code],
            "text_language": canonical,
            "canonical_url": next(item.url for item in languages if item.code == canonical),
            # still the source's text under another language's address
            "page_not_translated": untranslated,
            "translation_unchecked": translated and not untranslated and not self.is_reviewed(),
        }

    def _get_crumb_links(self, request: HttpRequest) -> list[dict]:
        return [{"title": page.title, "url": page.get_url(request)} for page in self.get_crumbs()]

    def is_reviewed(self) -> bool:
        """This function will say whether a native speaker has checked this translation. At most one query."""
        if self.route_reviewed is not None:
            return self.route_reviewed
        return TranslationReview.objects.filter(page_id=self.pk).exists()

    def get_related_pages(self) -> list[Page]:
        """This function will return the live, public pages that editors linked, in their order and in this
        page's language. One query.
        """
        links = RelatedPage.objects.filter(source_id=self.pk)
        place = links.filter(target__translation_key=models.OuterRef("translation_key")).values("sort_order")
        pages = Page.objects.filter(
            locale_id=self.locale_id, translation_key__in=links.values("target__translation_key")
        )
        pages = public(pages).annotate(place=models.Subquery(place[:1]))
        return list(pages.select_related("locale").order_by("place"))

    def get_reader_questions(self) -> list[ReaderQuestion]:
        """This function will return what the page asks its readers: see core/page_answers.py. A page asks
        nothing unless its type says so.
        """
        return []

    def get_crumbs(self) -> list[Page]:
        """This function will return the pages above this one, home first. At most one query."""
        if self.route_ancestors is not None:
            return self.route_ancestors
        return list(self.get_ancestors().filter(depth__gt=1).select_related("locale"))

    def get_view_restrictions(self):
        """This function will return the restrictions on this page and those above, as Wagtail's own does."""
        if self.is_unrestricted:
            return PageViewRestriction.objects.none()
        return get_restrictions(self)


class RelatedPage(Orderable):
    """A link from any page to any other, whatever apps they belong to."""

    source = ParentalKey(Page, on_delete=models.CASCADE, related_name="related_links")
    target = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="pointed_at_by", verbose_name=_("page")
    )

    panels = [PageChooserPanel("target")]

    class Meta(Orderable.Meta):
        verbose_name = _("related page")
        verbose_name_plural = _("related pages")
        constraints = [
            models.UniqueConstraint(fields=["source", "target"], name="core_relatedpage_once"),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} → {self.target_id}"


class TranslationReview(models.Model):
    """A native speaker has read this translation. Without such a row the page says that nobody has."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="translation_review")
    reviewed_by = models.CharField(_("who, by role"), max_length=120)
    reviewed_date = models.DateField(_("when"))

    class Meta:
        verbose_name = _("check of a translation")
        verbose_name_plural = _("checks of translations")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.reviewed_by}, {self.reviewed_date}"
