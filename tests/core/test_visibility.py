import pytest
from wagtail.models import Page, PageViewRestriction

from core.visibility import get_restrictions, public
from tests.factories import EventPageFactory, HomePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


def test_public_leaves_out_drafts_and_what_lies_below_a_restriction(home, event_index, story_index):
    event = EventPageFactory(parent=event_index)
    draft = StandardPageFactory(parent=home, live=False)
    PageViewRestriction.objects.create(page=event_index, restriction_type=PageViewRestriction.LOGIN)

    seen = set(public(Page.objects.filter(depth__gt=1)))

    assert {page.pk for page in seen} == {home.pk, story_index.pk}
    assert event.pk not in {page.pk for page in seen}
    assert draft.pk not in {page.pk for page in seen}


def test_public_leaves_out_the_alias_of_a_restricted_page(home, locales):
    HomePageFactory(
        parent=home.get_parent(), locale=locales["pl"], slug="siec", translation_key=home.translation_key
    )
    secret = StandardPageFactory(parent=home, slug="secret")
    alias = secret.copy_for_translation(locales["pl"], alias=True)
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)

    # Wagtail's own filter lets it through, which is why we have ours
    assert Page.objects.live().public().filter(pk=alias.pk).exists()
    assert not public(Page.objects.filter(pk=alias.pk)).exists()


def test_translated_page_below_the_alias_of_a_restricted_page_is_hidden(client, home, locales):
    HomePageFactory(
        parent=home.get_parent(), locale=locales["pl"], slug="siec", translation_key=home.translation_key
    )
    secret = StandardPageFactory(parent=home, slug="secret")
    alias = secret.copy_for_translation(locales["pl"], alias=True)
    child = StandardPageFactory(parent=alias, slug="child", locale=locales["pl"])
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)

    assert not public(Page.objects.filter(pk=child.pk)).exists()
    assert [found.page_id for found in get_restrictions(child)] == [secret.pk]
    assert client.get(child.url).status_code == 302


def test_alias_of_what_lies_below_the_alias_of_a_restricted_page_is_hidden(home, locales):
    for code in ("pl", "ar"):
        parent = home.get_parent()
        HomePageFactory(parent=parent, locale=locales[code], slug=code, translation_key=home.translation_key)
    secret = StandardPageFactory(parent=home, slug="secret")
    child = StandardPageFactory(
        parent=secret.copy_for_translation(locales["pl"], alias=True), slug="child", locale=locales["pl"]
    )
    copy = child.create_alias(parent=home.get_parent().get_children().get(slug="ar"), update_slug="copy")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)

    assert not public(Page.objects.filter(pk=copy.pk)).exists()
    assert [found.page_id for found in get_restrictions(copy)] == [secret.pk]


def test_public_is_one_query(home, event_index, django_assert_num_queries):
    PageViewRestriction.objects.create(page=event_index, restriction_type=PageViewRestriction.LOGIN)

    with django_assert_num_queries(1):
        list(public(Page.objects.all()))
