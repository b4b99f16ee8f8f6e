#!/usr/bin/env python3
"""Django's command line, with `site/` on the path."""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    # A folder on the path, never a package: Python has a module called `site` of its own.
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
