"""The forms of the editors' screens of contributors."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.contact import UnusableEmail, normalise_email
from core.protected_files import ACCEPT
from stories.contributions import Person
from stories.enums import Scope
from stories.models import Contributor


class PersonForm(forms.Form):
    """What we know of somebody. Name, telephone and note are encrypted."""

    shown_as = forms.CharField(
        label=gettext_lazy("How they are named on the site"),
        help_text=gettext_lazy("Their name, another name, or nothing."),
        max_length=80,
        required=False,
    )
    is_pseudonym = forms.BooleanField(label=gettext_lazy("This is not their real name"), required=False)
    name = forms.CharField(
        label=gettext_lazy("Real name"),
        help_text=gettext_lazy("Encrypted. Only where you need it to reach them."),
        max_length=120,
        required=False,
    )
    email = forms.CharField(label=gettext_lazy("E-mail address"), max_length=254, required=False)
    phone = forms.CharField(
        label=gettext_lazy("Telephone"), help_text=gettext_lazy("Encrypted."), max_length=40, required=False
    )
    note = forms.CharField(
        label=gettext_lazy("Note"),
        help_text=gettext_lazy("Encrypted. What we must know when we write to them."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.LANGUAGES)

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].strip()
        try:
            return email and normalise_email(email) and email
        except UnusableEmail:
            raise forms.ValidationError(_("Write an address like name@example.org"), code="email") from None

    def get_person(self) -> Person:
        return Person(**self.cleaned_data)


class NewPersonForm(PersonForm):
    def clean(self) -> dict:
        cleaned = super().clean()
        if not any(cleaned.get(name) for name in ("shown_as", "name", "email", "phone")):
            raise forms.ValidationError(_("Write at least one thing by which you know who this is."))
        return cleaned


class WhoseForm(forms.Form):
    """Somebody who is on the list already."""

    contributor = forms.ModelChoiceField(
        label=gettext_lazy("Somebody on the list"), queryset=Contributor.objects.all()
    )


class PaperForm(forms.Form):
    """A consent that somebody signed."""

    given_on = forms.DateField(
        label=gettext_lazy("Signed on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    more = forms.MultipleChoiceField(
        label=gettext_lazy("Besides on this site, it may be used"),
        choices=[(scope.value, scope.label) for scope in Scope if scope != Scope.WEB],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    scan = forms.FileField(
        label=gettext_lazy("The signed sheet"),
        help_text=gettext_lazy("A photo or a PDF. Only those who handle contributors can open it."),
        widget=forms.FileInput(attrs={"accept": ACCEPT}),
    )

    @property
    def scopes(self) -> list[str]:
        return [Scope.WEB, *self.cleaned_data["more"]]
