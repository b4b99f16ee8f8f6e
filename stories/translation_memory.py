"""What the translators' tool remembers of pages: their texts as it last read them, cut into sentences, and
the translations of these. All pages share the sentences: what another page still says, stays.
"""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Exists, OuterRef
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    String,
    StringSegment,
    StringTranslation,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationSource,
)

SEGMENTS = (OverridableSegment, StringSegment, TemplateSegment)


def read_anew(keys: Collection[UUID]) -> None:
    """This function will have the tool read these pages once more, and forget what they no longer say, in
    whatever language, and all sentences that no page says.
    """
    for source in TranslationSource.objects.filter(object_id__in=keys):
        source.update_from_db()
    said = StringSegment.objects.filter(context=OuterRef("context"), string=OuterRef("translation_of"))
    StringTranslation.objects.filter(~Exists(said), context__object_id__in=keys).delete()
    kept = OverridableSegment.objects.filter(context=OuterRef("context"))
    SegmentOverride.objects.filter(~Exists(kept), context__object_id__in=keys).delete()
    _forget_unused()


def forget(keys: Collection[UUID]) -> None:
    """This function will have the tool forget pages that were deleted, and sentences that no page says."""
    for segment in SEGMENTS:
        segment.objects.filter(context__object_id__in=keys).delete()
    for translated in (StringTranslation, SegmentOverride):
        translated.objects.filter(context__object_id__in=keys).delete()
    TranslatableObject.objects.filter(translation_key__in=keys).delete()
    _forget_unused()


def _forget_unused() -> None:
    """Sentences that neither stand on a page nor were translated are of use to nobody."""
    used = StringSegment.objects.filter(string=OuterRef("pk"))
    translated = StringTranslation.objects.filter(translation_of=OuterRef("pk"))
    String.objects.filter(~Exists(used), ~Exists(translated)).delete()
    Template.objects.filter(~Exists(TemplateSegment.objects.filter(template=OuterRef("pk")))).delete()
