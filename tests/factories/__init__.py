"""Makers of test data, one module an app."""

from tests.factories.consultations import ConsultationIndexPageFactory, ConsultationPageFactory
from tests.factories.core import LocalityFactory, ThemeFactory, UserFactory
from tests.factories.directory import DirectoryPageFactory, MemberFactory, OrganisationFactory
from tests.factories.events import (
    EventIndexPageFactory,
    EventPageFactory,
    EventRecordPageFactory,
    EventSeriesPageFactory,
    HeardNoteFactory,
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
    ParticipationModelPageFactory,
    SiteChangesPageFactory,
    StandardPageFactory,
)
from tests.factories.projects import ProjectIndexPageFactory, ProjectPageFactory, SaidAndDidPageFactory
from tests.factories.stories import StoryIndexPageFactory, StoryPageFactory

__all__ = [
    "ConsultationIndexPageFactory",
    "ConsultationPageFactory",
    "DirectoryPageFactory",
    "EventIndexPageFactory",
    "EventPageFactory",
    "EventRecordPageFactory",
    "EventSeriesPageFactory",
    "GetInvolvedPageFactory",
    "GlossaryPageFactory",
    "GlossaryTermPageFactory",
    "HeardNoteFactory",
    "HomePageFactory",
    "LibraryPageFactory",
    "LocalityFactory",
    "MemberFactory",
    "OccasionFactory",
    "OpportunityPageFactory",
    "OrganisationFactory",
    "ParticipationModelPageFactory",
    "ProjectIndexPageFactory",
    "ProjectPageFactory",
    "ResourcePageFactory",
    "SaidAndDidPageFactory",
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
