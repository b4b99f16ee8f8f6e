"""What a reader who is logged in finds of a kind that not everybody sees alike: people. It comes from the
database, never from the index, which holds only what everybody may see.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.paginator import Paginator

from core import findable
from core.findable import Kind
from core.search_types import PAGE_SIZE, Group, Hit, Question, Results, When


def split(
    question: Question, *, viewer: AbstractBaseUser | AnonymousUser | None
) -> tuple[Question, list[Hit] | None]:
    """This function will return what a search engine is to be asked for this viewer, and what they find of
    the personal kind instead, best first: None where the engine is asked for that too.

    Who wants people only: the engine then counts the other kinds, and its results are left out.
    """
    kind = _get_kind()
    if viewer is None or not viewer.is_authenticated or kind is None:
        return question, None
    others = _leave_out(kind, question.kinds) or _leave_out(kind, findable.get_kinds())
    # What takes place, how, and with which access says nothing of people
    is_asked = kind.name in question.kinds and not question.filters and question.when == When.ANY
    found = kind.find_for(viewer=viewer, question=question) if is_asked else []
    return replace(question, kinds=others), found


def put_in(results: Results, people: Sequence[Hit], *, asked: Question) -> Results:
    """This function will put the people among the results: in a group beside them, or where people alone were
    asked for, as the results themselves, a page of them.
    """
    kind = _get_kind()
    counts = {**results.counts, "kind": {**results.counts.get("kind", {}), kind.name: len(people)}}
    if asked.kinds != (kind.name,):
        shown = Group(kind.name, kind.label, len(people), people[:PAGE_SIZE])
        return replace(results, counts=counts, people=shown if people else None)
    page = Paginator(people, PAGE_SIZE).get_page(asked.page)
    hits = page.object_list
    return Results(
        query=results.query,
        hits=hits,
        groups=[Group(kind.name, kind.label, len(people), hits)] if hits else [],
        total=len(people),
        page=page.number,
        pages=page.paginator.num_pages,
        counts={"kind": counts["kind"]},
        without_place=sum(not hit.names_place for hit in people),
    )


def _get_kind() -> Kind | None:
    return next((kind for kind in findable.get_kinds().values() if kind.find_for), None)


def _leave_out(kind: Kind, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name != kind.name)
