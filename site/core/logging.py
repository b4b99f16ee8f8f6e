"""Keeps private links out of logs: the address of somebody's own page is their key to it."""

import logging
import re

PRIVATE_PATH = re.compile(
    r"(/place/|/claim/|/message/|/contribution/|/stay/|/pledges/(?!new/)|/mail/(?:news/)?stop/"
    r"|/newsletter/(?:confirm|stop)/|/reset/key/|/confirm-email/|[?&]answer=)"
    r"[^/\s\"'?&]+"
)


class MaskPrivatePaths(logging.Filter):
    """Replaces the secret of private addresses, such as `/place/<signature>/`, by dots."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = PRIVATE_PATH.sub(r"\1…", record.getMessage())
        record.args = None
        return True
