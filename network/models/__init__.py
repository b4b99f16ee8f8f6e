"""The pages of the network, one module a room."""

from network.models.compact import CompactOutcomePage, CompactPage, CompactVersionPage
from network.models.consultations import ConsultationIndexPage, ConsultationPage
from network.models.feedback import SiteChangesPage, SiteFeedback
from network.models.follows import Follow, MailChoice, NewsItem
from network.models.glossary import GlossaryPage, GlossaryTermPage
from network.models.home import HomePage
from network.models.involvement import GetInvolvedPage, OpportunityPage
from network.models.library import LibraryPage, ResourcePage, TrainingPage
from network.models.participation import ParticipationModelPage
from network.models.plan import PlanPage
from network.models.principles import PrincipleSetPage, PrinciplesPage
from network.models.projects import ProjectIndexPage, ProjectPage, SaidAndDidPage
from network.models.roles import RolePage
from network.models.subscriptions import Subscription
from network.models.text import StandardPage
from network.models.writing import JargonWord, PageReading
from network.models.years import YearPage

__all__ = [
    "CompactOutcomePage",
    "CompactPage",
    "CompactVersionPage",
    "ConsultationIndexPage",
    "ConsultationPage",
    "Follow",
    "GetInvolvedPage",
    "GlossaryPage",
    "GlossaryTermPage",
    "HomePage",
    "JargonWord",
    "LibraryPage",
    "MailChoice",
    "NewsItem",
    "OpportunityPage",
    "PageReading",
    "ParticipationModelPage",
    "PlanPage",
    "PrincipleSetPage",
    "PrinciplesPage",
    "ProjectIndexPage",
    "ProjectPage",
    "ResourcePage",
    "RolePage",
    "SaidAndDidPage",
    "SiteChangesPage",
    "SiteFeedback",
    "StandardPage",
    "Subscription",
    "TrainingPage",
    "YearPage",
]
