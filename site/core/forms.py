"""The forms of log-in, sign-up and a new password, in our words."""

from allauth.account.forms import AddEmailForm as AllauthAddEmailForm
from allauth.account.forms import ConfirmLoginCodeForm as AllauthConfirmLoginCodeForm
from allauth.account.forms import LoginForm as AllauthLoginForm
from allauth.account.forms import RequestLoginCodeForm as AllauthRequestLoginCodeForm
from allauth.account.forms import ResetPasswordForm as AllauthResetPasswordForm
from allauth.account.forms import SignupForm as AllauthSignupForm
from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.models import User

EMAIL_LABEL = _("E-mail address")
NO_EMAIL = _("Write your e-mail address")


def _say(field: forms.Field, *, label: str | Promise, required: str | Promise) -> None:
    """Gives a field our label and our words for "nothing written", and takes the hint inside it away."""
    field.label = label
    field.error_messages["required"] = required
    field.error_messages["invalid"] = _("Write your e-mail address like name@example.org")
    field.widget.attrs.pop("placeholder", None)


class AddEmailForm(AllauthAddEmailForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["email"], label=EMAIL_LABEL, required=NO_EMAIL)


class LoginForm(AllauthLoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["login"], label=EMAIL_LABEL, required=NO_EMAIL)
        _say(self.fields["password"], label=_("Password"), required=_("Write your password"))
        self.fields["remember"].label = _("Keep me logged in on this device")
        if "by_code" in self.data:
            del self.fields["password"]  # allauth then sends a code to the address


class RequestLoginCodeForm(AllauthRequestLoginCodeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["email"], label=EMAIL_LABEL, required=NO_EMAIL)


class ConfirmLoginCodeForm(AllauthConfirmLoginCodeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        code = self.fields["code"]
        code.label = _("The code")
        code.error_messages["required"] = _("Write the code from the message")
        code.widget.attrs = {"autocomplete": "one-time-code", "inputmode": "numeric", "autocapitalize": "off"}


class ResetPasswordForm(AllauthResetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["email"], label=EMAIL_LABEL, required=NO_EMAIL)


class SignupForm(AllauthSignupForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say(self.fields["email"], label=EMAIL_LABEL, required=NO_EMAIL)
        _say(self.fields["password1"], label=_("Choose a password"), required=_("Choose a password"))
        # For machines only. Hidden by class: an inline style would not pass the security policy.
        self.fields["website"].label = _("Leave this empty")
        self.fields["website"].widget.attrs = {"tabindex": "-1", "autocomplete": "off"}

    def try_save(self, request):
        if self.account_already_exists:
            # hashing a password is slow: without it the answer would come sooner for a known address
            User().set_password(self.cleaned_data["password1"])
        return super().try_save(request)
