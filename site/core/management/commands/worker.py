import signal
from threading import Event

from django.core.management.base import BaseCommand
from django.utils import timezone

from core import worker


class Command(BaseCommand):
    help = (
        "Sends mail, passes on offers, publishes what is due, forgets what is old. Ends on SIGTERM or Ctrl-C."
    )

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="run every job once, then end")

    def handle(self, *args, once, **options):
        stop = Event()
        if once:
            worker.run_jobs(jobs=worker.get_jobs(), last_runs={}, now=timezone.now(), stop=stop)
            return
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        self.stdout.write("The worker is running.")
        self.stdout.flush()
        worker.work(stop=stop)
