from datetime import UTC, date, datetime, time, timedelta

import factory
from django.utils.text import slugify

from core.enums import WordsState
from core.models import Campaign
from events.enums import Format, Kind, QuestionKind, SignupStatus
from events.models import (
    EventIndexPage,
    EventPage,
    EventRecordPage,
    EventSeriesPage,
    HeardNote,
    Occasion,
    Place,
    Pledge,
    Question,
    Signup,
    SurveyAnswer,
    Venue,
)
from tests.factories.core import LocalityFactory, PageFactory

# The tests' present. Occasions are a fortnight later unless a test says otherwise.
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class VenueFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Venue

    name = factory.Sequence(lambda n: f"Community hall {n} (demo)")
    slug = factory.LazyAttribute(lambda o: slugify(o.name))
    address = "1 Example Street"
    locality = factory.SubFactory(LocalityFactory)
    is_community_venue = True
    is_step_free = True
    has_quiet_room = True
    transport_hub = "the station"
    hub_distance = 300


class OccasionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Occasion

    class Params:
        in_person = factory.Trait(
            format=Format.IN_PERSON, venue=factory.SubFactory(VenueFactory), kind=Kind.CONVERSATION
        )
        past = factory.Trait(starts_at=NOW - timedelta(days=14))

    name = factory.Sequence(lambda n: f"Meeting {n}")
    kind = Kind.COMMUNITY
    format = Format.ONLINE
    starts_at = NOW + timedelta(days=14)
    ends_at = factory.LazyAttribute(lambda o: o.starts_at + timedelta(minutes=90))
    capacity = 10


class SignupFactory(factory.django.DjangoModelFactory):
    """A confirmed booking made straight in the database, with `seats` places."""

    class Meta:
        model = Signup
        skip_postgeneration_save = True

    occasion = factory.SubFactory(OccasionFactory)
    status = SignupStatus.CONFIRMED
    email = factory.Sequence(lambda n: f"guest{n}@example.org")
    email_normalised = factory.LazyAttribute(lambda o: o.email.lower())
    consented_at = created_at = NOW
    consent_wording = "test"
    waiting_since = factory.LazyAttribute(lambda o: None if o.status == SignupStatus.CONFIRMED else NOW)

    @factory.post_generation
    def seats(self, create, extracted, **kwargs):
        for position in range(1, (extracted or 1) + 1):
            Place.objects.create(signup=self, position=position, chosen_name=f"Guest {position}")


class HeardNoteFactory(factory.django.DjangoModelFactory):
    """A note that everybody may read."""

    class Meta:
        model = HeardNote

    words = factory.Sequence(lambda n: f"Note {n}")
    state = WordsState.SHOWN
    entered_at = NOW


class QuestionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Question

    class Params:
        one_of = factory.Trait(
            kind=QuestionKind.ONE_OF,
            words="What will you drink?",
            choices=[
                {"words": "Tea", "translations": {"pl": "Herbata"}},
                {"words": "Coffee", "translations": {}},
            ],
        )

    occasion = factory.SubFactory(OccasionFactory)
    position = factory.Sequence(lambda n: n % Question.MOST + 1)
    words = "What would you like to talk about?"
    kind = QuestionKind.TEXT


class SurveyAnswerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SurveyAnswer

    day = NOW.date()
    ratings = {"overall": 4}


class PledgeFactory(factory.django.DjangoModelFactory):
    """A pledge on the wall."""

    class Meta:
        model = Pledge

    words = factory.Sequence(lambda n: f"Step {n}")
    is_for_all = True
    state = WordsState.SHOWN
    created_at = NOW


class CampaignFactory(factory.django.DjangoModelFactory):
    """A week that is to come."""

    class Meta:
        model = Campaign

    name = factory.Sequence(lambda n: f"Campaign {n}")
    slug = factory.LazyAttribute(lambda o: slugify(o.name))
    starts_on = date(2026, 12, 7)
    ends_on = date(2026, 12, 13)


class EventIndexPageFactory(PageFactory):
    class Meta:
        model = EventIndexPage

    title = "Events"
    show_in_menus = True


class EventSeriesPageFactory(PageFactory):
    class Meta:
        model = EventSeriesPage

    title = factory.Sequence(lambda n: f"Community of practice {n}")
    rule = "FREQ=MONTHLY;BYDAY=2TU"
    starts_time = time(10)
    duration = 90


class EventPageFactory(PageFactory):
    class Meta:
        model = EventPage

    title = factory.Sequence(lambda n: f"Event {n}")
    occasion = factory.SubFactory(OccasionFactory)


class EventRecordPageFactory(PageFactory):
    class Meta:
        model = EventRecordPage

    title = factory.Sequence(lambda n: f"Record {n}")
    when_words = "July 2017"
    month = date(2017, 7, 1)
