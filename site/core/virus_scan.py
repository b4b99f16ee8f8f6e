"""Has a virus scanner look into files that are kept as they came, where the network runs one (CLAMD).

Pictures need it not: they are drawn anew. Where a scanner is set and away, no such file is taken: else
whoever stops it could send what they like.
"""

import logging

from clamav_client.clamd import ClamdError, ClamdNetworkSocket
from django.conf import settings
from django.core.files.base import File
from django.utils.translation import gettext as _

from core.pictures import UnusableFile

logger = logging.getLogger(__name__)

LONGEST_WAIT = 20  # seconds between two pieces of an answer: somebody waits before the form


def check_file(file: File) -> None:
    """This function will do nothing where no scanner is set, or where it finds nothing in a file, which it
    reads from the beginning and leaves there. Raises UnusableFile, with words for whoever sent it, where the
    scanner warns or cannot be asked.
    """
    if not settings.CLAMD:
        return
    if _ask(file) != "OK":
        raise UnusableFile(_("The virus scanner warns of this file, so we do not take it."))


def _ask(file: File) -> str:
    host, _colon, port = settings.CLAMD.rpartition(":")
    file.seek(0)
    try:
        scanner = ClamdNetworkSocket(host, int(port), timeout=LONGEST_WAIT)
        [(status, _virus)] = scanner.instream(file).values()
    except (ClamdError, OSError, ValueError) as error:  # ValueError: it said nothing
        logger.exception("The virus scanner could not be asked")
        words = _("We cannot check files for viruses at the moment. Please try again in an hour.")
        raise UnusableFile(words) from error
    finally:
        file.seek(0)
    return status
