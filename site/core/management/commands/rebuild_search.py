from django.core.management.base import BaseCommand

from core import entries, es, indexing


class Command(BaseCommand):
    help = (
        "Makes all that search knows anew: the entries, and Elasticsearch's index beside the old one. "
        "Readers notice nothing. Needed after a restore."
    )

    def handle(self, *args, **options):
        self.stdout.write(f"Entries that were missing, wrong or too many: {entries.refresh_all()}")
        if es.is_configured():
            self.stdout.write(f"Entries in the new index: {indexing.rebuild()}")
