from datetime import UTC, date, datetime

import factory
from django.utils.text import slugify

from directory.enums import OrganisationKind, ProfileField, ProfileStatus, Purpose, Sector, Visibility
from directory.models import (
    ConcernContact,
    Consent,
    ConsentWording,
    DirectoryPage,
    InductionItem,
    Member,
    MemberStatus,
    Organisation,
    Term,
)
from tests.factories.core import PageFactory, UserFactory


class ConsentWordingFactory(factory.django.DjangoModelFactory):
    """The words of the first version, as migrations have made them."""

    class Meta:
        model = ConsentWording
        django_get_or_create = ("purpose", "version")

    purpose = Purpose.DIRECTORY
    version = 1
    words = {"en": "I agree."}
    created_at = datetime(2026, 1, 1, 12, tzinfo=UTC)


class ConsentFactory(factory.django.DjangoModelFactory):
    """Somebody agrees, and it does not run out."""

    class Meta:
        model = Consent

    user = factory.SubFactory(UserFactory)
    purpose = Purpose.DIRECTORY
    wording = factory.SubFactory(ConsentWordingFactory, purpose=factory.SelfAttribute("..purpose"))
    language = "en"
    given_at = datetime(2026, 1, 5, 12, tzinfo=UTC)


class MemberFactory(factory.django.DjangoModelFactory):
    """An approved member who agreed to be found and to show a photo."""

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
    def consents(self, create, extracted, **kwargs):
        for purpose in (Purpose.DIRECTORY, Purpose.PHOTO) if extracted is None else extracted:
            ConsentFactory(user=self.user, purpose=purpose)

    @factory.post_generation
    def places(self, create, extracted, **kwargs):
        self.places.set(extracted or [])

    @factory.post_generation
    def interests(self, create, extracted, **kwargs):
        self.interests.set(extracted or [])

    @factory.post_generation
    def groups(self, create, extracted, **kwargs):
        self.groups.set(extracted or [])

    @factory.post_generation
    def involvement(self, create, extracted, **kwargs):
        self.involvement.set(extracted or [])


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


class InductionItemFactory(factory.django.DjangoModelFactory):
    """Something to read or do on the way in. It needs a `page`."""

    class Meta:
        model = InductionItem

    sort_order = factory.Sequence(lambda n: n)


class TermFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Term

    member = factory.SubFactory(MemberFactory)
    office = "Lay partner"
    starts_on = date(2026, 1, 1)
    ends_on = date(2027, 1, 1)
