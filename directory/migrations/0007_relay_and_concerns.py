import uuid

import core.encryption
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def part_notes_from_concerns(apps, schema_editor):
    """A note was overwritten by the next one; now each stays, apart from what was reported."""
    Concern = apps.get_model("directory", "Concern")
    ConcernNote = apps.get_model("directory", "ConcernNote")
    for concern in Concern.objects.iterator():
        details = dict(concern.details)
        note = details.pop("note", "")
        if note:
            ConcernNote.objects.create(
                concern=concern,
                user_id=concern.handled_by_id,
                words=note,
                at=concern.closed_at or concern.created_at,
            )
        concern.details = details
        concern.save(update_fields=["details"])


class Migration(migrations.Migration):

    dependencies = [
        ("directory", "0006_member_declined_at"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="block",
            name="name",
            field=core.encryption.EncryptedJSONField(blank=True, default=str),
        ),
        migrations.AddField(
            model_name="relaymessage",
            name="form_id",
            field=models.UUIDField(default=uuid.uuid4, unique=True),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="relaymessage",
            name="is_withheld",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="relaythread",
            name="is_ended_by_starter",
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="relaythread",
            name="receiver_name",
            field=core.encryption.EncryptedJSONField(blank=True, default=str),
        ),
        # Nothing has ever written it
        migrations.RemoveField(model_name="concern", name="subject"),
        migrations.AddField(
            model_name="concern",
            name="subject",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.CreateModel(
            name="ConcernNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", core.encryption.EncryptedJSONField()),
                ("at", models.DateTimeField()),
                (
                    "concern",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="directory.concern",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "note about a concern",
                "verbose_name_plural": "notes about concerns",
                "ordering": ["pk"],
                "default_permissions": (),
            },
        ),
        migrations.RunPython(part_notes_from_concerns, migrations.RunPython.noop),
    ]
