"""Addresses of the events app besides its pages."""

from django.urls import path

from events.feeds import EventFeed
from events.views import calendar, venues

app_name = "events"

urlpatterns = [
    path("calendar/events.ics", calendar.calendar, name="calendar"),
    path("calendar/event-<uuid:uid>.ics", calendar.occasion_calendar, name="occasion_calendar"),
    path("calendar/series-<int:pk>.ics", calendar.series_calendar, name="series_calendar"),
    path("events/feed.atom", EventFeed(), name="feed"),
    path("venues/<slug:slug>/", venues.venue, name="venue"),
]
