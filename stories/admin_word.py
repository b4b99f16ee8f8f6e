"""The editors' screen that makes the draft of a story from a Word document. The file itself is not kept."""

from collections.abc import Iterator

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.viewsets.base import ViewSet

from core import starters
from core.pictures import UnusableFile
from core.virus_scan import check_file
from stories.word_import import WordStory, read_word

STARTER = "word_story"
# What editors are told of each number that comes with a document, unless it is 0
LEFT_OUT = {
    "pictures": ngettext_lazy(
        "%(count)d picture was left out. Add it here, with who gave consent and what it shows.",
        "%(count)d pictures were left out. Add them here, with who gave consent and what they show.",
        "count",
    ),
    "tables": ngettext_lazy(
        "%(count)d table is plain text now: each cell is a paragraph.",
        "%(count)d tables are plain text now: each cell is a paragraph.",
        "count",
    ),
    "crossed_out": ngettext_lazy(
        "Crossed-out words were left out in %(count)d place.",
        "Crossed-out words were left out in %(count)d places.",
        "count",
    ),
}


class WordForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Word document"),
        help_text=gettext_lazy("A file that ends in .docx. It is not kept."),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        error_messages={
            "required": gettext_lazy("Choose a file"),
            "empty": gettext_lazy("This file is empty."),
        },
    )

    def clean_file(self) -> WordStory:
        """This function will return what was read from the file."""
        file = self.cleaned_data["file"]
        if file.size > settings.WAGTAILDOCS_MAX_UPLOAD_SIZE:
            raise forms.ValidationError(_("This file is larger than 50 MB. Please send a smaller one."))
        try:
            check_file(file)
            return read_word(file.read(), name=file.name)
        except UnusableFile as refusal:
            raise forms.ValidationError(str(refusal)) from refusal


class WordStoryViewSet(ViewSet):
    icon = "doc-full"

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", begin, name="index")]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """This view will ask for a document, make a draft of it, and open that."""
    if not starters.may_start(name=STARTER, user=request.user):
        raise PermissionDenied
    form = WordForm(request.POST, request.FILES) if request.method == "POST" else WordForm()
    if not form.is_valid():
        return _show(request, form)
    document = form.cleaned_data["file"]
    page = starters.start(name=STARTER, user=request.user, document=document)
    messages.success(
        request,
        _("A draft with the text of your document, and questions. Answer what you can, delete the rest."),
    )
    if left_out := " ".join(_tell_left_out(document)):
        messages.warning(request, left_out)
    return redirect("wagtailadmin_pages:edit", page.pk)


def _show(request: HttpRequest, form: WordForm) -> HttpResponse:
    heading = _("Story from a Word document")
    context = {
        "form": form,
        "header_title": heading,
        "header_icon": WordStoryViewSet.icon,
        "breadcrumbs_items": [{"url": "", "label": heading}],
    }
    return TemplateResponse(request, "stories/admin/word.html", context, status=400 if form.errors else 200)


def _tell_left_out(document: WordStory) -> Iterator[str]:
    for name, words in LEFT_OUT.items():
        if count := getattr(document, name):
            yield words % {"count": count}
