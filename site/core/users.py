"""Wagtail's screens for accounts, with our fields: e-mail and name, no password and no user name."""

from django import forms
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet

from core.models import User


class AccountCreationForm(UserCreationForm):
    first_name = last_name = None
    name = forms.CharField(required=False, max_length=120)

    class Meta(UserCreationForm.Meta):
        model = User
        fields = {"email", "name", "is_superuser", "groups"}

    def save(self, commit=True):
        # The person sets a password through "forgotten password": nobody else ever knows one.
        self.instance.set_unusable_password()
        return super().save(commit)


class AccountEditForm(UserEditForm):
    first_name = last_name = None
    name = forms.CharField(required=False, max_length=120)

    class Meta(UserEditForm.Meta):
        model = User
        fields = {"email", "name", "is_active", "is_superuser", "groups"}


class UserViewSet(WagtailUserViewSet):
    def get_form_class(self, for_update=False):
        return AccountEditForm if for_update else AccountCreationForm
