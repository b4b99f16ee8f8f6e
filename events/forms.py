"""The forms of people who sign up, and of those who change their booking. They check words, never places."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from crispy_forms_gds.choices import Choice
from crispy_forms_gds.helper import FormHelper
from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.contact import UnusablePhone, normalise_phone
from core.form_fields import EmailField, NameField
from core.public_forms import PublicForm
from events.enums import Access, Heard, PromiseState, QuestionKind
from events.models import AccessPromise, EventSeriesPage, Occasion, Place, Question, Signup
from events.signup import Seat

NAME_OF = {
    2: gettext_lazy("Name of the second person"),
    3: gettext_lazy("Name of the third person"),
    4: gettext_lazy("Name of the fourth person"),
    5: gettext_lazy("Name of the fifth person"),
    6: gettext_lazy("Name of the sixth person"),
}


def get_salt(occasion: Occasion) -> str:
    """This function will return what ties the token of a sign-up form to its occasion."""
    return f"events.sign-up.{occasion.pk}"


def get_series_salt(series: EventSeriesPage) -> str:
    """This function will return the same for the form that is for all dates, in whatever language."""
    return f"events.sign-up.series.{series.translation_key}"


class PhoneField(forms.CharField):
    """A telephone number in any country's way of writing, and in any script's digits."""

    widget = forms.TextInput(attrs={"input_type": "tel", "autocomplete": "tel"})

    def to_python(self, value):
        phone = super().to_python(value)
        if phone in self.empty_values:
            return ""
        try:
            return normalise_phone(phone)
        except UnusablePhone:
            raise forms.ValidationError(
                _("Write a telephone number with its area code, like 01904 000000"), code="phone"
            ) from None


def get_need_choices(promises: Iterable[AccessPromise], *, today: date) -> list[Choice]:
    """This function will return what may be asked for at an occasion, with the day to ask by.

    After that day it may be asked for still, and the hint says that it may come too late.
    """
    choices = []
    for promise in promises:
        if promise.state == PromiseState.NOT_AVAILABLE:
            continue
        words = {}
        if promise.state == PromiseState.ON_REQUEST:
            late = today > promise.ask_by_date
            hint = _("The day to ask by was %(day)s. We will try.") if late else _("Ask by %(day)s")
            words["hint"] = hint % {"day": date_format(promise.ask_by_date, "l j E")}
        choices.append(Choice(promise.access, Access(promise.access).label, **words))
    return choices


def _name_field(label, **kwargs) -> NameField:
    return NameField(
        label=label,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": gettext_lazy("Write a name. Any name will do"),
            "max_length": gettext_lazy("Write a name of at most 80 letters"),
        },
        **kwargs,
    )


def _needs_field(label, choices: list[Choice], **kwargs) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": gettext_lazy("Choose from the list, or write it below")},
        **kwargs,
    )


def _note_field(label, **kwargs) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": gettext_lazy("Write at most 1,000 letters")},
        **kwargs,
    )


def _answer_field(question: Question) -> forms.Field:
    """The field for one of an event's own questions."""
    words = {
        "label": str(question),
        "required": question.is_required,
        "error_messages": {"required": _("Answer the question “%(question)s”") % {"question": question}},
    }
    if question.kind == QuestionKind.TEXT:
        words["error_messages"]["max_length"] = _("Write at most 500 letters")
        return forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 2}), **words)
    words["error_messages"]["invalid_choice"] = _("Choose from the list")
    silence = [] if question.is_required else [("", _("I would rather not say"))]
    return forms.ChoiceField(choices=[*question.get_choices(), *silence], widget=forms.RadioSelect, **words)


class AsksQuestions(forms.Form):
    """The part of a form that asks an event's own questions. Templates: events/forms/questions.html."""

    def add_questions(self, questions: Iterable[Question]) -> None:
        """This function will add a field for each question."""
        self.questions = {f"answer_{question.pk}": question.pk for question in questions}
        self.fields |= {f"answer_{question.pk}": _answer_field(question) for question in questions}

    def get_question_fields(self) -> list[forms.BoundField]:
        return [self[field] for field in self.questions]

    def get_answers(self) -> dict[int, str]:
        """This function will return what was answered: {number of the question: words}."""
        return {pk: self.cleaned_data[field] for field, pk in self.questions.items()}


