"""The form with which anybody reports a worry about safety."""

from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from core.contact import find_addresses
from core.public_forms import PublicForm

LONGEST_WHERE = 200
TOO_LONG = {"max_length": _("Write at most %(limit_value)d letters")}


class ConcernForm(PublicForm):
    words = forms.CharField(
        label=_("What happened, or what worries you?"),
        help_text=_("Write as much or as little as you like. You need not be sure."),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 7, "autocomplete": "off", "dir": "auto"}),
        error_messages=TOO_LONG | {"required": _("Write what happened, or what worries you")},
    )
    where = forms.CharField(
        label=_("Where was it?"),
        help_text=_("You can leave this empty. For example: a meeting, a place, or a page of this site."),
        required=False,
        max_length=LONGEST_WHERE,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        error_messages=TOO_LONG,
    )
    name = forms.CharField(
        label=_("What shall we call you?"),
        help_text=_("You can leave this empty. Any name will do."),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        error_messages=TOO_LONG,
    )
    contact = forms.CharField(
        label=_("How can we reach you?"),
        help_text=_(
            "You can leave this empty: then we cannot ask or answer. Write a way that is safe for you."
        ),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        error_messages=TOO_LONG,
    )
    wants_receipt = forms.BooleanField(
        label=_("Send me one short e-mail that it arrived"),
        help_text=_(
            "It does not say what you wrote, nor about what. Tick it only if nobody else reads your e-mail."
        ),
        required=False,
    )
    about = forms.CharField(required=False, widget=forms.HiddenInput)  # whom, signed: see views.py

    def __init__(self, data=None, *, now: datetime, **kwargs):
        super().__init__(data, salt="directory.concern", now=now, **kwargs)

    def clean(self) -> dict:
        data = super().clean()
        if data.get("wants_receipt") and not find_addresses(data.get("contact", "")):
            self.add_error("contact", _("Write an e-mail address here, or take away the tick below"))
        return data
