"""Thin receivers: what search has yet to learn, and that a new second factor has been shown.

Every way of publishing, unpublishing and expiring saves the page. Moving and restricting do not, and change
who may see everything below.
"""

from functools import partial

from allauth.mfa.signals import authenticator_added, authenticator_removed
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction, UploadedFile
from wagtail.signals import page_published, post_page_move

from core import accounts, entries, indexing, renditions, starters, synonyms, unfinished_uploads
from core.models import Locality, SynonymSet, Theme

authenticator_added.connect(accounts.record_new_factor)
authenticator_removed.connect(accounts.forget_removed_factor)


@receiver(page_published)
def refuse_questions(*, instance: Page, **kwargs) -> None:
    # A page that is scheduled for later sends this too: it is asked when its time has come
    if instance.live:
        starters.refuse_questions(instance)


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


@receiver(post_save, sender=SynonymSet)
def learn_saved_words(instance, raw, **kwargs):
    if not raw:
        synonyms.set_synonyms(instance)


@receiver(post_delete, sender=SynonymSet)
def forget_deleted_words(instance, **kwargs):
    synonyms.forget([synonyms.get_source(instance)])


@receiver([post_save, pre_delete], sender=Locality)
@receiver([post_save, pre_delete], sender=Theme)
def note_renamed(instance, raw=False, **kwargs):
    if not raw:
        entries.note_named(instance)


@receiver(page_published)
def draw_pictures(instance, **kwargs):
    if instance.live:
        # not where another receiver refuses the page: then nothing of its pictures goes out either
        transaction.on_commit(partial(renditions.draw_plain, instance), robust=True)


@receiver(pre_save, sender=UploadedFile)
def draw_unfinished_upload(instance, **kwargs):
    unfinished_uploads.draw(instance)
