"""One of each thing that an address of the site may name, and what stands for it in an address."""

import json
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from uuid import uuid4

from allauth.usersessions.models import UserSession
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image as Picture
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.models import Collection, GroupApprovalTask, Locale, Page, Site, Workflow, WorkflowTask
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from core.enums import ReaderQuestion, WordsState
from core.models import (
    BestBet,
    Image,
    Mail,
    NetworkDetails,
    PageAnswer,
    SearchTerm,
    SupportContact,
    SynonymSet,
    TranslationReview,
    User,
)
from core.private_links import make_signer
from core.roles import ensure_roles
from directory import consents, relay_sides, silence
from directory.enums import KeeperStatus, MemberStatus, ProfileField, ProfileStatus, Purpose, Visibility
from directory.models import (
    Block,
    Concern,
    ConcernLook,
    ConcernNote,
    InductionDone,
    InductionItem,
    Keeper,
    Member,
    RelayMessage,
    RelayThread,
    Term,
)
from directory.relay_sides import Reader
from events import claim_links, links, pledges
from events.enums import Format, QuestionKind, Recipients
from events.models import (
    AccessNeed,
    AccessNeedView,
    AftercareRequest,
    Answer,
    Joining,
    Letter,
    Place,
    Receipt,
    WaitingMove,
)
from network import follows, newsletter
from network.models import Follow, JargonWord, MailChoice, SiteFeedback, Subscription
from stories import contribution_links
from stories.enums import ContributionKind, WordsAnswer
from tests.factories import (
    AimFactory,
    CampaignFactory,
    ConcernContactFactory,
    DirectoryPageFactory,
    EventIndexPageFactory,
    EventPageFactory,
    EventSeriesPageFactory,
    ExpensesClaimFactory,
    ExpensesDeskFactory,
    HeardNoteFactory,
    LibraryPageFactory,
    LocalityFactory,
    MemberFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    OccasionFactory,
    OrganisationFactory,
    PledgeFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    QuestionFactory,
    ResourcePageFactory,
    ServiceAreaFactory,
    SignupFactory,
    StandardPageFactory,
    StoryIndexPageFactory,
    StoryPageFactory,
    SurveyAnswerFactory,
    ThemeFactory,
    UserFactory,
    VenueFactory,
)
from tests.factories.contributors import ApprovalFactory, ContributionFactory, ContributorFactory
from tests.factories.events import NOW

WORDS = "words"  # every text about a person, until tests/access/canaries.py writes something else


@dataclass(frozen=True)
class World:
    person: User  # who booked, claimed, pledged, wrote: with an account, and a member for members
    things: dict[str, object]  # by namespace, or by the name of a part of an address


def make_world(home: Page) -> World:
    """This function will make one of each thing, and three members."""
    people = make_people()
    person = people[Visibility.MEMBERS].user
    person.set_password("four plain words here")  # who has none logs in anew before anything grave
    person.save()
    ensure_roles()
    things = make_pages(home) | make_lists()
    things |= make_event(things, host=people[Visibility.HIDDEN])
    things |= make_bookings(things, person)
    things |= make_confided(things, people)
    things |= make_admin_things(home, things)
    things |= make_published(things, person)
    return World(person, things)


def make_tokens(world: World) -> dict[str, str]:
    """This function will return what opens the private links, by the beginning of their route.

    They are signed for the address of their reader: ask after it changed.
    """
    person, subscription = User.objects.get(pk=world.person.pk), world.things["subscription"]
    return {
        "place": links.make_token(world.things["signup"]),
        "mail/stop": links.make_stop_token(world.things["signup"]),
        "claim": claim_links.make_claim_token(world.things["claim"]),
        "pledges": pledges.make_token(world.things["pledge"]),
        "message": relay_sides.make_token(
            world.things["thread"], Reader(person.email, "en", person), is_starter=False
        ),
        "stay": get_last(silence.get_stay_url(person.member)),
        "contribution": contribution_links.make_token(world.things["contributor"]),
        "newsletter/confirm": make_signer(newsletter.CONFIRM_SALT).sign(f"{subscription.uuid.hex}.weekly.en"),
        "newsletter/stop": get_last(newsletter.get_stop_url(subscription, "en")),
        "mail/news/stop": get_last(follows.get_stop_url(user=person, language="en")),
    }


