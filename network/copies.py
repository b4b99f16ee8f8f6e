"""What a copy for next year forgets."""

from network.models import OpportunityPage


def forget_dates(copy: OpportunityPage) -> None:
    """This function will empty, in an unsaved page, the days that were those of one year."""
    copy.closing_date = copy.feedback_date = None
