from django.urls import path

from network import meetings, my, sheets, views

app_name = "network"

urlpatterns = [
    path("feedback/", views.site_feedback, name="feedback"),
    path("feedback/thanks/", views.site_feedback_done, name="feedback_done"),
    path("my/", my.my, name="my"),
    path("sheets/<int:pk>/", sheets.fill_sheet, name="sheet"),
    path("next-meeting/", meetings.next_meeting, name="next_meeting"),
    path("search/", views.search, name="search"),
    path("site-map/", views.site_map, name="site_map"),
]
