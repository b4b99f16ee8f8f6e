"""Totals of members (S4-13): no cell that would point at somebody."""

import pytest

from core.small_numbers import LEAST
from directory import diversity
from directory.enums import MemberStatus, Sector
from directory.membership import NotAWelcomer
from tests.directory.joining import make_welcomer
from tests.factories import LocalityFactory, MemberFactory, UserFactory

pytestmark = pytest.mark.django_db


def make_members(number, **fields):
    for _each in range(number):
        MemberFactory(consents=[], **fields)


def get_totals():
    by_sector, by_place = diversity.get_totals(viewer=make_welcomer())
    return [total.words for total in by_sector], {total.label: total.words for total in by_place}


def test_few_are_not_counted_and_others_are():
    """The fault first: these are the numbers that a plain count would tell."""
    york, ryedale = LocalityFactory(name="York"), LocalityFactory(name="Ryedale")
    LocalityFactory(name="Selby")
    make_members(LEAST, sector=Sector.VCSE, places=[york])
    make_members(1, sector=Sector.PUBLIC, places=[york, ryedale])
    make_members(2, sector=Sector.OTHER)
    make_members(LEAST, status=MemberStatus.LEFT, sector=Sector.PUBLIC)

    sectors, places = get_totals()

    assert sectors == ["0", "5", "fewer than five", "fewer than five", "0"]
    assert places == {"York": "6", "Ryedale": "fewer than five", "Selby": "0"}


def test_one_hidden_number_hides_another_so_that_nobody_works_it_out():
    make_members(LEAST + 2, sector=Sector.LIVED_EXPERIENCE)
    make_members(LEAST, sector=Sector.VCSE)
    make_members(1, sector=Sector.PUBLIC)

    sectors, _places = get_totals()

    assert sectors == ["7", "not shown", "fewer than five", "0", "0"]


def test_totals_are_for_welcomers_only():
    with pytest.raises(NotAWelcomer):
        diversity.get_totals(viewer=UserFactory(is_superuser=True))
