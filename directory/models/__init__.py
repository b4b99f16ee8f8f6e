"""Members of the network and what they agreed to, organisations, messages between people, worries."""

from directory.enums import MemberStatus
from directory.models.concerns import Concern, ConcernContact, ConcernLook, ConcernNote
from directory.models.consents import Consent, ConsentWording
from directory.models.members import Member
from directory.models.organisations import IndependenceStep, Keeper, Organisation
from directory.models.pages import DirectoryPage
from directory.models.pathway import InductionDone, InductionItem, Term
from directory.models.relay import Block, RelayMessage, RelayThread

__all__ = [
    "Block",
    "Concern",
    "ConcernContact",
    "ConcernLook",
    "ConcernNote",
    "Consent",
    "ConsentWording",
    "DirectoryPage",
    "IndependenceStep",
    "InductionDone",
    "InductionItem",
    "Keeper",
    "Member",
    "MemberStatus",
    "Organisation",
    "RelayMessage",
    "RelayThread",
    "Term",
]
