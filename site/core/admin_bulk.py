"""What editors do with several pages at once, beside what Wagtail offers in its lists of pages."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.move import MoveBulkAction
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.models import Page, WorkflowState

from core import sorting
from core.admin_choosing import refuse_hidden
from core.models import Locality, Theme, User


class SortForm(forms.Form):
    theme = forms.ModelChoiceField(Theme.objects, label=_("Theme"), required=False)
    locality = forms.ModelChoiceField(Locality.objects, label=_("Place"), required=False)

    def clean(self) -> dict:
        cleaned = super().clean()
        if not self.errors and not any(cleaned.values()):
            raise forms.ValidationError(_("Choose a theme, a place or both."))
        return cleaned


class SortPages(PageBulkAction):
    display_name = _("Sort")
    action_type = "sort"
    aria_label = _("Sort the chosen pages under a theme or a place")
    template_name = "wagtailadmin/pages/bulk_actions/confirm_sort.html"
    action_priority = 60
    form_class = SortForm

    def check_perm(self, page: Page) -> bool:
        return sorting.may_sort(page, self.request.user)

    def get_execution_context(self) -> dict:
        return super().get_execution_context() | self.cleaned_form.cleaned_data

    @classmethod
    def execute_action(cls, objects, user=None, theme=None, locality=None, **kwargs) -> tuple[int, int]:
        """This function will sort the pages, and return how many readers see so, and how many are drafts."""
        public = sum(sorting.sort(page=page, theme=theme, locality=locality, user=user) for page in objects)
        return public, len(objects) - public

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        public = ngettext(
            "%(count)d page is sorted so, for readers too.",
            "%(count)d pages are sorted so, for readers too.",
            num_parent_objects,
        )
        drafts = ngettext(
            "%(count)d page is sorted so in its draft alone.",
            "%(count)d pages are sorted so in their drafts alone.",
            num_child_objects,
        )
        return _join((public, num_parent_objects), (drafts, num_child_objects))


class SendForReview(PageBulkAction):
    display_name = _("Send for review")
    action_type = "send_for_review"
    aria_label = _("Send the chosen drafts for review")
    template_name = "wagtailadmin/pages/bulk_actions/confirm_send_for_review.html"
    action_priority = 50
    form_class = forms.Form  # Wagtail's own would ask about the pages below

    def check_perm(self, page: Page) -> bool:
        is_draft = not page.live or page.has_unpublished_changes
        rights = page.permissions_for_user(self.request.user)
        # Wagtail asks for the second alone: its own form is shown to those who may change the page
        return bool(
            is_draft and not page.alias_of_id and rights.can_edit() and rights.can_submit_for_moderation()
        )

    @classmethod
    def execute_action(cls, objects, user=None, **kwargs) -> tuple[int, int]:
        """This function will send the drafts that are whole, and return how many, and how many are not."""
        sent = sum(_send(page.specific, user) for page in objects)
        return sent, len(objects) - sent

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        sent = ngettext(
            "%(count)d draft was sent for review.",
            "%(count)d drafts were sent for review.",
            num_parent_objects,
        )
        not_whole = ngettext(
            "%(count)d draft lacks something that it needs. Open it to see what.",
            "%(count)d drafts lack something that they need. Open them to see what.",
            num_child_objects,
        )
        return _join((sent, num_parent_objects), (not_whole, num_child_objects))


class MovePages(MoveBulkAction):
    """Wagtail's, which tells the title of whatever page is named as the place to move to."""

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        refuse_hidden(request, request.POST.get("chooser", ""))
        return super().post(request, *args, **kwargs)


def _send(page: Page, user: User) -> bool:
    """The editor's own button asks for the fields that a page needs: so does this."""
    try:
        page.get_latest_revision_as_object().full_clean()
    except ValidationError:
        return False
    if not page.latest_revision_id:
        page.save_revision(user=user)
    state = page.current_workflow_state
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)
    else:
        page.get_workflow().start(page, user)
    return True


def _join(*counted: tuple[str, int]) -> str:
    return " ".join(words % {"count": count} for words, count in counted if count)
