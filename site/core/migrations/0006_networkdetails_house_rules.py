import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0005_erasures"),
        ("wagtailcore", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="networkdetails",
            name="house_rules",
            field=models.ForeignKey(
                blank=True,
                help_text="Linked where people ask to join.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="wagtailcore.page",
                verbose_name="page with the house rules",
            ),
        ),
    ]
