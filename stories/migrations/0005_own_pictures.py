import django.db.models.deletion
from django.db import migrations, models

PICTURE = models.ForeignKey(
    blank=True,
    null=True,
    on_delete=django.db.models.deletion.SET_NULL,
    related_name="+",
    to="core.image",
    verbose_name="picture",
)


class Migration(migrations.Migration):
    """Pictures have a model of our own now, and the same numbers in it."""

    dependencies = [
        ("core", "0011_copy_pictures"),
        ("stories", "0004_news"),
    ]

    operations = [
        migrations.AlterField("newspage", "picture", PICTURE),
        migrations.AlterField("storypage", "picture", PICTURE),
    ]
