"""The form of an expenses claim, and that for one more receipt. They check words, sums and files."""

from datetime import datetime
from decimal import Decimal
from functools import partial

from django import forms
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.form_fields import EmailField, NameField
from core.protected_files import ACCEPT, UnusableFile, clean_upload
from core.public_forms import PublicForm
from events.bank_details import has_bank_details
from events.enums import ExpenseKind
from events.expenses import Details, Item
from events.forms import PhoneField
from events.models import ExpensesDesk, Occasion, Receipt
from events.money import (
    AmountTooLarge,
    UnusableAmount,
    get_mileage_pence,
    parse_miles,
    parse_pounds,
)

MOST_ITEMS = 6
ITEMS = range(1, MOST_ITEMS + 1)
RECEIPTS = range(1, Receipt.MOST + 1)
NO_BANK_DETAILS = gettext_lazy(
    "This looks like bank details. Please take them out: we never keep any. "
    "The lead agency asks you for them when it pays."
)


def get_salt(occasion: Occasion) -> str:
    """This function will return what ties the token of a claim's form to its occasion."""
    return f"events.claim.{occasion.pk}"


def check_no_bank_details(words: str) -> None:
    """This validator will refuse what looks like bank details."""
    if has_bank_details(words):
        raise forms.ValidationError(NO_BANK_DETAILS, code="bank_details")


class ReceiptField(forms.FileField):
    """A photo or PDF, as core.protected_files leaves it."""

    widget = forms.FileInput(attrs={"accept": ACCEPT, "class": "govuk-file-upload"})

    def __init__(self, **kwargs):
        super().__init__(
            allow_empty_file=True,
            error_messages={
                "required": gettext_lazy("Choose a photo or a PDF"),
                "invalid": gettext_lazy("This is no file. Please choose it once more."),
            },
            **kwargs,
        )

    def clean(self, value, initial=None) -> ContentFile | None:
        file = super().clean(value, initial)
        if not file:
            return None
        try:
            return clean_upload(file)
        except UnusableFile as error:
            raise forms.ValidationError(str(error), code="file") from error


class AmountField(forms.CharField):
    """A sum in pounds, as whole pence."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value) -> int | None:
        words = super().to_python(value)
        if words in self.empty_values:
            return None
        try:
            return parse_pounds(words)
        except AmountTooLarge:
            raise forms.ValidationError(
                _("This is more than £1,000. Please ask the lead agency first."), code="large"
            ) from None
        except UnusableAmount:
            raise forms.ValidationError(_("Write a sum in pounds, like 4.20"), code="amount") from None


class MilesField(forms.CharField):
    """A distance in miles."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value) -> Decimal | None:
        words = super().to_python(value)
        if words in self.empty_values:
            return None
        try:
            return parse_miles(words)
        except (AmountTooLarge, UnusableAmount):
            raise forms.ValidationError(_("Write how many miles, like 12.5"), code="miles") from None


_own_words = partial(forms.CharField, required=False, validators=[check_no_bank_details])


