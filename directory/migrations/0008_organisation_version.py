from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("directory", "0007_relay_and_concerns")]

    operations = [
        migrations.AddField(
            model_name="organisation",
            name="version",
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name="version"),
        ),
    ]
