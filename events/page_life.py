"""What must hold for the pages of events in every way of publishing, copying and deleting them."""

from collections.abc import Iterable

from django.db.models import ProtectedError, Q
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.publishing import CannotPublish
from events.models import EventPage
from events.searching import note_occasions


class PageWithoutOccasion(CannotPublish):
    """The page does not say when and where."""


def settle_occasion(*, page: EventPage) -> None:
    """This function will make all languages of a published page share the occasion of the source page.

    Aliases follow their source by themselves. Raises PageWithoutOccasion.
    """
    source = page.get_source_page() or page
    if source.occasion_id is None:
        raise PageWithoutOccasion(
            _("“%(title)s” cannot be published: first choose when and where.") % {"title": page.title}
        )
    others = EventPage.objects.filter(translation_key=source.translation_key).exclude(pk=source.pk)
    others.exclude(occasion_id=source.occasion_id).update(occasion_id=source.occasion_id)
    note_occasions([source.occasion_id])
    page.occasion_id = source.occasion_id


def keep_occasion_in_translation(*, source: EventPage, translation: EventPage) -> None:
    """This function will give a page that was just copied for translation the occasion of its source."""
    if translation.alias_of_id or translation.occasion_id == source.occasion_id:
        return
    EventPage.objects.filter(pk=translation.pk).update(occasion_id=source.occasion_id)
    translation.occasion_id = source.occasion_id
    # Its first revision was written without
    draft = translation.get_latest_revision_as_object()
    draft.occasion_id = source.occasion_id
    draft.save_revision(changed=False, clean=False)


def forget_what_came_after(*, copy: Page) -> None:
    """This function will empty, in a copied page and those below, what is true of the first event only.

    That is papers, what was heard, and what came of it.
    """
    for page in EventPage.objects.descendant_of(copy, inclusive=True):
        empty_what_came_after(page)
        page.save(clean=False)
        page.save_revision(changed=False, clean=False)


def empty_what_came_after(page: EventPage) -> None:
    """This function will empty, in an unsaved page, what is true of one event only."""
    page.papers, page.heard, page.came_of_it = [], [], []


def get_booked_pages(pages: Iterable[Page]) -> list[EventPage]:
    """This function will return the event pages among these and below them that somebody has booked.

    They cannot be deleted: the people would lose their event without a word. One query.
    """
    below = Q()
    for page in pages:
        below |= Q(path__startswith=page.path)
    if not below:
        return []
    return list(EventPage.objects.filter(below, occasion__signups__isnull=False).distinct().order_by("path"))


def refuse_deletion(*, page: EventPage) -> None:
    """This function will return where a page may be deleted. Raises ProtectedError where it is booked."""
    if page.occasion_id and page.occasion.signups.exists():
        raise ProtectedError(
            _("People have booked for “%(title)s”. Cancel the event instead.") % {"title": page.title}, {page}
        )
