"""Keeps private links out of logs: the address of somebody's own page is their key to it."""

import logging
import re

PRIVATE_PATH = re.compile(r"(/place/|[?&]answer=)[^/\s\"'?&]+")


class MaskPrivatePaths(logging.Filter):
    """Replaces what opens `/place/<signature>/` and `?answer=<sealed>` by dots, in message and arguments."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = PRIVATE_PATH.sub(r"\1…", record.getMessage())
        record.args = None
        return True
