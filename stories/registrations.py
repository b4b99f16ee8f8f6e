"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from core import admin_waiting, campaigns, findable, next_year, personal_data, worker, writing_checks
from stories import (
    admin_home,
    campaign_parts,
    contribution_data,
    contribution_times,
    contributor_lists,
    copies,
    scrubbing,
    searching,
)
from stories import starters as _starters  # noqa: F401  registered by being imported
from stories.models import NewsPage, StoryPage
from stories.writing_checks import check_real_names

findable.register_pages(
    "stories", label=_("Stories"), order=50, models=[StoryPage], describe=searching.describe_story
)
findable.register_pages(
    "news", label=_("News"), order=55, models=[NewsPage], describe=searching.describe_news
)

admin_waiting.register("unanswered_approvals", order=16, get_waiting=admin_home.get_unanswered)
admin_waiting.register("ending_consents", order=17, get_waiting=admin_home.get_ending)
admin_waiting.register("unscrubbed", order=3, get_waiting=admin_home.get_unscrubbed)

next_year.register(StoryPage, forget=copies.forget_what_came_after)

campaigns.register("stories", campaign_parts.get_parts)

BASIS = _("Consent: the person lets us publish what is theirs.")
KEPT = _("Until a year after the last consent has ended; the words go within a day.")
STAYS = _(
    "That there was a consent, to what kind of thing, from when to when, as a proof; nothing of the words."
)
personal_data.register(
    "stories.Contributor",
    personal={
        "details": _("reaching the person about what we publish of theirs (encrypted)"),
        "email": _("asking the person before we publish"),
        "email_normalised": _("finding what an address asks to be erased"),
        "shown_as": _("naming the person as they want"),
        "is_pseudonym": _("not giving the person away"),
        "language": _("writing in the person’s language"),
        "added_by": _("saying who keeps in touch"),
    },
    other=("id", "uuid", "link_version", "created_at", "verified_at"),
    lawful_basis=BASIS,
    kept=KEPT,
    stays=STAYS,
    export=contribution_data.export_contributors,
    erase=contribution_data.erase_contributors,
    expire=contribution_data.expire_contributors,
    title=_("People whose words, photo or story we publish"),
)
personal_data.register(
    "stories.Contribution",
    personal={
        "contributor": _("knowing whose it is"),
        "scopes": _("using it only where the person agreed"),
        "language": _("knowing in which language the person read the words"),
        "scan": _("proof of what was signed on paper"),
        "given_at": _("proof of the consent"),
        "ended_at": _("proof that it was taken down"),
    },
    other=(
        "id",
        "uuid",
        "story_key",
        "kind",
        "piece",
        "wording",
        "created_at",
        "given_how",
        "expires_at",
        "asked_again_at",
        "end",
        "scrubbed_at",
    ),
    lawful_basis=BASIS,
    kept=KEPT,
    title=_("What people let us publish"),
)
personal_data.register(
    "stories.Approval",
    personal={
        "words": _("proof of what the person was shown"),
        "answer": _("publishing only what the person approved"),
        "comment": _("changing what the person wants changed"),
        "asked_by": _("saying who keeps in touch"),
    },
    other=("id", "contribution", "language", "digest", "asked_at", "answered_at"),
    lawful_basis=BASIS,
    kept=KEPT,
    title=_("What people said to the words we showed them"),
)

writing_checks.register("real_name", _("A real name"), check_real_names)

admin_waiting.register("contributors", order=20, get_waiting=contributor_lists.get_waiting)

EVERY_HOUR = timedelta(hours=1)
worker.register("reminders of approvals", contribution_times.remind, every=EVERY_HOUR)
worker.register("consents that end soon", contribution_times.ask_again, every=EVERY_HOUR)
worker.register("consents that ran out", contribution_times.end_what_ran_out, every=timedelta(minutes=1))
worker.register("scrubbing what was taken back", scrubbing.scrub_due, every=timedelta(minutes=5))
