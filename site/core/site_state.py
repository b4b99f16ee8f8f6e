"""What was left lying on the whole site: old pages and drafts, links to nowhere, missing languages."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, ReferenceIndex
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.query import PageQuerySet

from core import link_checks, page_reviews
from core.models import PageLink, User

DRAFT_LIES_AFTER = timedelta(days=30)


@dataclass(frozen=True)
class Entry:
    page: Page
    words: str  # what there is to say of it


@dataclass(frozen=True)
class Section:
    name: str
    label: str | Promise
    advice: str | Promise
    entries: list[Entry]


def may_see_state(user: User) -> bool:
    """This function will say whether somebody may change any page. A few queries."""
    return PagePermissionPolicy().user_has_any_permission(user, {"change", "publish"})


def get_state(*, user: User, now: datetime) -> list[Section]:
    """This function will return what lies on the pages that somebody may change, most urgent first. Aliases
    are left out: what is true of them is true of their source. The same number of queries for any number of
    pages.
    """
    allowed = PagePermissionPolicy().instances_user_has_any_permission_for(user, {"change", "publish"})
    pages = allowed.filter(alias_of=None, depth__gt=1).order_by("title", "pk")
    return [
        Section(
            "links",
            gettext_lazy("Links that lead nowhere"),
            gettext_lazy("Nobody can see the page that they lead to. Mend or remove the link."),
            _find_broken_links(pages),
        ),
        *([_make_elsewhere(pages)] if settings.CHECK_LINKS else []),
        Section(
            "review",
            gettext_lazy("To be looked at again"),
            gettext_lazy(
                "Nobody has published these for a year, or their editors chose a day. Is all still right?"
            ),
            _find_old(pages, now),
        ),
        Section(
            "drafts",
            gettext_lazy("Drafts left lying"),
            gettext_lazy("Nobody has worked on these for a month. Publish them, or delete them."),
            _find_drafts(pages, now),
        ),
        Section(
            "languages",
            gettext_lazy("Not yet in all languages"),
            gettext_lazy("Readers of these languages see the English page."),
            _find_untranslated(pages),
        ),
    ]


def _find_broken_links(pages: PageQuerySet) -> list[Entry]:
    """Of pages that readers see, to pages that they do not see: such a link is shown as plain words. Wagtail
    itself forgets links to pages that were deleted.
    """
    kind = ContentType.objects.get_for_model(Page)
    links = ReferenceIndex.objects.filter(base_content_type=kind, to_content_type=kind)
    hidden = {str(pk): title for pk, title in Page.objects.filter(live=False).values_list("pk", "title")}
    lost: dict[str, set[str]] = {}
    for source, target in links.values_list("object_id", "to_object_id"):
        if target in hidden:
            lost.setdefault(source, set()).add(hidden[target])
    return [
        Entry(page, _("Leads to: %(titles)s") % {"titles": ", ".join(sorted(lost[str(page.pk)]))})
        for page in pages.live()
        if str(page.pk) in lost
    ]


def _make_elsewhere(pages: PageQuerySet) -> Section:
    return Section(
        "elsewhere",
        gettext_lazy("Links to other sites that lead nowhere"),
        gettext_lazy("We went there twice, a day or more apart. Mend or remove the link."),
        [Entry(link.page, _say_where(link)) for link in link_checks.get_broken(pages.live())],
    )


def _say_where(link: PageLink) -> str:
    named = _("“%(words)s” leads to %(url)s.") if link.words else _("It leads to %(url)s.")
    return " ".join(
        [
            named % {"words": link.words, "url": link.target.url},
            link.target.get_outcome_display(),
            _say_day(_("So since %(day)s."), localtime(link.target.failed_since)),
        ]
    )


def _find_old(pages: PageQuerySet, now: datetime) -> list[Entry]:
    return [
        Entry(page, _say_day(_("To be read again on %(day)s"), page.chosen_on))
        if page.chosen_on
        else Entry(page, _say_day(_("Last published on %(day)s"), localtime(page.last_published_at)))
        for page in page_reviews.get_due(pages, now=now)
    ]


def _find_drafts(pages: PageQuerySet, now: datetime) -> list[Entry]:
    since = now - DRAFT_LIES_AFTER
    lying = pages.filter(has_unpublished_changes=True, latest_revision_created_at__lt=since)
    waiting = Q(go_live_at__gt=now)  # it is not forgotten, it has a date
    drafts = lying.exclude(waiting).order_by("latest_revision_created_at")
    return [
        Entry(page, _say_day(_("Last changed on %(day)s"), localtime(page.latest_revision_created_at)))
        for page in drafts
    ]


def _find_untranslated(pages: PageQuerySet) -> list[Entry]:
    others = {code: name for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE}
    there: dict[object, set[str]] = {}
    own = Page.objects.live().filter(alias_of=None, locale__language_code__in=others)
    for key, code in own.values_list("translation_key", "locale__language_code"):
        there.setdefault(key, set()).add(code)
    entries = []
    for page in pages.live().filter(locale__language_code=settings.LANGUAGE_CODE):
        missing = [
            str(name) for code, name in others.items() if code not in there.get(page.translation_key, ())
        ]
        if missing:
            entries.append(Entry(page, _("Missing: %(languages)s") % {"languages": ", ".join(missing)}))
    return entries


def _say_day(words: str, day: date) -> str:
    return words % {"day": date_format(day, "j E Y")}
