"""What the demonstration says of events from before this site."""

from django.utils.text import slugify

from network.demo import principles
from network.demo.records import RECORDS, WORKSHOP


def get_items(outcomes) -> list[dict]:
    return [item["value"] for item in outcomes["value"]["items"]]


def test_workshop_lists_what_came_of_it_with_links_to_each_value_and_enabler():
    values, enablers, measures = WORKSHOP["outcomes"]

    assert [len(get_items(outcomes)) for outcomes in (values, enablers, measures)] == [9, 9, 10]
    for outcomes, key, names in (
        (values, "page:values", principles.VALUES),
        (enablers, "page:enablers", principles.ENABLERS),
    ):
        assert {item["page"] for item in get_items(outcomes)} == {key}
        assert [item["anchor"] for item in get_items(outcomes)] == [
            f"principle-{slugify(name)}" for name, *_rest in names
        ]


def test_records_name_no_more_of_the_day_than_is_known():
    assert {record["slug"]: record["when_words"] for record in RECORDS} == {
        "workshop-2021": "July 2021",
        "york-goes-global": "July 2017",
        "people-and-place": "May; the year is not stated",
        "kooth-workshop": "2022",
        "adult-proofing-workshops": "Not stated; before about 2022",
        "north-west-london-talk": "18 November 2015",
    }
