"""Thin receivers: what must hold for every way of publishing a story."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import page_published

from core.protected_files import delete_after_commit
from core.roles import roles_ensured
from stories import contributions, publish_rule, take_down, workflow
from stories.models import Contribution, StoryIndexPage, StoryPage


@receiver(page_published, sender=StoryPage)
def refuse_without_consent(*, instance: StoryPage, **kwargs) -> None:
    # A page that is scheduled for later sends this too: it is asked when its time has come
    if instance.live:
        publish_rule.check_may_publish(instance, now=timezone.now())


@receiver(roles_ensured)
@receiver(post_save, sender=StoryIndexPage)
def have_stories_read(*, created: bool = True, **kwargs) -> None:
    if created:
        workflow.ensure_workflow()


@receiver(post_delete, sender=StoryPage)
def end_what_was_given(*, instance: StoryPage, **kwargs) -> None:
    if not take_down.get_pages(instance.translation_key).exists():
        contributions.end_with_story(story_key=instance.translation_key, now=timezone.now())


@receiver(post_delete, sender=Contribution)
def delete_scan(*, instance: Contribution, **kwargs) -> None:
    delete_after_commit(instance.scan)
