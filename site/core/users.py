"""Wagtail's screens for accounts, with our fields: e-mail and name, no password and no user name."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views import groups
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet

from core.models import User
from core.sessions import end_sessions
from core.viewsets import RefusesToDeleteWhatIsNeeded


class AccountCreationForm(UserCreationForm):
    first_name = last_name = None
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_(
            "The person then presses “I have forgotten my password” on the log-in page to choose one."
        ),
    )
    name = forms.CharField(label=_("Name"), required=False, max_length=120)

    class Meta(UserCreationForm.Meta):
        model = User
        fields = {"email", "name", "is_superuser", "groups"}

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def save(self, commit=True):
        # Nobody but the person ever knows a password.
        self.instance.set_unusable_password()
        return super().save(commit)


class AccountEditForm(UserEditForm):
    first_name = last_name = None
    email = forms.EmailField(label=_("E-mail address"))
    name = forms.CharField(label=_("Name"), required=False, max_length=120)

    class Meta(UserEditForm.Meta):
        model = User
        fields = {"email", "name", "is_active", "is_superuser", "groups"}

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def save(self, commit=True):
        user = super().save(commit)
        if not user.is_active:
            end_sessions(user=user)
        return user


class UserViewSet(WagtailUserViewSet):
    def get_form_class(self, for_update=False):
        return AccountEditForm if for_update else AccountCreationForm


class GroupDeleteView(RefusesToDeleteWhatIsNeeded, groups.DeleteView):
    pass


class GroupViewSet(groups.GroupViewSet):
    delete_view_class = GroupDeleteView
