"""A part of a file, as players of films ask for it: Safari plays no film that it cannot have in parts.

One range of bytes, RFC 9110 §14. Several at once, or one that hangs on an earlier answer (If-Range), get the
whole file: §14.2 allows that.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import wraps

from django.http import FileResponse, HttpRequest, HttpResponse

RANGE = re.compile(r"bytes=(\d*)-(\d*)", re.ASCII | re.IGNORECASE)
MOST_DIGITS = 18  # more is no place in a file, and slow to read as a number


def in_parts(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """This function will let a view that hands out a file hand out the part that is asked for."""

    @wraps(view)
    def answer(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if not isinstance(response, FileResponse) or response.status_code != 200:
            return response
        response.headers["Accept-Ranges"] = "bytes"
        asked = RANGE.fullmatch(request.headers.get("Range", "").strip())
        if asked is None or request.method != "GET" or "If-Range" in request.headers:
            return response
        return _cut(response, *asked.groups())

    return answer


def _cut(response: FileResponse, first: str, last: str) -> HttpResponse:
    size = int(response.headers["Content-Length"])
    is_range = (first or last) and max(len(first), len(last)) <= MOST_DIGITS
    if not is_range or (first and last and int(last) < int(first)):
        return response
    start = int(first) if first else max(0, size - int(last))
    end = min(int(last), size - 1) if first and last else size - 1
    if start > end:
        response.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    response.streaming_content = _read(response.streaming_content, start, end - start + 1)
    response.status_code = 206
    response.headers["Content-Range"] = f"bytes {start}-{end}/{size}"
    response.headers["Content-Length"] = str(end - start + 1)
    return response


def _read(pieces: Iterable[bytes], start: int, length: int) -> Iterator[bytes]:
    for piece in pieces:
        if start >= len(piece):
            start -= len(piece)
            continue
        part = piece[start : start + length]
        start, length = 0, length - len(part)
        yield part
        if not length:
            return
