import pytest
from bs4 import BeautifulSoup
from django.http import QueryDict
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import PageViewRestriction

from network.demo.glossary import TERMS
from network.enums import Horizon
from network.glossary import get_listing
from network.glossary_blocks import DefinitionBlock
from tests.factories import GlossaryPageFactory, GlossaryTermPageFactory

SOURCE = {
    "title": "Developing Co-Production in York",
    "publisher": "York",
    "date": "2017",
    "place": "p 3",
    "url": "",
}
CITED = {"by": "York’s report", "year": "2017", "words": "As equals.", "sources": [SOURCE]}


@pytest.fixture
def glossary(home):
    return GlossaryPageFactory(parent=home)


@pytest.fixture
def core_terms(glossary):
    for title, horizon in [("Consultation", "short"), ("Engagement", "medium"), ("Co-production", "long")]:
        GlossaryTermPageFactory(
            parent=glossary, title=title, horizon=horizon, summary=f"{title}, in plain words."
        )


def get_soup(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def say(element) -> str:
    return " ".join(element.get_text(" ").split())


def list_titles(glossary, query="") -> list[str]:
    return [term.title for term in get_listing(glossary, QueryDict(query)).filtered.rows]


# The list


def test_glossary_lists_terms_from_a_to_z_with_links_to_the_letters(client, glossary, core_terms):
    GlossaryTermPageFactory(parent=glossary, title="Éclair")
    GlossaryTermPageFactory(parent=glossary, title="aftercare")

    soup = get_soup(client, glossary.url)

    assert [term.a.get_text() for term in soup.select(".terms dt")] == [
        "aftercare",
        "Co-production",
        "Consultation",
        "Éclair",
        "Engagement",
    ]
    assert [link["href"] for link in soup.select(".letters a")] == ["#letter-A", "#letter-C", "#letter-E"]
    assert [heading["id"] for heading in soup.select(".letter h2")] == ["letter-A", "letter-C", "letter-E"]
    assert soup.select_one(".terms dd p").get_text() == "A summary in plain words."


def test_glossary_says_of_each_term_who_explains_it(client, glossary):
    GlossaryTermPageFactory(parent=glossary, title="A")
    GlossaryTermPageFactory(parent=glossary, title="B", definitions=(CITED, CITED), horizon="long")

    ours, cited = (say(line) for line in get_soup(client, glossary.url).select(".terms__from"))

    assert ours == "Our explanation"
    assert cited == "After: York’s report 2 definitions, compared Long term"


def test_horizon_narrows_the_list_and_is_counted(glossary, core_terms):
    GlossaryTermPageFactory(parent=glossary, title="VCSE")

    listing = get_listing(glossary, QueryDict("horizon=short&horizon=long&horizon=never"))

    assert [term.title for term in listing.filtered.rows] == ["Co-production", "Consultation"]
    [facet] = listing.filtered.facets
    assert {option.value: option.count for option in facet.options} == {
        "short": 1,
        "medium": 1,
        "medium_long": 0,
        "long": 1,
    }


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("CONSULT", ["Consultation"]),
        ("coproduction", ["Co-production"]),
        ("plain", ["Co-production", "Consultation"]),
        ("  ", ["Co-production", "Consultation"]),
        ("%", []),
    ],
)
def test_words_are_found_in_terms_other_names_and_explanations(glossary, words, titles):
    GlossaryTermPageFactory(parent=glossary, title="Co-production", also_called="coproduction\nco-pro")
    GlossaryTermPageFactory(parent=glossary, title="Consultation")

    query = QueryDict(mutable=True)
    query["q"] = words

    assert list_titles(glossary, query.urlencode()) == titles


def test_both_forms_send_on_what_the_other_one_asks_for(client, glossary, core_terms):
    soup = get_soup(client, f"{glossary.url}?q=co&horizon=long")

    assert soup.select_one(".glossary-form input[type=hidden]")["value"] == "long"
    assert soup.select_one(".facets input[type=hidden]")["value"] == "co"
    assert soup.select_one("#q")["value"] == "co"
    assert soup.select_one(".chosen a")["href"] == "?q=co"


def test_list_without_a_match_offers_all_words_and_escapes_what_was_typed(client, glossary, core_terms):
    """X02"""
    response = client.get(glossary.url, {"q": '"><script>alert(1)</script>'})
    soup = BeautifulSoup(response.content, "html.parser")

    assert soup.select_one(".empty a")["href"] == glossary.url
    assert soup.select_one("#q")["value"] == '"><script>alert(1)</script>'
    assert b"<script>alert" not in response.content


def test_list_leaves_out_drafts_and_restricted_terms(glossary):
    GlossaryTermPageFactory(parent=glossary, title="Draft", live=False)
    secret = GlossaryTermPageFactory(parent=glossary, title="Secret")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)

    assert list_titles(glossary) == []


@pytest.mark.parametrize("count", [1, 30])
def test_glossary_takes_seven_queries_however_many_terms(client, glossary, django_assert_num_queries, count):
    for number in range(count):
        GlossaryTermPageFactory(parent=glossary, title=f"Term {number}", definitions=(CITED, CITED))
    client.get(glossary.url)

    with django_assert_num_queries(7):
        client.get(glossary.url)


# One term


