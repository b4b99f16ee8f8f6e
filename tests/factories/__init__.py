"""Makers of test data, one module an app."""

from tests.factories.consultations import ConsultationIndexPageFactory, ConsultationPageFactory
from tests.factories.core import LocalityFactory, ThemeFactory, UserFactory
from tests.factories.directory import (
    ConcernContactFactory,
    ConsentFactory,
    ConsentWordingFactory,
    DirectoryPageFactory,
    InductionItemFactory,
    MemberFactory,
    OrganisationFactory,
    TermFactory,
)
from tests.factories.events import (
    CampaignFactory,
    EventIndexPageFactory,
    EventPageFactory,
    EventRecordPageFactory,
    EventSeriesPageFactory,
    HeardNoteFactory,
    OccasionFactory,
    PledgeFactory,
    QuestionFactory,
    SignupFactory,
    SurveyAnswerFactory,
    VenueFactory,
)
from tests.factories.expenses import ExpensesClaimFactory, ExpensesDeskFactory, GroupFactory
from tests.factories.glossary import GlossaryPageFactory, GlossaryTermPageFactory
from tests.factories.library import LibraryPageFactory, ResourcePageFactory, TrainingPageFactory
from tests.factories.network import (
    GetInvolvedPageFactory,
    HomePageFactory,
    OpportunityPageFactory,
    ParticipationModelPageFactory,
    RolePageFactory,
    SiteChangesPageFactory,
    StandardPageFactory,
    YearPageFactory,
)
from tests.factories.projects import ProjectIndexPageFactory, ProjectPageFactory, SaidAndDidPageFactory
from tests.factories.stories import (
    NewsIndexPageFactory,
    NewsPageFactory,
    StoryIndexPageFactory,
    StoryPageFactory,
)

__all__ = [
    "CampaignFactory",
    "ConcernContactFactory",
    "ConsentFactory",
    "ConsentWordingFactory",
    "ConsultationIndexPageFactory",
    "ConsultationPageFactory",
    "DirectoryPageFactory",
    "EventIndexPageFactory",
    "EventPageFactory",
    "EventRecordPageFactory",
    "EventSeriesPageFactory",
    "ExpensesClaimFactory",
    "ExpensesDeskFactory",
    "GetInvolvedPageFactory",
    "GlossaryPageFactory",
    "GlossaryTermPageFactory",
    "GroupFactory",
    "HeardNoteFactory",
    "HomePageFactory",
    "InductionItemFactory",
    "LibraryPageFactory",
    "LocalityFactory",
    "MemberFactory",
    "NewsIndexPageFactory",
    "NewsPageFactory",
    "OccasionFactory",
    "OpportunityPageFactory",
    "OrganisationFactory",
    "ParticipationModelPageFactory",
    "PledgeFactory",
    "ProjectIndexPageFactory",
    "ProjectPageFactory",
    "QuestionFactory",
    "ResourcePageFactory",
    "RolePageFactory",
    "SaidAndDidPageFactory",
    "SignupFactory",
    "SiteChangesPageFactory",
    "StandardPageFactory",
    "StoryIndexPageFactory",
    "StoryPageFactory",
    "SurveyAnswerFactory",
    "TermFactory",
    "ThemeFactory",
    "TrainingPageFactory",
    "UserFactory",
    "VenueFactory",
    "YearPageFactory",
]
