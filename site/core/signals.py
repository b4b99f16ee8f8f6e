"""Thin receivers that write down what the search index has yet to learn.

Every way of publishing, unpublishing and expiring saves the page. Moving and restricting do not, and change
who may see everything below.
"""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import post_page_move

from core import indexing


@receiver(post_save)
def note_saved_page(instance, raw, **kwargs):
    if isinstance(instance, Page) and not raw:
        indexing.note_change(instance)


@receiver(post_delete, sender=Page)
def note_deleted_page(instance, **kwargs):
    indexing.note_change(instance)


@receiver(post_page_move)
def note_moved_page(instance, **kwargs):
    indexing.note_tree(instance)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def note_restricted_page(instance, **kwargs):
    # none where the restriction goes because its page was deleted
    if page := Page.objects.filter(pk=instance.page_id).first():
        indexing.note_tree(page)
