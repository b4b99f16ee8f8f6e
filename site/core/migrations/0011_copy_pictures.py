from django.core.files.images import get_image_dimensions
from django.core.files.storage import default_storage
from django.core.management.color import no_style
from django.db import migrations

from core.pictures import UnusableFile, draw_anew, read
from core.protected_files import get_protected_storage

SAME = ("id", "title", "description", "collection_id", "uploaded_by_user_id")
FOCUS = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")


def copy_pictures(apps, schema_editor):
    """Each picture keeps its number, by which page text names it. Its file is drawn anew. One that cannot be
    drawn is named in the output: somebody has to send it once more.
    """
    old_model, model = apps.get_model("wagtailimages", "Image"), apps.get_model("core", "Image")
    for old in old_model.objects.order_by("pk"):
        try:
            with default_storage.open(old.file.name) as file:
                drawn = draw_anew(read(file))
        except (OSError, UnusableFile) as error:
            print(f"Please send picture {old.pk} once more: {error}")  # noqa: T201
            name, size, (width, height) = f"pictures/{old.pk}.missing", None, (old.width, old.height)
        else:
            name, size = get_protected_storage().save(f"pictures/{drawn.name}", drawn), drawn.size
            width, height = get_image_dimensions(drawn)
        values = {field: getattr(old, field) for field in SAME}
        for field in FOCUS:
            focus = getattr(old, field)
            values[field] = None if focus is None else round(focus * width / old.width)
        model.objects.create(file=name, file_size=size, width=width, height=height, **values)
        model.objects.filter(pk=old.pk).update(created_at=old.created_at)
    for statement in schema_editor.connection.ops.sequence_reset_sql(no_style(), [model]):
        schema_editor.execute(statement)


def move_what_points_at_them(apps, schema_editor):
    """Tags, and the list of what is used where, name a picture by its content type and its number."""
    content_types = apps.get_model("contenttypes", "ContentType")
    new, _ = content_types.objects.get_or_create(app_label="core", model="image")
    old = content_types.objects.filter(app_label="wagtailimages", model="image")
    apps.get_model("taggit", "TaggedItem").objects.filter(content_type__in=old).update(content_type=new)
    apps.get_model("wagtailcore", "ReferenceIndex").objects.filter(to_content_type__in=old).update(
        to_content_type=new
    )


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("core", "0010_pictures"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [
        migrations.RunPython(copy_pictures, migrations.RunPython.noop),
        migrations.RunPython(move_what_points_at_them, migrations.RunPython.noop),
    ]