class ClaimForm(PublicForm):
    """What it was for and what it cost, up to six times; receipts; and whom to answer."""

    name = NameField(
        label=gettext_lazy("Your name"),
        max_length=80,
        help_text=gettext_lazy("The name you want to be paid under."),
        validators=[check_no_bank_details],
        error_messages={
            "required": gettext_lazy("Write your name"),
            "max_length": gettext_lazy("Write a name of at most 80 letters"),
        },
    )
    email = EmailField(label=gettext_lazy("Your e-mail address"), required=False)
    phone = PhoneField(label=gettext_lazy("Your telephone number"), required=False)
    note = _own_words(
        label=gettext_lazy("Anything else the lead agency should know?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("You can leave this empty. Write no bank details here."),
        error_messages={"max_length": gettext_lazy("Write at most 1,000 letters")},
    )

    def __init__(
        self,
        data=None,
        files=None,
        *,
        occasion: Occasion,
        desk: ExpensesDesk,
        now: datetime,
        needs_contact: bool = True,
        **kwargs,
    ):
        super().__init__(data, files=files, salt=get_salt(occasion), now=now, **kwargs)
        self.desk, self.rate = desk, desk.mileage_rate
        self.needs_contact = needs_contact
        for number in ITEMS:
            self._add_item_fields(number)
        for number in RECEIPTS:
            self.fields[f"receipt_{number}"] = ReceiptField(
                label=_("Receipt %(number)s") % {"number": number}, required=False
            )

    def _add_item_fields(self, number: int) -> None:
        self.fields[f"kind_{number}"] = forms.ChoiceField(
            label=gettext_lazy("What did you pay for?"),
            choices=[("", gettext_lazy("Choose")), *ExpenseKind.choices],
            required=False,
            error_messages={"invalid_choice": gettext_lazy("Choose from the list")},
        )
        if self.rate is not None:
            self.fields[f"miles_{number}"] = MilesField(
                label=gettext_lazy("Own car: how many miles?"),
                required=False,
                help_text=_("The lead agency pays %(rate)s pence a mile. Leave this empty for anything else.")
                % {"rate": self.rate},
            )
        self.fields[f"amount_{number}"] = AmountField(
            label=gettext_lazy("What did it cost, in pounds?"), required=False
        )
        self.fields[f"what_{number}"] = _own_words(
            label=gettext_lazy("From where to where, or what it was"),
            max_length=160,
            error_messages={"max_length": gettext_lazy("Write at most 160 letters")},
        )

    def get_items(self) -> list[dict]:
        """This function will return the fields of each thing to claim, for the template."""
        return [
            {
                "number": number,
                **{name: self[f"{name}_{number}"] for name in ("kind", "amount", "what")},
                "miles": self[f"miles_{number}"] if self.rate is not None else None,
                "is_used": self._is_used(number),
            }
            for number in ITEMS
        ]

    def has_more_items(self) -> bool:
        """This function will say whether more than the first thing was written down."""
        return any(self._is_used(number) for number in ITEMS[1:])

    def get_receipts(self) -> list:
        """This function will return the fields of the receipts, for the template."""
        return [self[f"receipt_{number}"] for number in RECEIPTS]

    def has_more_receipts(self) -> bool:
        """This function will say whether there is something to say about more than the first file."""
        return any(self[f"receipt_{number}"].errors for number in RECEIPTS[1:])

    def clean(self) -> dict:
        data = super().clean()
        used = [number for number in ITEMS if self._is_used(number)]
        for number in used or [1]:
            self._clean_item(number, data)
        has_tried = self.has_error("email") or self.has_error("phone")
        if self.needs_contact and not (data.get("email") or data.get("phone") or has_tried):
            self.add_error("email", _("Write an e-mail address or a telephone number, so that we can answer"))
        if self.errors:
            self.say_files_are_lost()
        return data

    def say_files_are_lost(self) -> None:
        """This function will ask for each good file once more: a form that is shown again cannot keep it."""
        for number in RECEIPTS:
            field = f"receipt_{number}"
            if self.files.get(field) and not self.has_error(field):
                self.add_error(field, _("Please choose this file once more: browsers do not keep it"))

    def _is_used(self, number: int) -> bool:
        names = ("kind", "miles", "amount", "what")
        return any(self.data.get(f"{name}_{number}", "").strip() for name in names)

    def _clean_item(self, number: int, data: dict) -> None:
        kind, miles = f"kind_{number}", f"miles_{number}"
        amount = f"amount_{number}"
        if not data.get(kind) and not self.has_error(kind):
            self.add_error(kind, _("Choose what you paid for"))
        if miles in self.fields and self.has_error(miles):
            return
        if data.get(miles) and data.get(kind) not in ("", None, ExpenseKind.MILEAGE):
            self.add_error(miles, _("Miles are for your own car only. Empty them, or choose “Own car”"))
        elif data.get(miles) and data.get(amount):
            self.add_error(amount, _("Write miles or a sum, not both: we work out the sum"))
        elif not data.get(miles) and data.get(amount) is None and not self.has_error(amount):
            self.add_error(amount, _("Write what it cost"))

    def get_details(self) -> Details:
        """This function will return what is claimed. The form must be valid."""
        data = self.cleaned_data
        return Details(
            name=data["name"],
            email=data["email"],
            phone=data["phone"],
            note=data["note"],
            items=tuple(self._make_item(number) for number in ITEMS if self._is_used(number)),
        )

    def get_files(self) -> list[ContentFile]:
        """This function will return what may be stored of the receipts."""
        files = [self.cleaned_data[f"receipt_{number}"] for number in RECEIPTS]
        return [file for file in files if file]

    def _make_item(self, number: int) -> Item:
        data = self.cleaned_data
        kind, note, miles = data[f"kind_{number}"], data[f"what_{number}"], data.get(f"miles_{number}")
        if miles:
            pence = get_mileage_pence(miles=miles, rate=self.rate)
            return Item(kind=kind, pence=pence, note=note, miles=str(miles), rate=self.rate)
        return Item(kind=kind, pence=data[f"amount_{number}"], note=note)


class ReceiptForm(forms.Form):
    """One more receipt for a claim that is under way."""

    use_required_attribute = False

    receipt = ReceiptField(label=gettext_lazy("A photo or a PDF of a receipt"))


class RefusalForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why it is refused"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        validators=[check_no_bank_details],
        help_text=gettext_lazy("Plain words. The person reads this on their private page."),
        error_messages={"required": gettext_lazy("Say why. The person reads it.")},
    )
