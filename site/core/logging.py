"""Keeps private links out of logs: the address of somebody's own page is their key to it."""

import logging
import re

PRIVATE_PATH = re.compile(r"(/place/)[^/\s\"'?]+")


class MaskPrivatePaths(logging.Filter):
    """Replaces the signature in `/place/<signature>/` by dots, in the message and its arguments."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = PRIVATE_PATH.sub(r"\1…", record.getMessage())
        record.args = None
        return True
