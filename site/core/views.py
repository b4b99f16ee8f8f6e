"""Answers that belong to no page: health, and a form whose security token was missing or old."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """This function will say in plain words that the form could not be checked, and how to go on."""
    return render(request, "403_csrf.html", status=403)
