"""Stories that are like another: about the same themes, in the same places, at the same level."""

from django.db.models import Case, F, IntegerField, OuterRef, Subquery, Value, When
from django.db.models.aggregates import Count
from django.db.models.functions import Coalesce

from stories.listing import get_stories
from stories.models import StoryPage

SHOWN = 3


def get_similar(story: StoryPage) -> list[StoryPage]:
    """This function will return the stories that share most with this one, at most SHOWN, never itself: those
    with no theme and no place in common are none of them. The level counts as one more thing in common, and
    of equals the newest comes first. One query.
    """
    shared = _count_shared(story, "themes") + _count_shared(story, "localities")
    same_level = Case(When(level=story.level, then=Value(1)), default=Value(0), output_field=IntegerField())
    stories = get_stories(story.locale.language_code).exclude(pk=story.pk)
    stories = stories.annotate(shared=shared).filter(shared__gt=0)
    return list(
        stories.annotate(likeness=F("shared") + same_level).order_by("-likeness", "-published_date", "-pk")[
            :SHOWN
        ]
    )


def _count_shared(story: StoryPage, relation: str) -> Coalesce:
    field = StoryPage._meta.get_field(relation)
    page, named = field.m2m_field_name(), field.m2m_reverse_field_name()
    links = field.remote_field.through.objects
    own = links.filter(**{page: story.pk}).values(named)
    common = links.filter(**{page: OuterRef("pk"), f"{named}__in": own})
    counted = common.order_by().values(page).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
