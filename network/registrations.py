"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from core import admin_waiting, findable, my_page, next_year, personal_data, worker, writing_checks
from network import (
    admin_home,
    copies,
    digest,
    feedback,
    follows,
    jargon,
    news_mail,
    newsletter,
    page_readings,
    searching,
)
from network.enums import Method
from network.models import (
    ConsultationPage,
    GlossaryTermPage,
    OpportunityPage,
    ProjectPage,
    ResourcePage,
    TrainingPage,
)

admin_waiting.register("late_consultations", order=40, get_waiting=admin_home.get_late_consultations)
admin_waiting.register("answers_owed", order=41, get_waiting=admin_home.get_answers_owed)
next_year.register(OpportunityPage, forget=copies.forget_dates)
admin_waiting.register("site_feedback", order=50, get_waiting=admin_home.get_feedback)

my_page.register("network:my", label=_("My page"), order=10)
my_page.register("network:my_contributions", label=_("What came of it"), order=15)
my_page.register("network:adjustments", label=_("What helps you"), order=25)
my_page.register("network:my_follows", label=_("What I follow"), order=40)
my_page.register("network:my_mail", label=_("Mail to me"), order=50)
my_page.register("network:my_data", label=_("My data"), order=95)
my_page.register("network:my_delete", label=_("Delete my account"), order=99)

worker.register("telling what is new", news_mail.tell_each, every=timedelta(minutes=5))
worker.register("looking how pages read", page_readings.read_due, every=timedelta(minutes=1))
worker.register("reading documents", searching.read_documents, every=timedelta(seconds=30))
worker.register("writing the newsletter", digest.queue_digests, every=timedelta(minutes=10))
worker.register("telling what was new in the week", news_mail.tell_weekly, every=timedelta(minutes=10))

findable.register_pages(
    "opportunities",
    label=_("Ways to get involved"),
    order=20,
    models=[OpportunityPage],
    describe=searching.describe_opportunity,
)
findable.register_pages(
    "consultations",
    label=_("Consultations"),
    order=30,
    models=[ConsultationPage],
    describe=searching.describe_consultation,
)
findable.register_pages(
    "projects",
    label=_("Projects"),
    order=40,
    models=[ProjectPage],
    describe=searching.describe_project,
)
findable.register_pages(
    searching.LIBRARY,
    label=_("Library and training"),
    order=80,
    models=[ResourcePage, TrainingPage],
    describe=searching.describe_resource,
)
findable.register_pages(
    "glossary",
    label=_("Words explained"),
    order=90,
    models=[GlossaryTermPage],
    describe=searching.describe_term,
)
findable.register_filter("how", label=_("How"), get_values=lambda: dict(Method.choices))

personal_data.register(
    "network.SiteFeedback",
    personal={"words": _("making the site clearer; somebody may write about themselves though asked not to")},
    other=("id", "page", "language", "is_clear", "day", "is_handled", "note"),
    lawful_basis=_("Legitimate interest: making the site clearer. Nobody is asked who they are."),
    kept=_("One year."),
    stays=_("What was said about this site: nobody was asked who they are, so nobody could find yours."),
    expire=feedback.expire_feedback,
)
personal_data.register(
    "network.Subscription",
    personal={
        "email": _("sending the newsletter"),
        "email_normalised": _("sending it once only"),
        "user": _("following what the person chose on My page"),
        "language": _("writing in the person's language"),
        "pace": _("writing as often as the person wants"),
        "confirmed_at": _("proof of the consent"),
    },
    other=("id", "uuid", "wording", "asked_at", "told_until", "told_from"),
    lawful_basis=_("Consent: the person pressed the button in a message of ours, or agreed on My page."),
    kept=_("Until the person stops the newsletter; an address that was not confirmed, 7 days."),
    title=_("The list of the newsletter"),
    export=newsletter.export_subscriptions,
    erase=newsletter.erase_subscriptions,
    expire=newsletter.expire_subscriptions,
)
personal_data.register(
    "network.Follow",
    personal={"user": _("telling the person what is new on a page they follow"), "page": _("knowing which")},
    other=("id", "created_at"),
    lawful_basis=_("Consent: the person pressed “Follow”."),
    kept=_("Until the person stops following, or has no account any more."),
    export=follows.export_follows,
)
personal_data.register("network.NewsItem", personal={}, other=("id", "page", "kind", "what", "at"))
personal_data.register(
    "network.MailChoice",
    personal={
        "user": _("writing as often as the person wants"),
        "pace": _("knowing how often"),
        "language": _("writing in the person's language"),
    },
    other=("id", "told_until"),
    lawful_basis=_("Consent: the person chose it."),
    kept=_("As long as the account."),
    export=follows.export_choices,
)
personal_data.register("network.JargonWord", personal={}, other=("id", "language", "word", "instead"))
personal_data.register("network.PageReading", personal={}, other=("id", "page", "read_at", "hints"))

writing_checks.register("jargon", _("Hard words"), jargon.check_jargon)
writing_checks.register("pdf_alone", _("A PDF alone"), jargon.check_formats)
