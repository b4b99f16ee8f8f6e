"""Thin receivers: page text follows the glossary, what is published becomes news for followers, and search
learns of documents.
"""

from urllib.parse import urljoin

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from events.models import EventPage, EventSeriesPage
from network import news, newsletter, searching
from network.explaining import forget_words
from network.models import GlossaryPage, GlossaryTermPage, ProjectPage


# Publishing, new names and new addresses are saved; some ways of unpublishing save the bare page only
@receiver([post_save, page_unpublished, post_delete], sender=GlossaryTermPage)
@receiver(post_save, sender=GlossaryPage)
@receiver(post_page_move)
@receiver([post_save, post_delete], sender=PageViewRestriction)
def forget_words_once_committed(**kwargs):
    transaction.on_commit(forget_words)


@receiver(page_published, sender=ProjectPage)
@receiver(page_published, sender=EventSeriesPage)
def note_news(*, instance: ProjectPage | EventSeriesPage, **kwargs) -> None:
    news.note_news(page=instance, now=timezone.now())


@receiver(page_published, sender=EventPage)
def note_date(*, instance: EventPage, **kwargs) -> None:
    news.note_date(page=instance, now=timezone.now())


@receiver(page_unpublished)
def take_back_digests(*, instance: Page, **kwargs) -> None:
    """What is no longer for everybody is in no newsletter that has not gone yet."""
    if url := instance.get_url():
        newsletter.take_back(url=urljoin(settings.SITE_URL, url))


@receiver([post_save, post_delete], sender=get_document_model())
def note_document(*, instance, **kwargs) -> None:
    searching.note_documents([instance.pk])


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def note_private_documents(**kwargs) -> None:
    searching.note_library()
