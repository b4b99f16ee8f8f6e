"""The forms of log-in and sign-up, in our words."""

from allauth.account.forms import LoginForm as AllauthLoginForm
from allauth.account.forms import SignupForm as AllauthSignupForm
from django.utils.translation import gettext_lazy as _


class LoginForm(AllauthLoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("E-mail address")
        self.fields["remember"].label = _("Keep me logged in on this device")
        for name in ("login", "password"):
            del self.fields[name].widget.attrs["placeholder"]


class SignupForm(AllauthSignupForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail address")
        self.fields["password1"].label = _("Choose a password")
        for name in ("email", "password1"):
            del self.fields[name].widget.attrs["placeholder"]
        # For machines only. Hidden by class: an inline style would not pass the security policy.
        self.fields["website"].label = _("Leave this empty")
        self.fields["website"].widget.attrs = {"tabindex": "-1", "autocomplete": "off"}
