"""The first words to which people agree: editors write later versions, these stay, as proof. And each note
about a concern apart from what was reported.
"""

from datetime import UTC, datetime

from django.db import migrations

WORDS = {
    "rules": {
        "en": "I keep to the house rules: I treat everybody with respect, I keep to myself what others confide, "
        "and I ask before I quote or photograph anybody.",
        "pl": "Przestrzegam zasad: traktuję wszystkich z szacunkiem, zachowuję dla siebie to, co powierzają mi "
        "inni, i pytam, zanim kogoś zacytuję lub sfotografuję.",
        "ar": "ألتزم بقواعد الشبكة: أعامل الجميع باحترام، وأحفظ ما يأتمنني عليه الآخرون، "
        "وأستأذن قبل أن أنقل كلام أحد أو أصوّره.",
    },
    "directory": {
        "en": "Show my profile in the directory: each field to those whom I chose for it, and to nobody else.",
        "pl": "Pokażcie mój profil w katalogu: każde pole tylko tym osobom, które dla niego wybiorę.",
        "ar": "اعرضوا ملفي في الدليل: كل خانة لمن اخترته لها وحده.",
    },
    "photo": {
        "en": "Show my photo to those whom I chose for it.",
        "pl": "Pokażcie moje zdjęcie tym osobom, które dla niego wybiorę.",
        "ar": "اعرضوا صورتي لمن اخترته لها.",
    },
    "story": {
        "en": "You may ask me to tell my story. Nothing is published before I have read it and agreed.",
        "pl": "Możecie poprosić mnie o opowiedzenie mojej historii. Nic nie zostanie opublikowane, zanim "
        "tego nie przeczytam i się nie zgodzę.",
        "ar": "يمكنكم أن تطلبوا مني رواية قصتي. لا يُنشر شيء قبل أن أقرأه وأوافق عليه.",
    },
    "newsletter": {
        "en": "Send me the network’s news by e-mail.",
        "pl": "Wysyłajcie mi wiadomości sieci e-mailem.",
        "ar": "أرسلوا إليّ أخبار الشبكة بالبريد الإلكتروني.",
    },
    "projects": {
        "en": "Ask me by e-mail when a project looks for people like me.",
        "pl": "Pytajcie mnie e-mailem, gdy projekt szuka osób takich jak ja.",
        "ar": "اسألوني بالبريد الإلكتروني حين يبحث مشروع عن أشخاص مثلي.",
    },
}


def write_wordings(apps, schema_editor):
    wording = apps.get_model("directory", "ConsentWording")
    for purpose, words in WORDS.items():
        wording.objects.get_or_create(
            purpose=purpose,
            version=1,
            defaults={"words": words, "created_at": datetime(2026, 11, 22, tzinfo=UTC)},
        )


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
    dependencies = [("directory", "0004_members")]

    operations = [
        migrations.RunPython(write_wordings, migrations.RunPython.noop),
        migrations.RunPython(part_notes_from_concerns, migrations.RunPython.noop),
    ]
