"""The pages of the network, one module a room."""

from network.models.home import HomePage
from network.models.involvement import GetInvolvedPage, OpportunityPage
from network.models.library import LibraryPage, ResourcePage, TrainingPage
from network.models.text import StandardPage

__all__ = [
    "GetInvolvedPage",
    "HomePage",
    "LibraryPage",
    "OpportunityPage",
    "ResourcePage",
    "StandardPage",
    "TrainingPage",
]
