"""Addresses of the stories app besides its pages."""

from django.urls import path

from stories.feeds import StoryFeed

app_name = "stories"

urlpatterns = [path("stories/feed.atom", StoryFeed(), name="feed")]
