from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("directory", "0008_organisation_version")]

    operations = [
        migrations.AddField(
            model_name="member",
            name="stayed_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="said that they stay at"),
        ),
    ]
