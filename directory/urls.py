"""Addresses of the directory app besides its pages."""

from django.urls import path

from directory import views

app_name = "directory"

urlpatterns = [
    path("concern/", views.concern, name="concern"),
    path("concern/thanks/", views.concern_done, name="concern_done"),
]
