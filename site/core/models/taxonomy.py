"""The lists by which pages are sorted: places (localities) and themes for all of them, areas of service and
aims for what is done.
"""

from collections.abc import Collection, Sequence

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


def get_names(
    model: type[models.Model], relations: Sequence[str], pks: Collection[int]
) -> dict[str, dict[int, set[tuple[str, str]]]]:
    """This function will return what pages of `model` are sorted under: by each of `relations`, such as
    "localities", and the number of each page, slug and name. One query for all relations.
    """
    found: dict[str, dict[int, set[tuple[str, str]]]] = {
        relation: {pk: set() for pk in pks} for relation in relations
    }
    first, *others = [_get_links(model, relation, pks) for relation in relations]
    for relation, pk, slug, name in first.union(*others, all=True):
        found[relation][pk].add((slug, name))
    return found


def _get_links(model: type[models.Model], relation: str, pks: Collection[int]) -> models.QuerySet:
    field = model._meta.get_field(relation)
    page, named = field.m2m_field_name(), field.m2m_reverse_field_name()
    links = field.remote_field.through.objects.filter(**{f"{page}__in": pks})
    which = models.Value(relation, output_field=models.CharField())
    return links.values_list(which, f"{page}_id", f"{named}__slug", name_of(named))


class Locality(Named):
    """A place that people would name, such as York or West Cumbria."""

    parent = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("lies in"),
        help_text=_("The larger place, such as North Yorkshire. Places in the same one are near each other."),
    )

    class Meta(Named.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def get_with_parts(self) -> list[int]:
        """This function will return the numbers of the place and of those that lie in it: whatever is sorted
        under one of them names it.
        """
        return [self.pk, *self.parts.values_list("pk", flat=True)]


class Theme(Named):
    class Meta(Named.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")


class ServiceArea(Named):
    """A kind of service, such as maternity or telehealth."""

    class Meta(Named.Meta):
        verbose_name = _("service area")
        verbose_name_plural = _("service areas")


class Aim(Named):
    """What a strategy wants to reach. Where no paper names it, its name says that it is to be named."""

    class Meta(Named.Meta):
        verbose_name = _("aim")
        verbose_name_plural = _("aims")
