"""Thin receivers: what page text explains follows the glossary, once a change is committed."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import PageViewRestriction
from wagtail.signals import page_unpublished, post_page_move

from network.explaining import forget_words
from network.models import GlossaryPage, GlossaryTermPage


# Publishing, new names and new addresses are saved; some ways of unpublishing save the bare page only
@receiver([post_save, page_unpublished, post_delete], sender=GlossaryTermPage)
@receiver(post_save, sender=GlossaryPage)
@receiver(post_page_move)
@receiver([post_save, post_delete], sender=PageViewRestriction)
def forget_words_once_committed(**kwargs):
    transaction.on_commit(forget_words)
