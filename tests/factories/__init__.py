"""Makers of test data, one module an app."""

from tests.factories.core import LocalityFactory, ThemeFactory, UserFactory
from tests.factories.directory import MemberFactory
from tests.factories.events import (
    EventIndexPageFactory,
    EventPageFactory,
    EventSeriesPageFactory,
    OccasionFactory,
    SignupFactory,
    VenueFactory,
)
from tests.factories.network import (
    GetInvolvedPageFactory,
    HomePageFactory,
    OpportunityPageFactory,
    StandardPageFactory,
)
from tests.factories.stories import StoryIndexPageFactory, StoryPageFactory

__all__ = [
    "EventIndexPageFactory",
    "EventPageFactory",
    "EventSeriesPageFactory",
    "GetInvolvedPageFactory",
    "HomePageFactory",
    "LocalityFactory",
    "MemberFactory",
    "OccasionFactory",
    "OpportunityPageFactory",
    "SignupFactory",
    "StandardPageFactory",
    "StoryIndexPageFactory",
    "StoryPageFactory",
    "ThemeFactory",
    "UserFactory",
    "VenueFactory",
]
