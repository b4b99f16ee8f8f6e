"""The way through the network: what is good to read or do, and what somebody has ticked."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from core.private import never_stored
from directory import pathway
from directory.access import get_member
from directory.models import InductionItem
from directory.profiles import NotAMember


@login_required
@never_stored
@require_safe
def my_pathway(request: HttpRequest) -> HttpResponse:
    """This view will show the steps, and to a member what they have ticked."""
    member = get_member(request.user)
    way = pathway.get_pathway(member=member, language=get_language())
    return render(request, "directory/my_pathway.html", {"pathway": way, "member": member})


@login_required
@require_POST
def tick(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will tick something, or take the tick away, as the button pressed says."""
    try:
        if "undo" in request.POST:
            pathway.untick(user=request.user, item_pk=pk)
        else:
            pathway.tick(user=request.user, item_pk=pk, now=timezone.now())
    except InductionItem.DoesNotExist as error:
        raise Http404 from error
    except NotAMember:
        return redirect("directory:pathway")  # it says how one becomes a member
    return redirect(f"{reverse('directory:pathway')}#item-{pk}")
