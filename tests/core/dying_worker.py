"""The real worker, in a process that kills itself (SIGKILL) when it writes its n-th message.

python -m tests.core.dying_worker <n>
"""

import os
import signal
import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db.models.signals import post_save  # noqa: E402

from core.models import Mail  # noqa: E402

written = []


def die_at_last(*, instance: Mail, created: bool, **kwargs) -> None:
    written.extend([instance.key] * created)
    if len(written) == int(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)


post_save.connect(die_at_last, sender=Mail)
call_command("worker")
