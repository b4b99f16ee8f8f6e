from django.core.files.storage import default_storage
from django.db import migrations


def forget_old_pictures(apps, schema_editor):
    """The old files still tell where a photo was taken, and so do the copies that were made of them."""
    for name in ("Rendition", "Image"):
        rows = apps.get_model("wagtailimages", name).objects.all()
        for file in rows.values_list("file", flat=True):
            default_storage.delete(file)
        rows.delete()


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0005_own_pictures"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [migrations.RunPython(forget_old_pictures, migrations.RunPython.noop)]
