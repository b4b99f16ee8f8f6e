"""Members of the network, organisations, and the page that lists both."""

from directory.enums import MemberStatus
from directory.models.members import Member
from directory.models.organisations import Organisation
from directory.models.pages import DirectoryPage

__all__ = ["DirectoryPage", "Member", "MemberStatus", "Organisation"]
