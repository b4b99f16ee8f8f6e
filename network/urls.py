from django.urls import path

from network import (
    adjustments,
    follow_views,
    meetings,
    my,
    my_data,
    newsletter_views,
    search_counts,
    search_views,
    sheets,
    views,
    what_we_keep,
)

app_name = "network"

urlpatterns = [
    path("feedback/", views.site_feedback, name="feedback"),
    path("feedback/thanks/", views.site_feedback_done, name="feedback_done"),
    path("my/", my.my, name="my"),
    path("my/adjustments/", adjustments.my_adjustments, name="adjustments"),
    path("my/contributions/", my.my_contributions, name="my_contributions"),
    path("my/data/", my_data.my_data, name="my_data"),
    path("my/data/all/", my_data.read_data, name="read_data"),
    path("my/data/all.json", my_data.download_data, name="download_data"),
    path("my/delete/", my_data.my_delete, name="my_delete"),
    path("my/delete/done/", my_data.deleted, name="deleted"),
    path("my/follows/", follow_views.my_follows, name="my_follows"),
    path("my/mail/", follow_views.my_mail, name="my_mail"),
    path("follow/<int:pk>/", follow_views.follow, name="follow"),
    path("mail/news/stop/<str:token>/", follow_views.stop_news, name="stop_news"),
    path("newsletter/", newsletter_views.sign_up, name="newsletter"),
    path("newsletter/asked/", newsletter_views.asked, name="newsletter_asked"),
    path("newsletter/confirm/<str:token>/", newsletter_views.confirm, name="newsletter_confirm"),
    path("newsletter/stop/<str:token>/", newsletter_views.stop, name="newsletter_stop"),
    path("my/newsletter/", follow_views.my_newsletter, name="my_newsletter"),
    path("privacy/what-we-keep/", what_we_keep.what_we_keep, name="what_we_keep"),
    path("sheets/<int:pk>/", sheets.fill_sheet, name="sheet"),
    path("next-meeting/", meetings.next_meeting, name="next_meeting"),
    path("search/", search_views.search, name="search"),
    path("search/chosen/", search_counts.search_chosen, name="search_chosen"),
    path("search/suggest/", search_views.suggest, name="suggest"),
    path("site-map/", views.site_map, name="site_map"),
]
