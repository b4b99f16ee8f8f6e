"""Terms of the glossary in page text: what is explained, where, and for how long it stays true."""

import json

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from wagtail.models import PageViewRestriction

from core.blocks import ParagraphBlock
from events.models import EventPage
from network.explaining import AT_MOST, Explainer, Word, forget_words, get_words
from tests.factories import (
    EventPageFactory,
    GlossaryPageFactory,
    GlossaryTermPageFactory,
    HomePageFactory,
    StandardPageFactory,
    StoryPageFactory,
)


def make_word(*names: str, pk: int = 1) -> Word:
    slug = names[0].lower().replace(" ", "-")
    return Word(pk, slug, names[0], "A summary.", f"/glossary/{slug}/", names)


def explain(html: str, *words: Word, page_pk: int | None = None) -> str:
    return Explainer(words, page_pk).explain(html)


def link(slug: str, text: str) -> str:
    return (
        f'<a class="term" id="used-{slug}" href="#word-{slug}" aria-describedby="words-explained">{text}</a>'
    )


def write(*paragraphs: str) -> str:
    return json.dumps([{"type": "paragraph", "value": text} for text in paragraphs])


@pytest.fixture
def glossary(home):
    return GlossaryPageFactory(parent=home)


@pytest.fixture
def champion(glossary):
    return GlossaryTermPageFactory(
        parent=glossary, title="Champion", summary="Someone who shows how it is done."
    )


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


# What is found in a text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A champion speaks.", "champion"),
        ("CHAMPION", "CHAMPION"),
        ("Champions speak.", "Champions"),
        ("“Champion”", "Champion"),
        ("(champion)", "champion"),
        ("A champion’s part", "champion"),
        ("We co-produce.", None),
        ("championship", None),
        ("unchampion", None),
        ("champion-led", None),
        ("co-champion", None),
        ("champion@example.org", None),
        ("www.champion.example.org", None),
        ("/champion/", None),
    ],
)
def test_whole_words_are_explained_whatever_their_case(text, found):
    word = make_word("Champion")

    expected = text if found is None else text.replace(found, link("champion", found))
    assert explain(text, word) == expected


@pytest.mark.parametrize(
    ("text", "found"), [("LE counts.", "LE"), ("le mot", None), ("Le mot", None), ("VCSEs", None)]
)
def test_initials_are_explained_in_capitals_only(text, found):
    word = make_word("Lived experience", "LE")

    expected = text if found is None else text.replace(found, link("lived-experience", found))
    assert explain(text, word) == expected


def test_plural_of_initials_is_explained():
    assert explain("All VCSEs", make_word("VCSE")) == f"All {link('vcse', 'VCSEs')}"


def test_word_that_has_the_letters_of_initials_and_of_a_name_is_told_apart():
    initials, name = make_word("ICE", pk=1), make_word("ice", pk=2)
    explainer = Explainer((initials, name), None)

    explainer.explain("<p>Ice and ICE</p>")

    assert [word.pk for word in explainer.used] == [2, 1]


def test_longest_name_comes_first():
    words = make_word("Community", pk=1), make_word("Community of practice", pk=2)

    assert explain("A community of  practice", *words) == (
        f"A {link('community-of-practice', 'community of  practice')}"
    )


def test_first_use_alone_is_explained_whatever_name_it_has():
    word = make_word("Co-production", "coproduction")

    assert explain("<p>Coproduction</p><p>is co-production.</p>", word) == (
        f"<p>{link('co-production', 'Coproduction')}</p><p>is co-production.</p>"
    )


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="/x/">A champion</a></p>',
        '<p><a href="/x/"><b>A champion</b></a></p>',
        "<h3>Champion</h3>",
        '<p title="champion">One</p>',
        '<p title="a > champion">One</p>',
        '<img alt="champion">',
        '<img alt="champion"/>',
    ],
)
def test_links_headings_and_tags_stay_as_they_are(html):
    assert explain(html, make_word("Champion")) == html


def test_text_after_a_link_is_explained_again():
    html = '<p><a href="/x/">A champion</a>, the champion</p>'

    assert explain(html, make_word("Champion")) == html.replace(
        "the champion", f"the {link('champion', 'champion')}"
    )


def test_text_keeps_its_escaping():
    """X02"""
    html = "<p>a &lt;script&gt;alert(1)&lt;/script&gt; champion &amp;amp; &lt;b&gt;</p>"

    assert explain(html, make_word("Champion")) == html.replace("champion", link("champion", "champion"))


@pytest.mark.parametrize("html", ["<p>An open <b", 'x <a href="', "a & b &", "<!-- champion -->"])
def test_broken_html_brings_in_no_new_tags(html):
    assert BeautifulSoup(explain(html, make_word("Champion")), "html.parser").find_all(class_="term") == []


