"""The forms of the day itself: somebody at the door without a booking, and another room for the meeting."""

from datetime import datetime

from crispy_forms_gds.helper import FormHelper
from django import forms
from django.conf import settings
from django.core.validators import URLValidator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.form_fields import EmailField, NameField
from core.models import User
from events import check_in, occasions
from events.availability import OccasionOver
from events.locking import Busy
from events.models import Occasion, Place
from events.signup import DoorShut, NoRoom

BUSY = _("Many people are using this event's list right now. Nothing was changed: please press again.")


class WalkInForm(forms.Form):
    """Somebody who came without a booking."""

    use_required_attribute = False

    name = NameField(
        label=_("What shall we call them?"),
        max_length=80,
        help_text=_("Any name will do."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Write a name. Any name will do"),
            "max_length": _("Write a name of at most 80 letters"),
        },
    )
    email = EmailField(
        label=_("Their e-mail address"),
        required=False,
        help_text=_("You can leave this empty. With it they get their private page."),
    )
    language = forms.ChoiceField(label=_("Language for our message"), choices=settings.LANGUAGES)
    agrees = forms.BooleanField(
        label=_("They agree that we keep this for the event"),
        error_messages={"required": _("Ask them first. Without their yes nothing may be kept")},
    )

    REFUSALS = {
        NoRoom: _("No place is free. Raise the number of places first: the staff can do it."),
        DoorShut: _("People without a booking can be added while the door is open, not before or after."),
        Busy: BUSY,
    }

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        self.helper = FormHelper()
        self.fields["email"].widget.attrs["autocomplete"] = "off"  # the host's own must not slip in
        self.fields["language"].initial = get_language()

    def save(self, *, occasion: Occasion, added_by: User, now: datetime) -> Place | None:
        """This function will book and check in. Where that is refused the form says why."""
        data = self.cleaned_data
        try:
            return check_in.take_walk_in(
                occasion=occasion,
                name=data["name"],
                email=data["email"],
                language=data["language"],
                added_by=added_by,
                now=now,
            )
        except tuple(self.REFUSALS) as refusal:
            self.add_error(None, self.REFUSALS[type(refusal)])
            return None


class RoomForm(forms.Form):
    """Where the meeting is now. The address it had is shown to nobody: a new one is written."""

    use_required_attribute = False

    url = forms.CharField(
        label=_("Address of the new room"),
        max_length=500,
        help_text=_("It begins with https://. Nobody sees it: everybody comes through our door."),
        widget=forms.TextInput(attrs={"input_type": "url", "autocomplete": "off", "spellcheck": "false"}),
        validators=[URLValidator(schemes=["https"], message=_("Write the whole address, with https://"))],
        error_messages={
            "required": _("Write the address of the new room"),
            "max_length": _("Write an address of at most 500 letters"),
        },
    )
    phone = forms.CharField(
        label=_("Number to ring in"),
        required=False,
        max_length=80,
        help_text=_("Leave it empty if nobody can join by telephone now."),
        error_messages={"max_length": _("Write at most 80 letters")},
    )
    note = forms.CharField(
        label=_("Note on joining"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": _("Write at most 500 letters")},
    )

    REFUSALS = {
        occasions.AlreadyCancelled: _("This occasion is cancelled."),
        OccasionOver: _("This occasion has taken place."),
        Busy: BUSY,
    }

    def __init__(self, data=None, *, joining: dict[str, str], **kwargs):
        initial = {key: joining.get(key, "") for key in ("phone", "note")}
        super().__init__(data, initial=initial, **kwargs)
        self.helper = FormHelper()

    def save(self, *, occasion: Occasion, now: datetime) -> bool:
        """This function will lead everybody to the new room; where that is refused the form says why."""
        try:
            occasions.change_room(occasion=occasion, joining=self.cleaned_data, now=now)
        except tuple(self.REFUSALS) as refusal:
            self.add_error(None, self.REFUSALS[type(refusal)])
            return False
        return True
