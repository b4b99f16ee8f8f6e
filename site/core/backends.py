"""Who the session says somebody is, and whether they work on this site: asked with one query."""

from allauth.account.auth_backends import AuthenticationBackend as AllauthAuthenticationBackend
from django.contrib.auth.models import Permission
from django.db.models import Exists, OuterRef, Q

from core.models import User


class AuthenticationBackend(AllauthAuthenticationBackend):
    def get_user(self, user_id: int) -> User | None:
        """This function will return an account that may log in, with `may_enter_admin` on it.

        core/middleware.py needs that at every request: two queries more would cost each member's every page.
        """
        entry = Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin")
        given = entry.filter(Q(user=OuterRef("pk")) | Q(group__user=OuterRef("pk")))
        accounts = User.objects.annotate(may_enter_admin=Q(is_superuser=True) | Exists(given))
        user = accounts.filter(pk=user_id).first()
        return user if self.user_can_authenticate(user) else None
