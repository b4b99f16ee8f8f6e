"""A real Chromium against the running site, with JavaScript on and off."""

import os
import shutil
from threading import Event

import pytest
from django.utils import timezone

from core import worker

# Playwright's loop runs in this thread; the tests' own queries are as synchronous as ever.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    return {**browser_type_launch_args, "executable_path": path, "args": ["--no-sandbox", "--disable-gpu"]}


@pytest.fixture
def open_page(browser, live_server):
    """Opens a page of the site: `open_page("/events/", width=320, javascript=False)`."""
    contexts = []

    def open_(path: str, *, width: int = 1280, javascript: bool = True):
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 800},
            java_script_enabled=javascript,
            locale="en-GB",
            timezone_id="Europe/London",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto(path)
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture
def work():
    """Does once what the worker would do now: sends mail, passes places on."""

    def work_() -> None:
        worker.run_jobs(jobs=worker.get_jobs(), last_runs={}, now=timezone.now(), stop=Event())

    return work_
