from django.db import migrations, models


def take_over_from_events(apps, schema_editor):
    """Rights to campaigns and their history hang on the content type: it moves with the model."""
    content_types = apps.get_model("contenttypes", "ContentType").objects.using(schema_editor.connection.alias)
    content_types.filter(app_label="events", model="campaign").update(app_label="core")


def give_back_to_events(apps, schema_editor):
    content_types = apps.get_model("contenttypes", "ContentType").objects.using(schema_editor.connection.alias)
    content_types.filter(app_label="core", model="campaign").update(app_label="events")


class Migration(migrations.Migration):
    """Stories and news belong to campaigns as well as events do. The table stays where it is."""

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("core", "0008_search_weight"),
        ("events", "0003_events_complete"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Campaign",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("name", models.CharField(max_length=80, unique=True, verbose_name="name")),
                        ("slug", models.SlugField(max_length=80, unique=True, verbose_name="slug")),
                        ("names", models.JSONField(blank=True, default=dict, verbose_name="names in other languages")),
                        ("starts_on", models.DateField(verbose_name="first day")),
                        ("ends_on", models.DateField(verbose_name="last day")),
                        ("about", models.TextField(blank=True, help_text="Plain words. Everybody can read this.", max_length=600, verbose_name="what it is about")),
                        ("abouts", models.JSONField(blank=True, default=dict, verbose_name="what it is about, in other languages")),
                    ],
                    options={
                        "verbose_name": "campaign",
                        "verbose_name_plural": "campaigns",
                        "db_table": "events_campaign",
                        "ordering": ["name"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="events_campaign_ends_after_start",
                            )
                        ],
                    },
                ),
            ],
        ),
        migrations.RunPython(take_over_from_events, give_back_to_events),
    ]
