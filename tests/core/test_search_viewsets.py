"""The editors' screens of search, and of places within places."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core import synonyms
from core.models import BestBet, Locality, SearchWord, SynonymSet
from core.roles import ensure_roles
from tests.factories import LocalityFactory, StandardPageFactory, UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def enter(client, home):
    """Logs in somebody with a role."""

    def enter(role):
        ensure_roles()
        user = UserFactory()
        user.groups.add(Group.objects.get(name=role))
        log_in(user, client)

    return enter


@pytest.fixture
def editor(client, enter):
    enter("Editors")
    return client


def write_set(client, words, language="en", url=None):
    return client.post(url or reverse("synonym_set:add"), {"language": language, "words": words, "note": ""})


def get_error(response):
    return response.context["form"].errors.get("words", [""])[0]


# Words that mean the same


def test_editor_adds_words_that_search_knows_at_once(editor):
    response = write_set(editor, "  carer \r\n\r\nlooking  after someone\r\n")

    assert response.status_code == 302
    assert SynonymSet.objects.get().words == "carer\nlooking after someone"
    assert synonyms.get_concepts("carers", language="en") == (("carers", "looking after someone"),)
    assert ModelLogEntry.objects.get().action == "wagtail.create"


def test_editor_changes_words_and_deletes_them(editor):
    write_set(editor, "carer\nhelper")
    own = SynonymSet.objects.get()

    write_set(editor, "carer\nminder", url=reverse("synonym_set:edit", args=[own.pk]))
    assert synonyms.get_concepts("carer", language="en") == (("carer", "minder"),)

    editor.post(reverse("synonym_set:delete", args=[own.pk]))
    assert synonyms.get_concepts("carer", language="en") == (("carer",),)
    assert SearchWord.objects.count() == 0


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("carer", "Write at least two, one a line."),
        ("carer\nCARERS", "“carer” and “CARERS” are the same to search. Keep one."),
        ("carer\n***", "Search cannot use “***”: it has no word."),
        ("\n".join("abcdefghi"), "Search uses 8 at most. Keep those that people type."),
        ("carer\na b c d e f g h i", "“a b c d e f g h i” has more than 8 words. Write fewer."),
        ("", "This field is required."),
        ("carer\n\0", "Null characters are not allowed."),
    ],
)
def test_words_that_search_cannot_use_are_refused_with_words_and_kept(editor, words, error):
    response = write_set(editor, words)

    assert get_error(response) == error
    assert response.context["form"]["words"].value() == words
    assert (SynonymSet.objects.count(), SearchWord.objects.count()) == (0, 0)


def test_word_of_another_list_is_refused_and_the_list_is_named(editor):
    SynonymSet.objects.create(words="carer\nlooking after someone")

    response = write_set(editor, "helper\nCarers")

    assert get_error(response) == (
        "“Carers” is in another list: “carer, looking after someone”. Add the words there."
    )
    assert SynonymSet.objects.count() == 1


def test_words_of_its_own_list_and_of_another_language_are_no_reason_to_refuse(editor):
    own = SynonymSet.objects.create(words="carer\nlooking after someone")
    SynonymSet.objects.create(words="opiekun\ncarer", language="pl")

    response = write_set(editor, "carer\nhelper", url=reverse("synonym_set:edit", args=[own.pk]))

    assert response.status_code == 302


@pytest.mark.parametrize("name", ["synonym_set:add", "best_bet:add"])
def test_form_begins_with_the_words_of_the_address(editor, name):
    response = editor.get(reverse(name), {"words": "kettle <b>\r\nsamovar", "language": "pl", "note": "no"})

    form = response.context["form"]
    assert (form["words"].value(), form["language"].value()) == ("kettle <b>\nsamovar", "pl")
    assert "kettle &lt;b&gt;\nsamovar</textarea>" in response.content.decode()
    assert form.initial.get("note") is None


def test_form_survives_an_address_that_makes_no_sense(editor):
    response = editor.get(reverse("synonym_set:add"), {"words": "x\0" * 5000, "language": "klingon"})

    assert response.status_code == 200


# Best bets


def write_bet(client, page, words="join us", **fields):
    data = {"language": "en", "words": words, "page": page.pk, "text": "", "sort_order": "0", **fields}
    return client.post(reverse("best_bet:add"), data, follow=True)


def test_editor_adds_a_best_bet(editor, home):
    page = StandardPageFactory(parent=home, title="How to join")

    response = write_bet(editor, page, "join us\r\n become a member ")

    bet = BestBet.objects.get()
    assert (bet.words, bet.page_id) == ("join us\nbecome a member", page.pk)
    assert "Not everybody may see this page" not in response.content.decode()


def test_editor_is_warned_of_a_page_that_not_everybody_may_see(editor, home):
    page = StandardPageFactory(parent=home, title="How to join", live=False)

    response = write_bet(editor, page)

    assert "Not everybody may see this page now." in response.content.decode()
    assert BestBet.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("join us\nus join", "“join us” and “us join” are the same to search. Keep one."),
        ("***", "Search cannot use “***”: it has no word."),
        ("", "This field is required."),
    ],
)
def test_best_bet_for_no_words_is_refused(editor, home, words, error):
    response = write_bet(editor, home, words)

    assert get_error(response) == error
    assert BestBet.objects.count() == 0


def test_best_bet_for_no_page_of_the_site_is_refused(editor, home):
    response = write_bet(editor, home.get_parent())

    errors = response.context["form"].errors["page"]
    assert errors == ["This page has no address. Choose one that people can open."]
    assert BestBet.objects.count() == 0


def count_queries(client, name):
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse(f"{name}:index"))
    return len(queries)


def test_lists_cost_the_same_queries_for_one_and_many(editor, home):
    def add(number):
        BestBet.objects.create(words="join", page=StandardPageFactory(parent=home))
        SynonymSet.objects.create(words=f"carer{number}\nhelper{number}")
        LocalityFactory(parent=LocalityFactory())

    names = ("best_bet", "synonym_set", "locality")
    add(0)
    costs = {name: count_queries(editor, name) for name in names}  # what is kept from here on
    costs = {name: count_queries(editor, name) for name in names}
    for number in range(1, 10):
        add(number)

    assert {name: count_queries(editor, name) for name in names} == costs


def test_page_of_a_best_bet_is_chosen_as_pages_are(editor):
    page = editor.get(reverse("best_bet:add")).content.decode()

    assert "Choose a page" in page
    assert '<select name="page"' not in page


# Who may


@pytest.mark.parametrize("name", ["synonym_set", "best_bet"])
@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("Editors", 200),
        ("Network leads", 200),
        ("Access leads", 302),
        ("Aftercare contacts", 302),
        ("Safeguarding leads", 302),
        ("Translators", 302),
    ],
)
def test_screens_of_search_are_for_those_who_write(client, enter, home, name, role, status):
    SynonymSet.objects.create(pk=1, words="carer\nhelper")
    BestBet.objects.create(pk=1, words="join", page=home)
    enter(role)

    for view, args in {"index": [], "add": [], "edit": [1], "delete": [1]}.items():
        assert client.get(reverse(f"{name}:{view}", args=args)).status_code == status


# Places within places


def write_place(client, place, parent):
    data = {"name": place.name, "slug": place.slug, "parent": parent.pk if parent else ""}
    return client.post(reverse("locality:edit", args=[place.pk]), data)


def test_editor_says_in_what_a_place_lies(editor):
    york, county = LocalityFactory(name="York"), LocalityFactory(name="North Yorkshire")

    write_place(editor, york, county)

    york.refresh_from_db()
    assert york.parent == county
    assert "North Yorkshire" in editor.get(reverse("locality:index")).content.decode()


def test_place_lies_neither_in_itself_nor_in_what_lies_in_it(editor):
    county = LocalityFactory(name="North Yorkshire")
    district = LocalityFactory(name="York", parent=county)
    street = LocalityFactory(name="Micklegate", parent=district)

    errors = [
        write_place(editor, county, parent).context["form"].errors["parent"][0] for parent in (county, street)
    ]

    assert errors == [
        "A place does not lie in itself.",
        "Micklegate lies in North Yorkshire. It cannot be the other way round too.",
    ]
    assert Locality.objects.get(pk=county.pk).parent is None
