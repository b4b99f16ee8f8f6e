"""What every way of running the site shares. The other modules here say only how they differ."""

from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF

env = environ.Env()

ROOT = Path(__file__).resolve().parents[3]
SITE_DIR = ROOT / "site"
VAR = ROOT / ".var"

DEBUG = False
DEMO = False

INSTALLED_APPS = [
    "network.apps.NetworkConfig",
    "events.apps.EventsConfig",
    "stories.apps.StoriesConfig",
    "directory.apps.DirectoryConfig",
    "core.apps.CoreConfig",
    "crispy_forms",
    "crispy_forms_gds",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "core.apps.WagtailUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "core.apps.UserSessionsConfig",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.admin_csp.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "core.middleware.StaffSecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.middleware.PrivateResponseMiddleware",
    "core.redirects.RedirectMiddleware",
    "core.faults.FaultMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.context.site_frame",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = ["gds"]
CRISPY_TEMPLATE_PACK = "gds"

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# People and log-in (django-allauth: by e-mail only). Why it is so: site/docs/decisions/0014
AUTH_USER_MODEL = "core.User"
AUTHENTICATION_BACKENDS = ["core.backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = WAGTAILADMIN_LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "network:my"
ACCOUNT_ADAPTER = "core.accounts.AccountAdapter"
ACCOUNT_FORMS = {
    "add_email": "core.forms.AddEmailForm",
    "confirm_login_code": "core.forms.ConfirmLoginCodeForm",
    "login": "core.forms.LoginForm",
    "request_login_code": "core.forms.RequestLoginCodeForm",
    "reset_password": "core.forms.ResetPasswordForm",
    "signup": "core.forms.SignupForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": True}
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600  # seconds: mail is slow, and so is reading it
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = 2
# What is not named here is as allauth has it. By the day, too: anybody can type anybody's address
ACCOUNT_RATE_LIMITS = {
    "request_login_code": "20/m/ip,3/m/key,20/d/key",
    "reset_password": "20/m/ip,5/m/key,20/d/key",
}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True  # in the browser that signed up: back to where they came from
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_SIGNUP_FORM_HONEYPOT_FIELD = "website"
ACCOUNT_PREVENT_ENUMERATION = True  # nobody learns from an answer which addresses have an account
PASSWORD_RESET_TIMEOUT = 3600  # seconds: a link in a mailbox is a key left lying about
MFA_ADAPTER = "core.accounts.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # the code before and the one after: clocks of telephones go wrong
# A device that many share: the session ends with the browser unless somebody asks to stay
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# Languages: English without prefix, the others behind theirs
LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("pl", "Polski"), ("ar", "العربية")]
LOCALE_PATHS = [SITE_DIR / "locale"]
USE_I18N = WAGTAIL_I18N_ENABLED = True
USE_TZ = True
TIME_ZONE = "Europe/London"
LANGUAGE_COOKIE_SAMESITE = "Lax"

# Files
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [SITE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    # Receipts and scans: no web server knows this folder, core/protected_files.py hands them out
    "protected": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(VAR / "protected"), "base_url": None},
    },
}

# Wagtail
WAGTAIL_SITE_NAME = "The co-design network"
WAGTAILADMIN_BASE_URL = "http://localhost:8000"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.document_forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "md", "odt", "pdf", "pptx", "rtf", "txt", "xlsx"]
WAGTAILDOCS_EXTENSIONS += ["mp3", "mp4", "vtt", "webm"]  # recordings, and their captions
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024  # as in site/deploy/Caddyfile
WAGTAILDOCS_INLINE_CONTENT_TYPES = []  # a file is saved, never opened as a page of this site
WAGTAILIMAGES_IMAGE_MODEL = "core.Image"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.image_forms.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "heic", "jpeg", "jpg", "png", "webp"]  # what core/pictures.py draws anew
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # would tell a third party who works here
WAGTAIL_FINISH_WORKFLOW_ACTION = "core.reviewing.publish_approved"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILEMBEDS_FINDERS = []  # nothing is fetched from elsewhere on a reader's behalf
# The admin always searches the database, drafts and all. Readers do so where there is no Elasticsearch.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"},
}
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True

# Search: how long a reader waits for Elasticsearch before the database answers (seconds)
SEARCH_TIMEOUT = 1.0
SEARCH_CONNECT_TIMEOUT = 0.3
SEARCH_BREAK = 30  # after a failure nobody waits for so long
# From so many network addresses in a week the words of a search are kept (core/search_learning.py)
SEARCH_TERM_SHOWN_FROM = 5

# Mail
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = "The co-design network <network@example.org>"
MAIL_LEASE = timedelta(seconds=90)  # longer than EMAIL_TIMEOUT: see core/outbox.py
MAIL_PER_ADDRESS_A_DAY = 3  # unverified addresses only (cases C21)

