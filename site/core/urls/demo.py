"""Mounted with the demonstration's settings only: see config/urls.py."""

from django.urls import path

from core import views

app_name = "demo"

urlpatterns = [
    path("", views.demo_mail_list, name="mail_list"),
    path("<str:name>/", views.demo_mail, name="mail"),
    path("<str:name>/calendar.ics", views.demo_mail_calendar, name="mail_calendar"),
]
