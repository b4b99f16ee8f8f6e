from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0006_networkdetails_house_rules"),
    ]

    operations = [
        migrations.CreateModel(
            name="Forgetting",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("model", models.CharField(max_length=80, unique=True)),
                ("ran_at", models.DateTimeField(null=True)),
                ("kept", models.PositiveIntegerField(default=0)),
                ("waiting", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "forgetting of a table",
                "verbose_name_plural": "forgetting of tables",
                "ordering": ["model"],
                "default_permissions": (),
            },
        ),
    ]