# Events
EVENTS_TIME_ZONE = "Europe/London"
EVENTS_DOOR_OPENS_BEFORE = timedelta(minutes=15)
SURVEY_OPEN_FOR = timedelta(days=30)  # after the end
ASK_PLEDGE_AFTER = timedelta(days=90)
CLAIM_UNTIL = timedelta(days=60)  # after the end; shorter than KEEP_BOOKING_CONTACT, or its link is gone
SIGNUP_FORM_LEAST = timedelta(seconds=2)  # a form sent sooner after it was shown was sent by a machine

# Editors are warned where people have less time to comment, first and last day counted. Our sources name no
# number: each network sets its own
CONSULTATION_LEAST = timedelta(days=28)

# Forms from one network address (core/rate_limits.py). A whole office, or a hall full of people, shares one
FORMS_PER_ADDRESS = env.int("FORMS_PER_ADDRESS", default=100)
FORMS_PER_ADDRESS_TIME = timedelta(minutes=10)

# How long personal data is kept (design.md §3.5); core/personal_data.py applies it
KEEP_ACCESS_NEEDS = timedelta(days=14)
KEEP_BOOKING_CONTACT = timedelta(days=90)
KEEP_UNVERIFIED_BOOKING = timedelta(days=7)
KEEP_AFTER_HEARD = timedelta(days=30)  # a booking's contact, and photos of sheets, after the event is closed
KEEP_PHOTO = timedelta(days=365)  # of a sheet, where the event is never closed
KEEP_MAIL_STATE = timedelta(days=90)
KEEP_UNCONFIRMED_ACCOUNT = timedelta(days=7)
KEEP_UNCONFIRMED_SUBSCRIPTION = timedelta(days=7)  # to the newsletter
KEEP_ACCESS_VIEW_LOG = timedelta(days=365)
KEEP_REQUEST = timedelta(days=365)  # for aftercare, after it is closed
KEEP_CLAIM = timedelta(days=365)  # of expenses, after it is paid or refused: each network sets its own
KEEP_CONCERN = timedelta(days=365 * 6)  # after those who read it closed it: each network sets its own
KEEP_PLEDGE_CONTACT = timedelta(days=30)  # after the one message that asks how it went
KEEP_SITE_FEEDBACK = timedelta(days=365)
KEEP_UNSHOWN_ANSWER = timedelta(days=90)  # of a reader, to a question of a page
KEEP_RARE_SEARCH = timedelta(days=14)  # counts of a week in which too few searched for the same
KEEP_SEARCH = timedelta(days=365)
KEEP_REQUEST_TO_JOIN = timedelta(days=90)  # after it was declined, or never answered
KEEP_TERM = timedelta(days=730)  # of office, after its end
KEEP_RELAY = timedelta(days=90)  # after the newest message of the exchange
KEEP_RELAY_UNCONFIRMED = timedelta(days=7)
ASK_SILENT_MEMBER = timedelta(days=730)  # without a log-in
KEEP_SILENT_MEMBER = timedelta(days=822)  # 27 months: three more than until they are asked
REVIEW_AFTER = timedelta(days=365)  # since a page was last published: somebody should read it again
# Whether the worker goes to the addresses that pages lead to (core/link_checks.py): where it has a way out
CHECK_LINKS = env.bool("CHECK_LINKS", default=True)
# Where a virus scanner (clamd) listens, as host:port; empty where there is none (core/virus_scan.py)
CLAMD = env("CLAMD", default="")
KEEP_CONTRIBUTION = timedelta(days=365)  # the proof that somebody let us publish, after it ended; no words
# Whom the site has forgotten: no restore of the database may touch this file (core/erasures.py)
ERASURES_FILE = VAR / "erasures.jsonl"

# Members
CONSENT_LASTS = timedelta(days=730)  # of the directory, the photo, the newsletter, being asked about projects
STORY_CONSENT_LASTS = timedelta(days=1096)
ASK_CONSENT_BEFORE = timedelta(days=30)
REMIND_APPROVAL_AFTER = timedelta(days=7)  # once, where somebody has not answered what we showed them
PROFILE_CHANGES_ARE_READ = True  # by somebody who welcomes members, before others see them
REMIND_TERM_BEFORE = timedelta(days=60)

# Messages through the site (directory/relay.py), in 24 hours
RELAY_PER_SENDER = 10  # of one account, or in one exchange of somebody without one
RELAY_PER_RECEIVER = 30  # to one person, organisation or the office, from everybody

# Security. Nothing is inline; what else the Wagtail admin needs stands in core/admin_csp.py.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    },
}
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # not DENY: the editors' preview is a frame of our own
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "core.views.csrf_failure"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    # Private links are credentials: their signature never reaches a log.
    "filters": {"mask_private_paths": {"()": "core.logging.MaskPrivatePaths"}},
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            "filters": ["mask_private_paths"],
        },
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "elastic_transport": {"level": "ERROR"},
        # every page saved and every task run would be a line
        "wagtail": {"level": "WARNING"},
        "django_tasks": {"level": "WARNING"},
    },
}
