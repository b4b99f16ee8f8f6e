"""For real use. Everything secret or particular to a place comes from the environment."""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from .base import *
from .base import STORAGES, VAR, env

REQUIRED = {
    "SECRET_KEY": "a long random string, kept secret",
    "FIELD_ENCRYPTION_KEYS": "Fernet keys for access needs, newest first, separated by commas",
    "ERASURE_KEYS": "long random strings, newest first, separated by commas: they hash whom the site forgot",
    "ALLOWED_HOSTS": "the site's host names, separated by commas",
    "SITE_URL": "the public address, such as https://network.example.org",
    "DATABASE_URL": "postgres://user:password@host:5432/name",
    "EMAIL_URL": "smtp+tls://user:password@host:587",
    "DEFAULT_FROM_EMAIL": "who mail comes from, such as 'Network <hello@example.org>'",
}
if missing := [name for name in REQUIRED if not env.str(name, default="")]:
    lines = "\n".join(f"  {name}: {REQUIRED[name]}" for name in missing)
    raise ImproperlyConfigured(f"The site cannot start. These environment variables are missing:\n{lines}")

SECRET_KEY = env("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])  # links signed with an older key open
FIELD_ENCRYPTION_KEYS = env.list("FIELD_ENCRYPTION_KEYS")
ERASURE_KEYS = env.list("ERASURE_KEYS")
ERASURES_FILE = Path(env("ERASURES_FILE", default=str(VAR / "erasures.jsonl")))
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
SITE_URL = WAGTAILADMIN_BASE_URL = env("SITE_URL").rstrip("/")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
DATABASES = {"default": env.db("DATABASE_URL")}
DATABASES["default"]["CONN_MAX_AGE"] = 60
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

vars().update(env.email("EMAIL_URL"))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env("DEFAULT_FROM_EMAIL")

# Without Elasticsearch the database's own full-text search is the search.
if ELASTICSEARCH_URLS := env.list("ELASTICSEARCH_URL", default=[]):
    # Not updated by Wagtail itself, which would wait for it on every save: see core/indexing.py
    WAGTAILSEARCH_BACKENDS["elasticsearch"] = {
        "BACKEND": "core.es",
        "URLS": ELASTICSEARCH_URLS,
        "INDEX_PREFIX": env("ELASTICSEARCH_PREFIX", default="codesign_"),
        "REPLICAS": env.int("ELASTICSEARCH_REPLICAS", default=0),
        "AUTO_UPDATE": False,
        "OPTIONS": {},
    }
    if api_key := env("ELASTICSEARCH_API_KEY", default=""):
        WAGTAILSEARCH_BACKENDS["elasticsearch"]["OPTIONS"]["api_key"] = api_key
    elif user := env("ELASTICSEARCH_USER", default=""):
        basic = (user, env("ELASTICSEARCH_PASSWORD", default=""))
        WAGTAILSEARCH_BACKENDS["elasticsearch"]["OPTIONS"]["basic_auth"] = basic
    if ca_file := env("ELASTICSEARCH_CA_FILE", default=""):
        WAGTAILSEARCH_BACKENDS["elasticsearch"]["OPTIONS"]["ca_certs"] = ca_file
SEARCH_TIMEOUT = env.float("SEARCH_TIMEOUT", default=SEARCH_TIMEOUT)
SEARCH_CONNECT_TIMEOUT = env.float("SEARCH_CONNECT_TIMEOUT", default=SEARCH_CONNECT_TIMEOUT)

if REDIS_URL := env("REDIS_URL", default=""):
    CACHES = {
        "default": {
            "BACKEND": "core.caches.ForgivingRedisCache",
            "LOCATION": REDIS_URL,
            # seconds: nobody waits for a cache
            "OPTIONS": {"socket_connect_timeout": 0.3, "socket_timeout": 1},
        }
    }

STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
STORAGES["protected"]["OPTIONS"]["location"] = env("PROTECTED_ROOT", default=str(VAR / "protected"))
if S3_BUCKET := env("S3_BUCKET", default=""):
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": env("S3_ENDPOINT_URL", default=None),
            # as in site/deploy/Caddyfile: a picture that somebody takes back is gone within a minute
            "object_parameters": {"CacheControl": "public, max-age=60, must-revalidate"},
        },
    }
    STORAGES["protected"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            # a bucket of its own: the other one may be open to everybody
            "bucket_name": env("S3_PROTECTED_BUCKET"),
            "endpoint_url": env("S3_ENDPOINT_URL", default=None),
            "default_acl": "private",
        },
    }
MEDIA_ROOT = env("MEDIA_ROOT", default=str(MEDIA_ROOT))

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^health/"]  # probes speak plain HTTP inside the network
SECURE_HSTS_SECONDS = 31536000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=1)