def get_answer_initial(signup: Signup) -> dict[str, str]:
    """This function will return what the fields of `add_questions` show of a booking. One query."""
    return {f"answer_{answer.question_id}": answer.words for answer in signup.answers.all()}


@dataclass(frozen=True)
class Guest:
    """The fields for somebody whom a person brings, and what of them has to be seen at once."""

    name: forms.BoundField
    needs: forms.BoundField
    note: forms.BoundField

    @property
    def has_needs(self) -> bool:
        fields = (self.needs, self.note)
        return any(field.value() or field.errors for field in fields)

    @property
    def is_filled(self) -> bool:
        return bool(self.name.value() or self.name.errors) or self.has_needs


class PeopleForm(AsksQuestions, PublicForm):
    """Who comes, how to reach them, what they need. A place for each name."""

    GUESTS = range(2, Place.MAX_PER_SIGNUP + 1)
    GUESTS_SHOWN = 2  # of those; the others are one press further

    name = _name_field(
        gettext_lazy("What shall we call you?"),
        help_text=gettext_lazy("Any name will do. It is what people will call you at the meeting."),
    )
    email = EmailField(
        label=gettext_lazy("Your e-mail address"),
        required=False,
        help_text=gettext_lazy("We send you a private link to your place. Nobody else sees your address."),
    )
    phone = PhoneField(
        label=gettext_lazy("Your telephone number"),
        required=False,
        help_text=gettext_lazy("For those who have no e-mail. We ring only about this event."),
    )
    no_contact = forms.BooleanField(label=gettext_lazy("I do not want to give either"), required=False)
    needs_note = _note_field(
        gettext_lazy("Anything else that would help you take part?"),
        help_text=gettext_lazy("You can leave this empty."),
    )
    heard = forms.ChoiceField(
        label=gettext_lazy("How did you hear about this?"),
        choices=[("", gettext_lazy("I would rather not say")), *Heard.choices],
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Choose from the list")},
    )
    consent = forms.BooleanField(
        label=gettext_lazy("You may keep what I wrote here for this event"),
        error_messages={"required": gettext_lazy("Tick the box to let us keep this for the event")},
    )
    wants_news = forms.BooleanField(label=gettext_lazy("Tell me afterwards what came of it"), required=False)

    def __init__(self, data=None, *, salt: str, needs: list[Choice], questions: Iterable[Question], **kwargs):
        super().__init__(data, salt=salt, **kwargs)
        self.fields["name"].widget.attrs["autocomplete"] = "nickname"
        self.fields["needs"] = _needs_field(
            gettext_lazy("What would help you take part?"),
            needs,
            help_text=gettext_lazy("Only our access lead sees this. We delete it 14 days after the event."),
        )
        for number in self.GUESTS:
            self.fields[f"name_{number}"] = _name_field(NAME_OF[number], required=False)
            self.fields[f"needs_{number}"] = _needs_field(gettext_lazy("What would help"), needs)
            self.fields[f"note_{number}"] = _note_field(gettext_lazy("Anything else that would help"))
        self.add_questions(questions)
        # as on the page: the list of errors follows this order
        guests = [f"{part}_{number}" for number in self.GUESTS for part in ("name", "needs", "note")]
        contact = ["email", "phone", "no_contact"]
        self.order_fields(["name", *guests, *contact, "needs", "needs_note", *self.questions])

    def get_guests(self) -> list[Guest]:
        """This function will return the fields for each of the others, in order."""
        return [
            Guest(self[f"name_{number}"], self[f"needs_{number}"], self[f"note_{number}"])
            for number in self.GUESTS
        ]

    def get_first_guests(self) -> list[Guest]:
        return self.get_guests()[: self.GUESTS_SHOWN]

    def get_more_guests(self) -> list[Guest]:
        return self.get_guests()[self.GUESTS_SHOWN :]

    def brings_somebody(self) -> bool:
        return any(guest.is_filled for guest in self.get_guests())

    def brings_many(self) -> bool:
        return any(guest.is_filled for guest in self.get_more_guests())

    def clean(self) -> dict:
        data = super().clean()
        gave_contact = (
            data.get("email") or data.get("phone") or self.has_error("email") or self.has_error("phone")
        )
        if not gave_contact and not data.get("no_contact"):
            self.add_error(
                "email", _("Write an e-mail address or a telephone number, or tick that you give neither")
            )
        for number in self.GUESTS:
            needs_something = data.get(f"needs_{number}") or data.get(f"note_{number}")
            if needs_something and not data.get(f"name_{number}") and not self.has_error(f"name_{number}"):
                self.add_error(
                    f"name_{number}", _("Write a name for the person who needs this. Any name will do")
                )
        return data

    def get_seats(self) -> list[Seat]:
        """This function will return the seats asked for: a name is a seat."""
        data = self.cleaned_data
        others = [
            Seat(data[f"name_{number}"], tuple(data[f"needs_{number}"]), data[f"note_{number}"])
            for number in self.GUESTS
            if data[f"name_{number}"]
        ]
        return [Seat(data["name"], tuple(data["needs"]), data["needs_note"]), *others]