def test_name_with_signs_of_a_pattern_is_taken_literally():
    word = make_word("R&D (early)")

    assert explain("<p>R&amp;D (early) is.</p>", word) == (
        "<p>" + link("r&amp;d-(early)", "R&amp;D (early)") + " is.</p>"
    )


def test_letters_that_change_their_length_break_nothing():
    assert explain("İce İNCLUSIVE", make_word("ice"), make_word("inclusive", pk=2)) == "İce İNCLUSIVE"


def test_term_is_not_explained_on_its_own_page():
    assert explain("A champion", make_word("Champion", pk=7), page_pk=7) == "A champion"


def test_at_most_eight_terms_are_explained():
    words = [make_word(f"word{number}", pk=number) for number in range(AT_MOST + 3)]
    explainer = Explainer(tuple(words), None)

    explainer.explain("<p>word0 word1 word2 word3 word4</p>")
    last = explainer.explain("<p>word5 word6 word7 word8 word9</p>")

    assert [word.pk for word in explainer.used] == list(range(8))
    assert last.endswith("</a> word8 word9</p>")
    assert explainer.explain("<p>word10</p>") == "<p>word10</p>"


# On a page


def test_page_leads_to_each_explanation_and_back(client, home, champion):
    page = StandardPageFactory(parent=home, body=write("<p>Be a champion.</p>", "<p>Champions meet.</p>"))

    soup = get_soup(client, page.url)
    [used] = soup.select("a.term")
    explanation = soup.select_one(used["href"])
    more, back = explanation.select("a")

    assert used.get_text() == "champion"
    assert soup.find(id=used["aria-describedby"]).get_text() == "Words explained"
    assert explanation.parent.name == "dl"
    assert explanation.dt.get_text() == "Champion"
    assert explanation.dd.p.get_text() == "Someone who shows how it is done."
    assert more["href"] == "/glossary/champion/"
    assert more.get_text() == "More in the glossary: Champion"
    assert soup.select_one(back["href"]) is used


def test_page_without_terms_has_no_section_of_words(client, home, champion):
    page = StandardPageFactory(parent=home, body=write("<p>Plain.</p>"))

    assert get_soup(client, page.url).select(".words, .term") == []


def test_explanations_follow_the_order_of_use(client, story_index, glossary, champion):
    GlossaryTermPageFactory(parent=glossary, title="Aftercare")
    story = StoryPageFactory(
        parent=story_index,
        body=write("<p>A champion came.</p>"),
        what_changed=write("<p>There is aftercare.</p>"),
    )

    soup = get_soup(client, story.url)

    assert [term.get_text() for term in soup.select(".words dt")] == ["Champion", "Aftercare"]


def test_preview_of_a_draft_is_explained(home, champion):
    draft = StandardPageFactory(parent=home, body=write("<p>A champion.</p>"), live=False)

    html = draft.make_preview_request().content.decode()

    assert 'href="#word-champion"' in html
    assert 'id="word-champion"' in html


def test_paragraph_outside_a_page_is_written_as_it_is(champion):
    block = ParagraphBlock()

    assert block.render(block.normalize("<p>A champion.</p>")).strip() == "<p>A champion.</p>"


def test_term_page_does_not_explain_itself(rf, champion):
    block = ParagraphBlock()
    context = {"page": champion, "request": rf.get("/")}

    html = block.render(block.normalize("<p>A champion.</p>"), context=context)

    assert html.strip() == "<p>A champion.</p>"


def test_event_page_explains_nothing_and_asks_for_nothing(client, event_index, champion):
    event = EventPageFactory(parent=event_index, body=write("<p>A champion.</p>"))

    assert get_soup(client, event.url).select(".words, .term") == []
    assert EventPage.objects.get(pk=event.pk).body[0].value.source == "<p>A champion.</p>"


def test_explanations_escape_what_editors_typed():
    """X02"""
    word = Word(1, "x", "<b>Title</b>", "<script>alert(1)</script>", "/x/", ("x",))

    html = render_to_string("network/includes/explained_words.html", {"words": [word]})

    assert "<script" not in html
    assert "<b>" not in html


# Languages


@pytest.fixture
def polish_home(home, locales):
    return HomePageFactory(
        parent=home.get_parent(), locale=locales["pl"], slug="siec", translation_key=home.translation_key
    )


