"""Sheets that a reader fills in here and prints. Nothing of what they write is kept."""

from collections.abc import Mapping

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.private import never_stored
from core.visibility import public
from network.library_blocks import Sheet, make_sheet
from network.models import ResourcePage

LONGEST = 1000  # letters in a box: more would not fit on one sheet


class SheetForm(forms.Form):
    """One field for each box of a sheet; all may stay empty."""

    def __init__(self, sheet: Sheet, data: Mapping[str, str]):
        # Browsers send a line break as two letters and count it as one
        super().__init__({name: data[name].replace("\r\n", "\n") for name in data}, auto_id="box-%s")
        too_long = _("“%(question)s”: write at most %(count)s letters")
        for box in sheet.boxes:
            words = too_long % {"question": box.question, "count": LONGEST}
            self.fields[box.name] = forms.CharField(
                required=False, max_length=LONGEST, error_messages={"max_length": words}
            )


# No token: nothing is stored and nobody's account is touched, so that a foreign page gains nothing by sending
# this form, and it works with cookies off.
@csrf_exempt
@never_stored
@require_http_methods(["GET", "HEAD", "POST"])
def fill_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will show the sheet of a resource with the words that were sent: ready to print, or once more
    to change. Without words it leads to the resource. Raises Http404 where there is no such sheet.
    """
    page = _get_resources(pk).first()
    value = page.get_sheet() if page is not None else None
    if value is None:
        raise Http404
    if request.method != "POST":
        return redirect(page.url)
    form = SheetForm(make_sheet(value), request.POST)
    is_filled = form.is_valid() and "change" not in request.POST
    words = form.cleaned_data if is_filled else form.data
    context = {
        "page": page,
        "form": form,
        "sheet": make_sheet(value, words, form.errors),
        "is_filled": is_filled,
    }
    return render(request, "network/filled_sheet.html", context)


def _get_resources(pk: int) -> PageQuerySet:
    """The public resource with this number, in the reader's language."""
    keys = Page.objects.filter(pk=pk).values("translation_key")
    pages = ResourcePage.objects.filter(translation_key__in=keys, locale__language_code=get_language())
    return public(pages).select_related("locale")
