"""Every address of the site. English has no prefix; other languages stand behind theirs."""

from functools import wraps

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps import views as sitemaps
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import include, path, re_path
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import RedirectView, TemplateView
from django.views.static import serve as serve_file
from wagtail import urls as wagtail_urls
from wagtail.admin import messages
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern
from wagtail.utils.urlpatterns import decorate_urlpatterns

from core.admin_api import complete_tag
from core.admin_choosing import choose_below, choose_several
from core.byte_ranges import in_parts
from core.publishing import CannotPublish
from core.routing import serve
from core.scheme import set_scheme
from core.session_views import my_sessions
from core.sitemaps import PageSitemap
from directory.sitemaps import OrganisationSitemap


def atomic_post(view):
    """A refusal while publishing rolls back page and revision together; reading stays in autocommit."""

    @wraps(view)
    def inner(request, *args, **kwargs):
        if request.method in ("GET", "HEAD", "OPTIONS"):
            return view(request, *args, **kwargs)
        try:
            with transaction.atomic():
                return view(request, *args, **kwargs)
        except CannotPublish as refusal:
            return _say_refusal(request, refusal)

    return inner


def _say_refusal(request: HttpRequest, refusal: CannotPublish) -> HttpResponse:
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"detail": str(refusal)}, status=409)
    messages.error(request, str(refusal))
    back = request.headers.get("referer", "")
    if url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        return redirect(back)
    return redirect("wagtailadmin_home")


handler404 = "network.views.page_not_found"

SITEMAPS = {"pages": PageSitemap, "organisations": OrganisationSitemap}

urlpatterns = [
    path("health/", include("core.urls.health")),
    # Before the admin: its own log-in form would let staff in without their second factor
    path("admin/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    # Before Wagtail's own, which tell every draft's title, and all tags of pictures and documents
    path("admin/choose-page/chosen-multiple/", choose_several),
    path("admin/choose-page/<int:parent_page_id>/", choose_below),
    path("admin/tag-autocomplete/", complete_tag),
    path("admin/tag-autocomplete/<slug:app_name>/<slug:model_name>/", complete_tag),
    path("admin/reports/page-types-usage/", include("core.admin_page_types")),
    path("admin/", include(decorate_urlpatterns(wagtailadmin_urls.urlpatterns, atomic_post))),
    path("documents/", include(decorate_urlpatterns(wagtaildocs_urls.urlpatterns, in_parts))),
    path("sitemap.xml", sitemaps.index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap"}),
    path("sitemap-<section>.xml", sitemaps.sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("scheme/", set_scheme, name="set_scheme"),
    path("robots.txt", TemplateView.as_view(template_name="robots.txt", content_type="text/plain")),
]

if settings.DEMO:
    urlpatterns += [
        path("demo/mail/", include("core.urls.demo")),
        # For real, the proxy serves pictures. Documents go through Wagtail, which asks who may see them.
        path("media/images/<path:path>", serve_file, {"document_root": settings.MEDIA_ROOT / "images"}),
    ]

urlpatterns += i18n_patterns(
    path("accounts/sessions/", my_sessions, name="usersessions_list"),
    path("accounts/", include("allauth.urls")),
    # Wagtail's own log-in form for private pages knows no second factor and no limits
    path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("", include("core.urls.answers")),
    path("", include("directory.urls")),
    path("", include("events.urls")),
    path("", include("stories.urls")),
    path("", include("network.urls")),
    re_path(serve_pattern, serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
