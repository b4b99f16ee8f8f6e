from django.urls import path

from network import my, views

app_name = "network"

urlpatterns = [
    path("my/", my.my, name="my"),
    path("search/", views.search, name="search"),
]
