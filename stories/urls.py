"""Addresses of the stories app besides its pages."""

from django.urls import path

from stories import contribution_views as contribution
from stories.feeds import NewsFeed, StoryFeed

app_name = "stories"

urlpatterns = [
    path("stories/feed.atom", StoryFeed(), name="feed"),
    path("stories/news.atom", NewsFeed(), name="news_feed"),
    path("contribution/<str:token>/", contribution.contribution, name="contribution"),
    path("contribution/<str:token>/approve/<int:pk>/", contribution.approve, name="contribution_approve"),
    path("contribution/<str:token>/change/<int:pk>/", contribution.change, name="contribution_change"),
    path("contribution/<str:token>/renew/<uuid:uuid>/", contribution.renew, name="contribution_renew"),
    path("contribution/<str:token>/withdraw/", contribution.withdraw, name="contribution_withdraw_all"),
    path(
        "contribution/<str:token>/withdraw/<uuid:uuid>/", contribution.withdraw, name="contribution_withdraw"
    ),
    path("contribution/<str:token>/data/", contribution.data, name="contribution_data"),
    path("contribution/<str:token>/picture/<int:pk>/", contribution.picture, name="contribution_picture"),
]
