"""Wiring of the directory into the editors' site."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet
from wagtail.log_actions import LogActionRegistry

from directory.admin_concerns import ConcernContactViewSet, ConcernViewSet
from directory.admin_consents import ConsentWordingViewSet
from directory.admin_keepers import KeeperViewSet
from directory.admin_members import MembersViewSetGroup
from directory.admin_profiles import ProfileViewSet
from directory.import_organisations import organisation_import
from directory.viewsets import OrganisationViewSet


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[ViewSet]:
    return [
        OrganisationViewSet("organisation"),
        organisation_import,
        KeeperViewSet("keeper"),
        ConcernViewSet("concern"),
        MembersViewSetGroup(),
        ProfileViewSet("profile"),
        ConsentWordingViewSet("consent_wording"),
        ConcernContactViewSet("concern_contact"),
    ]


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        "directory.answer_keeper",
        gettext_lazy("Answer a keeper"),
        gettext_lazy("Somebody who asked to keep the page, or kept it, was answered"),
    )
    actions.register_action(
        "directory.keeper_saved",
        gettext_lazy("Change by a keeper"),
        gettext_lazy("Changed by whoever keeps the page"),
    )
    for name, label, words in (
        ("see_request", gettext_lazy("See a request to join"), gettext_lazy("Looked at a request to join")),
        ("approve_request", gettext_lazy("Take in a member"), gettext_lazy("Took in a member")),
        ("decline_request", gettext_lazy("Decline a request"), gettext_lazy("Declined a request to join")),
        ("add_term", gettext_lazy("Add a term of office"), gettext_lazy("Added a term of office")),
        ("change_term", gettext_lazy("Change a term of office"), gettext_lazy("Changed a term of office")),
        ("end_term", gettext_lazy("End a term of office"), gettext_lazy("Ended a term of office")),
    ):
        actions.register_action(f"directory.{name}", label, words)


@hooks.register("register_permissions")
def register_permissions() -> QuerySet:
    return Permission.objects.filter(content_type__app_label="directory", codename="welcome_members")
