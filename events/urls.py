"""Addresses of the events app besides its pages."""

from django.urls import path

from events.feeds import EventFeed
from events.views import calendar, hosting, place, signup, venues

app_name = "events"

urlpatterns = [
    path("calendar/events.ics", calendar.calendar, name="calendar"),
    path("calendar/event-<uuid:uid>.ics", calendar.occasion_calendar, name="occasion_calendar"),
    path("calendar/series-<int:pk>.ics", calendar.series_calendar, name="series_calendar"),
    path("events/feed.atom", EventFeed(), name="feed"),
    path("sign-up/<int:pk>/", signup.sign_up_view, name="sign_up"),
    path("sign-up/<int:pk>/done/", signup.sign_up_done, name="sign_up_done"),
    path("place/<str:token>/", place.place, name="place"),
    path("place/<str:token>/confirm/", place.place_confirm, name="place_confirm"),
    path("place/<str:token>/answer/", place.place_answer, name="place_answer"),
    path("place/<str:token>/change/", place.place_change, name="place_change"),
    path("place/<str:token>/cancel/", place.place_cancel, name="place_cancel"),
    path("place/<str:token>/calendar.ics", place.place_calendar, name="place_calendar"),
    path("place/<str:token>/join/", place.join, name="join"),
    path("my/hosting/<int:pk>/", hosting.host, name="host"),
    path("my/hosting/<int:pk>/here/<int:place_pk>/", hosting.host_mark, name="host_mark"),
    path("my/hosting/<int:pk>/walk-in/", hosting.host_walk_in, name="host_walk_in"),
    path("my/hosting/<int:pk>/room/", hosting.host_room, name="host_room"),
    path("my/hosting/<int:pk>/list/", hosting.host_list, name="host_list"),
    path("my/hosting/<int:pk>/join/", hosting.host_join, name="host_join"),
    path("venues/<slug:slug>/", venues.venue, name="venue"),
]
