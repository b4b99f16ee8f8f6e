"""The editors' screen for taking in a table: first it is tried, and says what is wrong row by row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import HeaderButton

from core.imports import Outcome, Table, UnreadableTable, decode, read_table, take_in
from core.models import User
from core.spreadsheets import make_file

MOST_SHOWN = 200  # errors, names: the rest are most likely the same


@dataclass(frozen=True)
class Import:
    """What a table must have, and what becomes of its rows."""

    label: str | Promise
    explanation: str | Promise
    headings: Mapping[str, str | Promise]  # what stands in each column
    needed: tuple[str, ...]
    may_take_in: Callable[[User], bool]
    make_form: Callable[..., forms.BaseForm]  # (cells, user=…)
    done_url: str  # name of the address where what was made is listed


class TableForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Table"),
        help_text=gettext_lazy("A file for spreadsheets, saved as CSV UTF-8."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        error_messages={
            "required": gettext_lazy("Choose a file"),
            "empty": gettext_lazy("This file is empty."),
        },
    )


class ImportViewSet(ViewSet):
    """One screen for one kind of table: `taken` says which."""

    icon = "upload"
    taken: Import

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", self.serve, name="index"), path("empty/", self.serve_empty, name="empty")]

    def serve(self, request: HttpRequest) -> HttpResponse:
        """This view will try a table that is sent as a file, and take in one that was tried."""
        self._check(request)
        if request.method != "POST":
            return self._show(request, TableForm())
        is_trial = "text" not in request.POST
        form = TableForm(request.POST, request.FILES) if is_trial else TableForm()
        if is_trial and not form.is_valid():
            return self._show(request, form)
        try:
            text = decode(form.cleaned_data["file"].read()) if is_trial else request.POST["text"]
            table = read_table(text, headings=self.taken.headings, needed=self.taken.needed)
        except UnreadableTable as refusal:
            form = form if form.is_bound else TableForm({})
            form.full_clean()
            form.add_error("file", str(refusal))
            return self._show(request, form)
        outcome = take_in(
            table, make_form=lambda cells: self.taken.make_form(cells, user=request.user), is_trial=is_trial
        )
        if is_trial or outcome.errors:
            return self._show(request, TableForm(), table=table, outcome=outcome, text=text)
        count = len(outcome.names)
        words = ngettext("%(count)d row was taken in.", "%(count)d rows were taken in.", count)
        messages.success(request, words % {"count": count})
        return redirect(self.taken.done_url)

    def serve_empty(self, request: HttpRequest) -> HttpResponse:
        """This view will hand out a table with the headings alone."""
        self._check(request)
        return make_file(f"{self.name}.csv", ",".join(self.taken.headings) + "\r\n")

    def make_button(self, user: User) -> list[HeaderButton]:
        """This function will return the way here, for the list of such things, to who may go it."""
        if not self.taken.may_take_in(user):
            return []
        return [HeaderButton(self.taken.label, url=reverse(self.get_url_name("index")), icon_name=self.icon)]

    def _check(self, request: HttpRequest) -> None:
        if not self.taken.may_take_in(request.user):
            raise PermissionDenied

    def _show(
        self,
        request: HttpRequest,
        form: TableForm,
        *,
        table: Table | None = None,
        outcome: Outcome | None = None,
        text: str = "",
    ) -> HttpResponse:
        context = {
            "form": form,
            "taken": self.taken,
            "headings": self.taken.headings.items(),
            "table": table,
            "outcome": outcome,
            "errors": outcome.errors[:MOST_SHOWN] if outcome else [],
            "names": outcome.names[:MOST_SHOWN] if outcome else [],
            "text": text,
            "empty_url": self.get_url_name("empty"),
            "header_title": self.taken.label,
            "header_icon": self.icon,
            "breadcrumbs_items": [{"url": "", "label": _("Take in a table")}],
        }
        status = 400 if form.errors or (outcome and outcome.errors) else 200
        return TemplateResponse(request, "core/admin/import.html", context, status=status)
