"""What helps a member to take part, and the language we write in: told to us alone, once for all sign-ups.

It stands here and not with the profile, for nobody else ever sees it; and which kinds of help there are is
known to the events.
"""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from directory.models import Member
from directory.profile_views import only_for_members
from directory.profiles import save_needs
from events.enums import Access


class AdjustmentsForm(forms.Form):
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
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        error_messages={"max_length": gettext_lazy("Write at most %(limit_value)d letters")},
    )
    language = forms.ChoiceField(
        label=gettext_lazy("In which language shall we write to you?"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a language")},
    )


@only_for_members
@require_http_methods(["GET", "HEAD", "POST"])
def my_adjustments(request: HttpRequest, member: Member) -> HttpResponse:
    """This view will take what helps a member, for the forms of all events to come."""
    told = {
        "kinds": member.adjustments.get("kinds", []),
        "note": member.adjustments.get("note", ""),
        "language": member.language,
    }
    form = AdjustmentsForm(request.POST if request.method == "POST" else None, initial=told)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        save_needs(
            user=request.user,
            language=data["language"],
            adjustments={"kinds": data["kinds"], "note": data["note"]},
        )
        messages.success(request, _("Your changes are saved."))
        return redirect("network:adjustments")
    return render(request, "network/my_adjustments.html", {"form": form})