def get_last(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2]


def make_people() -> dict[str, Member]:
    """Three members: the first tells nobody anything, the second tells members, the third everyone."""
    return {
        choice: MemberFactory(
            user__last_login=NOW,
            profile_status=ProfileStatus.PUBLISHED,
            published_at=NOW,
            listed=choice,
            field_visibility=dict.fromkeys(ProfileField.values, choice.value),
            strengths_words=WORDS,
            support_sought=WORDS,
            about=WORDS,
            availability=WORDS,
            contact_words=WORDS,
            reading_note=WORDS,
            adjustments={"kinds": [], "note": WORDS},
            asked_words={"words": WORDS},
            changes={"about": WORDS},
            changed_at=NOW,
            photo=make_picture("person.jpg"),
            new_photo=make_picture("new.jpg"),
        )
        for choice in Visibility
    }


def make_pages(home: Page) -> dict:
    index = EventIndexPageFactory(parent=home, slug="events")
    projects = ProjectIndexPageFactory(parent=home, slug="projects")
    stories = StoryIndexPageFactory(parent=home, slug="stories")
    return {
        "home": home,
        "event_index": index,
        "people": DirectoryPageFactory(parent=home, slug="directory"),
        "project": ProjectPageFactory(parent=projects),
        "story": StoryPageFactory(parent=stories),
        "news": NewsPageFactory(parent=NewsIndexPageFactory(parent=stories, slug="news")),
        "text": StandardPageFactory(parent=home),
        "sheet": make_sheet(home),
        "series": EventSeriesPageFactory(parent=index),
    }


def make_sheet(home: Page) -> Page:
    library = LibraryPageFactory(parent=home)
    part = {"title": "Think", "questions": ["What matters?"], "lines": 2}
    sheet = {"title": "A sheet", "paper": "a4", "parts": [part], "credit": "Made by us"}
    body = json.dumps([{"type": "sheet", "value": sheet}])
    return ResourcePageFactory(parent=library, kind="template", body=body)


def make_lists() -> dict:
    locality, theme = LocalityFactory(), ThemeFactory()
    organisation = OrganisationFactory(contact_email="office@example.org")
    return {
        "locality": locality,
        "theme": theme,
        "service_area": ServiceAreaFactory(),
        "aim": AimFactory(),
        "support_contact": SupportContact.objects.create(theme=theme, texts={"en": "Call us"}),
        "jargon_word": JargonWord.objects.create(word="stakeholder"),
        "organisation": organisation,
        "venue": VenueFactory(locality=locality),
        "campaign": CampaignFactory(),
        "expenses_desk": ExpensesDeskFactory(organisation=organisation),
    }


def make_event(things: dict, *, host: Member) -> dict:
    """An event that ended an hour ago, and one that is to come."""
    past = OccasionFactory(
        format=Format.BOTH,
        venue=things["venue"],
        starts_at=NOW - timedelta(hours=3),
        lead_agency=things["organisation"],
    )
    past.hosts.add(host)
    coming = OccasionFactory(name="Coming")
    for occasion in (past, coming):
        Joining.objects.create(
            occasion=occasion, details={"url": f"https://{WORDS}.example.org", "phone": WORDS}
        )
    return {
        "occasion": past,
        "coming": coming,
        "event": EventPageFactory(parent=things["event_index"], occasion=past),
        "coming_event": EventPageFactory(parent=things["event_index"], occasion=coming),
        "question": QuestionFactory(occasion=past, kind=QuestionKind.TEXT),
    }


