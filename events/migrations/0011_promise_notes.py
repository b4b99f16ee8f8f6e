from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0010_letters_of_forms'),
    ]

    operations = [
        migrations.AddField(
            model_name='accesspromise',
            name='notes',
            field=models.JSONField(blank=True, default=dict, verbose_name='note in other languages'),
        ),
    ]
