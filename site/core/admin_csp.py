"""Lets the Wagtail admin run no inline script: its own policy, and widgets that say in data what to start.

The decision record is site/docs/decisions/0023-admin-without-inline-scripts.md.
"""

import json

from csp.middleware import CSPMiddleware as DjangoCSPMiddleware
from csp.middleware import PolicyParts
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.widgets import BaseChooser
from wagtail.admin.widgets.workflows import AdminTaskChooser

ADMIN = "/admin/"
# Besides the policy of all pages: styles that its scripts write, and pictures as they are before their upload
ALSO_IN_ADMIN = {"style-src": ["'unsafe-inline'"], "img-src": ["blob:"]}


class CSPMiddleware(DjangoCSPMiddleware):
    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponse, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if request.path_info.startswith(ADMIN):
            parts.update = {**(parts.update or {}), **ALSO_IN_ADMIN}
        return parts


def render_start(name: str, arguments: list) -> SafeString:
    """This function will return HTML that has static/js/admin-start.js call, or construct, `name`."""
    return format_html(
        '<span hidden data-admin-start="{}" data-admin-arguments="{}"></span>', name, json.dumps(arguments)
    )


def render_chooser(self, name: str, value, attrs: dict | None = None, renderer=None) -> SafeString:
    """This function will render a chooser as `BaseChooser.render` does, without its inline script."""
    value_data = self.get_value_data(value)
    html = self.render_html(name, value_data, attrs)
    if isinstance(self, AdminTaskChooser):
        return html + render_start("createTaskChooser", [attrs["id"]])
    options = self.get_js_init_options(attrs["id"], name, value_data)
    return html + render_start(self.js_constructor, [attrs["id"], options])


def replace_inline_scripts() -> None:
    """This function will have all of Wagtail's choosers rendered by render_chooser. Call it once."""
    BaseChooser.render = render_chooser