def test_term_compares_its_definitions_each_with_its_source(client, glossary):
    local = {**CITED, "by": "Cumbria", "year": "2020", "words": "We find answers together.", "is_local": True}
    unquoted = {**CITED, "by": "SCIE", "year": "", "words": ""}
    term = GlossaryTermPageFactory(
        parent=glossary, title="Co-production", definitions=(CITED, unquoted, local), horizon="long"
    )

    soup = get_soup(client, term.url)
    featured, york, scie = soup.select(".definition")

    assert soup.select_one(".split__main h2").get_text() == "3 definitions, compared"
    assert "definition--local" in featured["class"]
    assert say(featured.h3) == "Cumbria"
    assert "We find answers together." in say(featured)
    assert say(york.select_one(".definition__says")) == (
        "As equals. Where we read it: Developing Co-Production in York. York, 2017, p 3."
    )
    assert "We do not know the wording." in say(scie)
    assert say(soup.select_one(".glance dd")) == "Long term"


def test_explanation_of_ours_is_labelled_and_not_said_twice(client, glossary):
    ours = {"words": "A summary in plain words.", "is_ours": True, "sources": [SOURCE]}
    term = GlossaryTermPageFactory(parent=glossary, definitions=(ours,))

    soup = get_soup(client, term.url)

    assert soup.select_one(".definition h3").get_text() == "Our explanation"
    assert soup.main.get_text().count("A summary in plain words.") == 1
    assert say(soup.select_one(".definition__from")).startswith(
        "The word stands in: Developing Co-Production"
    )


def test_term_tells_its_other_names_and_what_to_mind(client, glossary):
    term = GlossaryTermPageFactory(
        parent=glossary, title="VCSE", also_called="vcs\r\n\r\nthird sector ", caution="Agree what you mean."
    )

    soup = get_soup(client, term.url)

    assert soup.select_one(".glance dd").get_text() == "vcs, third sector"
    assert soup.select_one(".note").get_text() == " Agree what you mean.".strip()


def test_better_word_is_suggested_to_editors_with_the_page_it_is_about(client, glossary):
    term = GlossaryTermPageFactory(parent=glossary, title="Champion")

    [link] = get_soup(client, term.url).select(".better-word a")

    assert link["href"] == "/feedback/?clear=no&page=%2Fglossary%2Fchampion%2F"
    assert client.get(link["href"]).status_code == 200


@pytest.mark.parametrize("count", [1, 12])
def test_term_takes_seven_queries(client, glossary, django_assert_num_queries, count):
    term = GlossaryTermPageFactory(parent=glossary, definitions=(CITED,) * count)
    client.get(term.url)

    with django_assert_num_queries(7):
        client.get(term.url)


# Definitions


@pytest.mark.parametrize(
    ("value", "missing"),
    [
        ({"by": "", "sources": [SOURCE], "words": "As equals."}, {"by"}),
        ({"by": "York", "sources": [], "words": "As equals."}, {"sources"}),
        ({"by": "", "sources": [], "words": ""}, {"by", "sources"}),
        ({"is_ours": True, "words": ""}, {"words"}),
    ],
)
def test_definition_without_its_source_or_label_is_refused(value, missing):
    block = DefinitionBlock()

    with pytest.raises(StructBlockValidationError) as refusal:
        block.clean(block.to_python(value))

    assert set(refusal.value.block_errors) == missing


@pytest.mark.parametrize(
    "value", [CITED, {**CITED, "words": ""}, {"is_ours": True, "words": "Plain words of ours."}]
)
def test_definition_with_its_source_or_label_is_taken(value):
    block = DefinitionBlock()

    assert block.clean(block.to_python(value))["words"] == value["words"]


def test_definition_shows_its_preview_and_escapes_what_was_typed():
    block = DefinitionBlock()

    assert "<h3>New Economics Foundation</h3>" in block.render(block.normalize(block.get_preview_value()))
    html = block.render(block.to_python({**CITED, "by": "<script>x</script>", "words": "<b>y</b>"}))
    assert "<script" not in html
    assert "<b>y" not in html


# What the demonstration says


def test_demonstration_explains_every_term_of_the_papers_with_its_source():
    block = DefinitionBlock()

    assert len(TERMS) == 47
    for term in TERMS:
        assert 0 < len(term["summary"]) <= 300
        for definition in term["definitions"]:
            value = block.clean(block.to_python(definition["value"]))
            assert value["sources"], term["slug"]


def test_demonstration_gives_the_core_terms_alone_a_horizon():
    assert {term["slug"]: Horizon(term["horizon"]) for term in TERMS if term["horizon"]} == {
        "consultation": Horizon.SHORT,
        "engagement": Horizon.MEDIUM,
        "meaningful-participation": Horizon.MEDIUM_LONG,
        "co-production": Horizon.LONG,
    }


def test_demonstration_compares_eight_definitions_of_co_production():
    [term] = [term for term in TERMS if term["slug"] == "co-production"]
    values = [definition["value"] for definition in term["definitions"]]

    assert len(values) == 8
    assert [value["by"] for value in values if value["is_local"]] == ["North Cumbria’s own definition"]
    assert [value["by"] for value in values if not value["words"]] == [
        "Social Care Institute for Excellence (SCIE)"
    ]


def test_demonstration_relates_terms_only_to_terms_that_are_there():
    keys = {term["key"] for term in TERMS}

    assert {key for term in TERMS for key in term["related"]} <= keys
    assert all(term["key"] not in term["related"] for term in TERMS)
