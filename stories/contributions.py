"""Who lets us publish what: the only writer of `Contributor`, `Contribution` and `Approval`.

Somebody approves the exact words on their private page. The first yes is the consent, for the scopes that
they choose there. What ends it, ends it for the whole story at once: see stories/take_down.py.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.conf import settings
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from core import outbox
from core.contact import normalise_email
from core.models import User
from core.protected_files import clean_upload, delete_after_commit
from directory.consents import get_wording
from directory.enums import ConsentEnd, Purpose
from directory.models import ConsentWording
from stories import take_down
from stories.bound import Piece, get_pieces
from stories.contribution_mail import ASKING, get_subject_key, tell_editors, write
from stories.enums import ContributionKind, GivenHow, Scope, WordsAnswer
from stories.models import Approval, Contribution, Contributor, StoryPage
from stories.publish_rule import get_standings

MOST_BYTES = 20_000  # of what somebody wants changed


class NothingToAsk(Exception):
    """All that is to be approved was shown to the people already, or nobody has said whose it is."""


class ConsentEnded(Exception):
    """This was taken back, or ran out: it has to be asked for anew."""


class WebNeeded(Exception):
    """Without the scope "web" nothing can be published here."""


class WordsChanged(Exception):
    """What is to be approved, or the words of the consent, are not those that the person has read."""


class AlreadyApproved(Exception):
    """These words were approved: whoever wants them changed takes them back, or writes to us."""


class CommentUnusable(Exception):
    """There is no comment, or it is longer than MOST_BYTES."""


class PieceGone(Exception):
    """The newest version of the story does not have this piece any more."""


class DateUnusable(Exception):
    """A consent on paper is from a day to come, or so old that it has run out."""


@dataclass(frozen=True)
class Person:
    """What editors know of a contributor."""

    name: str = ""
    phone: str = ""
    note: str = ""
    email: str = ""
    shown_as: str = ""
    is_pseudonym: bool = False
    language: str = settings.LANGUAGE_CODE

    def get_fields(self) -> dict:
        """This function will return the columns that hold it. Raises core.contact.UnusableEmail."""
        return {
            "details": {"name": self.name, "phone": self.phone, "note": self.note},
            "email": self.email,
            "email_normalised": normalise_email(self.email) if self.email else "",
            "shown_as": self.shown_as,
            "is_pseudonym": self.is_pseudonym,
            "language": self.language,
        }


# Who, and what of theirs


def add_contributor(*, person: Person, user: User | None, now: datetime) -> Contributor:
    """This function will note somebody who may let us publish something. Raises UnusableEmail."""
    return Contributor.objects.create(**person.get_fields(), added_by=user, created_at=now)


@transaction.atomic
def change_contributor(*, contributor: Contributor, person: Person) -> None:
    """This function will note what is true of somebody now. With another address, the private links that were
    sent to the one before open nothing any more. Raises UnusableEmail.
    """
    locked = Contributor.objects.select_for_update().get(pk=contributor.pk)
    fields = person.get_fields()
    if fields["email_normalised"] != locked.email_normalised:
        fields |= {"link_version": locked.link_version + 1, "verified_at": None}
        outbox.erase(subject_key=get_subject_key(locked))
    Contributor.objects.filter(pk=locked.pk).update(**fields)


def renew_link(*, contributor: Contributor) -> None:
    """This function will make all private links of somebody open nothing, and let a new one be made."""
    version = contributor.link_version + 1
    Contributor.objects.filter(pk=contributor.pk).update(link_version=version, verified_at=None)
    contributor.link_version, contributor.verified_at = version, None


def note_verified(*, contributor: Contributor, now: datetime) -> None:
    """This function will note that somebody pressed a button on their private page: the address is theirs."""
    Contributor.objects.filter(pk=contributor.pk, verified_at=None).update(verified_at=now)


def add_contribution(
    *, contributor: Contributor, story_key: UUID, kind: ContributionKind, piece: str, now: datetime
) -> Contribution:
    """This function will note that a piece of a story is somebody's, once. It may not be published from now
    on before they approve it.
    """
    contribution, _ = Contribution.objects.get_or_create(
        contributor=contributor,
        story_key=story_key,
        kind=kind,
        piece=piece,
        ended_at=None,
        defaults={"created_at": now},
    )
    return contribution


# Asking, and the answers


@transaction.atomic
def ask_approval(*, page: StoryPage, user: User | None, now: datetime) -> list[Approval]:
    """This function will show what waits in the newest version of a page to the people whose it is, with one
    message to each who has an address. Returns what is shown for the first time. Raises NothingToAsk.
    """
    draft = page.get_latest_revision_as_object()
    asked = [
        approval
        for standing in get_standings(draft, now=now)
        for contribution in standing.waits_for
        if (approval := _show(contribution, standing.piece, draft, user=user, now=now))
    ]
    if not asked:
        raise NothingToAsk
    first = {approval.contribution.contributor_id: approval for approval in reversed(asked)}
    for approval in first.values():
        write("contribution_ask", approval.contribution.contributor, key=str(approval.pk), now=now)
    return asked


def _show(
    contribution: Contribution, piece: Piece, draft: StoryPage, *, user: User | None, now: datetime
) -> Approval | None:
    language = draft.locale.language_code
    # What was shown before and not answered stands nowhere any more
    shown = contribution.approvals.filter(language=language, answer="")
    shown.exclude(digest=piece.digest).delete()
    approval, is_new = Approval.objects.get_or_create(
        contribution=contribution,
        digest=piece.digest,
        defaults={"language": language, "words": piece.words, "asked_at": now, "asked_by": user},
    )
    return approval if is_new else None


@transaction.atomic
def approve(
    *, approval: Approval, scopes: Collection[str], version: int, language: str, now: datetime
) -> None:
    """This function will note that somebody says yes to what they were shown. Their first yes is the consent,
    and lasts settings.STORY_CONSENT_LASTS; each yes says anew for what. Saying it twice is saying it once.

    `version` is that of the consent's words that they have read, in `language`. Raises WordsChanged,
    ConsentEnded and WebNeeded.
    """
    contribution, approval = _lock(approval, now=now)
    wording = _check_consent(scopes, version)
    if contribution.given_at is None:
        _give(contribution, wording=wording, language=language, how=GivenHow.LINK, given_at=now)
    contribution.scopes = _in_order(scopes)
    contribution.save()
    note_verified(contributor=contribution.contributor, now=now)
    _answer(approval, WordsAnswer.APPROVED, comment="", now=now)


@transaction.atomic
def ask_for_changes(*, approval: Approval, comment: str, now: datetime) -> None:
    """This function will note what somebody wants changed before they say yes, in plain text.

    Raises CommentUnusable, WordsChanged, ConsentEnded and AlreadyApproved.
    """
    comment = comment.strip()
    if not 0 < len(comment.encode()) <= MOST_BYTES:
        raise CommentUnusable
    contribution, approval = _lock(approval, now=now)
    if approval.answer == WordsAnswer.APPROVED:
        raise AlreadyApproved
    note_verified(contributor=contribution.contributor, now=now)
    _answer(approval, WordsAnswer.CHANGES, comment=comment, now=now)


@transaction.atomic
def renew(
    *, contribution: Contribution, scopes: Collection[str], version: int, language: str, now: datetime
) -> None:
    """This function will let a consent last for settings.STORY_CONSENT_LASTS from now on.

    Raises WordsChanged, ConsentEnded and WebNeeded.
    """
    contribution = _lock_contribution(contribution.pk, now=now)
    if contribution.given_at is None:
        raise ConsentEnded
    wording = _check_consent(scopes, version)
    _give(contribution, wording=wording, language=language, how=GivenHow.LINK, given_at=now)
    contribution.scopes = _in_order(scopes)
    contribution.save()
    note_verified(contributor=contribution.contributor, now=now)


@transaction.atomic
def note_paper_consent(
    *,
    contribution: Contribution,
    page: StoryPage,
    scopes: Collection[str],
    given_on: date,
    scan: File,
    user: User,
    now: datetime,
) -> None:
    """This function will note a consent that somebody signed, to the piece as the newest version has it.

    `scan` is kept as confided files are. Raises DateUnusable, PieceGone, WebNeeded, ConsentEnded and
    core.protected_files.UnusableFile.
    """
    given_at = timezone.make_aware(datetime.combine(given_on, time(12)))
    if given_on > timezone.localdate(now) or given_at + settings.STORY_CONSENT_LASTS <= now:
        raise DateUnusable
    contribution = _lock_contribution(contribution.pk, now=now)
    wording = _check_consent(scopes, None)
    draft = page.get_latest_revision_as_object()
    place = (contribution.kind, contribution.piece)
    piece = next((each for each in get_pieces(draft) if each.place == place), None)
    if piece is None:
        raise PieceGone
    delete_after_commit(contribution.scan)
    file = clean_upload(scan)
    _give(contribution, wording=wording, language="", how=GivenHow.PAPER, given_at=given_at)
    contribution.scopes = _in_order(scopes)
    contribution.scan.save(file.name, file, save=False)
    contribution.save()
    Approval.objects.update_or_create(
        contribution=contribution,
        digest=piece.digest,
        defaults={
            "language": draft.locale.language_code,
            "words": piece.words,
            "asked_at": given_at,
            "asked_by": user,
            "answer": WordsAnswer.APPROVED,
            "answered_at": given_at,
        },
    )


# The end


@transaction.atomic
def withdraw(*, contribution: Contribution, end: ConsentEnd, now: datetime) -> bool:
    """This function will end what somebody gave, and take the story off the site in the same moment, in all
    its languages. Both sides get a message. Returns whether it had not ended before.
    """
    # The pages first: whoever is just publishing one of them holds it, and asks for the consent then
    pages = take_down.get_pages(contribution.story_key).values("pk")
    list(Page.objects.select_for_update().filter(pk__in=pages).order_by("pk"))
    contribution = Contribution.objects.select_for_update().get(pk=contribution.pk)
    if contribution.ended_at:
        return False
    _end(contribution, end, now=now)
    take_down.take_down(story_key=contribution.story_key, now=now)
    tell_editors(end.value, contribution, key=f"{contribution.uuid}:end", now=now)
    return True


@transaction.atomic
def end_with_story(*, story_key: UUID, now: datetime) -> int:
    """This function will end what everybody gave to a story that was deleted in its last language, with a
    message to each of them, and return how many things it was. What is kept of them goes within a day.
    """
    live = Contribution.objects.select_for_update().filter(story_key=story_key, ended_at=None)
    live = live.order_by("pk")
    for contribution in live:
        _end(contribution, ConsentEnd.GONE, now=now)
    return len(live)


# What these share


def _end(contribution: Contribution, end: ConsentEnd, *, now: datetime) -> None:
    contribution.ended_at, contribution.end = now, end
    contribution.save()
    contributor = contribution.contributor
    if not contributor.contributions.filter(ended_at=None).exists():
        outbox.withdraw(subject_key=get_subject_key(contributor), kinds=ASKING)
    write("contribution_ended", contributor, key=str(contribution.uuid), now=now, end=end.value)


def _lock_contribution(pk: int, *, now: datetime) -> Contribution:
    contribution = Contribution.objects.select_for_update().get(pk=pk)
    has_run_out = contribution.given_at is not None and not contribution.holds(now)
    if contribution.ended_at or has_run_out:
        raise ConsentEnded
    return contribution


def _lock(approval: Approval, *, now: datetime) -> tuple[Contribution, Approval]:
    contribution = _lock_contribution(approval.contribution_id, now=now)
    approval = Approval.objects.select_for_update().filter(pk=approval.pk).first()
    if approval is None:
        raise WordsChanged
    return contribution, approval


def _check_consent(scopes: Collection[str], version: int | None) -> ConsentWording:
    """Returns the words of the consent. `version` None is for what was read on paper."""
    if Scope.WEB not in scopes:
        raise WebNeeded
    wording = get_wording(Purpose.PUBLISHING)
    if version not in (None, wording.version):
        raise WordsChanged
    return wording


def _give(
    contribution: Contribution, *, wording: ConsentWording, language: str, how: GivenHow, given_at: datetime
) -> None:
    contribution.wording, contribution.language = wording, language
    contribution.given_at, contribution.given_how = given_at, how
    contribution.expires_at = given_at + settings.STORY_CONSENT_LASTS
    contribution.asked_again_at = None


def _answer(approval: Approval, answer: WordsAnswer, *, comment: str, now: datetime) -> None:
    if (approval.answer, approval.comment) == (answer, comment):
        return
    approval.answer, approval.answered_at, approval.comment = answer, now, comment
    approval.save()
    tell_editors(
        answer.value,
        approval.contribution,
        key=f"{approval.pk}:{answer.value}:{now:%Y-%m-%d}",
        now=now,
        user=approval.asked_by,
    )


def _in_order(scopes: Collection[str]) -> list[str]:
    return [scope.value for scope in Scope if scope in scopes]
