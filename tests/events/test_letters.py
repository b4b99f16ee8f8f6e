"""What editors write to everybody of an event."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core import outbox
from core.models import Mail, MailStatus
from events.enums import SignupStatus
from events.letters import (
    IN_TEXT,
    NobodyToWriteTo,
    UnknownPlaceholder,
    check_words,
    post_letters,
    preview,
    write_letter,
)
from events.links import get_place_url, make_stop_token
from events.mail_choice import stop_mail
from events.models import Letter
from events.signup import verify
from tests.events.booking import book, make_public_occasion
from tests.factories import OccasionFactory, SignupFactory, UserFactory
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

FORBIDDEN = [
    "{{ event.secret }}",
    "{user.password}",
    "{name.__class__}",
    "{name!r}",
    "{name:>999999999}",
    "{0}",
    "{{name}}",
    "{% include 'x' %}",
    "{",
    "name}",
]


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def occasion(event_index):
    return make_public_occasion(event_index)


def write(occasion, **fields):
    words = {"recipients": "confirmed", "subject": "A new room", "text": "Hello {name}, see {link}"}
    values = {"form_id": uuid4(), "written_by": UserFactory(), "now": NOW, **words, **fields}
    return write_letter(occasion=occasion, **values)


def fill_in(**fields):
    words = {"recipients": "confirmed", "subject": "A new room for {event}", "text": "Hello {name},\n\nCome!"}
    return {"form_id": str(uuid4()), "step": "preview", **words, **fields}


# Words


@pytest.mark.parametrize("words", FORBIDDEN)
def test_anything_else_in_braces_is_refused_m14(words):
    with pytest.raises(UnknownPlaceholder):
        check_words(f"Hello {words}!", allowed=IN_TEXT)


def test_listed_placeholders_are_taken_m14():
    check_words("{name}{event} {date}, {link}", allowed=IN_TEXT)


@pytest.mark.parametrize("field", ["subject", "text"])
@pytest.mark.parametrize("words", ["{{ event.secret }}", "{user.password}"])
def test_form_says_beside_the_field_what_cannot_be_filled_in_m14(editor_client, occasion, field, words):
    book(occasion)

    for step in ("preview", "send"):
        response = editor_client.post(
            reverse("occasion:write", args=[occasion.pk]), fill_in(**{field: f"Hello {words}", "step": step})
        )

        assert response.context["form"].errors[field][0].startswith(f"{words} cannot be filled in.")
        assert "Hello {" in response.content.decode()
    assert not Letter.objects.exists()


def test_subject_takes_no_private_link_m14(editor_client, occasion):
    response = editor_client.post(
        reverse("occasion:write", args=[occasion.pk]), fill_in(subject="See {link}")
    )

    assert "{link} cannot be filled in." in response.content.decode()


def test_placeholders_become_what_each_person_knows(occasion):
    signup = verify(signup=book(occasion), now=NOW)

    write(occasion, subject="{event} for {name}", text="{name}: {event}, {date}, {link}")
    post_letters(now=NOW)

    mail = Mail.objects.get(kind="letter")
    assert mail.subject == "Letting go for Robin"
    expected = f"Robin: Letting go, Tuesday 8 December 2026, 12:00 to 13:30, {get_place_url(signup)}"
    assert expected in mail.text
    assert "Hello" not in mail.text


def test_name_of_somebody_who_never_answered_is_not_sent(occasion):
    book(occasion)

    write(occasion, text="Hello {name}!")
    post_letters(now=NOW)

    assert "Hello guest!" in Mail.objects.get(kind="letter").text


def test_placeholder_in_a_name_stays_what_it_is_m14(occasion):
    signup = SignupFactory(occasion=occasion, verified_at=NOW)
    signup.places.update(chosen_name="{link}")

    write(occasion, text="Hello {name}!")
    post_letters(now=NOW)

    assert "Hello {link}!" in Mail.objects.get().text


def test_text_is_escaped_in_html(occasion):
    book(occasion)

    write(occasion, text="<script>alert(1)</script> & https://example.org/?a=1&b=2")
    post_letters(now=NOW)

    mail = Mail.objects.get(kind="letter")
    assert "<script>" not in mail.html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; " in mail.html
    assert 'href="https://example.org/?a=1&amp;b=2"' in mail.html
    assert "<script>alert(1)</script> & https://example.org/?a=1&b=2" in mail.text


# People


def test_each_letter_goes_to_whom_it_is_meant_for(occasion):
    came = SignupFactory(occasion=occasion)
    came.places.update(came_at=NOW)
    has_place = SignupFactory(occasion=occasion)
    waits = SignupFactory(occasion=occasion, status=SignupStatus.WAITING)
    offered = SignupFactory(occasion=occasion, status=SignupStatus.OFFERED, offered_at=NOW)
    SignupFactory(occasion=occasion, status=SignupStatus.CANCELLED)
    SignupFactory(occasion=occasion, email="", email_normalised="")

    told = {}
    for recipients in ("confirmed", "waiting", "came"):
        letter = write(occasion, recipients=recipients)
        post_letters(now=NOW)
        mails = Mail.objects.filter(key__startswith=f"letter:{letter.pk}:")
        told[recipients] = set(mails.values_list("to", flat=True))
        letter.refresh_from_db()
        assert letter.told == len(told[recipients])

    assert told == {
        "confirmed": {came.email, has_place.email},
        "waiting": {waits.email, offered.email},
        "came": {came.email},
    }


def test_who_books_after_the_press_is_not_written_to(occasion):
    SignupFactory(occasion=occasion)
    write(occasion)
    SignupFactory(occasion=occasion, created_at=NOW + timedelta(seconds=1))

    assert post_letters(now=NOW + timedelta(seconds=2)) == 1


def test_letter_goes_also_to_who_stopped_reminders_and_cannot_be_stopped(occasion):
    signup = SignupFactory(occasion=occasion)
    stop_mail(token=make_stop_token(signup), now=NOW)

    write(occasion)
    post_letters(now=NOW)

    assert Mail.objects.get().stop_url == ""


def test_letter_to_an_address_nobody_answered_from_keeps_the_limit_of_a_day_c21(occasion):
    signup = book(occasion)
    for _ in range(2):
        book(occasion)

    write(occasion)
    post_letters(now=NOW)

    assert Mail.objects.get(kind="letter").due_at == NOW + timedelta(days=1)
    assert Mail.objects.filter(subject_key=f"signup:{signup.uuid}", due_at=NOW).count() == 3


def test_letter_before_a_meeting_does_not_go_after_it(occasion):
    SignupFactory(occasion=occasion)
    write(occasion)
    post_letters(now=NOW)

    outbox.sweep(now=occasion.ends_at)

    assert Mail.objects.get().status == MailStatus.MISSED


def test_nobody_to_write_to_is_said(occasion):
    with pytest.raises(NobodyToWriteTo):
        write(occasion)


# Once


def test_same_form_is_one_letter(occasion):
    SignupFactory(occasion=occasion)
    form_id = uuid4()

    first = write(occasion, form_id=form_id)
    second = write(occasion, form_id=form_id, now=NOW + timedelta(seconds=1))
    post_letters(now=NOW)
    post_letters(now=NOW)

    assert first == second
    assert second.sent_at == NOW
    assert Mail.objects.count() == 1


def test_letter_that_was_cut_off_is_gone_on_with_m01(occasion):
    people = SignupFactory.create_batch(3, occasion=occasion)
    letter = write(occasion)
    outbox.queue(
        key=f"letter:{letter.pk}:{people[0].uuid}",
        kind="letter",
        to="a@example.org",
        subject="",
        text="",
        now=NOW,
    )

    assert post_letters(now=NOW) == 2

    letter.refresh_from_db()
    assert letter.told == 3
    assert post_letters(now=NOW) == 0


# Screen


def test_preview_shows_what_one_person_gets_but_for_their_key(occasion):
    first = verify(signup=book(occasion), now=NOW)
    SignupFactory(occasion=occasion)

    shown = preview(occasion=occasion, recipients="confirmed", subject="For {name}", text="See {link}")

    assert (shown.subject, shown.people) == ("For Robin", 2)
    assert "See http://testserver/place/…/" in shown.text
    assert get_place_url(first) not in shown.text
    write(occasion, subject="For {name}", text="See {link}")
    post_letters(now=NOW)
    sent = Mail.objects.filter(kind="letter").order_by("pk").first()
    assert re.sub(r"/place/[^/]+/", "/place/…/", sent.text) == shown.text


def test_editor_looks_first_and_sends_with_one_press(editor_client, editor, occasion, time_machine):
    SignupFactory.create_batch(2, occasion=occasion)
    url = reverse("occasion:write", args=[occasion.pk])
    form = editor_client.get(url).context["form"]
    data = fill_in(form_id=str(form["form_id"].value()))

    looked = editor_client.post(url, data)

    assert "A new room for Letting go" in looked.content.decode()
    assert "Send to 2 people" in looked.content.decode()
    assert not Letter.objects.exists()

    first = editor_client.post(url, {**data, "step": "send"}, follow=True)
    time_machine.shift(1)
    second = editor_client.post(url, {**data, "step": "send"}, follow=True)

    assert "Your letter goes to 2 people." in first.content.decode()
    assert "This letter was sent already. Nobody gets it twice." in second.content.decode()
    assert Letter.objects.get().written_by == editor
    assert ModelLogEntry.objects.get(action="events.write_letter").data == {"letter": Letter.objects.get().pk}
    assert not Mail.objects.exists()  # the worker writes them
    assert post_letters(now=NOW) == 2


def test_editor_changes_the_words_after_looking(editor_client, occasion):
    SignupFactory(occasion=occasion)

    response = editor_client.post(
        reverse("occasion:write", args=[occasion.pk]), fill_in(step="change", text="Other words")
    )

    assert response.context["preview"] is None
    assert "Other words" in response.content.decode()


def test_screen_says_that_nobody_is_there_to_write_to(editor_client, occasion):
    for step in ("preview", "send"):
        response = editor_client.post(reverse("occasion:write", args=[occasion.pk]), fill_in(step=step))
        assert "Nobody among these has an e-mail address." in response.content.decode()


@pytest.mark.parametrize("permissions", [["see_bookings"], ["view_occasion", "change_occasion"]])
def test_writing_takes_both_permissions(make_staff, permissions):
    client = log_in(make_staff(*permissions))
    occasion = OccasionFactory()
    SignupFactory(occasion=occasion)

    response = client.post(reverse("occasion:write", args=[occasion.pk]), fill_in(step="send"))

    assert response.status_code == 302
    assert not Letter.objects.exists()
