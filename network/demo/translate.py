"""Turns an alias into a translation, in the way that the editors' own translation screen does."""

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core.models import BasePage


class NotTranslated(Exception):
    """A string of the page has no translation among the words given."""


def translate(*, page: BasePage, locale: Locale, words: dict[str, str]) -> None:
    """This function will publish the page in another language, each of its strings taken from `words`.

    The address stays as it is. Raises NotTranslated.
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
    translation.save_target(publish=True)
