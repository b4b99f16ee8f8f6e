from datetime import UTC, datetime

import factory
from django.utils.text import slugify

from directory.enums import OrganisationKind, ProfileField, ProfileStatus, Sector, Visibility
from directory.models import ConcernContact, DirectoryPage, Member, MemberStatus, Organisation
from tests.factories.core import PageFactory, UserFactory


class MemberFactory(factory.django.DjangoModelFactory):
    """An approved member."""

    class Meta:
        model = Member
        skip_postgeneration_save = True

    class Params:
        shown = factory.Trait(
            profile_status=ProfileStatus.PUBLISHED,
            published_at=datetime(2026, 2, 5, 12, tzinfo=UTC),
            listed=Visibility.EVERYONE,
            field_visibility=dict.fromkeys(ProfileField.values, Visibility.EVERYONE),
        )

    user = factory.SubFactory(UserFactory)
    chosen_name = factory.Sequence(lambda n: f"Member {n}")
    status = MemberStatus.APPROVED
    approved_at = datetime(2026, 1, 5, 12, tzinfo=UTC)

    @factory.post_generation
    def places(self, create, extracted, **kwargs):
        self.places.set(extracted or [])

    @factory.post_generation
    def interests(self, create, extracted, **kwargs):
        self.interests.set(extracted or [])


class ConcernContactFactory(factory.django.DjangoModelFactory):
    """Somebody on the list of those who read concerns."""

    class Meta:
        model = ConcernContact

    user = factory.SubFactory(UserFactory)


class OrganisationFactory(factory.django.DjangoModelFactory):
    """An organisation that is shown."""

    class Meta:
        model = Organisation
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Organisation {n}")
    slug = factory.LazyAttribute(lambda o: slugify(o.name))
    kind = OrganisationKind.CHARITY
    sector = Sector.VCSE
    is_published = True

    @factory.post_generation
    def places(self, create, extracted, **kwargs):
        self.places.set(extracted or [])


class DirectoryPageFactory(PageFactory):
    class Meta:
        model = DirectoryPage

    title = "People"
    show_in_menus = True
