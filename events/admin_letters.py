"""Writing to everybody of an event: words, a look at what one person gets, then one press."""

from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.log_actions import log

from events import letters
from events.access import can_write_letters
from events.admin_screens import only_for, render_screen
from events.enums import Recipients
from events.models import Letter, Occasion


class LetterForm(forms.Form):
    recipients = forms.ChoiceField(
        label=gettext_lazy("To"), choices=Recipients, widget=forms.RadioSelect, initial=Recipients.CONFIRMED
    )
    subject = forms.CharField(
        label=gettext_lazy("Subject"),
        max_length=Letter._meta.get_field("subject").max_length,
        help_text=gettext_lazy("You may use {name}, {event} and {date}."),
    )
    text = forms.CharField(
        label=gettext_lazy("Text"),
        max_length=Letter._meta.get_field("text").max_length,
        widget=forms.Textarea(attrs={"rows": 12, "dir": "auto"}),
        help_text=gettext_lazy(
            "You may use {name}, {event}, {date} and {link}: the person’s own private page. "
            "When, where and that link stand in the message anyway."
        ),
    )
    form_id = forms.UUIDField(widget=forms.HiddenInput)

    def clean_subject(self) -> str:
        return self._check(self.cleaned_data["subject"], letters.IN_SUBJECT)

    def clean_text(self) -> str:
        return self._check(self.cleaned_data["text"], letters.IN_TEXT)

    def _check(self, words: str, allowed: tuple[str, ...]) -> str:
        try:
            letters.check_words(words, allowed=allowed)
        except letters.UnknownPlaceholder as error:
            raise ValidationError(
                _("%(found)s cannot be filled in. Here you may use %(allowed)s."),
                params={"found": error.args[0], "allowed": ", ".join(allowed)},
            ) from error
        return words


@only_for(can_write_letters)
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will take a letter, show what one person gets and how many do, and send it when asked."""
    occasion = get_object_or_404(Occasion.objects.select_related("venue"), pk=pk)
    preview = None
    if request.method == "POST":
        form = LetterForm(request.POST)
        step = request.POST.get("step")
        if step != "change" and form.is_valid():
            words = {key: form.cleaned_data[key] for key in ("recipients", "subject", "text")}
            try:
                if step == "send":
                    return _send(request, occasion, form, words)
                preview = letters.preview(occasion=occasion, **words)
            except letters.NobodyToWriteTo:
                form.add_error("recipients", _("Nobody among these has an e-mail address."))
    else:
        form = LetterForm(initial={"form_id": uuid4(), "text": _("Hello {name},") + "\n\n"})
    return render_screen(
        request,
        "write",
        occasion,
        _("Write to everybody"),
        form=form,
        preview=preview,
        letters=occasion.letters.select_related("written_by"),
    )


def _send(request: HttpRequest, occasion: Occasion, form: LetterForm, words: dict[str, str]) -> HttpResponse:
    now = timezone.now()
    letter = letters.write_letter(
        form_id=form.cleaned_data["form_id"], occasion=occasion, written_by=request.user, now=now, **words
    )
    if letter.sent_at == now:
        log(instance=occasion, action="events.write_letter", user=request.user, data={"letter": letter.pk})
        people = letters.get_people(occasion=occasion, recipients=letter.recipients).exclude(email="").count()
        messages.success(
            request,
            ngettext("Your letter goes to %(count)s person.", "Your letter goes to %(count)s people.", people)
            % {"count": people},
        )
    else:
        messages.info(request, _("This letter was sent already. Nobody gets it twice."))
    return redirect("occasion:mail", occasion.pk)
