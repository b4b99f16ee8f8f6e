from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("events", "0003_events_complete")]

    operations = [
        migrations.AddConstraint(
            model_name="question",
            constraint=models.CheckConstraint(
                condition=models.Q(("position__gte", 1), ("position__lte", 5)),
                name="events_question_five_at_most",
            ),
        ),
    ]
