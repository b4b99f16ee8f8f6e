"""Thin receivers: what everyone may see of people and organisations has changed, in whatever way.

Before the deletion of what people are tied to: afterwards nobody knows who was.
"""

from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver

from core.models import Locality, Theme, User
from directory import search_changes
from directory.models import Member, Organisation


# Whoever writes what a person is tied to saves the person after it
@receiver(post_save, sender=Member)
def note_member(*, instance: Member, **kwargs) -> None:
    search_changes.note_member(instance)


@receiver(pre_delete, sender=Member)
def forget_member(*, instance: Member, **kwargs) -> None:
    search_changes.forget_member(instance)


@receiver(post_save, sender=User)
def note_user(*, instance: User, update_fields: frozenset | None, **kwargs) -> None:
    if update_fields is None or "is_active" in update_fields:  # else somebody only logged in
        search_changes.note_user(instance.pk)


@receiver([post_save, pre_delete], sender=Organisation)
def note_organisation(*, instance: Organisation, **kwargs) -> None:
    search_changes.note_organisation(instance)


@receiver([post_save, pre_delete], sender=Locality)
def note_place(*, instance: Locality, **kwargs) -> None:
    search_changes.note_place(instance)


@receiver([post_save, pre_delete], sender=Theme)
def note_theme(*, instance: Theme, **kwargs) -> None:
    search_changes.note_theme(instance)
