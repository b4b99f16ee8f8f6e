"""Makers of test data, one module an app."""

from tests.factories.consultations import ConsultationIndexPageFactory, ConsultationPageFactory
from tests.factories.core import LocalityFactory, ThemeFactory, UserFactory
from tests.factories.directory import DirectoryPageFactory, MemberFactory, OrganisationFactory
from tests.factories.events import (
    EventIndexPageFactory,
    EventPageFactory,
    EventRecordPageFactory,
    EventSeriesPageFactory,
    OccasionFactory,
    SignupFactory,
    VenueFactory,
)
from tests.factories.glossary import GlossaryPageFactory, GlossaryTermPageFactory
from tests.factories.library import LibraryPageFactory, ResourcePageFactory, TrainingPageFactory
from tests.factories.network import (
    GetInvolvedPageFactory,
    HomePageFactory,
    OpportunityPageFactory,
    SiteChangesPageFactory,
    StandardPageFactory,
)
from tests.factories.stories import StoryIndexPageFactory, StoryPageFactory

__all__ = [
    "DirectoryPageFactory",
    "ConsultationIndexPageFactory",
    "ConsultationPageFactory",
    "EventIndexPageFactory",
    "EventPageFactory",
    "EventRecordPageFactory",
    "EventSeriesPageFactory",
    "GetInvolvedPageFactory",
    "GlossaryPageFactory",
    "GlossaryTermPageFactory",
    "HomePageFactory",
    "LibraryPageFactory",
    "LocalityFactory",
    "MemberFactory",
    "OccasionFactory",
    "OpportunityPageFactory",
    "ResourcePageFactory",
    "OrganisationFactory",
    "SignupFactory",
    "SiteChangesPageFactory",
    "StandardPageFactory",
    "StoryIndexPageFactory",
    "StoryPageFactory",
    "ThemeFactory",
    "TrainingPageFactory",
    "UserFactory",
    "VenueFactory",
]
