"""What people read while a part is broken that writing needs: nothing was saved, and reading goes on."""

import errno
import logging
from collections.abc import Callable

from django.db import InternalError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language, get_language_bidi

logger = logging.getLogger(__name__)

NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
RETRY_AFTER = 60  # seconds


class FaultMiddleware:
    """Answers 503 in plain words where the database takes nothing, or the disk is full."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not _is_outage(exception):
            return None
        logger.error("%s could not be answered", request.path, exc_info=exception)
        # without the request: nothing on this page may ask the database
        context = {"language": get_language(), "direction": "rtl" if get_language_bidi() else "ltr"}
        response = HttpResponse(render_to_string("503.html", context), status=503)
        response["Retry-After"] = str(RETRY_AFTER)
        add_never_cache_headers(response)
        return response


def _is_outage(exception: Exception) -> bool:
    # PostgreSQL calls it an internal error when a read-only server is asked to write
    if isinstance(exception, OperationalError | InternalError):
        return True
    return isinstance(exception, OSError) and exception.errno in NO_ROOM
