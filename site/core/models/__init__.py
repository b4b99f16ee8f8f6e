"""The models every app stands on, one module a subject."""

from core.models.campaigns import Campaign
from core.models.erasures import Erasure
from core.models.mail import Mail, MailStatus
from core.models.pages import BasePage, RelatedPage, TranslationReview
from core.models.retention import Forgetting
from core.models.search import (
    BestBet,
    DocumentText,
    IndexChange,
    IndexCondition,
    IndexState,
    SearchChoice,
    SearchEntry,
    SearchFacet,
    SearchTerm,
    SearchWord,
    SynonymSet,
)
from core.models.settings import NetworkDetails
from core.models.taxonomy import Locality, Theme
from core.models.users import User
from core.models.worker import WorkerBeat

__all__ = [
    "BasePage",
    "BestBet",
    "Campaign",
    "DocumentText",
    "Erasure",
    "Forgetting",
    "IndexChange",
    "IndexCondition",
    "IndexState",
    "Locality",
    "Mail",
    "MailStatus",
    "NetworkDetails",
    "RelatedPage",
    "SearchChoice",
    "SearchEntry",
    "SearchFacet",
    "SearchTerm",
    "SearchWord",
    "SynonymSet",
    "Theme",
    "TranslationReview",
    "User",
    "WorkerBeat",
]
