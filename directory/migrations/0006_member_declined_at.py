from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("directory", "0005_first_wordings")]

    operations = [
        migrations.AddField(
            model_name="member",
            name="declined_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="declined at"),
        ),
    ]
