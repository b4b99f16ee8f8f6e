"""Form fields that people fill in without an account: a name as they like it, an address."""

from django import forms
from django.utils.translation import gettext as _

from core.contact import UnusableEmail, normalise_email


class NameField(forms.CharField):
    """A name as somebody chose it: any script, no control characters, single spaces."""

    def to_python(self, value):
        words = super().to_python(value)
        return " ".join("".join(sign for sign in words if sign.isprintable() or sign.isspace()).split())


class EmailField(forms.CharField):
    """One plain address. Stripped of spaces only: a line break inside is never a slip of the finger."""

    widget = forms.TextInput(attrs={"input_type": "email", "autocomplete": "email", "spellcheck": "false"})

    def __init__(self, **kwargs):
        super().__init__(strip=False, **kwargs)

    def to_python(self, value):
        email = super().to_python(value).strip(" \t")
        if email in self.empty_values:
            return ""
        try:
            normalise_email(email)
        except UnusableEmail:
            raise forms.ValidationError(
                _("Write your e-mail address like name@example.org"), code="email"
            ) from None
        return email
