"""What of stories and news is part of a campaign."""

from django.db.models import Q
from wagtail.models import Page

from core.campaigns import Part
from core.models import Campaign
from core.visibility import public
from stories.listing import load_pictures
from stories.models import NewsPage, StoryPage


def get_parts(*, campaign: Campaign, language: str) -> list[Part]:
    """This function will return the stories of a campaign, and its news, each the newest first. One
    query, and one for the copies of pictures that the stories show.
    """
    belongs = Q(storypage__campaign=campaign) | Q(newspage__campaign=campaign)
    pages = public(Page.objects.filter(belongs, locale__language_code=language))
    pages = pages.select_related("locale", "storypage__picture", "newspage")
    found = [getattr(page, "storypage", None) or page.newspage for page in pages]
    found.sort(key=lambda page: (page.published_date, page.pk), reverse=True)
    stories = [page for page in found if isinstance(page, StoryPage)]
    load_pictures(stories)
    return [
        Part("stories/includes/campaign_stories.html", stories),
        Part("stories/includes/campaign_news.html", [page for page in found if isinstance(page, NewsPage)]),
    ]
