"""For the tests: deterministic, on whatever database and search server `site/bin/test` provides."""

import os
from datetime import timedelta

from .base import *
from .base import STORAGES, VAR, env

SECRET_KEY = "tests-only"
FIELD_ENCRYPTION_KEYS = ["dGVzdHMtb25seS1ub3QtYS1zZWNyZXQtMTIzNDU2Nzg="]
ERASURE_KEYS = ["tests-only"]
ERASURES_FILE = VAR / "test" / f"erasures-{os.getpid()}.jsonl"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
SITE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR}/test/db.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    (VAR / "test").mkdir(parents=True, exist_ok=True)
    DATABASES["default"]["OPTIONS"] = {"transaction_mode": "IMMEDIATE", "timeout": 5}
    # A file, not memory: threads of the race tests each open their own connection.
    # One for each process: two runs side by side do not take each other's.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / "test" / f"test-{os.getpid()}.sqlite3")}
elif DATABASES["default"]["NAME"].endswith("_template"):
    # site/bin/test has migrated it: a copy is there in a second
    DATABASES["default"]["TEST"] = {"TEMPLATE": DATABASES["default"]["NAME"]}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = VAR / "test" / "media"
# A folder for each process, too: tests count what is in it
STORAGES["protected"]["OPTIONS"]["location"] = str(VAR / "test" / f"protected-{os.getpid()}")
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
SIGNUP_FORM_LEAST = timedelta(0)  # browsers that are driven by tests are quick
FORMS_PER_ADDRESS = 100_000  # they all have one address
CHECK_LINKS = False
# tests/search switches to this server; all other tests search the database
ELASTICSEARCH_URL = env("ELASTICSEARCH_URL", default="")
