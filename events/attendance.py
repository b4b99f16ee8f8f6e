"""Who came to a meeting: one rule for thanks, news, letters and numbers."""

from django.db.models import Exists, OuterRef

from events.models import Occasion, Place, Signup, SignupQuerySet


def get_who_came(occasion: Occasion) -> SignupQuerySet:
    """This function will return the bookings of which somebody was checked in.

    Where nobody was checked in at all, nobody kept a list: then all that had a place. One query, and the
    query set's own.
    """
    has_place = Signup.objects.confirmed().filter(occasion=occasion)
    came = Place.objects.filter(came_at__isnull=False, cancelled_at__isnull=True)
    if came.filter(signup__occasion=occasion).exists():
        return has_place.filter(Exists(came.filter(signup=OuterRef("pk"))))
    return has_place
