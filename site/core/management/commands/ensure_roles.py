from django.core.management.base import BaseCommand

from core.roles import ensure_roles


class Command(BaseCommand):
    help = "Makes the roles of editors and leads, where they are missing. Can be run any number of times."

    def handle(self, *args, **options):
        self.stdout.write(f"Roles made: {ensure_roles()}")
