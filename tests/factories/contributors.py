from datetime import timedelta
from uuid import uuid4

import factory

from directory.enums import Purpose
from directory.models import ConsentWording
from stories.enums import ContributionKind, GivenHow, Scope, WordsAnswer
from stories.models import Approval, Contribution, Contributor
from tests.factories.events import NOW

LASTS = timedelta(days=1096)


class ContributorFactory(factory.django.DjangoModelFactory):
    """Somebody who can be written to."""

    class Meta:
        model = Contributor

    details = factory.LazyFunction(lambda: {"name": "Grace Specimen", "phone": "", "note": ""})
    email = factory.Sequence(lambda n: f"contributor{n}@example.org")
    email_normalised = factory.SelfAttribute("email")
    shown_as = "Grace (demo)"
    created_at = NOW - timedelta(days=2)


class ContributionFactory(factory.django.DjangoModelFactory):
    """Words that may be published: the consent was given a day ago, for this site alone."""

    class Meta:
        model = Contribution

    contributor = factory.SubFactory(ContributorFactory)
    story_key = factory.LazyFunction(uuid4)
    kind = ContributionKind.VOICE
    piece = factory.LazyAttribute(lambda o: "" if o.kind == ContributionKind.STORY else str(uuid4()))
    scopes = factory.LazyFunction(lambda: [Scope.WEB])
    wording = factory.LazyFunction(lambda: get_wording())
    language = "en"
    created_at = NOW - timedelta(days=2)
    given_at = NOW - timedelta(days=1)
    given_how = GivenHow.LINK
    expires_at = factory.LazyAttribute(lambda o: o.given_at + LASTS if o.given_at else None)


class ApprovalFactory(factory.django.DjangoModelFactory):
    """Words that were approved."""

    class Meta:
        model = Approval

    contribution = factory.SubFactory(ContributionFactory)
    language = "en"
    digest = "0" * 64
    words = factory.LazyFunction(lambda: {"words": "Show us."})
    asked_at = NOW - timedelta(days=1)
    answer = WordsAnswer.APPROVED
    answered_at = NOW - timedelta(days=1)


def get_wording() -> ConsentWording:
    return ConsentWording.objects.filter(purpose=Purpose.PUBLISHING).latest("version")
