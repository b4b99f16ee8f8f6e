"""The editors' screens of the core: what the network says about itself, its lists, and the messages sent."""

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import SnippetViewSet

from core import outbox
from core.admin_searches import SearchesViewSet
from core.models import (
    Aim,
    Locality,
    Mail,
    NetworkDetails,
    ServiceArea,
    SupportContact,
    Theme,
    TranslationReview,
)
from core.search_viewsets import BestBetViewSet, SynonymSetViewSet


class RefusesToDeleteWhatIsNeeded:
    """For a view that deletes: where the database keeps a row for others, it says so, and deletes nothing."""

    needed_words = gettext_lazy("It cannot be deleted: something else still needs it.")

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            with transaction.atomic():
                return super().form_valid(form)
        except ProtectedError:
            messages.error(self.request, self.needed_words)
            return redirect(self.index_url_name)


class NetworkDetailsViewSet(SnippetViewSet):
    """A snippet, because wagtail-localize translates those: one row a language."""

    model = NetworkDetails
    icon = "info-circle"
    copy_view_enabled = False
    menu_label = gettext_lazy("The network's details")
    add_to_settings_menu = True
    list_display = ["name", "contact_role"]


class NamedForm(WagtailAdminModelForm):
    """A name for each language besides the one that the list is kept in."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for code, language in settings.LANGUAGES:
            if code != settings.LANGUAGE_CODE:
                self.fields[f"name_{code}"] = forms.CharField(
                    label=_("Name in %(language)s") % {"language": language},
                    max_length=80,
                    required=False,
                    initial=self.instance.names.get(code, ""),
                    widget=forms.TextInput(attrs={"lang": code, "dir": "auto"}),
                )

    def save(self, commit: bool = True):
        given = {code: self.cleaned_data.get(f"name_{code}", "") for code, _language in settings.LANGUAGES}
        self.instance.names = {code: name for code, name in given.items() if name}
        return super().save(commit)


class LocalityForm(NamedForm):
    def clean_parent(self) -> Locality | None:
        parent = self.cleaned_data["parent"]
        parents = dict(Locality.objects.values_list("pk", "parent"))
        above = parent and parent.pk
        while above:
            if above == self.instance.pk:
                raise forms.ValidationError(
                    _("%(place)s lies in %(itself)s. It cannot be the other way round too.")
                    % {"place": parent, "itself": self.instance}
                    if parent != self.instance
                    else _("A place does not lie in itself.")
                )
            above = parents.get(above)
        return parent


class LocalityIndexView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().select_related("parent")


class LocalityViewSet(ModelViewSet):
    model = Locality
    icon = "site"
    index_view_class = LocalityIndexView
    copy_view_enabled = False
    list_display = ["name", Column("parent", label=gettext_lazy("Lies in"), sort_key="parent__name"), "slug"]

    def get_form_class(self, for_update=False):
        return forms.modelform_factory(Locality, LocalityForm, fields=["name", "slug", "parent"])


class ThemeViewSet(ModelViewSet):
    model = Theme
    icon = "tag"
    copy_view_enabled = False
    list_display = ["name", "slug"]

    def get_form_class(self, for_update=False):
        return forms.modelform_factory(self.model, NamedForm, fields=["name", "slug"])


class ServiceAreaViewSet(ThemeViewSet):
    model = ServiceArea
    icon = "tasks"


class AimViewSet(ThemeViewSet):
    model = Aim
    icon = "pick"


class SupportContactForm(WagtailAdminModelForm):
    """The words in each language. Those of the language that the list is kept in are needed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for code, language in settings.LANGUAGES:
            self.fields[f"text_{code}"] = forms.CharField(
                label=_("Where to find help, in %(language)s") % {"language": language},
                help_text=_("Shown to readers of pages with this theme that have a content note."),
                max_length=1000,
                required=code == settings.LANGUAGE_CODE,
                initial=self.instance.texts.get(code, ""),
                widget=forms.Textarea(attrs={"lang": code, "dir": "auto", "rows": 4}),
            )

    def save(self, commit: bool = True):
        given = {code: self.cleaned_data[f"text_{code}"] for code, _language in settings.LANGUAGES}
        self.instance.texts = {code: text for code, text in given.items() if text}
        return super().save(commit)


