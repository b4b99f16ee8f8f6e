"""Wiring of the stories app into the editors' site."""

from collections.abc import Iterator

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from core.models import User
from stories.access import can_ask_about
from stories.admin_contributors import ContributorViewSet
from stories.admin_withdrawals import WithdrawalViewSet
from stories.admin_word import WordStoryViewSet
from stories.bound import get_pieces, get_story_key
from stories.models import StoryPage
from stories.publish_rule import get_missing


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[ViewSet]:
    return [
        ContributorViewSet("contributor"),
        WithdrawalViewSet("withdrawal"),
        WordStoryViewSet("word_story"),
    ]


class PagesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return user_has_any_page_permission(request.user)


@hooks.register("register_stories_menu_item")
def register_story_pages() -> MenuItem:
    url = reverse("wagtailadmin_pages:type_use", args=["stories", "storypage"])
    return PagesMenuItem(gettext_lazy("All stories"), url, name="all-stories", icon_name="doc-full", order=10)


@hooks.register("register_stories_menu_item")
def register_news_pages() -> MenuItem:
    url = reverse("wagtailadmin_pages:type_use", args=["stories", "newspage"])
    return PagesMenuItem(gettext_lazy("News"), url, name="all-news", icon_name="doc-full", order=15)


@hooks.register("register_permissions")
def register_permissions() -> QuerySet:
    return Permission.objects.filter(content_type__app_label="stories", codename="handle_contributors")


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    for name, label, words in (
        ("add_contributor", gettext_lazy("Add a contributor"), gettext_lazy("Added somebody in a story")),
        ("see_contributor", gettext_lazy("See a contributor"), gettext_lazy("Looked at somebody in a story")),
        (
            "change_contributor",
            gettext_lazy("Change a contributor"),
            gettext_lazy("Changed what is known of somebody in a story"),
        ),
        (
            "note_paper",
            gettext_lazy("Note a consent on paper"),
            gettext_lazy("Noted a consent that somebody signed"),
        ),
        (
            "end_contribution",
            gettext_lazy("Take back for somebody"),
            gettext_lazy("Took back what somebody gave, as they asked"),
        ),
    ):
        actions.register_action(f"stories.{name}", label, words)


@hooks.register("register_page_header_buttons")
def add_page_header_buttons(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    page = page.specific
    if isinstance(page, StoryPage) and can_ask_about(user, page):
        missing = get_missing(page.get_latest_revision_as_object(), now=timezone.now())
        words = _("Whose words are these")
        if missing:
            # What would refuse the button "Publish", said before it is pressed
            waits = ngettext(
                "Whose words are these: %(count)d waits",
                "Whose words are these: %(count)d wait",
                len(missing),
            )
            words = waits % {"count": len(missing)}
        url = reverse("contributor:story", args=[page.pk])
        yield Button(words, url=url, icon_name="openquote", priority=12)


@hooks.register("before_convert_alias_page")
def refuse_to_cut_loose(request: HttpRequest, page: Page) -> HttpResponse | None:
    """An alias in the same language has a key of its own: cut loose, a withdrawal would not find it."""
    page = page.specific
    is_same_story = not isinstance(page, StoryPage) or page.translation_key == get_story_key(page)
    if is_same_story or not get_pieces(page):
        return None
    messages.error(
        request, _("This shows what people gave to another story. Make a new story, and ask them.")
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
