"""The addresses of the demonstration, which exist only with its settings."""

from django.urls import include, path

from config.urls import urlpatterns as site_urlpatterns

urlpatterns = [path("demo/mail/", include("core.urls.demo")), *site_urlpatterns]