class SupportContactViewSet(ModelViewSet):
    """Whom readers can turn to, theme by theme. Without an entry they see the network's own contacts."""

    model = SupportContact
    icon = "help"
    copy_view_enabled = False
    list_display = ["theme", Column("words", label=gettext_lazy("Where to find help"))]

    def get_form_class(self, for_update=False):
        return forms.modelform_factory(SupportContact, SupportContactForm, fields=["theme"])


class TranslationReviewViewSet(ModelViewSet):
    model = TranslationReview
    icon = "check"
    copy_view_enabled = False
    menu_label = gettext_lazy("Checked translations")
    panels = [PageChooserPanel("page"), FieldPanel("reviewed_by"), FieldPanel("reviewed_date")]
    list_display = ["page", "reviewed_by", DateColumn("reviewed_date", label=gettext_lazy("When"))]


class MailIndexView(generic.IndexView):
    def get_list_more_buttons(self, instance: Mail) -> list:
        may_send = self.request.user.has_perm("core.change_mail")
        if not may_send or not outbox.may_be_sent_again(mail=instance, now=timezone.now()):
            return []
        url = reverse("mail:send_again", args=[instance.pk])
        return [Button(_("Send again"), url=url, icon_name="mail")]


class MailViewSet(ModelViewSet):
    """Which messages went out, for whoever runs the site. Never what they say: that is between two people."""

    model = Mail
    icon = "mail"
    menu_label = gettext_lazy("Messages sent")
    copy_view_enabled = False
    form_fields = []
    index_view_class = MailIndexView
    list_display = [
        "kind",
        Column("to", label=gettext_lazy("To")),
        Column("status", label=gettext_lazy("Status"), accessor="get_status_display", sort_key="status"),
        DateColumn("due_at", label=gettext_lazy("Due"), sort_key="due_at"),
        DateColumn("done_at", label=gettext_lazy("Done"), sort_key="done_at"),
        Column("tries", label=gettext_lazy("Tries")),
        Column("error", label=gettext_lazy("Answer of the mail server")),
    ]
    list_filter = ["status", "kind"]
    ordering = ["-due_at"]

    def get_common_view_kwargs(self, **kwargs) -> dict:
        # The outbox alone writes messages
        no_writing = dict.fromkeys(
            ["add_url_name", "edit_url_name", "delete_url_name", "history_url_name", "usage_url_name"]
        )
        return super().get_common_view_kwargs(**no_writing, **kwargs)

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("send-again/<int:pk>/", send_again, name="send_again"),
        ]


@require_http_methods(["GET", "HEAD", "POST"])
def send_again(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will ask once, then queue an unsure or refused message again."""
    if not request.user.has_perm("core.change_mail"):
        raise PermissionDenied
    mail = get_object_or_404(Mail, pk=pk)
    if request.method == "POST":
        try:
            outbox.send_again(mail=mail, now=timezone.now())
        except outbox.NothingToSendAgain:
            messages.error(
                request, _("This message is on its way, was sent, has been erased, or is too late.")
            )
        else:
            messages.success(request, _("The message will be sent again within a minute."))
        return redirect("mail:index")
    crumbs = [
        {"url": reverse("mail:index"), "label": _("Messages sent")},
        {"url": "", "label": _("Send again")},
    ]
    return TemplateResponse(
        request,
        "core/admin/send_again.html",
        {
            "mail": mail,
            "header_title": _("Send again"),
            "header_icon": "mail",
            "breadcrumbs_items": crumbs,
        },
    )


class CoreViewSetGroup(ModelViewSetGroup):
    menu_label = gettext_lazy("Lists")
    menu_icon = "list-ul"
    menu_order = 160
    items = (
        LocalityViewSet("locality"),
        ThemeViewSet("theme"),
        ServiceAreaViewSet("service_area"),
        AimViewSet("aim"),
        SupportContactViewSet("support_contact"),
        SynonymSetViewSet("synonym_set"),
        BestBetViewSet("best_bet"),
        SearchesViewSet("searches"),
        TranslationReviewViewSet("translation_review"),
        MailViewSet("mail"),
    )
