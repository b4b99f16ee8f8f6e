"""The form with which somebody asks to join the network."""

from crispy_forms_gds.helper import FormHelper
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from core.form_fields import NameField
from directory.enums import Role

TOO_LONG = {"max_length": _("Write at most %(limit_value)d letters")}
LONGEST_VERSION = 4  # digits


class JoinForm(forms.Form):
    use_required_attribute = False  # browsers would speak before we can, and in their own words

    chosen_name = NameField(
        label=_("What shall we call you?"),
        help_text=_("Any name will do. It need not be your real one."),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "nickname", "dir": "auto"}),
        error_messages=TOO_LONG | {"required": _("Write a name. Any name will do")},
    )
    language = forms.ChoiceField(
        label=_("In which language shall we write to you?"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language"), "invalid_choice": _("Choose a language")},
    )
    part = forms.ChoiceField(
        label=_("Which part would you like to play?"),
        help_text=_("You can leave this open, and change it later. No part ranks above another."),
        choices=[("", _("I leave it open")), *Role.choices],
        required=False,
        error_messages={"invalid_choice": _("Choose a part from the list, or leave it open")},
    )
    words = forms.CharField(
        label=_("Would you like to tell us something?"),
        help_text=_("You can leave this empty. Please do not write about your health."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off", "dir": "auto"}),
        error_messages=TOO_LONG,
    )
    agree = forms.BooleanField(
        label=_("I agree to the house rules"),
        error_messages={"required": _("Tick that you agree to the house rules")},
    )
    # Of the words that the person has before them: they may change while the page is open
    rules_version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, **kwargs):
        super().__init__(data.copy() if data is not None else None, **kwargs)
        self.helper = FormHelper()

    def clean_rules_version(self) -> int:
        """No version of ours where it is missing or no number."""
        version = self.cleaned_data["rules_version"]
        return int(version) if version.isdecimal() and len(version) <= LONGEST_VERSION else 0

    def show_new_rules(self, version: int) -> None:
        """This function will keep all that was typed but the tick: the words next to it are new."""
        self.data["rules_version"] = str(version)
        self.data.pop("agree", None)
