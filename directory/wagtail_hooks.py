"""Wiring of the directory into the editors' site."""

from wagtail import hooks

from directory.viewsets import OrganisationViewSet


@hooks.register("register_admin_viewset")
def register_viewset() -> OrganisationViewSet:
    return OrganisationViewSet("organisation")
