"""Files that editors sent many at a time, and of which they have not said yet what they show."""

from datetime import datetime, timedelta

from wagtail.images import get_image_model
from wagtail.models import UploadedFile

from core.pictures import draw_anew, read
from core.protected_files import delete_after_commit

KEEP = timedelta(days=1)


def draw(upload: UploadedFile) -> None:
    """This function will draw a picture anew before it is stored. Raises core.pictures.UnusableFile."""
    if upload.for_content_type.model_class() is get_image_model() and not upload.file._committed:
        upload.file = draw_anew(read(upload.file.file))


def expire(*, now: datetime) -> int:
    """This function will forget uploads that nobody finished for a day. A job of the worker."""
    done = 0
    for upload in UploadedFile.objects.all():
        storage = upload.file.storage
        if storage.exists(upload.file.name) and now - storage.get_modified_time(upload.file.name) < KEEP:
            continue
        delete_after_commit(upload.file)
        upload.delete()
        done += 1
    return done
