"""The forms with which people write to one another through the site."""

from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from core.contact import LONGEST_EMAIL
from core.form_fields import EmailField, NameField
from core.models import User
from core.public_forms import PublicForm

LONGEST_MESSAGE = 3000
TOO_LONG = {"max_length": _("Write at most %(limit_value)d letters")}


def _words_field(label, *, required: str = "", **kwargs) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=LONGEST_MESSAGE,
        required=bool(required),
        widget=forms.Textarea(attrs={"rows": 7, "autocomplete": "off", "dir": "auto"}),
        error_messages=TOO_LONG | {"required": required},
        **kwargs,
    )


class MessageForm(PublicForm):
    """The first message. `receiver` tells one form from another, and so does the account: a page elsewhere
    cannot have a form that is signed for somebody else's account.
    """

    words = _words_field(
        _("Your message"),
        required=_("Write your message"),
        help_text=_("At most 3000 letters. A web address is shown as plain words. No files can be sent."),
    )
    name = NameField(
        label=_("What shall they call you?"),
        help_text=_("Any name will do. They see it with your message."),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        error_messages=TOO_LONG | {"required": _("Write a name. Any name will do")},
    )
    email = EmailField(
        label=_("Your e-mail address"),
        help_text=_("They never see it. We ask there whether it was you, and say when there is an answer."),
        max_length=LONGEST_EMAIL,
        error_messages=TOO_LONG | {"required": _("Write your e-mail address: the answer needs a way to you")},
    )

    def __init__(self, data=None, *, user: User | None, receiver: str, now: datetime, **kwargs):
        salt = f"directory.write {receiver} {user.pk if user else ''}"
        super().__init__(data, salt=salt, now=now, **kwargs)
        if user:
            del self.fields["email"]


class AnswerForm(PublicForm):
    words = _words_field(
        _("Your message"),
        required=_("Write your message"),
        help_text=_("At most 3000 letters. A web address is shown as plain words. No files can be sent."),
    )

    def __init__(self, data=None, *, now: datetime, **kwargs):
        super().__init__(data, salt="directory.answer", now=now, **kwargs)


class ReportForm(PublicForm):
    """A worry about the other side of an exchange."""

    words = _words_field(
        _("What worries you?"),
        required=_("Write what worries you"),
        help_text=_("Write as much or as little as you like. You need not be sure."),
    )
    quotes = forms.BooleanField(
        label=_("Show them the messages of this exchange too"),
        help_text=_("Without this tick they read only what you write here."),
        required=False,
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

    def __init__(self, data=None, *, now: datetime, **kwargs):
        super().__init__(data, salt="directory.report", now=now, **kwargs)
