"""Who among the editors may know whose words, photo or story it is."""

from core.models import User
from core.trusted import is_trusted
from stories.models import StoryPage


def can_handle_contributors(user: User) -> bool:
    """This function will say whether somebody gave this account the right to ask people for their consent."""
    return is_trusted(user, "stories", "handle_contributors")


def can_ask_about(user: User, page: StoryPage) -> bool:
    """This function will say whether an account may also change this story: who does asks its people."""
    return can_handle_contributors(user) and page.permissions_for_user(user).can_edit()
