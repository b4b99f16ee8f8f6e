"""The first words to which somebody agrees whose words, photo or story we publish."""

from datetime import UTC, datetime

from django.db import migrations

WORDS = {
    "en": "I have read this, and you may publish it as it stands here. I can take it back at any time, without "
    "saying why: then you take it down at once.",
    "pl": "Znam tę treść i możecie ją opublikować tak, jak tu stoi. Mogę to cofnąć w każdej chwili, bez "
    "podawania powodu: wtedy od razu ją usuniecie.",
    "ar": "قرأت هذا، ويمكنكم نشره كما هو هنا. ويمكنني التراجع في أي وقت دون ذكر السبب، وعندئذ تحذفونه فورًا.",
}


def write_wording(apps, schema_editor):
    apps.get_model("directory", "ConsentWording").objects.get_or_create(
        purpose="publishing",
        version=1,
        defaults={"words": WORDS, "created_at": datetime(2026, 11, 22, tzinfo=UTC)},
    )


class Migration(migrations.Migration):
    dependencies = [("directory", "0006_publishing_purpose")]

    operations = [migrations.RunPython(write_wording, migrations.RunPython.noop)]