def make_bookings(things: dict, person: User) -> dict:
    occasion = things["occasion"]
    signup = SignupFactory(
        occasion=occasion, user=person, email=person.email, phone="01904 000000", verified_at=NOW
    )
    place = Place.objects.get(signup=signup)
    AccessNeed.objects.create(place=place, details={"kinds": ["bsl"], "note": WORDS}, changed_at=NOW)
    AccessNeedView.objects.create(occasion=occasion, viewed_by=person, viewed_at=NOW)
    Answer.objects.create(signup=signup, question=things["question"], words=WORDS)
    WaitingMove.objects.create(
        signup=signup, moved_by=person, moved_at=NOW, from_position=1, to_position=2, reason=WORDS
    )
    Letter.objects.create(
        occasion=occasion,
        recipients=Recipients.values[0],
        subject="A letter",
        text="A letter",
        written_by=person,
        sent_at=NOW,
    )
    mail = Mail.objects.create(
        key="a message",
        to=person.email,
        subject=WORDS,
        text=WORDS,
        html=WORDS,
        ics=WORDS,
        kind="confirmation",
        subject_key=f"signup:{signup.uuid}",
        created_at=NOW,
        due_at=NOW,
        error=WORDS,
        stop_url="https://example.org/stop",
        message_id="<a@example.org>",
    )
    claim = ExpensesClaimFactory(desk=things["expenses_desk"], occasion=occasion, signup=signup)
    receipt = Receipt.objects.create(claim=claim, file=make_picture("receipt.jpg"), uploaded_at=NOW)
    return {
        "signup": signup,
        "place": place,
        "mail": mail,
        "claim": claim,
        "receipt": receipt,
        "note": HeardNoteFactory(
            occasion=occasion, state=WordsState.WAITING, entered_by=person, scan=make_picture("sheet.jpg")
        ),
        "answer": SurveyAnswerFactory(occasion=occasion, words=WORDS),
        "pledge": PledgeFactory(
            occasion=occasion,
            name=WORDS,
            email=person.email,
            outcome_words=WORDS,
            is_for_all=False,
            state=WordsState.WAITING,
        ),
    }


def make_confided(things: dict, people: dict[str, Member]) -> dict:
    """What people confided to somebody, and what only they themselves know."""
    person, other = people[Visibility.MEMBERS], people[Visibility.EVERYONE]
    details = {"name": WORDS, "contact": WORDS, "when": WORDS, "words": WORDS, "note": WORDS, "where": WORDS}
    concern = Concern.objects.create(
        form_id=uuid4(), details=details, subject=people[Visibility.HIDDEN].user, created_at=NOW
    )
    ConcernLook.objects.create(concern=concern, user=other.user, action="opened", at=NOW)
    ConcernNote.objects.create(concern=concern, user=other.user, words=WORDS, at=NOW)
    UserSession.objects.create(user=person.user, session_key="a key", user_agent=WORDS, ip="0.0.0.0")  # noqa: S104
    thread = RelayThread.objects.create(
        form_id=uuid4(),
        member=person,
        sender={"name": WORDS, "email": "visitor@example.org"},
        receiver_name=WORDS,
        is_confirmed=True,
        created_at=NOW,
        last_at=NOW,
    )
    RelayMessage.objects.create(
        thread=thread, form_id=uuid4(), is_from_starter=True, words=WORDS, sent_at=NOW
    )
    block = Block.objects.create(blocker=person.user, blocked=UserFactory(), name=WORDS, created_at=NOW)
    item = InductionItem.objects.create(page=things["text"])
    InductionDone.objects.create(item=item, member=person, done_at=NOW)
    keeper = Keeper.objects.create(
        organisation=things["organisation"],
        member=person,
        status=KeeperStatus.APPROVED,
        asked_words=WORDS,
        asked_at=NOW,
        answered_at=NOW,
    )
    Follow.objects.create(user=person.user, page=things["project"], created_at=NOW)
    MailChoice.objects.create(user=person.user, told_until=NOW)
    SearchTerm.objects.create(week_starts_on=NOW.date(), language="en", digest="a", words=WORDS)
    return {
        "concern": concern,
        "concern_contact": ConcernContactFactory(),
        "aftercare": AftercareRequest.objects.create(
            occasion=things["occasion"], details=details, created_at=NOW
        ),
        "site_feedback": SiteFeedback.objects.create(
            page="/", language="en", is_clear=False, words=WORDS, day=NOW.date()
        ),
        "member": other,
        "host": people[Visibility.HIDDEN],
        "person": person,
        "thread": thread,
        "block": block,
        "keeper": keeper,
        "induction_item": item,
        "request": MemberFactory(
            status=MemberStatus.ASKED,
            approved_at=None,
            asked_at=NOW,
            asked_words={"part": "", "words": WORDS},
            consents=[],
        ),
        "term": Term.objects.create(
            member=person, office=WORDS, starts_on=NOW.date(), ends_on=NOW.date() + timedelta(days=100)
        ),
    }


