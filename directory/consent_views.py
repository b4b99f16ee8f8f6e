"""What somebody agreed to, on My page: one press gives, one press takes back."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.links import get_way_back
from core.models import User
from core.my_page import Waiting
from core.private import never_stored
from directory import consents
from directory.access import get_member
from directory.enums import Purpose
from directory.models import Consent, ConsentWording

# What anybody with an account may be asked; the rest means something for members only
FOR_ALL = (Purpose.STORY, Purpose.NEWSLETTER)

# What each does, and what taking it back does
EFFECTS: dict[str, Promise] = {
    Purpose.RULES: gettext_lazy("This is what all members keep to. It ends when you leave the network."),
    Purpose.DIRECTORY: gettext_lazy(
        "If you take this back, your profile is out of sight at once. We keep it for you, until you leave."
    ),
    Purpose.PHOTO: gettext_lazy(
        "If you take this back, nobody sees your photo from that moment. The rest of your profile stays."
    ),
    Purpose.STORY: gettext_lazy(
        "If you take this back, we do not ask any more. What we publish of yours, you take down on its own "
        "private page, with one press."
    ),
    Purpose.NEWSLETTER: gettext_lazy("If you take this back, no newsletter comes any more."),
    Purpose.PROJECTS: gettext_lazy("If you take this back, we do not ask you about projects any more."),
}


@dataclass(frozen=True)
class Choice:
    """One purpose, as directory/includes/consent.html shows it."""

    purpose: Purpose
    effect: Promise
    wording: ConsentWording | None  # the newest words
    live: Consent | None
    history: list[Consent]  # the latest first, what holds now included
    is_soon_over: bool

    @property
    def words(self) -> ConsentWording | None:
        """Those that the person agreed to, else the newest."""
        return self.live.wording if self.live else self.wording

    @property
    def has_newer_words(self) -> bool:
        return bool(self.live and self.wording and self.live.wording_id != self.wording.pk)

    @property
    def may_give(self) -> bool:
        return self.purpose != Purpose.RULES and self.wording is not None

    @property
    def may_renew(self) -> bool:
        return bool(self.live and self.wording) and (self.has_newer_words or self.is_soon_over)


def get_choices(*, user: User, now: datetime) -> list[Choice]:
    """This function will return what somebody is asked, with what they said, in a fixed order. A member is
    asked everything; what somebody agreed to as a member stays on the list. Three queries.
    """
    newest = consents.get_newest_wordings()
    said = Consent.objects.filter(user=user).select_related("wording").order_by("-given_at", "-pk")
    history = {purpose: [each for each in said if each.purpose == purpose] for purpose in Purpose}
    is_member = get_member(user) is not None
    of_accounts = [each for each in Purpose if each != Purpose.PUBLISHING]
    asked = [each for each in of_accounts if history[each] or each in FOR_ALL or is_member]
    return [_make_choice(purpose, newest.get(purpose), history[purpose], now=now) for purpose in asked]


def get_choice(*, user: User, purpose: Purpose, now: datetime) -> Choice | None:
    """This function will return one of them, or None where this person is not asked. Three queries."""
    return next((each for each in get_choices(user=user, now=now) if each.purpose == purpose), None)


def _make_choice(
    purpose: Purpose, wording: ConsentWording | None, history: list[Consent], *, now: datetime
) -> Choice:
    live = next((each for each in history if each.holds(now)), None)
    ends_at = live.expires_at if live else None
    return Choice(
        purpose=purpose,
        effect=EFFECTS[purpose],
        wording=wording,
        live=live,
        history=history,
        is_soon_over=ends_at is not None and ends_at <= now + settings.ASK_CONSENT_BEFORE,
    )


def get_waiting(*, user: User, now: datetime) -> list[Waiting]:
    """This function will say on My page which consents run out soon. One query."""
    return [
        Waiting(
            _("“%(purpose)s” ends on %(day)s. You can renew it.")
            % {
                "purpose": consent.get_purpose_display(),
                "day": date_format(timezone.localtime(consent.expires_at), "j E Y"),
            },
            f"{reverse('directory:my_consents')}#{consent.purpose}",
        )
        for consent in consents.get_running_out(user=user, now=now)
    ]


@login_required
@never_stored
@require_safe
def my_consents(request: HttpRequest) -> HttpResponse:
    """This view will show somebody all that they are asked, in which words, and what they said when."""
    context = {"choices": get_choices(user=request.user, now=timezone.now())}
    return render(request, "directory/my_consents.html", context)


@login_required
@never_stored
@require_POST
def change_consent(request: HttpRequest, purpose: str) -> HttpResponse:
    """This view will take one press: `say` is "yes", with the `version` that was read, or "no"."""
    now = timezone.now()
    choice = purpose in Purpose.values and get_choice(user=request.user, purpose=Purpose(purpose), now=now)
    if not choice or not choice.may_give:
        raise Http404
    if request.POST.get("say") == "yes":
        _give(request, choice, now=now)
    elif request.POST.get("say") == "no":
        consents.withdraw(user=request.user, purpose=purpose, now=now)
        messages.success(request, _("You took it back: %(purpose)s.") % {"purpose": choice.purpose.label})
    return redirect(get_way_back(request, f"{reverse('directory:my_consents')}#{purpose}"))


def _give(request: HttpRequest, choice: Choice, *, now: datetime) -> None:
    version = request.POST.get("version", "")
    try:
        consents.give(
            user=request.user,
            purpose=choice.purpose,
            language=get_language(),
            now=now,
            version=int(version) if version.isdecimal() and len(version) < 6 else 0,
        )
    except (consents.WordsChanged, consents.NothingToAgreeTo):
        messages.error(request, _("The words have changed meanwhile. Please read them again, then agree."))
    else:
        messages.success(request, _("You agreed: %(purpose)s.") % {"purpose": choice.purpose.label})
