"""The messages about one occasion: which went, which did not, and sending one again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.log_actions import log

from core import outbox
from events.access import can_see_bookings, can_write_letters
from events.admin_screens import only_for, render_screen
from events.mail_log import get_mail_log, get_mails
from events.models import Occasion


@only_for(can_see_bookings)
@require_safe
def mail(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show which messages went to the people of an occasion: never what they say."""
    occasion = get_object_or_404(Occasion, pk=pk)
    found = get_mail_log(occasion=occasion, number=request.GET.get("p"), now=timezone.now())
    may_write = can_write_letters(request.user)
    return render_screen(request, "mail", occasion, _("Messages"), log=found, may_write=may_write)


@only_for(can_see_bookings)
@require_POST
def send_again(request: HttpRequest, pk: int, mail_pk: int) -> HttpResponse:
    """This function will send a message again that was refused, or of which nobody knows whether it went."""
    occasion = get_object_or_404(Occasion, pk=pk)
    message = get_object_or_404(get_mails(occasion), pk=mail_pk)
    try:
        outbox.send_again(mail=message, now=timezone.now())
    except outbox.NothingToSendAgain:
        messages.error(request, _("This message is on its way, was sent, has been erased, or is too late."))
    else:
        log(instance=occasion, action="events.send_again", user=request.user, data={"kind": message.kind})
        messages.success(request, _("The message will be sent again within a minute."))
    return redirect("occasion:mail", pk)
