"""What the page of one organisation shows, in few queries."""

from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef
from django.utils.formats import date_format
from wagtail.models import Page

from core.models.taxonomy import name_of
from core.visibility import public
from directory.enums import Independence, KeeperStatus, MemberStatus
from directory.linked import Named
from directory.models import Keeper, Organisation


@dataclass(frozen=True)
class Shown:
    organisation: Organisation
    places: tuple[Named, ...]
    history: list[dict]  # {when, text} of the road to independence, the newest first
    is_kept: bool  # a member keeps the page

    @property
    def host(self) -> Organisation | None:
        """The body that hosts it, if that is shown."""
        host = self.organisation.hosted_by
        return host if host and host.is_published else None

    @property
    def can_be_written_to(self) -> bool:
        """Whether somebody would get a message."""
        return self.is_kept or bool(self.organisation.contact_email)


def get_shown(slug: str) -> Shown | None:
    """This function will return the organisation that is shown under this slug, or None. One query: the
    organisation comes once for each pair of a place and a step to independence, and it has few of either.
    """
    keepers = Keeper.objects.filter(
        organisation=OuterRef("pk"), status=KeeperStatus.APPROVED, member__status=MemberStatus.APPROVED
    )
    rows = list(
        Organisation.objects.filter(slug=slug, is_published=True)
        .select_related("hosted_by")
        .annotate(
            is_kept=Exists(keepers),
            place_slug=F("places__slug"),
            place_name=name_of("places"),
            step=F("independence_steps__pk"),
            step_date=F("independence_steps__date"),
            step_value=F("independence_steps__independence"),
            step_words=F("independence_steps__words"),
        )
    )
    if not rows:
        return None
    places = {row.place_slug: row.place_name for row in rows if row.place_slug}
    steps = {row.step: row for row in rows if row.step}.values()
    return Shown(
        organisation=rows[0],
        places=tuple(Named(slug, places[slug]) for slug in sorted(places, key=places.get)),
        history=[
            _tell(row) for row in sorted(steps, key=lambda row: (row.step_date, row.step), reverse=True)
        ],
        is_kept=rows[0].is_kept,
    )


def get_related(organisation: Organisation, language: str) -> list[Page]:
    """This function will return the public projects and stories that editors linked, in a language, by title.
    One query.
    """
    pages = Page.objects.filter(
        translation_key__in=organisation.pages.values("translation_key"), locale__language_code=language
    )
    return list(public(pages).select_related("locale").order_by("title"))


def _tell(row: Organisation) -> dict:
    words = str(Independence(row.step_value).label)
    return {
        "when": date_format(row.step_date, "j F Y"),
        "text": f"{words}. {row.step_words}" if row.step_words else words,
    }
