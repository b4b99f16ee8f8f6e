"""The year in review: what went well in the projects, big and small, all of it made up."""

from datetime import timedelta

from network.demo.builder import Builder
from network.demo.pieces import note, piece, text
from network.models import YearPage

# By the key of the project: how many days ago, and what
SUCCESSES = {
    "project-plain-words": [
        (12, "Ten papers went out with a summary that readers wrote. (demo)"),
        (69, "The first glossary word was changed because somebody tripped over it. (demo)"),
    ],
    "project-support-to-take-part": [
        (26, "Everybody who asked for a buddy had one at their first meeting. (demo)"),
    ],
    "project-common-objectives": [
        (25, "Two charities and a council agreed on one aim. It fits on a postcard. (demo)"),
    ],
}
NEWEST = min(days for successes in SUCCESSES.values() for days, _words in successes)


def load(builder: Builder) -> None:
    """This function will mark successes on projects, and add the review of the year they are of."""
    for key, successes in SUCCESSES.items():
        marked = [
            {"date": (builder.today - timedelta(days=days)).isoformat(), "words": words}
            for days, words in successes
        ]
        builder.extend(key, successes=[piece("success", value) for value in marked])
    year = (builder.today - timedelta(days=NEWEST)).year
    builder.add(
        builder.pages["about"],
        YearPage,
        key="year-in-review",
        slug=f"{year}-in-review",
        title=f"{year} in review (demo)",
        summary="What went well, big and small, and the people to thank for it.",
        year=year,
        body=[
            note(
                "Demonstration:",
                "The successes, the pledges and the people on this page are made up. (demo)",
            ),
            text(
                "One of the lessons in our source papers is to celebrate each success, big or small. So "
                "projects mark theirs as they come, and here they stand together.",
                "What did not go well is in the stories and in the logs of the projects.",
            ),
        ],
        related=["learning-points", "projects", "said-and-did"],
    )
