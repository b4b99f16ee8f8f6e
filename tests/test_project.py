"""What holds for the whole site."""

import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_migrations_are_complete():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_system_checks_find_nothing():
    call_command("check", fail_level="WARNING")
