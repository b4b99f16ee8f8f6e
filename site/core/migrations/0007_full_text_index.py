"""An index for what PostgreSQL's search asks of Wagtail's table: `title || body`, which Wagtail has no index for."""

from django.db import migrations

NAME = "core_search_title_and_body"


def make(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE INDEX IF NOT EXISTS {NAME} ON wagtailsearch_indexentry USING gin ((title || body))"
        )


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX IF EXISTS {NAME}")


class Migration(migrations.Migration):
    dependencies = [("core", "0006_search"), ("wagtailsearch", "0010_add_text_fields")]
    operations = [migrations.RunPython(make, drop)]
