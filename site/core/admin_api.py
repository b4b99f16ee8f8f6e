"""The admin's own API of pictures and documents tells what somebody may choose or change.

Wagtail's tells the titles and descriptions of all of them to whoever may enter the admin, and all their tags.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse
from rest_framework.request import Request
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.tags import autocomplete
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.documents import get_document_model
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images import get_image_model
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.permissions import policy_registry


class PicturesAPI(ImagesAdminAPIViewSet):
    def get_queryset(self) -> QuerySet:
        return only_own(super().get_queryset(), self.request)


class DocumentsAPI(DocumentsAdminAPIViewSet):
    def get_queryset(self) -> QuerySet:
        return only_own(super().get_queryset(), self.request)


def only_own(files: QuerySet, request: Request) -> QuerySet:
    """This function will leave the files that somebody may choose or change."""
    policy = policy_registry.get_by_type(files.model)
    own = policy.instances_user_has_any_permission_for(request.user, ["choose", "change"])
    return files.filter(pk__in=own.values("pk"))


def replace_endpoints(router: WagtailAPIRouter) -> None:
    """This function will put our endpoints in the place of Wagtail's."""
    router.register_endpoint("images", PicturesAPI)
    router.register_endpoint("documents", DocumentsAPI)


@require_admin_access
def complete_tag(request: HttpRequest, **tag_model: str) -> JsonResponse:
    """This view will answer as Wagtail's does, to those who may give tags to pictures or documents."""
    policies = [policy_registry.get_by_type(model) for model in (get_image_model(), get_document_model())]
    if not any(policy.user_has_any_permission(request.user, ["add", "change"]) for policy in policies):
        raise PermissionDenied
    return autocomplete(request, **tag_model)
