"""The pages of the network, one module a room."""

from network.models.home import HomePage
from network.models.involvement import GetInvolvedPage, OpportunityPage
from network.models.text import StandardPage

__all__ = ["GetInvolvedPage", "HomePage", "OpportunityPage", "StandardPage"]
