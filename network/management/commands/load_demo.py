"""Loads the demonstration site, round today's date. Loading it twice changes nothing."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from network.demo import people, tree


class Command(BaseCommand):
    help = __doc__

    def handle(self, *, verbosity: int, **options) -> None:
        made = tree.load(now=timezone.now())
        if not verbosity:
            return
        self.stdout.write(f"The demonstration site is there ({made} pages made now).")
        self.stdout.write(f"Log in as {', '.join(people.LOGINS)} with the password {people.PASSWORD}")
