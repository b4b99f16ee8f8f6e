"""My page: whom I do not want to see, nor be seen by; and the button for it on a person's page."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.private import never_stored
from directory import blocks
from directory.visibility import visible_members


@login_required
@never_stored
@require_safe
def my_blocks(request: HttpRequest) -> HttpResponse:
    """This view will list whom somebody blocked, by the name under which they knew them then."""
    return render(request, "directory/my_blocks.html", {"blocks": blocks.get_blocks(blocker=request.user)})


@login_required
@never_stored
@require_POST
def block(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """This view will keep somebody and a member whom they see from one another."""
    member = get_object_or_404(visible_members(request.user).select_related("user"), public_id=public_id)
    blocks.block(blocker=request.user, blocked=member.user, name=member.chosen_name, now=timezone.now())
    return redirect("directory:my_blocks")


@login_required
@never_stored
@require_POST
def unblock(request: HttpRequest, pk: int) -> HttpResponse:
    """This view will undo a block of one's own."""
    block = get_object_or_404(blocks.get_blocks(blocker=request.user).select_related("blocked"), pk=pk)
    blocks.unblock(blocker=request.user, blocked=block.blocked)
    messages.success(request, _("Done. You two may see one another again."))
    return redirect("directory:my_blocks")
