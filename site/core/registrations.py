"""Tells the registries what the core itself brings: jobs of the worker, and personal data."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core import (
    accounts,
    admin_answers,
    admin_home,
    admin_waiting,
    drift,
    entries,
    findable,
    indexing,
    link_checks,
    my_page,
    outbox,
    page_answers,
    personal_data,
    publishing,
    renditions,
    retention,
    search_learning,
    text_checks,
    unfinished_uploads,
    worker,
    writing_checks,
)
from core.models import Mail

worker.register("freeing messages left behind", outbox.sweep, every=timedelta(seconds=30))
worker.register("sending messages", outbox.send_due, every=timedelta(0))
worker.register("making search entries", entries.refresh_noted, every=timedelta(seconds=2))
worker.register("updating the search index", indexing.apply_changes, every=timedelta(seconds=2))
worker.register("checking what search knows", drift.check_nightly, every=drift.EVERY)
worker.register("publishing what is due", publishing.publish_due, every=timedelta(seconds=30))
worker.register("drawing pictures for pages", renditions.draw_missing, every=timedelta(seconds=10))
worker.register("looking where links lead to", link_checks.check_next, every=link_checks.EVERY)
worker.register("forgetting unfinished uploads", unfinished_uploads.expire, every=timedelta(hours=1))
worker.register("forgetting what is old", retention.run, every=retention.EVERY)


def export_mails(email: str) -> list[dict]:
    """This function will return what was, or is to be, sent to an address."""
    mails = Mail.objects.filter(to__iexact=email).order_by("pk")
    return list(mails.values("kind", "subject", "text", "status", "created_at", "due_at", "done_at"))


def erase_mails(*, email: str, now: datetime) -> int:
    """This function will delete what is still to be sent to an address, and blank the rest."""
    return outbox.erase_address(email=email)


def expire_mails(now: datetime) -> int:
    """This function will delete the states of old messages."""
    return outbox.expire(now=now)


personal_data.register(
    "core.Mail",
    personal={
        "to": _("where the message goes"),
        "subject": _("what it is about"),
        "text": _("what it says"),
        "html": _("what it says"),
        "ics": _("the calendar entry that comes with it"),
        "language": _("the language it is in"),
        "subject_key": _("finding the message when its subject is erased"),
        "error": _("why the receiver refused it"),
        "stop_url": _("ending such messages with one press"),
    },
    other=(
        "id",
        "key",
        "ics_method",
        "kind",
        "priority",
        "repeatable",
        "status",
        "tries",
        "created_at",
        "due_at",
        "best_before",
        "claimed_at",
        "done_at",
        "message_id",
    ),
    lawful_basis=_("Contract: the person asked for what the message tells."),
    kept=_("The text until it is sent, that it was sent for 90 days."),
    stays=_("That a message of some kind went out on some day, without the address and the words."),
    leads_to_somebody=~Q(to=""),
    export=export_mails,
    erase=erase_mails,
    expire=expire_mails,
)
personal_data.register(
    "core.User",
    personal={
        "email": _("logging in, and messages about the account"),
        "name": _("telling colleagues apart in the editors' screens"),
        "password": _("logging in (only a hash of it)"),
        "last_login": _("noticing misuse"),
        "joined_at": _("forgetting accounts that nobody confirmed"),
    },
    other=("id", "is_staff", "is_active", "is_superuser", "groups", "user_permissions"),
    lawful_basis=_("Contract: the person asked for an account."),
    kept=_("Until the person leaves; seven days if the address was never confirmed."),
    export=accounts.export_account,
    erase=accounts.erase_account,
    expire=accounts.expire_accounts,
)
personal_data.register(
    "usersessions.UserSession",
    personal={
        "user": _("showing people where they are logged in"),
        "session_key": _("ending one of these sessions"),
        "user_agent": _("telling two browsers apart: “Firefox, Android”, and no more"),
        "created_at": _("telling two log-ins apart"),
        "last_seen_at": _("nothing: it stays the moment of the log-in"),
    },
    other=("id", "ip", "data"),  # allauth's columns; we never fill them
    lawful_basis=_("Contract: the person asked for an account."),
    kept=_(
        "Until the session ends, two weeks at most."
    ),  # with the account: core.User gives out and erases it
)
personal_data.register(
    "core.SearchTerm",
    personal={
        "words": _("finding out what people miss here; somebody's name may be among what many searched for")
    },
    other=("id", "week_starts_on", "language", "digest", "without_result", "chosen", "lots"),
    lawful_basis=_("Legitimate interest: making things easy to find. Nobody is asked who they are."),
    kept=_("One year; what few searched for in a week is forgotten after two weeks."),
    stays=_("What many searched for: we do not know who did, so nobody could find your searches."),
    title=_("What was searched for"),
    leads_to_somebody=~Q(words=""),
    expire=search_learning.expire_terms,
    goes_at_once=True,  # all of a week on one day
)
admin_waiting.register("refused_schedules", order=8, get_waiting=publishing.get_refused)
admin_waiting.register("pages_to_read", order=10, get_waiting=admin_home.get_pages_to_read)
admin_waiting.register("pages_to_review", order=80, get_waiting=admin_home.get_pages_to_review)
admin_waiting.register("page_answers", order=51, get_waiting=admin_answers.get_waiting)
admin_waiting.register("lying_drafts", order=90, get_waiting=admin_home.get_lying_drafts)

personal_data.register(
    "core.Image",
    personal={
        "file": _("showing what pages tell; place, date and camera are taken out of it"),
        "title": _("finding the picture"),
        "description": _("telling people who cannot see it what it shows"),
        "credit": _("naming who made it, as they want to be named"),
        "shows_people": _("asking those who can be recognised before it is published"),
        "uploaded_by_user": _("letting colleagues change their own pictures"),
    },
    other=(
        "id",
        "collection",
        "tags",
        "created_at",
        "width",
        "height",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
        "file_size",
        "file_hash",
    ),
    lawful_basis=_("Consent: whoever can be recognised in a picture of a story lets us publish it."),
    # whose picture it is stands in stories.Contribution, which gives it out and has it erased
    kept=_("Until an editor deletes it; with a story, until a day after the consent has ended."),
    title=_("Pictures of pages"),
)
personal_data.register(
    "core.PageAnswer",
    personal={
        "words": _("letting others read it; somebody may write about themselves though asked not to"),
    },
    other=("id", "page", "question", "language", "state", "day"),
    lawful_basis=_("Legitimate interest: hearing what readers say. Nobody is asked who they are."),
    kept=_("Until its page goes; what nobody lets through, 90 days."),
    stays=_("What readers answered: nobody was asked who they are, so nobody could find yours."),
    title=_("Answers of readers to the questions of a page"),
    expire=page_answers.expire,
)
findable.register_filter("language", label=_("Language"), get_values=lambda: dict(settings.LANGUAGES))
my_page.register("account_email", label=_("E-mail addresses"), order=80)
my_page.register("account_change_password", label=_("Password"), order=81)
my_page.register("mfa_index", label=_("Second factor"), order=82)
my_page.register("usersessions_list", label=_("Where you are logged in"), order=83)
for model, fields in {
    # nothing that leads back to anybody
    "core.BestBet": ("id", "language", "words", "page", "text", "sort_order"),
    "core.DocumentText": ("id", "document", "file_hash", "text", "error", "read_at"),  # of public documents
    "core.Erasure": ("id", "address_hash", "erased_at"),
    "core.Forgetting": ("id", "model", "ran_at", "kept", "waiting"),
    "core.IndexChange": ("id", "model", "object_pk", "version", "changed_at", "tried_at"),
    "core.IndexState": ("id", "condition", "checked_at", "drifted"),
    "core.Campaign": ("id", "name", "slug", "names", "starts_on", "ends_on", "about", "abouts"),
    "core.LinkCheck": ("id", "url", "checked_at", "outcome", "failed_since"),  # of published pages
    "core.PageLink": ("id", "page", "target", "words"),
    "core.PageReview": ("id", "page", "review_on"),
    "core.Locality": ("id", "name", "slug", "names", "parent"),
    # whom to reach is told by role: the address is the network's, not a person's
    "core.NetworkDetails": (
        "id",
        "translation_key",
        "locale",
        "name",
        "area",
        "footer_text",
        "contact_role",
        "contact_email",
        "contact_phone",
        "contact_post",
        "crisis_text",
        "safeguarding_role",
        "safeguarding_text",
        "sign_up_help",
        "house_rules",
    ),
    # goes with its picture
    "core.Rendition": ("id", "image", "filter_spec", "file", "width", "height", "focal_point_key"),
    "core.RelatedPage": ("id", "sort_order", "source", "target"),
    "core.SearchChoice": ("id", "term", "key", "count"),  # goes with its term
    "core.SearchWord": ("id", "source", "group", "language", "phrase", "words"),
    "core.Aim": ("id", "name", "slug", "names"),
    "core.ServiceArea": ("id", "name", "slug", "names"),
    "core.SupportContact": ("id", "theme", "texts"),  # editors write of services, not of people
    "core.SynonymSet": ("id", "language", "words", "note"),
    "core.Theme": ("id", "name", "slug", "names"),
    "core.TranslationReview": ("id", "page", "reviewed_by", "reviewed_date"),  # by role
    "core.WorkerBeat": ("id", "beaten_at"),
}.items():
    personal_data.register(model, personal={}, other=fields)

writing_checks.register("reading_age", _("Hard to read"), text_checks.check_reading_age)
writing_checks.register("long_sentence", _("Long sentences"), text_checks.check_sentences)
writing_checks.register("link_text", _("Words of links"), text_checks.check_links)
writing_checks.register("heading", _("Headings"), text_checks.check_headings)
writing_checks.register("alt_text", _("Words in place of pictures"), text_checks.check_pictures)
writing_checks.register("pdf", _("Links to a PDF"), text_checks.check_documents)
writing_checks.register("easy_read", _("No Easy Read"), text_checks.check_easy_read)
