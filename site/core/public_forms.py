"""Forms that anybody may send without an account: what keeps machines out, and a double press from counting.

Nobody has to solve a puzzle. A field that people never meet, a time in which nobody can read a form, and a
token that a form carries once: that is all.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from crispy_forms_gds.helper import FormHelper
from django import forms
from django.conf import settings
from django.core import signing
from django.core.cache import cache
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

OLDEST_FORM = timedelta(hours=24)


class FormTooOld(Exception):
    """The form was opened long ago, or its token is missing or not ours. A new one has to be shown."""


def make_form_token(*, salt: str, now: datetime) -> str:
    """This function will return a token for one showing of a form: its own id, signed with the time."""
    return signing.dumps([uuid4().hex, now.timestamp()], salt=salt)


def read_form_token(token: str, *, salt: str, now: datetime) -> tuple[UUID, timedelta]:
    """This function will return the form's id and how long ago it was shown. Raises FormTooOld."""
    try:
        form_id, shown_at = signing.loads(token, salt=salt)
    except signing.BadSignature as error:
        raise FormTooOld from error
    age = timedelta(seconds=now.timestamp() - shown_at)
    if age > OLDEST_FORM:
        raise FormTooOld
    return UUID(form_id), age


@contextmanager
def used_once(form_id: UUID) -> Iterator[bool]:
    """This context will say whether a form is sent for the first time, and note that it was. Where what is
    done in it fails, the form may be sent again: nobody is thanked for what was lost.

    For what may be counted once too often after a restart of the cache; bookings keep the id themselves.
    """
    key = f"form:{form_id.hex}"
    is_first = cache.add(key, 1, timeout=OLDEST_FORM.total_seconds())
    try:
        yield is_first
    except Exception:
        if is_first:
            cache.delete(key)
        raise


class PublicForm(forms.Form):
    """The part that all these forms share. `salt` names the form: a token of another one does not fit.

    Templates print `form_token`, and `question` by components/trap.html.
    """

    use_required_attribute = False  # browsers would speak before we can, and in their own words

    form_token = forms.CharField(required=False, widget=forms.HiddenInput)
    # Looks like a question to a machine. People never meet it: see templates/components/trap.html
    question = forms.CharField(label=gettext_lazy("Leave this empty"), required=False)

    def __init__(self, data=None, *, salt: str, now: datetime, initial: dict | None = None, **kwargs):
        token = make_form_token(salt=salt, now=now)
        super().__init__(
            data.copy() if data is not None else None,
            initial={"form_token": token, **(initial or {})},
            **kwargs,
        )
        self.helper = FormHelper()
        self.salt, self.now = salt, now
        self.form_id: UUID | None = None  # known once get_refusal has found nothing

    def is_from_a_machine(self) -> bool:
        """This function will say whether the field that no person meets was filled."""
        return bool(self.data.get("question"))

    def get_refusal(self, token: str, *, may_be_quick: bool = False) -> str:
        """This function will say why the form has to be sent once more though nothing in it is wrong, or "".

        `token` is what was sent. What was typed stays; a form that lay open for too long gets a new token.
        """
        try:
            self.form_id, age = read_form_token(token, salt=self.salt, now=self.now)
        except FormTooOld:
            if self.is_bound:
                self.data["form_token"] = self.initial["form_token"]
            return _("This page was open for long. Nothing is lost: please press the button again.")
        if age < settings.SIGNUP_FORM_LEAST and not may_be_quick:
            # Not a false "done" as for the trap: somebody whose browser fills forms may be this quick
            return _("That was very quick. Please look again and press the button once more.")
        return ""
