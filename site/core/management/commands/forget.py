from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core import retention


class Command(BaseCommand):
    help = (
        "Forgets what is older than we promised, as the worker does each day. Of a table of "
        f"{retention.LEAST} rows or more, one row in {retention.MOST} at most."
    )

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only say what would go, and when")
        parser.add_argument("--confirm", action="store_true", help="let more than that go as well")

    def handle(self, *args, dry_run, confirm, **options):
        if dry_run:
            self._say_what_would_go()
            return
        outcomes = retention.forget(now=timezone.now(), confirmed=confirm)
        for outcome in outcomes:
            if outcome.due and not outcome.waits:
                self.stdout.write(f"{outcome.item.model}: {outcome.due} of {outcome.total}")
        if waiting := [outcome for outcome in outcomes if outcome.waits]:
            lines = "\n".join(f"  {each.item.model}: {each.due} of {each.total}" for each in waiting)
            raise CommandError(
                f"More than one row in {retention.MOST} would go, so none of these went:\n{lines}\n"
                "Are the clock and the periods right? Then run it again with --confirm."
            )
        if failed := [outcome.item.model for outcome in outcomes if outcome.failed]:
            raise CommandError(f"The log says why these failed: {', '.join(failed)}")

    def _say_what_would_go(self):
        for each in retention.forecast(now=timezone.now()):
            first = f"{each.first_due:%Y-%m-%d}" if each.first_due else "never"
            wait = ", waits for --confirm" if each.is_too_much else ""
            self.stdout.write(
                f"{each.item.model}: {each.due} of {each.total}{wait}; the oldest is due: {first}"
            )
