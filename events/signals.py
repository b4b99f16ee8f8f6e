"""Thin receivers: what must hold for every way of publishing, copying and deleting a page; and what search
has yet to learn.
"""

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import copy_for_translation_done, page_published

from core.models import Locality
from core.protected_files import delete_after_commit
from events import page_life, searching
from events.models import EventPage, EventSeriesPage, Receipt, Venue


@receiver(page_published, sender=EventPage)
def settle_occasion(*, instance: EventPage, **kwargs) -> None:
    page_life.settle_occasion(page=instance)


@receiver(copy_for_translation_done)
def keep_occasion_in_translation(*, source_obj: Page, target_obj: Page, **kwargs) -> None:
    if isinstance(target_obj, EventPage):
        page_life.keep_occasion_in_translation(source=source_obj.specific, translation=target_obj)


@receiver(pre_delete, sender=EventPage)
def refuse_deletion(*, instance: EventPage, **kwargs) -> None:
    page_life.refuse_deletion(page=instance)


@receiver(post_delete, sender=Receipt)
def delete_receipt_file(*, instance: Receipt, **kwargs) -> None:
    delete_after_commit(instance.file)


@receiver(page_published, sender=EventSeriesPage)
def note_series(*, instance: EventSeriesPage, **kwargs) -> None:
    searching.note_series(instance)


@receiver(post_save, sender=Venue)
def note_venue(*, instance: Venue, **kwargs) -> None:
    searching.note_venue(instance)


@receiver([post_save, pre_delete], sender=Locality)
def note_place(*, instance: Locality, **kwargs) -> None:
    searching.note_place(instance)
