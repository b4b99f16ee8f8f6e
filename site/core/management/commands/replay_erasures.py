from django.core.management.base import BaseCommand
from django.utils import timezone

from core import erasures


class Command(BaseCommand):
    help = "After a restore: erases again everybody who was erased since that copy was made."

    def handle(self, *args, **options):
        self.stdout.write(f"People erased again: {erasures.replay(timezone.now())}")
