# syntax=docker/dockerfile:1
# One image for web server, worker and migrations: see compose.yaml.

FROM python:3.11-slim-bookworm AS build
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
RUN apt-get update \
    && apt-get install --yes --no-install-recommends gettext \
    && rm -rf /var/lib/apt/lists/* \
    && pip install --no-cache-dir "uv>=0.9,<1"
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen --no-dev
COPY . .
# The settings ask for everything a real start needs; these values stay in this step.
RUN set -a && . site/deploy/build.env && set +a \
    && .venv/bin/python manage.py compilemessages --ignore=.venv \
    && .venv/bin/python manage.py collectstatic --noinput

FROM python:3.11-slim-bookworm
ENV DJANGO_SETTINGS_MODULE=config.settings.production \
    ERASURES_FILE=/erasures/erasures.jsonl \
    MEDIA_ROOT=/media \
    PROTECTED_ROOT=/protected \
    PATH=/app/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
RUN useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin site \
    && install --directory --owner=site --group=site /erasures /media /protected
COPY --from=build /app /app
WORKDIR /app
USER site
VOLUME /erasures /media /protected
EXPOSE 8000
CMD ["python", "-m", "gunicorn", "--config", "site/config/gunicorn.py"]
