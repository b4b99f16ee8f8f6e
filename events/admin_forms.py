"""The forms on the editors' screens of the events app, except those of pages."""

from datetime import datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.forms.choosers import BaseFilterForm

from core.models import Campaign
from core.viewsets import NamedForm
from directory.enums import MemberStatus
from directory.models import Member
from events import occasions
from events.enums import Access, Format, PromiseState
from events.forms import NAME_OF, AsksQuestions
from events.models import AccessPromise, EventSeriesPage, Occasion, Place
from events.question_forms import QuestionForm, make_question_forms
from events.signup import Seat

YEARS = range(2000, 2100)  # others are slips of the finger, and the first and last have no UTC
MOST_PLACES = 100_000
OTHER_LANGUAGES = [(code, name) for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
A_YEAR = timedelta(days=365)
NO_SUCH_TIME = _("This time does not exist: the clocks go forward that night. Choose another time.")


class LocalDateTimeField(forms.DateTimeField):
    """What a clock on the wall shows; the form knows in which time zone it hangs."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    default_error_messages = {
        "invalid": _("Write day and time like this: 2027-03-09 10:00."),
        "year": _("Check the year."),
    }

    def to_python(self, value: str | datetime | None) -> datetime | None:
        if value in self.empty_values:
            return None
        if not isinstance(value, datetime):
            try:
                value = parse_datetime(value.strip())
            except ValueError:
                value = None
        if value is None or value.tzinfo is not None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        if value.year not in YEARS:
            raise ValidationError(self.error_messages["year"], code="year")
        return value


class NewOccasionForm(forms.ModelForm):
    """The facts without which there is no occasion: for the modal on an event's page."""

    starts_at = LocalDateTimeField(label=_("Starts"))
    ends_at = LocalDateTimeField(label=_("Ends"))
    capacity = forms.IntegerField(
        label=_("Places"),
        required=False,
        min_value=1,
        max_value=MOST_PLACES,
        help_text=_("Leave empty where there is room for everybody."),
    )

    class Meta:
        model = Occasion
        fields = ["name", "kind", "starts_at", "ends_at", "format", "venue", "capacity", "audience"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        zone = ZoneInfo(self.instance.time_zone)
        for field in occasions.TIMES:
            if self.initial.get(field):
                self.initial[field] = self.initial[field].astimezone(zone).replace(tzinfo=None)

    def clean(self) -> dict:
        data = super().clean()
        self._put_times_in_zone(data)
        if data.get("format") in (Format.IN_PERSON, Format.BOTH) and "venue" in data and not data["venue"]:
            self.add_error("venue", _("Choose a venue: people come in person."))
        starts_at, ends_at = data.get("starts_at"), data.get("ends_at")
        if starts_at and ends_at and ends_at <= starts_at:
            self.add_error("ends_at", _("The end must be after the start."))
        return data

    def save(self, commit: bool = True) -> Occasion:
        """This function will write the occasion. `commit` is Django's, and always true here."""
        return occasions.save_occasion(occasion=self.instance, now=timezone.now())

    def _put_times_in_zone(self, data: dict) -> None:
        time_zone = data.get("time_zone", self.instance.time_zone)
        for field in occasions.TIMES:
            if data.get(field):
                try:
                    data[field] = occasions.put_in_zone(local=data[field], time_zone=time_zone)
                except occasions.TimeDoesNotExist:
                    self.add_error(field, NO_SUCH_TIME)


class PromiseForm(forms.Form):
    """What an occasion promises about one kind of access. Nothing chosen: nothing is said about it."""

    state = forms.ChoiceField(
        label=_("State"), choices=[("", _("Not said")), *PromiseState.choices], required=False
    )
    ask_by_date = forms.DateField(
        label=_("Ask by"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    note = forms.CharField(label=_("Note"), max_length=160, required=False)

    def __init__(self, *args, access: Access, **kwargs):
        super().__init__(*args, prefix=f"promise-{access.value}", **kwargs)
        self.access = access
        for code, language in OTHER_LANGUAGES:
            self.fields[f"note_{code}"] = forms.CharField(
                label=_("Note in %(language)s") % {"language": language},
                max_length=160,
                required=False,
                widget=forms.TextInput(attrs={"lang": code, "dir": "auto"}),
            )

    @classmethod
    def get_initial(cls, promise: AccessPromise) -> dict:
        """This function will return the answers of the form for what is promised."""
        notes = {f"note_{code}": promise.notes.get(code, "") for code, _language in OTHER_LANGUAGES}
        return forms.model_to_dict(promise, ["state", "ask_by_date", "note"]) | notes

    def clean(self) -> dict:
        data = super().clean()
        if data.get("state") == PromiseState.ON_REQUEST and not data.get("ask_by_date"):
            self.add_error("ask_by_date", _("Say by which day people must ask."))
        if not data.get("state") and (data.get("ask_by_date") or data.get("note")):
            self.add_error("state", _("Choose a state, or empty this row."))
        return data

    def get_promise(self) -> AccessPromise | None:
        """This function will return the unsaved row, or None where nothing is said."""
        if not self.cleaned_data["state"]:
            return None
        is_on_request = self.cleaned_data["state"] == PromiseState.ON_REQUEST
        return AccessPromise(
            access=self.access,
            state=self.cleaned_data["state"],
            ask_by_date=self.cleaned_data["ask_by_date"] if is_on_request else None,
            note=self.cleaned_data["note"],
            notes={
                code: words
                for code, _language in OTHER_LANGUAGES
                if (words := self.cleaned_data[f"note_{code}"])
            },
        )


class HostsField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj: Member) -> str:
        """This function will name a member so that two of the same name can be told apart."""
        since = date_format(obj.approved_at, "j E Y")
        return _("%(name)s, member since %(day)s") % {"name": obj.chosen_name, "day": since}


class OccasionForm(NewOccasionForm):
    """All live facts of an occasion, how to join, and what is promised."""

    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=[(name, name) for name in sorted(available_timezones())]
    )
    signup_opens_at = LocalDateTimeField(label=_("Sign-up opens"), required=False)
    signup_closes_at = LocalDateTimeField(
        label=_("Sign-up closes"), required=False, help_text=_("Leave empty to close it at the start.")
    )
    joining_url = forms.URLField(
        label=_("Address of the online meeting"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=_("People with a place get our own link to it, which opens 15 minutes before the start."),
    )
    joining_phone = forms.CharField(label=_("Number to ring in"), required=False, max_length=80)
    joining_note = forms.CharField(
        label=_("Note on joining"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    hosts = HostsField(
        label=_("Hosts"),
        queryset=Member.objects.filter(status=MemberStatus.APPROVED).order_by("chosen_name", "pk"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=Occasion._meta.get_field("hosts").help_text,
    )
    may_tell = forms.BooleanField(label=_("Yes, tell them"), required=False, widget=forms.HiddenInput)

    class Meta(NewOccasionForm.Meta):
        fields = [
            *NewOccasionForm.Meta.fields,
            "time_zone",
            "locality",
            "campaign",
            "waiting_mode",
            "signup_opens_at",
            "signup_closes_at",
            "reminds_week_before",
            "reminds_day_before",
            "papers_due_date",
            "papers_late_because",
            "lead_agency",
        ]
        widgets = {"papers_due_date": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    JOINING = {"joining_url": "url", "joining_phone": "phone", "joining_note": "note"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        details = self.instance.joining.details if hasattr(self.instance, "joining") else {}
        self.initial.update({field: details.get(key, "") for field, key in self.JOINING.items()})
        if self.instance.pk:
            self.initial["hosts"] = self.instance.hosts.all()

    @cached_property
    def promise_forms(self) -> list[PromiseForm]:
        """One form for each kind of access, in the order of the choices."""
        said = (
            {promise.access: promise for promise in self.instance.promises.all()} if self.instance.pk else {}
        )
        return [
            PromiseForm(
                self.data if self.is_bound else None,
                access=access,
                initial=PromiseForm.get_initial(said[access]) if access in said else None,
            )
            for access in Access
        ]

    @cached_property
    def question_forms(self) -> list[QuestionForm]:
        return make_question_forms(self.instance, self.data if self.is_bound else None)

    def clean(self) -> dict:
        data = super().clean()
        opens_at, closes_at = data.get("signup_opens_at"), data.get("signup_closes_at")
        if opens_at and closes_at and closes_at <= opens_at:
            self.add_error("signup_closes_at", _("Sign-up must close after it opens."))
        return data

    def is_valid(self) -> bool:
        """This function will also ask once before people are told of a change, keeping what was typed."""
        facts_are_valid = super().is_valid()
        # Each is asked, so that all that is wrong is shown at once
        rows_are_valid = [form.is_valid() for form in [*self.promise_forms, *self.question_forms]]
        if not facts_are_valid or not all(rows_are_valid):
            return False
        if not self.instance.pk or self.cleaned_data["may_tell"]:
            return True
        people = occasions.count_people_to_tell(occasion=self.instance)
        if not people or not occasions.has_change_that_matters(occasion=self.instance):
            return True
        self.fields["may_tell"].widget = forms.CheckboxInput()
        self.add_error(
            "may_tell",
            ngettext(
                "%(count)s person has booked and will be told what changes. Nothing is saved yet.",
                "%(count)s people have booked and will be told what changes. Nothing is saved yet.",
                people,
            )
            % {"count": people},
        )
        return False

    def save(self, commit: bool = True) -> Occasion:
        """This function will write the occasion. `commit` is Django's, and always true here."""
        promises = [form.get_promise() for form in self.promise_forms]
        return occasions.save_occasion(
            occasion=self.instance,
            joining={key: self.cleaned_data[field] for field, key in self.JOINING.items()},
            promises=[promise for promise in promises if promise],
            hosts=self.cleaned_data["hosts"],
            questions=[question for form in self.question_forms if (question := form.get_question())],
            now=timezone.now(),
        )


class CampaignForm(NamedForm):
    """A campaign, its name and what it is about in each language."""

    class Meta:
        model = Campaign
        fields = ["name", "slug", "starts_on", "ends_on", "about"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for code, language in OTHER_LANGUAGES:
            self.fields[f"about_{code}"] = forms.CharField(
                label=_("What it is about, in %(language)s") % {"language": language},
                max_length=600,
                required=False,
                initial=self.instance.abouts.get(code, ""),
                widget=forms.Textarea(attrs={"lang": code, "dir": "auto", "rows": 3}),
            )

    def clean(self) -> dict:
        data = super().clean()
        starts_on, ends_on = data.get("starts_on"), data.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("The last day must not be before the first."))
        return data

    def save(self, commit: bool = True) -> Campaign:
        given = {code: self.cleaned_data[f"about_{code}"] for code, _language in OTHER_LANGUAGES}
        self.instance.abouts = {code: words for code, words in given.items() if words}
        return super().save(commit)


class CancelOccasionForm(forms.Form):
    reason = forms.CharField(
        label=_("Why it will not take place"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Plain words. People read this on the page and in their message."),
    )


class PlanForm(forms.Form):
    """How many of a series' next meetings are wanted: a number of them, or all of a year."""

    FIRST_SHOWN = 12

    count = forms.IntegerField(
        label=_("How many of the next meetings"),
        min_value=1,
        max_value=36,
        required=False,
        help_text=_("Those that are planned already are left as they are."),
    )
    year = forms.BooleanField(required=False)

    def clean(self) -> dict:
        data = super().clean()
        if not data.get("year") and data.get("count") is None and "count" not in self.errors:
            self.add_error("count", _("Say how many."))
        return data

    def get_wanted(self, now: datetime) -> dict:
        """This function will return what planning.get_plan is to be asked for."""
        if not self.cleaned_data["year"]:
            return {"count": self.cleaned_data["count"]}
        return {"until": timezone.localdate(now, ZoneInfo(settings.EVENTS_TIME_ZONE)) + A_YEAR}


class CancelDroppedForm(forms.Form):
    """Which meetings that their series no longer has shall be cancelled, and what their pages say."""

    meetings = forms.ModelMultipleChoiceField(Occasion.objects.none())
    reason = forms.CharField(max_length=300, required=False)

    def __init__(self, *args, series: EventSeriesPage, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["meetings"].queryset = series.occasions.all()


class BookingForm(AsksQuestions):
    """A booking for somebody who phoned or wrote: the same rules, the same list, the same questions."""

    seats = forms.TypedChoiceField(
        label=_("Places"), coerce=int, choices=[(n, n) for n in range(1, Place.MAX_PER_SIGNUP + 1)], initial=1
    )
    name_1 = forms.CharField(
        label=_("Name"), max_length=80, required=False, help_text=_("Any name they choose, or none.")
    )
    email = forms.CharField(label=_("E-mail address"), max_length=254, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, initial=settings.LANGUAGE_CODE
    )
    kinds = forms.MultipleChoiceField(
        label=_("What they need to take part"),
        choices=Access,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Ask first whether you may write it down. Afterwards only access leads can read it."),
    )
    note = forms.CharField(
        label=_("More about what they need"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    agrees = forms.BooleanField(
        label=_("They agree that we keep this to run the event"),
        error_messages={"required": _("Ask them first. Without their yes nothing may be kept.")},
    )

    def __init__(self, *args, occasion: Occasion, **kwargs):
        super().__init__(*args, **kwargs)
        for number, label in NAME_OF.items():
            self.fields[f"name_{number}"] = forms.CharField(label=label, max_length=80, required=False)
        self.add_questions(occasion.questions.all())
        self.order_fields(["seats", "name_1", *(f"name_{number}" for number in NAME_OF)])

    def clean(self) -> dict:
        data = super().clean()
        for number in NAME_OF:
            if data.get(f"name_{number}") and number > data.get("seats", number):
                self.add_error(f"name_{number}", _("There are more names than places. Choose more places."))
        return data

    def get_seats(self) -> list[Seat]:
        """This function will return the seats asked for; what is needed belongs to the first."""
        data = self.cleaned_data
        first = Seat(name=data["name_1"], kinds=tuple(data["kinds"]), note=data["note"])
        others = [Seat(name=data[f"name_{number}"]) for number in range(2, data["seats"] + 1)]
        return [first, *others]


class MoveForm(forms.Form):
    """Where on the waiting list a booking shall stand instead, and why."""

    AT_ONCE = "now"

    where = forms.ChoiceField(label=_("Where to"))
    reason = forms.CharField(
        label=_("Why"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Others wait longer for it: please say why.")},
        help_text=_("It is kept with the booking. Only those who see the bookings read it."),
    )

    def __init__(self, data: dict | None, *, position: int, length: int):
        super().__init__(data)
        others = [(str(n), str(n)) for n in range(1, length + 1) if n != position]
        self.fields["where"].choices = [*others, (self.AT_ONCE, _("A place at once"))]

    def get_position(self) -> int | None:
        """This function will return the position wanted; None means a place at once."""
        where = self.cleaned_data["where"]
        return None if where == self.AT_ONCE else int(where)


class OccasionChoiceFilterForm(BaseFilterForm):
    """The search in the modal in which an occasion is chosen."""

    q = forms.CharField(
        label=_("Search term"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Search")})
    )

    def filter(self, objects):
        objects = super().filter(objects)
        if words := self.cleaned_data["q"]:
            self.is_searching, self.search_query = True, words
            objects = objects.filter(name__icontains=words)
        return objects
