import os
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from wagtail.models import UploadedFile

from core import unfinished_uploads
from core.models import Image
from tests.core.test_protected_files import make_picture

pytestmark = pytest.mark.django_db


def make_upload(sent_at):
    upload = UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(Image),
        file=ContentFile(make_picture("JPEG"), name="a.jpg"),
    )
    os.utime(upload.file.path, (sent_at.timestamp(), sent_at.timestamp()))
    return upload


def test_upload_that_nobody_finished_for_a_day_is_forgotten(
    settings, tmp_path, now, django_capture_on_commit_callbacks
):
    settings.MEDIA_ROOT = tmp_path
    old = make_upload(now - timedelta(days=1))
    new = make_upload(now - timedelta(hours=23))
    lost = make_upload(now)
    lost.file.storage.delete(lost.file.name)

    with django_capture_on_commit_callbacks(execute=True):
        assert unfinished_uploads.expire(now=now) == 2

    assert list(UploadedFile.objects.all()) == [new]
    assert [os.path.exists(upload.file.path) for upload in (old, new)] == [False, True]
