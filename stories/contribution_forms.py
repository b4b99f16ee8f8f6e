"""The forms of a contributor's private page. They need no token: the address is the key."""

from crispy_forms_gds.choices import Choice
from crispy_forms_gds.helper import FormHelper
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.contributions import MOST_BYTES
from stories.enums import Scope


class _PlainForm(forms.Form):
    use_required_attribute = False  # browsers would speak before we can, and in their own words

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()


class ConsentForm(_PlainForm):
    """A yes: for this site, and for what else is ticked."""

    more = forms.MultipleChoiceField(
        label=gettext_lazy("May we also use it here?"),
        help_text=gettext_lazy("You need tick nothing. Your yes for this site is the button below."),
        choices=[Choice(scope.value, scope.label) for scope in Scope if scope != Scope.WEB],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Choose from what stands here")},
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    @property
    def scopes(self) -> list[str]:
        return [Scope.WEB, *self.cleaned_data["more"]]


class ChangesForm(_PlainForm):
    comment = forms.CharField(
        label=gettext_lazy("What should be different?"),
        help_text=gettext_lazy("In your own words. We write to you again when it is changed."),
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": gettext_lazy("Write what should be different")},
    )

    def clean_comment(self) -> str:
        comment = self.cleaned_data["comment"]
        if len(comment.encode()) > MOST_BYTES:
            raise forms.ValidationError(
                _("This is too long. Please write at most 20,000 letters, or talk to us."), code="long"
            )
        return comment
