"""Feeds are asked for again and again: what is unchanged is not sent twice."""

from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag


def send_if_changed(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """This function will return the response with its ETag, or 304 to a reader who has just this."""
    etag = quote_etag(sha256(response.content).hexdigest())
    response["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response)
