"""The five papers that the stories rest on, and how each is cited."""

from network.demo.pieces import piece


def _source(title: str, publisher: str, date: str, place: str, url: str = "") -> dict:
    return piece("source", {"title": title, "publisher": publisher, "date": date, "place": place, "url": url})


def north_yorkshire(place: str) -> dict:
    return _source(
        "Co-production and the Compact: context paper",
        "North Yorkshire Thriving Communities Partnership",
        "not dated, after January 2022",
        place,
    )


def york(place: str) -> dict:
    return _source(
        "Developing Co-Production in York",
        "Report to York’s Health and Wellbeing Board",
        "24 August 2017",
        place,
    )


def cumbria(place: str) -> dict:
    return _source(
        "Coproduction Strategy, Working Together in North Cumbria",
        "North Cumbria Health and Care Integrated Care Partnership",
        "February 2020",
        place,
    )


def introduction(place: str) -> dict:
    return _source(
        "Co-production: an introduction",
        "Slides by two patient and carer representatives at the Royal College of Psychiatrists",
        "not dated, about 2022",
        place,
    )


def north_west_london(place: str) -> dict:
    return _source(
        "Embedding Partnerships: the NW London approach",
        "Slides for an event of MiP",
        "18 November 2015",
        place,
    )
