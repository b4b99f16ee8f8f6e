from django.urls import path

from core import answer_views

app_name = "answers"

urlpatterns = [
    path("answers/<int:pk>/", answer_views.answer, name="answer"),
    path("answers/<int:pk>/thanks/", answer_views.done, name="done"),
]
