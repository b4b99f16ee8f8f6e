"""Turns an alias into a translation, in the way that the editors' own translation screen does."""

import json

from wagtail.models import Locale
from wagtail_localize.models import SegmentOverride, StringTranslation, Translation, TranslationSource

from core.models import BasePage


class NotTranslated(Exception):
    """A string of the page has no translation among the words given."""


def translate(*, page: BasePage, locale: Locale, words: dict[str, str]) -> None:
    """This function will publish the page in another language, each of its strings taken from `words`.

    The address stays as it is. Links to what is no page, such as /aftercare/, lead to it in that language.
    Raises NotTranslated.
    """
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    for segment in source.stringsegment_set.select_related("string", "context"):
        english = segment.string.data
        if segment.context.path == "slug":
            continue
        if english not in words:
            raise NotTranslated(english)
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": words[english], "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
        )
    for segment in source.overridablesegment_set.select_related("context"):
        if isinstance(segment.data, str) and segment.data.startswith("/"):
            address = f"/{locale.language_code}{segment.data}"
            SegmentOverride.objects.update_or_create(
                locale=locale, context=segment.context, defaults={"data_json": json.dumps(address)}
            )
    translation.save_target(publish=True)
