from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("network", "0004_follows")]

    operations = [
        migrations.AddField("mailchoice", "language", models.CharField(default="en", max_length=10)),
        migrations.AlterField("mailchoice", "told_until", models.DateTimeField()),
    ]