class SignUpForm(PeopleForm):
    """For one event."""

    def __init__(self, data=None, *, occasion: Occasion, now: datetime, **kwargs):
        super().__init__(
            data,
            salt=get_salt(occasion),
            needs=get_need_choices(occasion.promises.all(), today=timezone.localdate(now)),
            questions=occasion.questions.all(),
            now=now,
            **kwargs,
        )


class SeriesSignUpForm(PeopleForm):
    """For all coming dates of a series. What is promised at one of them may be asked for."""

    def __init__(self, data=None, *, series: EventSeriesPage, occasions: Iterable[Occasion], **kwargs):
        promised = {
            promise.access
            for occasion in occasions
            for promise in occasion.promises.all()
            if promise.state != PromiseState.NOT_AVAILABLE
        }
        needs = [Choice(access.value, access.label) for access in Access if access in promised]
        super().__init__(data, salt=get_series_salt(series), needs=needs, questions=(), **kwargs)


class ChangeBookingForm(AsksQuestions):
    """A booking as it stands, to be changed. A place for each name: an emptied name gives that place back."""

    use_required_attribute = False

    phone = PhoneField(
        label=gettext_lazy("Your telephone number"),
        required=False,
        help_text=gettext_lazy("You can leave this empty. We ring only about this event."),
    )
    wants_news = forms.BooleanField(label=gettext_lazy("Tell me afterwards what came of it"), required=False)

    def __init__(self, *args, occasion: Occasion, today: date, most_seats: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.positions = range(1, most_seats + 1)
        choices = get_need_choices(occasion.promises.all(), today=today)
        for position in self.positions:
            self.fields[f"name_{position}"] = _name_field(gettext_lazy("Name"), required=position == 1)
            self.fields[f"needs_{position}"] = _needs_field(gettext_lazy("What would help"), choices)
            self.fields[f"note_{position}"] = _note_field(gettext_lazy("Anything else that would help"))
        self.fields["name_1"].error_messages["required"] = _(
            "Write a name. To give back all places, cancel the booking"
        )
        self.add_questions(occasion.questions.all())

    def is_filled_after(self, taken: int) -> bool:
        """This function will say whether anything stands, or is wrong, in the fields of further seats."""
        fields = [self[f"name_{position}"] for position in self.positions if position > taken]
        return any(field.value() or field.errors for field in fields)

    def get_rows(self) -> list[dict]:
        """This function will return, for each seat that can be had, its position and its three fields."""
        return [
            {
                "position": position,
                "name": self[f"name_{position}"],
                "needs": self[f"needs_{position}"],
                "note": self[f"note_{position}"],
            }
            for position in self.positions
        ]

    def get_seats(self) -> list[Seat]:
        """This function will return the seats that are left or added, in order."""
        data = self.cleaned_data
        return [
            Seat(data[f"name_{position}"], tuple(data[f"needs_{position}"]), data[f"note_{position}"])
            for position in self.positions
            if data[f"name_{position}"]
        ]
