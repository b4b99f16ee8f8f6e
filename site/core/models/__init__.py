"""The models every app stands on, one module a subject."""

from core.models.answers import PageAnswer
from core.models.campaigns import Campaign
from core.models.erasures import Erasure
from core.models.images import Image, Rendition
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
from core.models.support import SupportContact
from core.models.taxonomy import Aim, Locality, ServiceArea, Theme
from core.models.upkeep import LinkCheck, LinkOutcome, PageLink, PageReview
from core.models.users import User
from core.models.worker import WorkerBeat

__all__ = [
    "Aim",
    "BasePage",
    "BestBet",
    "Campaign",
    "DocumentText",
    "Erasure",
    "Forgetting",
    "Image",
    "IndexChange",
    "IndexCondition",
    "IndexState",
    "LinkCheck",
    "LinkOutcome",
    "Locality",
    "Mail",
    "MailStatus",
    "NetworkDetails",
    "PageAnswer",
    "PageLink",
    "PageReview",
    "RelatedPage",
    "Rendition",
    "SearchChoice",
    "SearchEntry",
    "SearchFacet",
    "SearchTerm",
    "SearchWord",
    "ServiceArea",
    "SupportContact",
    "SynonymSet",
    "Theme",
    "TranslationReview",
    "User",
    "WorkerBeat",
]
