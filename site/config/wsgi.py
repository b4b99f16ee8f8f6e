"""The way in for the web server. `site/` must be on the path: see Dockerfile and site/bin/demo."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

application = get_wsgi_application()
