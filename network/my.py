"""My places: what somebody who is logged in has booked or hosts, and what a member told about themselves."""

from dataclasses import dataclass
from datetime import datetime

from allauth.account.models import EmailAddress
from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core.contact import UnusableEmail, normalise_email
from core.form_fields import NameField
from core.models import User
from directory.access import get_member
from directory.models import Member
from directory.profiles import save_profile
from events.enums import Access
from events.hosting import Hours, get_hosted, get_hours
from events.links import get_place_url
from events.models import EventPage, Occasion, Signup

MOST_EARLIER = 50


@dataclass(frozen=True)
class Booking:
    signup: Signup
    title: str
    url: str
    is_offer: bool  # it waits for an answer


@dataclass(frozen=True)
class Hosted:
    """What a member hosts, and when its page is open to them."""

    occasion: Occasion
    title: str
    hours: Hours
    is_open: bool


@dataclass(frozen=True)
class Places:
    """All that somebody comes to, came to and hosts."""

    offers: list[Booking]
    coming: list[Booking]
    earlier: list[Booking]
    hosted: list[Hosted]


class ProfileForm(forms.Form):
    chosen_name = NameField(
        label=gettext_lazy("What shall we call you?"),
        max_length=80,
        help_text=gettext_lazy("Any name will do. It is what people will see at meetings."),
        error_messages={"required": gettext_lazy("Write a name. Any name will do")},
    )
    language = forms.ChoiceField(
        label=gettext_lazy("In which language shall we write to you?"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a language")},
    )
    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("What helps you to take part?"),
        choices=Access.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("We put it in the form for you when you sign up. Nobody sees it before."),
    )
    note = forms.CharField(
        label=gettext_lazy("Anything else?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    @classmethod
    def of(cls, member: Member) -> "ProfileForm":
        """This function will return the form filled with what the member has told before."""
        return cls(
            initial={
                "chosen_name": member.chosen_name,
                "language": member.language,
                "kinds": member.adjustments.get("kinds", []),
                "note": member.adjustments.get("note", ""),
            }
        )


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def my(request: HttpRequest) -> HttpResponse:
    """This view will show somebody their own bookings and, to a member, the form for their profile."""
    now = timezone.now()
    member = get_member(request.user)
    form = None
    if member and request.method == "POST":
        form = ProfileForm(request.POST)
        if form.is_valid():
            data = form.cleaned_data
            save_profile(
                user=request.user,
                chosen_name=data["chosen_name"],
                language=data["language"],
                adjustments={"kinds": data["kinds"], "note": data["note"]},
            )
            messages.success(request, _("Your changes are saved."))
            return redirect("network:my")
    elif member:
        form = ProfileForm.of(member)
    places = get_places(user=request.user, member=member, now=now, language=get_language())
    return render(request, "network/my.html", {"places": places, "member": member, "form": form})


def get_places(*, user: User, member: Member | None, now: datetime, language: str) -> Places:
    """This function will return somebody's open offers, their other live bookings of what is not over, and
    what they host, all soonest first; and the last of all other bookings, latest first. Bookings made without
    log-in count where they were made with an address that this account has confirmed. Four queries.
    """
    signups = list(
        Signup.objects.filter(Q(user=user) | Q(email_normalised__in=_get_addresses(user)))
        .select_related("occasion__venue")
        .order_by("occasion__starts_at", "pk")
    )
    occasions = get_hosted(member=member, now=now) if member else []
    titles = _get_titles(
        {signup.occasion_id for signup in signups} | {occasion.pk for occasion in occasions}, language
    )
    bookings = [
        Booking(
            signup,
            titles.get(signup.occasion_id) or signup.occasion.name,
            get_place_url(signup),
            signup.is_offer_open(now) and not signup.occasion.is_cancelled,
        )
        for signup in signups
    ]
    coming = [item for item in bookings if item.signup.is_live and not item.signup.occasion.is_over(now)]
    return Places(
        offers=[item for item in coming if item.is_offer],
        coming=[item for item in coming if not item.is_offer],
        earlier=[item for item in reversed(bookings) if item not in coming][:MOST_EARLIER],
        hosted=[
            Hosted(
                occasion,
                titles.get(occasion.pk) or occasion.name,
                get_hours(occasion),
                get_hours(occasion).are_open(now) and not occasion.is_cancelled,
            )
            for occasion in occasions
        ],
    )


def _get_addresses(user: User) -> list[str]:
    addresses = []
    for email in EmailAddress.objects.filter(user=user, verified=True).values_list("email", flat=True):
        try:
            addresses.append(normalise_email(email))
        except UnusableEmail:
            continue  # nobody can have booked with it
    return addresses


def _get_titles(occasions: set[int], language: str) -> dict[int, str]:
    """The title of each occasion's page: in this language if there is one, else in the site's."""
    titles = {}
    wanted = (settings.LANGUAGE_CODE, language)  # the latter, if there, overwrites the former
    pages = EventPage.objects.filter(occasion__in=occasions, locale__language_code__in=wanted).values_list(
        "occasion_id", "title", "locale__language_code"
    )
    for occasion, title, _code in sorted(pages, key=lambda page: page[2] == language):
        titles[occasion] = title
    return titles
