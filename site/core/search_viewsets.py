"""The editors' screens of search: words that mean the same, and best bets.

Their forms to add one take `?words=` and `?language=`, so that a report of searches leads there in one click.
"""

from collections.abc import Callable, Hashable

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminPageChooser
from wagtail.models import Page

from core import best_bets, synonyms, words
from core.models import BestBet, SearchWord, SynonymSet
from core.visibility import public


def read_lines(text: str) -> list[str]:
    """This function will return the lines of a text that are not empty, each as a search would be."""
    return [line for line in map(words.clean, text.splitlines()) if line]


def check_lines(text: str, *, fold: Callable[[str], Hashable]) -> str:
    """This function will return lines of searches, cleaned. Raises ValidationError for one that search
    cannot use, and for two that are the same to it, which is what `fold` says.
    """
    seen: dict[Hashable, str] = {}
    for line in read_lines(text):
        folded = fold(line)
        if not folded:
            raise ValidationError(_("Search cannot use “%(line)s”: it has no word.") % {"line": line})
        if folded in seen:
            told = {"first": seen[folded], "second": line}
            raise ValidationError(_("“%(first)s” and “%(second)s” are the same to search. Keep one.") % told)
        seen[folded] = line
    return "\n".join(seen.values())


class SynonymSetForm(WagtailAdminModelForm):
    class Meta:
        model = SynonymSet
        fields = ["language", "words", "note"]
        widgets = {"words": AdminAutoHeightTextInput}
        help_texts = {
            "words": gettext_lazy(
                "One a line, at least two. Whoever searches for one of them finds the others too. In another "
                "language than English, add the English word: then what is only in English is found."
            )
        }

    def clean_words(self) -> str:
        cleaned = check_lines(self.cleaned_data["words"], fold=synonyms.fold_phrase)
        lines = cleaned.split("\n")
        if len(lines) < 2:
            raise ValidationError(_("Write at least two, one a line."))
        if len(lines) > synonyms.MOST_ALTERNATIVES:
            most = {"most": synonyms.MOST_ALTERNATIVES}
            raise ValidationError(_("Search uses %(most)s at most. Keep those that people type.") % most)
        for line in lines:
            if len(words.split(line)) > synonyms.LONGEST_PHRASE:
                told = {"line": line, "most": synonyms.LONGEST_PHRASE}
                raise ValidationError(_("“%(line)s” has more than %(most)s words. Write fewer.") % told)
        return cleaned

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("words") and cleaned.get("language"):
            self._check_other_sets(cleaned["words"].split("\n"), cleaned["language"])
        return cleaned

    def _check_other_sets(self, lines: list[str], language: str) -> None:
        phrases = {synonyms.fold_phrase(line): line for line in lines}
        others = SynonymSet.objects.filter(language=language).exclude(pk=self.instance.pk)
        sources = {synonyms.get_source(each): each for each in others}
        taken = SearchWord.objects.filter(source__in=sources, phrase__in=phrases).order_by("pk").first()
        if taken:
            told = {"line": phrases[taken.phrase], "list": sources[taken.source]}
            self.add_error(
                "words", _("“%(line)s” is in another list: “%(list)s”. Add the words there.") % told
            )


class BestBetForm(WagtailAdminModelForm):
    class Meta:
        model = BestBet
        fields = ["language", "words", "page", "text", "sort_order"]
        widgets = {"words": AdminAutoHeightTextInput, "page": AdminPageChooser}

    def clean_words(self) -> str:
        return check_lines(self.cleaned_data["words"], fold=best_bets.fold_line)

    def clean_page(self) -> Page:
        page = self.cleaned_data["page"]
        if page.url is None:
            raise ValidationError(_("This page has no address. Choose one that people can open."))
        return page.alias_of or page  # an alias repeats its source, and readers are led to theirs anyway


class PrefilledCreateView(generic.CreateView):
    def get_initial(self) -> dict:
        given = self.request.GET
        lines = "\n".join(read_lines(given.get("words", "")))
        asked = {"words": lines, "language": given.get("language", "")}
        return super().get_initial() | {name: value for name, value in asked.items() if value}


class WarnsOfHiddenPage:
    """For a view that saves a best bet: it says why nobody will see it."""

    def save_action(self) -> HttpResponse:
        response = super().save_action()
        if not public(Page.objects.filter(pk=self.object.page_id)).exists():
            messages.warning(
                self.request, _("Not everybody may see this page now. The best bet waits until they may.")
            )
        return response


class AddBestBetView(WarnsOfHiddenPage, PrefilledCreateView):
    pass


class EditBestBetView(WarnsOfHiddenPage, generic.EditView):
    pass


class BestBetIndexView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().select_related("page")


class SynonymSetViewSet(ModelViewSet):
    model = SynonymSet
    icon = "list-ul"
    menu_label = gettext_lazy("Words that mean the same")
    copy_view_enabled = False
    add_view_class = PrefilledCreateView
    list_display = [
        "__str__",
        Column("language", label=gettext_lazy("Language"), accessor="get_language_display"),
        "note",
    ]
    list_filter = ["language"]
    search_fields = ["words", "note"]
    search_backend_name = None

    def get_form_class(self, for_update=False):
        return SynonymSetForm


class BestBetViewSet(ModelViewSet):
    model = BestBet
    icon = "pick"
    menu_label = gettext_lazy("Best bets")
    copy_view_enabled = False
    index_view_class = BestBetIndexView
    add_view_class = AddBestBetView
    edit_view_class = EditBestBetView
    list_display = [
        "__str__",
        "page",
        Column("language", label=gettext_lazy("Language"), accessor="get_language_display"),
        Column("sort_order", label=gettext_lazy("Order"), sort_key="sort_order"),
    ]
    list_filter = ["language"]
    search_fields = ["words", "text"]
    search_backend_name = None

    def get_form_class(self, for_update=False):
        return BestBetForm
