from datetime import UTC, datetime

import factory

from directory.models import Member, MemberStatus
from tests.factories.core import UserFactory


class MemberFactory(factory.django.DjangoModelFactory):
    """An approved member."""

    class Meta:
        model = Member

    user = factory.SubFactory(UserFactory)
    chosen_name = factory.Sequence(lambda n: f"Member {n}")
    status = MemberStatus.APPROVED
    approved_at = datetime(2026, 1, 5, 12, tzinfo=UTC)
