import pytest
from django.utils.translation import override
from wagtail.models import PageViewRestriction
from wagtail.rich_text import expand_db_html

from tests.factories import HomePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(home, locales):
    """A page in English and Polish."""
    page = StandardPageFactory(parent=home, title="About", slug="about")
    polish_home = HomePageFactory(
        parent=home.get_parent(), locale=locales["pl"], slug="siec", translation_key=home.translation_key
    )
    StandardPageFactory(
        parent=polish_home,
        title="O sieci",
        slug="o-sieci",
        locale=locales["pl"],
        translation_key=page.translation_key,
    )
    return page


def link_to(*pages):
    return "".join(f'<a linktype="page" id="{page.pk}">Here</a>' for page in pages)


def test_link_in_text_leads_to_the_page_in_the_readers_language(about):
    assert expand_db_html(link_to(about)) == '<a href="/about/">Here</a>'
    with override("pl"):
        assert expand_db_html(link_to(about)) == '<a href="/pl/o-sieci/">Here</a>'


def test_link_to_what_not_everybody_may_see_leads_nowhere(about):
    PageViewRestriction.objects.create(page=about, restriction_type=PageViewRestriction.LOGIN)

    assert expand_db_html(link_to(about)) == "<a>Here</a>"


@pytest.mark.parametrize("count", [1, 5])
def test_links_of_a_text_take_one_query(home, django_assert_num_queries, count):
    pages = [StandardPageFactory(parent=home, title=f"Text {number}") for number in range(count)]
    expand_db_html(link_to(home))  # the map of sites is kept

    with django_assert_num_queries(1):
        assert expand_db_html(link_to(*pages)).count('href="/text-') == count
