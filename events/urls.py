"""Addresses of the events app besides its pages."""

from django.urls import path

from events.feeds import EventFeed
from events.views import (
    aftercare,
    calendar,
    claims,
    hosting,
    mail,
    notes,
    place,
    pledges,
    series,
    signup,
    survey,
    venues,
)

app_name = "events"

urlpatterns = [
    path("calendar/events.ics", calendar.calendar, name="calendar"),
    path("calendar/event-<uuid:uid>.ics", calendar.occasion_calendar, name="occasion_calendar"),
    path("calendar/series-<int:pk>.ics", calendar.series_calendar, name="series_calendar"),
    path("calendar/place-<slug:slug>.ics", calendar.locality_calendar, name="locality_calendar"),
    path("events/feed.atom", EventFeed(), name="feed"),
    path("sign-up/<int:pk>/", signup.sign_up_view, name="sign_up"),
    path("sign-up/<int:pk>/done/", signup.sign_up_done, name="sign_up_done"),
    path("sign-up/series/<int:pk>/", series.sign_up_for_series_view, name="sign_up_series"),
    path("sign-up/series/<int:pk>/done/", series.sign_up_series_done, name="sign_up_series_done"),
    path("place/erased/", place.place_erased, name="place_erased"),  # before: no token is one word
    path("place/<str:token>/", place.place, name="place"),
    path("place/<str:token>/confirm/", place.place_confirm, name="place_confirm"),
    path("place/<str:token>/answer/", place.place_answer, name="place_answer"),
    path("place/<str:token>/change/", place.place_change, name="place_change"),
    path("place/<str:token>/cancel/", place.place_cancel, name="place_cancel"),
    path("place/<str:token>/erase/", place.place_erase, name="place_erase"),
    path("place/<str:token>/calendar.ics", place.place_calendar, name="place_calendar"),
    path("place/<str:token>/join/", place.join, name="join"),
    path("place/<str:token>/claim/", claims.claim, name="claim"),
    path("claim/withdrawn/", claims.claim_withdrawn, name="claim_withdrawn"),  # before: no token is one word
    path("claim/<str:token>/", claims.claimed, name="claimed"),
    path("claim/<str:token>/receipt/", claims.claim_receipt, name="claim_receipt"),
    path("claim/<str:token>/withdraw/", claims.claim_withdraw, name="claim_withdraw"),
    path("my/hosting/<int:pk>/", hosting.host, name="host"),
    path("my/hosting/<int:pk>/here/<int:place_pk>/", hosting.host_mark, name="host_mark"),
    path("my/hosting/<int:pk>/walk-in/", hosting.host_walk_in, name="host_walk_in"),
    path("my/hosting/<int:pk>/room/", hosting.host_room, name="host_room"),
    path("my/hosting/<int:pk>/list/", hosting.host_list, name="host_list"),
    path("my/hosting/<int:pk>/notes/", notes.host_notes, name="host_notes"),
    path("my/hosting/<int:pk>/join/", hosting.host_join, name="host_join"),
    path("mail/stop/<str:token>/", mail.stop_mail, name="stop_mail"),
    path("survey/<int:pk>/", survey.survey, name="survey"),
    path("survey/<int:pk>/thanks/", survey.survey_done, name="survey_done"),
    path("survey/<int:pk>/paper/", survey.survey_paper, name="survey_paper"),
    path("pledges/", pledges.wall, name="pledges"),
    path("pledges/new/", pledges.pledge, name="pledge"),
    path("pledges/new/thanks/", pledges.pledge_done, name="pledge_done"),
    path("pledges/<str:token>/", pledges.pledge_outcome, name="pledge_outcome"),
    path("pledges/<str:token>/erase/", pledges.pledge_erase, name="pledge_erase"),
    path("aftercare/", aftercare.aftercare, name="aftercare"),
    path("aftercare/thanks/", aftercare.aftercare_done, name="aftercare_done"),
    path("venues/<slug:slug>/", venues.venue, name="venue"),
]
