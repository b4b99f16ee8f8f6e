"""The forms of what comes after an event: a note, by a host on a phone or by the staff, and closing it."""

from datetime import datetime
from uuid import UUID

from crispy_forms_gds.helper import FormHelper
from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.models import User
from core.protected_files import ACCEPT, UnusableFile
from events import notes
from events.enums import NoteKind
from events.models import HeardNote, Occasion


class NoteForm(forms.Form):
    use_required_attribute = False

    table = forms.CharField(label=_("Table or group"), max_length=40, required=False)
    question = forms.TypedChoiceField(
        label=_("Question"),
        coerce=UUID,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": _("Choose a question from the list")},
    )
    kind = forms.ChoiceField(
        label=_("What kind of note is it?"),
        choices=NoteKind.choices,
        initial=NoteKind.NOTE,
        widget=forms.RadioSelect,
        help_text=_("The last three are for work in pairs: what hinders, what helps, what it brings."),
        error_messages={
            "required": _("Choose the kind of note"),
            "invalid_choice": _("Choose the kind of note"),
        },
    )
    words = forms.CharField(
        label=_("What was said"),
        max_length=HeardNote._meta.get_field("words").max_length,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Please write no names, and nothing by which one could know a person."),
        error_messages={"max_length": _("Write at most 2,000 letters")},
    )
    photo = forms.FileField(
        label=_("Or a photo of the sheet"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ACCEPT, "class": "govuk-file-upload"}),
        help_text=_("Only the staff see it. They type up what it says."),
    )

    REFUSALS = {
        notes.MeetingNotBegun: _("Notes can be written from the start of the event."),
        notes.TooManyNotes: _("This event has more notes than we can keep. Please tell the staff."),
    }

    def __init__(self, *args, occasion: Occasion, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        questions = notes.get_questions(occasion=occasion, language=get_language())
        self.fields["question"].choices = [("", _("About anything")), *questions.items()]

    def clean(self) -> dict:
        data = super().clean()
        if not self.errors and not data["words"].strip() and not data["photo"]:
            self.add_error("words", _("Write what was said, or add a photo"))
        return data

    def save(self, *, occasion: Occasion, user: User, now: datetime) -> HeardNote | None:
        """This function will keep the note; where that is refused the form says why."""
        try:
            return notes.add_note(occasion=occasion, user=user, now=now, **self.cleaned_data)
        except UnusableFile as refusal:
            self.add_error("photo", str(refusal))
        except tuple(self.REFUSALS) as refusal:
            self.add_error(None, self.REFUSALS[type(refusal)])
        return None


class ChangeNoteForm(NoteForm):
    """To correct a note, or type up its photo, which stays as it is."""

    photo = None

    def __init__(self, *args, note: HeardNote, **kwargs):
        initial = {name: getattr(note, name) for name in ("table", "question", "kind", "words")}
        super().__init__(*args, occasion=note.occasion, initial=initial, **kwargs)
        self.note = note

    def clean(self) -> dict:
        return forms.Form.clean(self)

    def change(self) -> bool:
        """This function will write the note as it is in the form; where that is refused the form says why."""
        try:
            notes.change_note(note=self.note, **self.cleaned_data)
        except notes.NothingSaid:
            self.add_error("words", _("Write what was said"))
            return False
        return True


class CloseForm(forms.Form):
    people_came = forms.IntegerField(
        label=_("People who came"),
        required=False,
        min_value=0,
        max_value=100_000,
        help_text=_("From the list at the door. Correct it if you know better. Empty: nobody counted."),
    )
