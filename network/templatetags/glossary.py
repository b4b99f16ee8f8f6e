"""Explains terms in page text: `explain` while the text is drawn, `explained_words` at its end."""

from django import template
from django.template import Context
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page
from wagtail.rich_text import RichText

from network.explaining import Word, get_explainer

register = template.Library()

# Where a request keeps what the text drawn so far has used
ATTRIBUTE = "_glossary_explainer"


@register.simple_tag(takes_context=True)
def explain(context: Context, text: RichText) -> SafeString:
    """This tag will write page text whose terms lead to their explanations.

    Outside a page, such as in the preview of a block, it writes the text as it is.
    """
    html = str(text)
    request, page = context.get("request"), context.get("page")
    if request is None or not isinstance(page, Page):
        return mark_safe(html)
    if not hasattr(request, ATTRIBUTE):
        setattr(request, ATTRIBUTE, get_explainer(page))
    explainer = getattr(request, ATTRIBUTE)
    return mark_safe(explainer.explain(html) if explainer else html)


@register.simple_tag(takes_context=True)
def explained_words(context: Context) -> list[Word]:
    """This tag will return the terms that the text above has used, in the order of their use."""
    explainer = getattr(context.get("request"), ATTRIBUTE, None)
    return explainer.used if explainer else []
