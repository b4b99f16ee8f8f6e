"""What the core changes in Wagtail through its hooks."""

from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from core.links import PageLinkHandler


@hooks.register("register_rich_text_features", order=10)  # after Wagtail's own, which it replaces
def register_page_links(features: FeatureRegistry) -> None:
    features.register_link_type(PageLinkHandler)
