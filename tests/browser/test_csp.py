"""All types of public pages in Chromium: the policy stops nothing of ours, and nobody else is asked."""

import pytest
from django.core.management import call_command

from tests.browser.test_accessibility import get_paths

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""
INLINE = """() => {
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.head.append(script);
}"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_public_pages_violate_no_policy_and_ask_nobody_else_x10(open_page, live_server, language):
    """Cases X10 and X14: no embed is fetched, and no page of ours lets others frame it."""
    call_command("load_demo", verbosity=0)
    page = open_page("/")
    page.add_init_script(WATCH)
    console, elsewhere = [], []
    page.on("console", lambda line: console.append((page.url, line.text)) if line.type == "error" else None)
    page.on("pageerror", lambda error: console.append((page.url, str(error))))
    page.on(
        "request",
        lambda request: (
            elsewhere.append(request.url) if not request.url.startswith((live_server.url, "data:")) else None
        ),
    )

    violations = {}
    for path in dict.fromkeys(get_paths(language)):
        response = page.goto(path)
        assert "frame-ancestors 'self'" in response.headers["content-security-policy"], path
        assert "unsafe" not in response.headers["content-security-policy"], path
        if found := page.evaluate("window.violations"):
            violations[path] = found

    assert violations == {}
    assert [(url, line) for url, line in console if "404" not in line] == []
    assert elsewhere == []

    page.evaluate(INLINE)
    assert page.evaluate("[window.violations.length, window.ran]") == [1, None]  # the watch does see one
