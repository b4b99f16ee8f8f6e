"""How people ask for a page: search finds it by them, and they are shown nowhere."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue

from core import es_index, page_text, writing_checks
from core.models import SearchEntry
from core.suggest import suggest
from network.models import StandardPage
from stories.bound import get_texts
from tests.factories import (
    EventPageFactory,
    EventSeriesPageFactory,
    OccasionFactory,
    StandardPageFactory,
    StoryPageFactory,
    UserFactory,
)
from tests.factories.contributors import ContributionFactory
from tests.logging_in import log_in
from tests.searching import catch_up, find, titles

pytestmark = pytest.mark.django_db

ASKED = "who pays for my bus ticket?\nmy landlord wants me out"


def get_labels(page):
    return SearchEntry.objects.get(key=f"page-{page.pk}").labels.splitlines()


@pytest.fixture
def fares(home):
    StandardPageFactory(parent=home, title="Kettles")
    return StandardPageFactory(parent=home, title="Fares", summary="We pay yours.", asked_as=ASKED)


def translate(page, code, **texts):
    """As a translator does it; what has no text here stays untranslated."""
    locale = Locale.objects.get(language_code=code)
    page.get_parent().copy_for_translation(locale, copy_parents=True, alias=True)
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    for segment in source.stringsegment_set.filter(context__path__in=texts):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            data=StringValue.from_plaintext(texts[segment.context.path]).data,
        )
    translation.save_target(publish=False)
    translated = page.get_translation(locale)
    translated.get_latest_revision().publish()
    return type(page).objects.get(pk=translated.pk)


# Search


@pytest.mark.parametrize(
    "query", ["landlord", "who pays for my bus ticket", "help when a landlord wants me out"]
)
def test_page_is_found_by_how_people_ask_for_it(fares, query):
    assert "Fares" in titles(find(query))


def test_page_is_not_found_by_them_where_nobody_wrote_them(fares):
    fares.asked_as = ""
    fares.save()

    assert titles(find("landlord")) == []


def test_result_quotes_nothing_of_them(fares):
    [hit] = find("landlord").hits

    assert "landlord" not in f"{hit.title_html}{hit.excerpt_html}"
    assert "We pay yours." in hit.excerpt_html


def test_nobody_is_suggested_them(fares):
    catch_up()

    assert [suggestion.title for suggestion in suggest("fare", language="en")] == ["Fares"]
    assert suggest("landlord", language="en") == []


def test_elasticsearch_learns_them_where_it_neither_suggests_nor_quotes(fares):
    catch_up()

    document = es_index.make_document(SearchEntry.objects.get(key=f"page-{fares.pk}"))

    holding = [name for name, value in document.items() if "landlord" in str(value)]
    assert holding == ["said", "labels", "spell"]
    assert [name for name, value in document["said"].items() if "landlord" in str(value)] == ["labels"]


def test_page_does_not_show_them(client, fares):
    assert "landlord" not in client.get(fares.url).content.decode()


def test_entry_changes_with_them(fares):
    catch_up()
    before = get_labels(fares)
    fares.asked_as = "can I bring my dog\r\n\r\n  no money for lunch  "
    fares.save()
    catch_up()

    assert before == ["who pays for my bus ticket?", "my landlord wants me out"]
    assert get_labels(fares) == ["can I bring my dog", "no money for lunch"]
    assert titles(find("landlord")) == []


# Other languages


def test_translation_is_found_by_the_words_of_its_language(fares):
    translate(fares, "pl", title="Bilety", asked_as="kto zapłaci za autobus\nwłaściciel mnie wyrzuca")

    assert titles(find("właściciel", language="pl")) == ["Bilety"]
    assert titles(find("landlord")) == ["Fares"]
    assert titles(find("landlord", language="pl")) == []


def test_translation_without_them_is_published_without_the_english_ones(fares):
    translated = translate(fares, "pl", title="Bilety")
    catch_up()

    assert translated.live
    assert translated.asked_as == ""
    assert get_labels(translated) == []


def test_translator_reads_what_is_wrong_with_them(fares):
    with pytest.raises(ValidationError):
        translate(fares, "pl", title="Bilety", asked_as="kto zapłaci?\n" * 21)

    [wrong] = StringTranslation.objects.filter(has_error=True)
    assert wrong.context.path == "asked_as"
    assert wrong.field_error == "These are 21 lines. Keep the 20 that people ask most."


def test_page_without_a_translation_is_found_by_the_english_ones(fares):
    locale = Locale.objects.get(language_code="pl")
    fares.copy_for_translation(locale, copy_parents=True, alias=True)

    assert titles(find("landlord", language="pl")) == ["Fares"]


# What reads over the editor's shoulder


def test_no_check_of_plain_writing_reads_them(fares):
    fares.asked_as = " ".join(["word"] * 22) + "."

    assert "asked_as" not in {piece.field for piece in page_text.get_pieces(fares)}
    assert [hint.kind for hint in writing_checks.run(fares)] == ["easy_read"]


def test_real_name_among_them_gets_a_hint(story_index):
    story = StoryPageFactory(parent=story_index, asked_as="the story of Grace")
    ContributionFactory(
        story_key=story.translation_key,
        contributor__details={"name": "Grace Specimen"},
        contributor__shown_as="Sam (demo)",
        contributor__is_pseudonym=True,
    )

    assert "Grace" in [hint.excerpt for hint in writing_checks.run(story) if hint.kind == "real_name"]


def test_whoever_gave_a_whole_story_approves_them_too(story_index):
    story = StoryPageFactory(parent=story_index, asked_as=ASKED)

    assert ASKED in get_texts(story)


# The form


def post_page(client, home, asked_as):
    log_in(UserFactory(is_superuser=True), client)
    streams = [field.name for field in StandardPage._meta.concrete_fields if hasattr(field, "stream_block")]
    forms = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 6}
    data = {
        **dict.fromkeys(streams, streamfield([])),
        "title": "Fares",
        "slug": "fares",
        "summary": "Words",
        "body": streamfield([("paragraph", rich_text("<p>Words</p>"))]),
        "asked_as": asked_as,
        "related_links": forms,
        "comments": {**forms, "MAX_NUM_FORMS": ""},
    }
    url = reverse("wagtailadmin_pages:add", args=["network", "standardpage", home.pk])
    return client.post(url, nested_form_data(data) | {"action-publish": "1"}, follow=True)


def test_editor_writes_them_on_the_form(client, home):
    response = post_page(client, home, "who pays?\r\nmy landlord wants me out")

    assert response.status_code == 200
    assert titles(find("landlord")) == ["Fares"]


@pytest.mark.parametrize(
    ("asked_as", "error"),
    [
        ("\n".join(["who pays?"] * 21), "These are 21 lines. Keep the 20 that people ask most."),
        ("a" * 121, f"“{'a' * 121}” has more than 120 characters. Make it shorter, or two lines."),
        ("who\0", "Null characters are not allowed."),
        (
            "\n".join(["a" * 100] * 16),
            "Ensure this value has at most 1500 characters (it has 1630).",  # of what a browser sends
        ),
    ],
)
def test_error_stands_beside_the_field(client, home, asked_as, error):
    response = post_page(client, home, asked_as.replace("\n", "\r\n"))

    soup = BeautifulSoup(response.content.decode(), "html.parser")
    panel = soup.select_one("[name=asked_as]").find_parent(class_="w-field__wrapper")
    assert " ".join(panel.select_one(".error-message").get_text(" ", strip=True).split()) == error
    assert not StandardPage.objects.exists()


def test_twenty_lines_with_empty_ones_between_are_taken(client, home):
    post_page(client, home, "\r\n\r\n".join(["who pays?"] * 20))

    assert StandardPage.objects.get().live


def test_page_made_by_code_is_checked_too(home):
    with pytest.raises(ValidationError) as raised:
        StandardPageFactory(parent=home, asked_as="a" * 121)

    assert list(raised.value.error_dict) == ["asked_as"]


def test_meeting_is_found_by_how_people_ask_for_its_series(event_index):
    series = EventSeriesPageFactory(parent=event_index, title="Every month", asked_as=ASKED)
    meeting = EventPageFactory(parent=series, title="In July", occasion=OccasionFactory(series=series))
    EventPageFactory(parent=event_index, title="Once", occasion=OccasionFactory())
    catch_up()

    assert set(ASKED.splitlines()) <= set(get_labels(meeting))
    assert sorted(titles(find("landlord"))) == ["Every month", "In July"]

    series.asked_as = ""
    series.save_revision().publish()

    assert titles(find("landlord")) == []