def make_admin_things(home: Page, things: dict) -> dict:
    """What Wagtail's own screens are about."""
    revision = things["text"].save_revision()
    source, _ = TranslationSource.get_or_create_from_instance(things["text"])
    translation = Translation.objects.create(
        source=source, target_locale=Locale.objects.get(language_code="pl")
    )
    translation.save_target()
    workflow = Workflow.objects.create(name="Two look at it")
    task = GroupApprovalTask.objects.create(name="Somebody else reads it")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    return {
        "revision": revision,
        "translation_source": source,
        "translation": translation,
        "segment": StringSegment.objects.filter(source=source).first(),
        "workflow": workflow,
        "task": task,
        "translation_review": TranslationReview.objects.create(
            page=things["text"], reviewed_by="A native speaker", reviewed_date=NOW.date()
        ),
        "best_bet": BestBet.objects.create(words="Kettle", page=things["text"]),
        "synonym_set": SynonymSet.objects.create(words="Kettle\nTeapot"),
        "details": NetworkDetails.objects.create(name="Network", locale=home.locale),
        "image": Image.objects.create(title="A picture", file=make_picture("picture.jpg")),
        "document": Document.objects.create(title="A paper", file=ContentFile(b"A paper", name="paper.txt")),
        "collection": Collection.get_first_root_node().add_child(name="Some files"),
        "redirect": Redirect.objects.create(old_path="/old", redirect_link="/new"),
        "site": Site.objects.get(),
        "locale": Locale.objects.get(language_code="pl"),
    }


def make_published(things: dict, person: User) -> dict:
    """What somebody lets us publish, with what they signed; what a reader answered; who gets the news."""
    contributor = ContributorFactory(
        details={"name": WORDS, "phone": WORDS, "note": WORDS},
        email=person.email,
        email_normalised=person.email,
        shown_as=WORDS,
    )
    of = {"contributor": contributor, "story_key": things["story"].translation_key}
    ContributionFactory(kind=ContributionKind.STORY, **of)
    contribution = ContributionFactory(
        kind=ContributionKind.PHOTO,
        piece=str(things["image"].pk),
        scan=make_picture("signed.jpg"),
        **of,
    )
    approval = ApprovalFactory(
        contribution=contribution, words={"words": WORDS}, answer=WordsAnswer.CHANGES, comment=WORDS
    )
    subscription = Subscription.objects.create(
        email=person.email,
        email_normalised=person.email,
        wording=consents.get_wording(Purpose.NEWSLETTER),
        language="en",
        asked_at=NOW,
        confirmed_at=NOW,
        told_until=NOW,
    )
    return {
        "contributor": contributor,
        "contribution": contribution,
        "approval": approval,
        "subscription": subscription,
        "page_answer": PageAnswer.objects.create(
            page=things["story"], question=ReaderQuestion.FEEL, words=WORDS, language="en", day=NOW.date()
        ),
    }


def make_picture(name: str) -> ImageFile:
    stored = BytesIO()
    Picture.new("RGB", (10, 10), "white").save(stored, "JPEG")
    return ImageFile(BytesIO(stored.getvalue()), name=name)
