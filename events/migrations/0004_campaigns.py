import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Campaigns are of the core now, in the same table."""

    dependencies = [
        ("core", "0009_campaigns"),
        ("events", "0003_events_complete"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="occasion",
                    name="campaign",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Such as an awareness week that it is part of. The campaign’s page lists it.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="occasions",
                        to="core.campaign",
                        verbose_name="campaign",
                    ),
                ),
                migrations.DeleteModel(name="Campaign"),
            ],
        ),
    ]
