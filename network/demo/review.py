"""A story of the demonstration that an editor has sent for review: it waits for somebody to read it first."""

import json

from wagtail_localize.synctree import create_aliases_for_new_page

from core.models import User
from network.demo.builder import Builder
from network.demo.logins import EDITOR
from network.demo.pieces import note, text
from stories.enums import Level
from stories.models import StoryPage

SLUG = "a-quieter-waiting-room"
FIELDS = {
    "title": "A quieter waiting room (demo)",
    "summary": "A clinic asked people who wait there what would help them. All of this is made up (demo).",
    "asked_as": "Where can I wait in peace?\nwaiting room too loud",
    "place_words": "A clinic (demo)",
    "when_words": "Last winter (demo)",
    "need_spotted_by": "People who wait there",
    "developed_by": "Those people, and the reception",
    "level": Level.SYSTEM,
}
STREAMS = {
    "body": [
        note("Made up:", "this clinic does not exist. It shows a story on its way to being read."),
        text("The room was loud. The reception asked everybody who came in one week what would help."),
    ],
    "what_changed": [text("Names are no longer called out. Two corners have no screen and soft light.")],
    "what_did_not_work": [
        text("A sign that asked for quiet. Nobody read it, and it felt like a telling-off.")
    ],
    "what_we_learnt": [text("Ask those who wait, not those who planned the room.")],
}


def load(builder: Builder) -> None:
    """This function will have the story wait for a reviewer, if it is not there. It comes after the log-ins:
    roles bring the workflow.
    """
    index = builder.pages["stories"]
    if index.get_children().filter(slug=SLUG).exists():
        return
    editor = User.objects.get(email=EDITOR)
    page = StoryPage(slug=SLUG, locale=index.locale, live=False, owner=editor, **FIELDS)
    page.published_date = builder.today
    for name, pieces in STREAMS.items():
        setattr(page, name, json.dumps(pieces))
    page.localities = [builder.localities["york"]]
    index.add_child(instance=page)
    create_aliases_for_new_page(page)
    page.save_revision(user=editor, log_action=False)
    page.get_workflow().start(page, editor)
