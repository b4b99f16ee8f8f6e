"""What search knows of ways to take part, projects, the library and the glossary, besides their pages' text;
and the documents that the library offers.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings

from core import document_text, entries
from core.findable import Document, describe_page, get_findable_pages
from core.models import BasePage
from network.models import ConsultationPage, GlossaryTermPage, OpportunityPage, ProjectPage, ResourcePage

LIBRARY = "resources"


def describe_opportunity(page: OpportunityPage) -> Document:
    """This function will return what search knows of an opportunity. Its day is that on which it closes: one
    that has closed is found too, as its page stays, and says so.
    """
    return describe_page(
        page,
        words=[page.time_words, page.can_change, page.support, page.expenses, page.rewards],
        labels=[page.get_kind_display(), *page.get_method_labels(), *_get_themes(page)],
        day=page.closing_date,
        ends_at=_end_of(page.closing_date),
        facets={"how": page.get_methods()},
    )


def describe_consultation(page: ConsultationPage) -> Document:
    """This function will return what search knows of a consultation. Its day is that on which it closes."""
    return describe_page(
        page,
        words=[
            *(block.value for block in (*page.can_change, *page.text_questions, *page.embed_questions)),
            page.how_to_take_part,
        ],
        labels=page.get_method_labels(),
        day=page.closes_date,
        ends_at=_end_of(page.closes_date),
        facets={"how": page.get_methods()},
    )


def _end_of(day: date | None) -> datetime | None:
    """The last moment of a day, by the clocks of the network."""
    return day and datetime.combine(day, time.max, tzinfo=ZoneInfo(settings.EVENTS_TIME_ZONE))


def describe_project(page: ProjectPage) -> Document:
    """This function will return what search knows of a project. Its day is that of its newest update."""
    return describe_page(
        page,
        words=[page.started_words, page.already_there],
        labels=[page.get_stage_display(), *page.get_sector_labels(), *_get_themes(page)],
        **({"day": updated} if (updated := page.get_updated_date()) else {}),
    )


def describe_resource(page: BasePage) -> Document:
    """This function will return what search knows of a resource, with what its documents say, or of the
    training page.
    """
    if not isinstance(page, ResourcePage):
        return describe_page(page)
    return describe_page(
        page,
        words=document_text.get_texts(get_documents(page)),
        labels=[
            page.get_kind_display(),
            *page.get_audience_labels(),
            *page.get_stage_labels(),
            *page.get_ready_format_labels(),
        ],
    )


def describe_term(page: GlossaryTermPage) -> Document:
    """This function will return what search knows of a word: by its other names too."""
    names = tuple(page.get_other_names())
    return describe_page(page, names=names, names_are_synonyms=True, words=[page.caution])


def get_documents(page: ResourcePage) -> list[int]:
    """This function will return the documents that a resource offers, by number. No query."""
    return [piece["value"]["document"] for piece in page.formats.raw_data if piece["value"].get("document")]


def read_documents(*, now: datetime) -> int:
    """This function will read what documents of the library have not been read yet, a few at a time, and note
    the pages that offer them. Returns how many changed.
    """
    pages = ResourcePage.objects.filter(pk__in=get_findable_pages().type(ResourcePage).values("pk"))
    offered = {number for page in pages.only("formats") for number in get_documents(page)}
    changed = document_text.read_changed(offered, now=now)
    if changed:
        note_documents(changed)
    return len(changed)


def note_documents(documents: Iterable[int]) -> None:
    """This function will note, in the caller's transaction, that search may say something else of the pages
    that offer some documents.
    """
    wanted = set(documents)
    pages = ResourcePage.objects.filter(alias_of=None).only("formats")
    entries.note(LIBRARY, [page.pk for page in pages if wanted.intersection(get_documents(page))])


def note_library() -> None:
    """This function will note that who may open documents has changed."""
    entries.note(LIBRARY, ResourcePage.objects.filter(alias_of=None).values_list("pk", flat=True))


def _get_themes(page: OpportunityPage | ProjectPage) -> list[str]:
    return [str(theme) for theme in page.themes.all()]
