"""The two lists by which pages of every kind are sorted: places (localities) and themes."""

from django.db import models
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Named(models.Model):
    """An entry of a list, with its name in each language."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    # By language code, such as {"pl": "Równość w zdrowiu"}; a language that is not there gets `name`
    names = models.JSONField(_("names in other languages"), default=dict, blank=True)

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.names.get(get_language()) or self.name


def name_of(relation: str) -> Coalesce:
    """This expression is the name of a related place or theme in the reader's language, as `str` gives it.

    `relation` is the way to it from the model that is asked, such as "localities".
    """
    own = KeyTextTransform(get_language(), f"{relation}__names")
    return Coalesce(NullIf(own, models.Value("")), f"{relation}__name", output_field=models.CharField())


class Locality(Named):
    """A place that people would name, such as York or West Cumbria."""

    class Meta(Named.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")


class Theme(Named):
    class Meta(Named.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
