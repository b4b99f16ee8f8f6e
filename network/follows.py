"""Who follows which page, and how often they want to hear of it. The only writer of both."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core import signing
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from core import outbox
from core.links import get_chosen_pages
from core.models import User
from core.private_links import make_signer
from core.visibility import public
from events.models import EventSeriesPage
from network.enums import News, NewsPace
from network.models import Follow, MailChoice, NewsItem, ProjectPage
from network.news import note_news

FOLLOWABLE = (ProjectPage, EventSeriesPage)
MAIL_KIND = "news"
NEW_FOR = timedelta(days=30)  # so long My page shows it


class CannotFollow(Exception):
    """There is no such page, not everybody may see it, or it is none that has news."""


@dataclass(frozen=True)
class Followed:
    """A page that somebody follows. `page` is None while not everybody may see it."""

    follow: Follow
    page: Page | None
    news: str  # what was new last, in words, or ""


def follow(*, user: User, page_pk: int, language: str, now: datetime) -> None:
    """This function will tell somebody from now on what is new on a page. Following twice is following once.

    Any language of the page will do. Raises CannotFollow.
    """
    page = _find_source(page_pk)
    if page is None:
        raise CannotFollow
    with transaction.atomic():
        note_news(page=page, now=now)  # what is there already is no news to them
        defaults = {"language": language, "told_until": now}
        MailChoice.objects.get_or_create(user=user, defaults=defaults)
        Follow.objects.get_or_create(user=user, page_id=page.pk, defaults={"created_at": now})


def unfollow(*, user: User, page_pk: int) -> None:
    """This function will end what `follow` began, whoever may see the page by now."""
    Follow.objects.filter(user=user, page__translation_key__in=_get_key(page_pk)).delete()


def is_following(*, user: User, page: Page) -> bool:
    """This function will say whether somebody follows a page, in whatever language. One query."""
    return Follow.objects.filter(user=user, page__translation_key=page.translation_key).exists()


def get_follows(*, user: User, language: str) -> list[Followed]:
    """This function will return what somebody follows, the latest news first. Two queries."""
    news = NewsItem.objects.filter(page=OuterRef("page"), at__gt=OuterRef("created_at")).order_by(
        "-at", "-pk"
    )
    follows = list(
        Follow.objects.filter(user=user)
        .annotate(news_at=Subquery(news.values("at")[:1]), news_kind=Subquery(news.values("kind")[:1]))
        .order_by("-created_at", "-pk")
    )
    pages = get_chosen_pages((each.page_id for each in follows), language)
    follows.sort(key=lambda each: each.news_at or each.created_at, reverse=True)
    return [
        Followed(each, pages.get(each.page_id), str(News(each.news_kind).label) if each.news_kind else "")
        for each in follows
    ]


def get_newest(*, user: User, language: str, now: datetime) -> list[Page]:
    """This function will return the public pages that somebody follows and that had news within NEW_FOR, in
    their language, the latest first, each with `news_at`. One query.
    """
    since_then = Follow.objects.filter(user=user, page=OuterRef("page"), created_at__lt=OuterRef("at"))
    news = NewsItem.objects.filter(
        Exists(since_then), page__translation_key=OuterRef("translation_key"), at__gt=now - NEW_FOR
    )
    followed = Follow.objects.filter(user=user).values("page__translation_key")
    pages = public(Page.objects.filter(translation_key__in=followed, locale__language_code=language))
    newest = pages.annotate(news_at=Subquery(news.order_by("-at").values("at")[:1]))
    return list(newest.exclude(news_at=None).select_related("locale").order_by("-news_at", "pk"))


def _find_source(page_pk: int) -> ProjectPage | EventSeriesPage | None:
    kinds = ContentType.objects.get_for_models(*FOLLOWABLE).values()
    pages = Page.objects.filter(
        translation_key__in=_get_key(page_pk),
        locale__language_code=settings.LANGUAGE_CODE,
        content_type__in=kinds,
    )
    page = public(pages).first()
    return page and page.specific


def _get_key(page_pk: int) -> QuerySet:
    return Page.objects.filter(pk=page_pk).values("translation_key")


# How often


def get_pace(user: User) -> NewsPace:
    """This function will return how often somebody wants to hear of news. One query."""
    choice = MailChoice.objects.filter(user=user).first()
    return NewsPace(choice.pace) if choice else NewsPace.WEEKLY


def set_pace(*, user: User, pace: NewsPace, language: str, now: datetime) -> None:
    """This function will store how often. What was new while they wanted no mail is not told afterwards."""
    with transaction.atomic():
        defaults = {"language": language, "told_until": now}
        MailChoice.objects.get_or_create(user=user, defaults=defaults)
        choice = MailChoice.objects.select_for_update().get(user=user)
        if choice.pace == NewsPace.NEVER:
            choice.told_until = now
        choice.pace, choice.language = pace, language
        choice.save(update_fields=["pace", "language", "told_until"])
        if pace == NewsPace.NEVER:
            outbox.withdraw(subject_key=get_subject_key(user), kinds=[MAIL_KIND])


def get_subject_key(user: User) -> str:
    """This function will return what names somebody's news in the outbox."""
    return f"news:{user.pk}"


# The address that ends it (RFC 8058)


def _signer() -> signing.Signer:
    return make_signer("network.news")


def get_stop_url(user: User, language: str) -> str:
    """This function will return the absolute address that ends mail about news. It says nothing but who."""
    with translation.override(language):
        return settings.SITE_URL + reverse("network:stop_news", args=[_signer().sign(str(user.pk))])


def stop_news(*, token: str, now: datetime) -> None:
    """This function will end mail about news for whom a stop address means, also what is still to be sent.
    Stopping twice is stopping once; an address that means nobody stops nothing.
    """
    try:
        user = User.objects.filter(pk=int(_signer().unsign(token))).first()
    except (signing.BadSignature, ValueError):
        return
    if user:
        choice = MailChoice.objects.filter(user=user).first()
        language = choice.language if choice else settings.LANGUAGE_CODE
        set_pace(user=user, pace=NewsPace.NEVER, language=language, now=now)


# Giving out


def export_follows(email: str) -> list[dict]:
    """This function will return which pages the account of an address follows."""
    follows = Follow.objects.filter(user__email__iexact=email).order_by("created_at", "pk")
    return [
        {"page": title, "created_at": created_at}
        for title, created_at in follows.values_list("page__title", "created_at")
    ]


def export_choices(email: str) -> list[dict]:
    """This function will return how often the account of an address wants to hear of news."""
    choices = MailChoice.objects.filter(user__email__iexact=email)
    return list(choices.values("pace", "language", "told_until"))
