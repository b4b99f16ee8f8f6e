"""The Atom feed of the events to come."""

from datetime import datetime

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.visibility import public
from events.ical import Entry, describe_place, make_entries
from events.listing import get_coming_pages
from events.models import EventIndexPage
from events.templatetags.events import day_and_year, time_words
from events.unchanged import send_if_changed

SHOWN = 50


class EventFeed(Feed):
    """The soonest events, in the reader's language. Cancelled ones say so first."""

    feed_type = Atom1Feed

    def __call__(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return send_if_changed(request, super().__call__(request, *args, **kwargs))

    def get_object(self, request: HttpRequest) -> HttpRequest:
        return request

    def title(self) -> str:
        return _("Events to come")

    def link(self, request: HttpRequest) -> str:
        pages = EventIndexPage.objects.filter(locale__language_code=get_language())
        index = public(pages).select_related("locale").first()
        return index.get_url(request) if index else "/"

    def items(self, request: HttpRequest) -> list[Entry]:
        pages = get_coming_pages(get_language(), timezone.now())
        return make_entries(pages.select_related("occasion__venue", "locale")[:SHOWN], request)

    def item_title(self, entry: Entry) -> str:
        if entry.occasion.is_cancelled:
            return _("Cancelled: %(title)s") % {"title": entry.title}
        return entry.title

    def item_description(self, entry: Entry) -> str:
        occasion = entry.occasion
        facts = (day_and_year(occasion), time_words(occasion), describe_place(occasion))
        return f"{'. '.join(facts)}. {entry.description}"

    def item_link(self, entry: Entry) -> str:
        return entry.url

    def item_guid(self, entry: Entry) -> str:
        return entry.occasion.uid.urn

    def item_updateddate(self, entry: Entry) -> datetime:
        return entry.changed_at
