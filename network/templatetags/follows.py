"""The button that follows a page."""

from django import template
from django.template import Context

from network.follows import is_following

register = template.Library()


@register.inclusion_tag("network/includes/follow_button.html", takes_context=True)
def follow_button(context: Context) -> dict:
    """This tag will offer to follow the page that is shown, or to stop. One query for who is logged in, none
    for others: they are led to the log-in. Nothing is offered in the preview of a page.
    """
    page, request = context["page"], context["request"]
    if not page.pk or not hasattr(request, "user") or getattr(request, "is_preview", False):
        return {}
    is_known = request.user.is_authenticated
    return {
        "page": page,
        "path": request.path,
        "is_known": is_known,
        "is_following": is_known and is_following(user=request.user, page=page),
        "csrf_token": context.get("csrf_token"),
    }