def test_translated_page_uses_its_languages_terms(client, polish_home, glossary, champion, locales):
    glossary.copy_for_translation(locales["pl"], alias=True)
    polish = champion.copy_for_translation(locales["pl"])
    polish.title, polish.also_called, polish.summary = "Ambasador", "ambasadorzy", "Osoba, która pokazuje."
    polish.save_revision().publish()
    page = StandardPageFactory(
        parent=polish_home, locale=locales["pl"], body=write("<p>Ambasadorzy i champion.</p>")
    )

    soup = get_soup(client, page.url)

    assert [term.get_text() for term in soup.select("a.term")] == ["Ambasadorzy"]
    assert soup.select_one(".words dd p").get_text() == "Osoba, która pokazuje."
    assert soup.select_one(".words a")["href"].startswith("/pl/glossary/")


def test_alias_that_nobody_translated_explains_the_words_that_it_shows(
    client, home, polish_home, glossary, champion, locales
):
    for page in (glossary, champion):
        page.copy_for_translation(locales["pl"], alias=True)
    page = StandardPageFactory(parent=home, body=write("<p>A champion.</p>"))
    alias = page.copy_for_translation(locales["pl"], alias=True)

    soup = get_soup(client, alias.url)

    assert soup.select_one(".words dt").get_text() == "Champion"
    assert soup.select_one(".words a")["href"] == "/pl/glossary/champion/"


def test_translated_page_leaves_terms_that_nobody_translated(
    client, polish_home, glossary, champion, locales
):
    for page in (glossary, champion):
        page.copy_for_translation(locales["pl"], alias=True)
    page = StandardPageFactory(parent=polish_home, locale=locales["pl"], body=write("<p>Champion.</p>"))

    assert get_soup(client, page.url).select(".words, .term") == []


# Queries, and what the cache holds


@pytest.mark.parametrize("count", [1, 30])
def test_terms_take_one_query_and_then_none(home, glossary, django_assert_num_queries, count):
    for number in range(count):
        GlossaryTermPageFactory(parent=glossary, title=f"Term {number}")
    glossary.get_url()  # the site's root paths are known to the process

    with django_assert_num_queries(1):
        words = get_words(home.locale_id, is_alias=False)
    with django_assert_num_queries(0):
        assert get_words(home.locale_id, is_alias=False) == words
    assert len(words) == count


def test_language_without_terms_is_asked_once(home, django_assert_num_queries):
    assert get_words(home.locale_id, is_alias=False) == ()
    with django_assert_num_queries(0):
        get_words(home.locale_id, is_alias=False)


@pytest.mark.parametrize("count", [1, 30])
def test_text_page_takes_one_query_more_while_the_cache_is_cold(
    client, home, glossary, django_assert_num_queries, count
):
    for number in range(count):
        GlossaryTermPageFactory(parent=glossary, title=f"Term {number}")
    page = StandardPageFactory(parent=home, body=write("<p>Term 0 and term 3.</p>"))
    client.get(page.url)
    with django_assert_num_queries(7):
        client.get(page.url)

    forget_words()

    with django_assert_num_queries(8):
        client.get(page.url)


def list_names(home) -> list[str]:
    return [word.title for word in get_words(home.locale_id, is_alias=False)]


@pytest.fixture
def known(home, champion):
    """The cache holds the one term."""
    assert list_names(home) == ["Champion"]


def test_new_words_are_explained_once_they_are_published(
    home, known, champion, django_capture_on_commit_callbacks
):
    champion.title = "Advocate"
    with django_capture_on_commit_callbacks(execute=True):
        revision = champion.save_revision()
    assert list_names(home) == ["Champion"]
    with django_capture_on_commit_callbacks(execute=True):
        revision.publish()
    assert list_names(home) == ["Advocate"]


def test_unpublished_term_is_forgotten(home, known, champion, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        champion.unpublish()
    assert list_names(home) == []


def test_expired_term_is_forgotten_when_the_bare_page_is_unpublished(
    home, known, champion, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        champion.page_ptr.unpublish(set_expired=True)
    assert list_names(home) == []


@pytest.mark.parametrize("what", ["term", "glossary"])
def test_deleted_term_is_forgotten(home, known, champion, glossary, django_capture_on_commit_callbacks, what):
    with django_capture_on_commit_callbacks(execute=True):
        (champion if what == "term" else glossary).delete()
    assert list_names(home) == []


def test_restricted_term_is_forgotten_and_comes_back(
    home, known, glossary, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        restriction = PageViewRestriction.objects.create(
            page=glossary, restriction_type=PageViewRestriction.LOGIN
        )
    assert list_names(home) == []
    with django_capture_on_commit_callbacks(execute=True):
        restriction.delete()
    assert list_names(home) == ["Champion"]


def test_new_address_of_the_glossary_is_followed(home, known, glossary, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        glossary.slug = "words"
        glossary.save()
    assert [word.url for word in get_words(home.locale_id, is_alias=False)] == ["/words/champion/"]
