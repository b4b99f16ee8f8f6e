"""Notes of what was said at the tables: writing, reading and showing them."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.models import ModelLogEntry

from core.enums import WordsState
from core.protected_files import UnusableFile
from events import notes
from events.enums import NoteKind
from events.models import HeardNote
from events.retention import expire_photos
from tests.events.test_heard import FIRST, QUESTIONS
from tests.events.test_pages import count_queries
from tests.factories import (
    EventPageFactory,
    HeardNoteFactory,
    MemberFactory,
    OccasionFactory,
    UserFactory,
)
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

UNKNOWN = UUID("99999999-9999-4999-8999-999999999999")
A_SECOND = timedelta(seconds=1)
PLACE = 0x8825  # the tag under which a photo says where it was taken


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "protected": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path, "base_url": None},
        },
    }


@pytest.fixture
def occasion(event_index):
    """An event of yesterday whose page asks two questions."""
    occasion = OccasionFactory(name="Meeting", starts_at=NOW - timedelta(days=1))
    EventPageFactory(parent=event_index, locale=event_index.locale, occasion=occasion, questions=QUESTIONS)
    return occasion


@pytest.fixture
def host(occasion):
    member = MemberFactory()
    occasion.hosts.add(member)
    return member.user


def photo(name="sheet.jpg") -> SimpleUploadedFile:
    """A photo that says where it was taken."""
    picture, out = Image.new("RGB", (40, 30), "white"), BytesIO()
    exif = Image.Exif()
    exif[PLACE] = {1: "N", 2: (53.0, 57.0, 30.0)}
    picture.save(out, "JPEG", exif=exif)
    return SimpleUploadedFile(name, out.getvalue(), content_type="image/jpeg")


def add(occasion, **fields):
    return notes.add_note(
        **{"occasion": occasion, "user": UserFactory(), "words": "Said", "now": NOW, **fields}
    )


# Writing


def test_add_note_keeps_it_for_the_staff_to_read(occasion):
    user = UserFactory()
    note = add(occasion, user=user, words=" No bus \n", table=" 3 ", question=FIRST, kind=NoteKind.BARRIER)
    note.refresh_from_db()
    assert (note.words, note.table, note.question, note.kind) == ("No bus", "3", FIRST, NoteKind.BARRIER)
    assert (note.state, note.entered_by, note.entered_at) == (WordsState.WAITING, user, NOW)


def test_add_note_draws_a_photo_anew_and_names_it_by_chance(occasion):
    note = add(occasion, words="", photo=photo("asha-example.jpg"))
    with note.scan.open("rb") as stored:
        picture = Image.open(stored)
        assert picture.size == (40, 30)
        assert dict(picture.getexif()) == {}
    assert "asha" not in note.scan.name


def test_add_note_refuses_what_is_no_photo(occasion):
    with pytest.raises(UnusableFile):
        add(occasion, photo=SimpleUploadedFile("sheet.jpg", b"MZ program"))
    assert not HeardNote.objects.exists()


def test_add_note_refuses_nothing(occasion):
    with pytest.raises(notes.NothingSaid):
        add(occasion, words="  \n")


def test_add_note_refuses_a_question_that_the_page_does_not_ask(occasion):
    with pytest.raises(notes.UnknownQuestion):
        add(occasion, question=UNKNOWN)


def test_add_note_refuses_before_the_start(occasion):
    with pytest.raises(notes.MeetingNotBegun):
        add(occasion, now=occasion.starts_at - A_SECOND)


def test_add_note_refuses_a_flood(occasion):
    HeardNote.objects.bulk_create(
        HeardNote(occasion=occasion, words="Said", entered_at=NOW) for _ in range(notes.MOST_NOTES)
    )
    with pytest.raises(notes.TooManyNotes):
        add(occasion)


def test_change_note_takes_a_name_out(occasion):
    note = add(occasion, words="Asha said no")
    notes.change_note(note=note, words="Somebody said no", table="", question=FIRST, kind=NoteKind.NOTE)
    note.refresh_from_db()
    assert (note.words, note.question) == ("Somebody said no", FIRST)


def test_change_note_keeps_a_question_that_the_page_no_longer_asks(occasion):
    note = HeardNoteFactory(occasion=occasion, question=UNKNOWN)
    notes.change_note(note=note, words="Now", table="", question=UNKNOWN, kind=NoteKind.NOTE)
    note.refresh_from_db()
    assert note.words == "Now"


def test_change_note_refuses_to_empty_what_has_no_photo_or_is_shown(occasion):
    only_words = add(occasion)
    shown = add(occasion, photo=photo())
    notes.decide(note=shown, state=WordsState.SHOWN)
    for note in (only_words, shown):
        with pytest.raises(notes.NothingSaid):
            notes.change_note(note=note, words=" ", table="", question=None, kind=NoteKind.NOTE)


def test_decide_shows_no_photo_that_nobody_typed_up(occasion):
    note = add(occasion, words="", photo=photo())
    with pytest.raises(notes.NothingSaid):
        notes.decide(note=note, state=WordsState.SHOWN)
    notes.decide(note=note, state=WordsState.HIDDEN)
    note.refresh_from_db()
    assert note.state == WordsState.HIDDEN


def test_delete_note_deletes_its_photo(occasion, django_capture_on_commit_callbacks):
    note = add(occasion, photo=photo())
    path = Path(note.scan.path)
    with django_capture_on_commit_callbacks(execute=True):
        notes.delete_note(note=note)
    assert not path.exists()


# Forgetting photos


def test_expire_photos_deletes_them_30_days_after_closing(occasion, django_capture_on_commit_callbacks):
    typed, untyped = add(occasion, photo=photo()), add(occasion, words="", photo=photo())
    paths = [Path(note.scan.path) for note in (typed, untyped)]
    occasion.closed_at = NOW
    occasion.save()
    with django_capture_on_commit_callbacks(execute=True):
        assert expire_photos(NOW + timedelta(days=30)) == 0
        assert expire_photos(NOW + timedelta(days=30) + A_SECOND) == 2
    assert list(HeardNote.objects.values_list("words", "scan")) == [("Said", "")]
    assert [path.exists() for path in paths] == [False, False]


def test_expire_photos_deletes_those_of_an_event_that_was_never_closed(occasion):
    add(occasion, photo=photo())
    year_after = occasion.ends_at + timedelta(days=365)
    assert expire_photos(year_after) == 0
    assert expire_photos(year_after + A_SECOND) == 1


# The host's page


def write(browser, occasion, **fields):
    sent = {"words": "No bus", "kind": "barrier", "table": "3", "question": str(FIRST), **fields}
    return browser.post(reverse("events:host_notes", args=[occasion.pk]), sent)


def test_host_writes_a_note_and_the_next_one_begins_at_the_same_table(client, occasion, host):
    client.force_login(host)
    response = write(client, occasion)
    note = HeardNote.objects.get()
    assert (note.words, note.table, note.question, note.entered_by) == ("No bus", "3", FIRST, host)
    assert note.state == WordsState.WAITING
    page = client.get(response["Location"])
    assert page.context["form"]["table"].value() == "3"
    assert page.context["form"]["question"].value() == str(FIRST)
    assert page.context["form"]["words"].value() is None
    assert "You have written 1 note." in page.content.decode()


def test_host_sends_a_photo_and_cannot_get_it_back(client, occasion, host):
    client.force_login(host)
    write(client, occasion, words="", photo=photo())
    note = HeardNote.objects.get()
    assert note.scan
    page = client.get(reverse("events:host_notes", args=[occasion.pk])).content.decode()
    assert note.scan.name not in page
    assert client.get(reverse("occasion:photo_of_note", args=[occasion.pk, note.pk])).status_code == 403


def test_host_is_told_what_is_wrong_and_loses_no_word(client, occasion, host):
    client.force_login(host)
    page = write(client, occasion, words="", table="Window").content.decode()
    assert "Write what was said, or add a photo" in page
    assert 'value="Window"' in page
    page = write(client, occasion, photo=SimpleUploadedFile("x.jpg", b"MZ")).content.decode()
    assert "This is not a file we can take." in page
    assert "No bus" in page
    assert not HeardNote.objects.exists()


def test_only_hosts_write_notes_and_only_in_their_hours(client, occasion, host):
    url = reverse("events:host_notes", args=[occasion.pk])
    assert client.get(url).status_code == 302
    client.force_login(MemberFactory().user)
    assert client.get(url).status_code == 404
    client.force_login(host)
    assert client.get(url).status_code == 200
    occasion.starts_at, occasion.ends_at = NOW - timedelta(days=9), NOW - timedelta(days=8)
    occasion.save()
    assert client.get(url).status_code == 403
    assert write(client, occasion).status_code == 403
    assert not HeardNote.objects.exists()


# The staff's screens


@pytest.fixture
def changer(make_staff):
    return log_in(make_staff("change_occasion", name="Erin Editor (demo)"))


def get_url(name, occasion, *more):
    return reverse(f"occasion:{name}", args=[occasion.pk, *[each.pk for each in more]])


def test_staff_reads_a_note_shows_it_and_hides_it_again(changer, client, occasion):
    note = add(occasion, words="No bus", table="3", question=FIRST)
    screen = changer.get(get_url("notes", occasion))
    assert screen.context["waiting"] == [(note, "What helped?")]
    public = occasion.pages.get().url + "heard/"

    changer.post(get_url("decide_note", occasion, note), {"decision": "shown"})
    assert "No bus" in client.get(public).content.decode()
    changer.post(get_url("decide_note", occasion, note), {"decision": "hidden"})
    assert client.get(public).status_code == 404

    assert list(ModelLogEntry.objects.values_list("action", flat=True)) == ["events.decide_note"] * 2


def test_staff_types_up_a_photo_and_then_shows_it(changer, occasion):
    note = add(occasion, words="", photo=photo())
    changer.post(get_url("decide_note", occasion, note), {"decision": "shown"})
    note.refresh_from_db()
    assert note.state == WordsState.WAITING

    changer.post(get_url("change_note", occasion, note), {"words": "No bus", "kind": "barrier", "table": "3"})
    changer.post(get_url("decide_note", occasion, note), {"decision": "shown"})

    note.refresh_from_db()
    assert (note.words, note.kind, note.state) == ("No bus", NoteKind.BARRIER, WordsState.SHOWN)
    assert note.scan


def test_staff_gets_the_photo_as_a_file_and_it_is_logged(changer, occasion):
    note = add(occasion, words="", photo=photo())
    response = changer.get(get_url("photo_of_note", occasion, note))
    assert response["Content-Type"] == "image/jpeg"
    assert response["Content-Disposition"].startswith("attachment")
    assert "no-store" in response["Cache-Control"]
    assert b"".join(response.streaming_content).startswith(b"\xff\xd8\xff")
    assert ModelLogEntry.objects.get().action == "events.see_photo"


def test_photo_has_no_public_address(client, occasion):
    note = add(occasion, photo=photo())
    notes.decide(note=note, state=WordsState.SHOWN)
    page = client.get(occasion.pages.get().url + "heard/").content.decode()
    assert note.scan.name not in page
    for path in (f"/media/{note.scan.name}", f"/media/protected/{note.scan.name}", f"/{note.scan.name}"):
        assert client.get(path).status_code == 404


def test_staff_writes_and_deletes_notes(changer, occasion):
    changer.post(get_url("notes", occasion), {"words": "Said", "kind": "note"})
    note = HeardNote.objects.get()
    assert note.state == WordsState.WAITING
    changer.post(get_url("decide_note", occasion, note), {"decision": "delete"})
    assert not HeardNote.objects.exists()


def test_screens_know_no_note_of_another_event(changer, occasion):
    note = add(occasion)
    other = OccasionFactory()
    for name in ("change_note", "photo_of_note"):
        assert changer.get(get_url(name, other, note)).status_code == 404
    assert changer.post(get_url("decide_note", other, note), {"decision": "delete"}).status_code == 404
    assert HeardNote.objects.exists()


def test_note_without_photo_has_none_to_hand_out(changer, occasion):
    assert changer.get(get_url("photo_of_note", occasion, add(occasion))).status_code == 404


def test_screen_of_notes_asks_as_often_for_one_as_for_thirty(changer, occasion):
    HeardNoteFactory(occasion=occasion, entered_by=UserFactory())
    for_one = count_queries(changer, get_url("notes", occasion))
    for _ in range(29):
        HeardNoteFactory(occasion=occasion, entered_by=UserFactory())
    assert count_queries(changer, get_url("notes", occasion)) == for_one


def test_staff_closes_an_event_with_the_number_from_the_door(changer, occasion):
    HeardNoteFactory(occasion=occasion)
    screen = changer.get(get_url("close", occasion))
    assert screen.context["form"].initial == {"people_came": None}
    changer.post(get_url("close", occasion), {"people_came": "14"})
    occasion.refresh_from_db()
    assert (occasion.people_came, occasion.closed_at) == (14, NOW)
    assert ModelLogEntry.objects.get().action == "events.close"
    again = changer.post(get_url("close", occasion), {"people_came": "15"}, follow=True).content.decode()
    assert "This event was closed before." in again


def test_staff_is_told_what_is_missing_before_closing(changer, occasion):
    page = changer.get(get_url("close", occasion)).content.decode()
    assert "Missing, and needed:" in page
    assert "Close, and tell people" not in page
    answer = changer.post(get_url("close", occasion), {"people_came": "14"}, follow=True).content.decode()
    assert "Publish it first, or show notes." in answer
    occasion.refresh_from_db()
    assert occasion.closed_at is None
