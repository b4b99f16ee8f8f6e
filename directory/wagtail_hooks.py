"""Wiring of the directory into the editors' site."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from directory.admin_concerns import ConcernContactViewSet, ConcernViewSet
from directory.viewsets import OrganisationViewSet


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[ViewSet]:
    return [
        OrganisationViewSet("organisation"),
        ConcernViewSet("concern"),
        ConcernContactViewSet("concern_contact"),
    ]
