"""Members of the network, organisations, the page that lists both, and worries about safety."""

from directory.enums import MemberStatus
from directory.models.concerns import Concern, ConcernContact, ConcernLook
from directory.models.members import Member
from directory.models.organisations import Organisation
from directory.models.pages import DirectoryPage

__all__ = [
    "Concern",
    "ConcernContact",
    "ConcernLook",
    "DirectoryPage",
    "Member",
    "MemberStatus",
    "Organisation",
]
