from django.urls import path

from network import my, sheets, views

app_name = "network"

urlpatterns = [
    path("my/", my.my, name="my"),
    path("sheets/<int:pk>/", sheets.fill_sheet, name="sheet"),
    path("search/", views.search, name="search"),
]
