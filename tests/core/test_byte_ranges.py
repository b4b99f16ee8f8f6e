"""Parts of a document, as players of films ask for them (RFC 9110 §14)."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.models import CollectionViewRestriction

pytestmark = pytest.mark.django_db

CONTENT = bytes(range(256)) * 100  # several of the pieces in which a file is read
SIZE = len(CONTENT)


@pytest.fixture
def film(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return Document.objects.create(title="A film", file=ContentFile(CONTENT, name="film.mp4"))


def get(client, film, **headers):
    return client.get(film.url, headers=headers)


def test_whole_film_says_that_it_comes_in_parts(client, film):
    response = get(client, film)

    assert (response.status_code, response["Accept-Ranges"], response["Content-Type"]) == (
        200,
        "bytes",
        "video/mp4",
    )
    assert response.getvalue() == CONTENT


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-1", 0, 1),  # what Safari asks first
        ("bytes=0-", 0, SIZE - 1),
        ("bytes=5000-9999", 5000, 9999),
        (f"bytes={SIZE - 1}-", SIZE - 1, SIZE - 1),
        ("bytes=-300", SIZE - 300, SIZE - 1),
        (f"bytes=-{SIZE * 2}", 0, SIZE - 1),
        (f"Bytes=100-{SIZE * 9}", 100, SIZE - 1),
    ],
)
def test_part_is_just_what_was_asked_for(client, film, asked, start, end):
    response = get(client, film, range=asked)

    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes {start}-{end}/{SIZE}"
    assert response["Content-Length"] == str(end - start + 1)
    assert response.getvalue() == CONTENT[start : end + 1]
    assert response["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", f"bytes={SIZE + 5}-{SIZE + 9}", "bytes=-0"])
def test_part_beyond_the_end_is_refused_with_the_size(client, film, asked):
    response = get(client, film, range=asked)

    assert (response.status_code, response["Content-Range"]) == (416, f"bytes */{SIZE}")


@pytest.mark.parametrize(
    "asked",
    ["bytes=", "bytes=-", "bytes=9-2", "bytes=0-1,5-6", "lines=0-1", "bytes=x-1", f"bytes={'9' * 5000}-"],
)
def test_what_is_no_single_part_gets_the_whole_film(client, film, asked):
    response = get(client, film, range=asked)

    assert (response.status_code, response.getvalue()) == (200, CONTENT)


def test_part_of_an_earlier_answer_gets_the_whole_film(client, film):
    response = get(client, film, range="bytes=0-1", if_range='"old"')

    assert (response.status_code, response.getvalue()) == (200, CONTENT)


def test_question_for_the_head_alone_gets_the_whole_length(client, film):
    response = client.head(film.url, headers={"range": "bytes=0-1"})
    response.close()

    assert (response.status_code, response["Content-Length"]) == (200, str(SIZE))


def test_part_of_a_film_that_one_may_not_see_is_none(client, film):
    CollectionViewRestriction.objects.create(collection=film.collection, restriction_type="login")

    assert get(client, film, range="bytes=0-1").status_code == 302
