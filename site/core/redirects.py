"""Old addresses lead to pages of this site only: a redirect of ours lends its good name to where it leads."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.middleware import RedirectMiddleware as WagtailRedirectMiddleware
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site


def check_own(link: str) -> None:
    """This function will raise ValidationError for a link that leaves this site, whatever it looks like."""
    hosts = {urlsplit(site.root_url).netloc for site in Site.objects.all()}
    if not url_has_allowed_host_and_scheme(link, allowed_hosts=hosts):
        raise ValidationError(
            _("Redirects stay on this site. Choose a page, or give a whole address of this site.")
        )


def refuse_elsewhere() -> None:
    """This function will have the forms and the import of redirects call check_own. Call it once."""
    # The field's own list, not its definition: else Django would want a migration of Wagtail's app
    Redirect._meta.get_field("redirect_link").validators.append(check_own)


class RedirectMiddleware(WagtailRedirectMiddleware):
    """Follows no redirect elsewhere that was made before, or by another way than a form."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        found = super().process_response(request, response)
        if found is response:
            return response
        host = {request.get_host()}
        leads_here = url_has_allowed_host_and_scheme(found.url, allowed_hosts=host)
        return found if leads_here else response
