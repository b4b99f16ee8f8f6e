"""The demonstration: SQLite, database search, mail shown on a page. Never for real people's data."""

from datetime import timedelta

from .base import *
from .base import STORAGES, VAR, env

DEMO = True
DEMO_DIR = VAR / "demo"
SECRET_KEY = "demonstration-only-not-a-secret-7f3a9c51e0"
FIELD_ENCRYPTION_KEYS = ["ZGVtb25zdHJhdGlvbi1vbmx5LW5vdC1hLXNlY3JldCE="]
ERASURE_KEYS = ["demonstration-only-not-a-secret"]
ERASURES_FILE = DEMO_DIR / "erasures.jsonl"
ALLOWED_HOSTS = ["*"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DEMO_DIR / "db.sqlite3",
        # IMMEDIATE: the second writer waits for the first instead of failing half-way
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 5,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }
}
MEDIA_ROOT = DEMO_DIR / "media"
STORAGES["protected"]["OPTIONS"]["location"] = str(DEMO_DIR / "protected")
STATIC_ROOT = None  # nothing is collected: static files come from where they are written
WHITENOISE_USE_FINDERS = True
EMAIL_BACKEND = "core.demo_mail.EmailBackend"
EMAIL_FILE_PATH = DEMO_DIR / "mail"
SITE_URL = WAGTAILADMIN_BASE_URL = env("SITE_URL", default="http://localhost:8000")
SIGNUP_FORM_LEAST = timedelta(0)  # browsers that are driven by tests are quick
FORMS_PER_ADDRESS = 100_000  # they all have one address
CHECK_LINKS = False  # the demonstration asks no other machine
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # passkeys without HTTPS, on this machine only
