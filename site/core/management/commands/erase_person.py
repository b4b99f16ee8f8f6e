from django.core.management.base import BaseCommand
from django.utils import timezone

from core import erasures


class Command(BaseCommand):
    help = "Forgets everything about the person behind an e-mail address. It cannot be undone."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("--yes", action="store_true", help="do not ask first")

    def handle(self, *args, email, yes, **options):
        if not yes and input(f"Erase everything about {email}? Type 'yes' to go on: ") != "yes":
            self.stdout.write("Nothing was erased.")
            return
        done = erasures.erase_person(email, timezone.now())
        for model, count in done.items():
            self.stdout.write(f"{model}: {count}")
        if not done:
            self.stdout.write("Nothing is kept about this address.")
