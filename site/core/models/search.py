"""Search: what everybody may find, the words people use for it, and what has yet to reach the index.

`core/entries.py` writes SearchEntry and SearchFacet, `core/indexing.py` IndexChange, `core/synonyms.py`
SearchWord, `core/search_learning.py` SearchTerm and SearchChoice, `core/document_text.py` DocumentText.
"""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from core import words


class SearchEntry(index.Indexed, models.Model):
    """One thing as search knows it: nothing that not everybody may see. The same for every search engine."""

    key = models.CharField(max_length=60, unique=True)  # such as "page-12": what the thing is known by
    kind = models.CharField(max_length=20)  # name of a kind in core/findable.py
    language = models.CharField(max_length=10)  # of the text
    heading = models.CharField(max_length=255)
    names = models.TextField(blank=True)  # what it is also called, one a line
    summary = models.TextField(blank=True)
    text = models.TextField(blank=True)
    # By which it is found too, but not quoted: places, choices, its kind
    labels = models.TextField(blank=True)
    starts_at = models.DateTimeField(null=True, blank=True)  # of what takes place
    ends_at = models.DateTimeField(null=True, blank=True)
    # By which it is sorted: when it takes place, or was published
    day = models.DateField(null=True, blank=True)
    is_cancelled = models.BooleanField(default=False)
    weight = models.FloatField(
        db_default=1.0, default=1.0
    )  # what a match of it counts, beside one of another thing
    fingerprint = models.CharField(max_length=64)  # of all of the above and its facets

    # For the database's own full-text search, which weighs `title` above the rest
    search_fields = [
        index.SearchField("title"),
        index.SearchField("body"),
        index.AutocompleteField("beginnings"),
    ]

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        default_permissions = ()
        indexes = [models.Index(fields=["kind"], name="core_searchentry_kind")]

    def __str__(self) -> str:
        return self.key

    @property
    def title(self) -> str:
        return " ".join(words.fold(f"{self.heading}\n{self.names}"))

    @property
    def body(self) -> str:
        return " ".join(words.fold(f"{self.summary}\n{self.text}\n{self.labels}"))

    @property
    def beginnings(self) -> str:
        return " ".join(words.split_plain(f"{self.heading}\n{self.names}"))


class SearchFacet(models.Model):
    """One value by which an entry is filtered, such as ("how", "online")."""

    READER = "reader"  # under this name: the languages whose readers an entry is for

    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="facets")
    name = models.CharField(max_length=12)
    value = models.CharField(max_length=80)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["entry", "name", "value"], name="core_searchfacet_once")
        ]
        indexes = [models.Index(fields=["name", "value"], name="core_searchfacet_value")]

    def __str__(self) -> str:
        return f"{self.name}={self.value}"


class SynonymSet(models.Model):
    """Words that mean the same to people who search, beside those of the glossary."""

    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES, default="en")
    words = models.TextField(
        _("words"),
        max_length=1000,
        help_text=_("One a line, at least two. Whoever searches for one of them finds the others too."),
    )
    note = models.CharField(_("why"), max_length=200, blank=True, help_text=_("For other editors."))

    class Meta:
        verbose_name = _("words that mean the same")
        verbose_name_plural = _("words that mean the same")
        ordering = ["language", "words"]

    def __str__(self) -> str:
        return ", ".join(self.words.split("\n")).replace("\r", "")


class SearchWord(models.Model):
    """One way to say a thing. Those of one `group` mean the same."""

    source = models.CharField(max_length=60)  # who says so: "page-12" of the glossary, "set-3"
    # The source, or what it shares with its translations
    group = models.CharField(max_length=60, db_index=True)
    language = models.CharField(max_length=10)
    phrase = models.CharField(max_length=200, db_index=True)  # as core/words.py folds it
    words = models.CharField(max_length=200)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["source", "phrase"], name="core_searchword_once")]

    def __str__(self) -> str:
        return self.words


class BestBet(models.Model):
    """A page that editors put above the results for some words."""

    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES, default="en")
    words = models.TextField(
        _("words"),
        max_length=1000,
        help_text=_("One search a line. It is shown to whoever searches for exactly that, in any order."),
    )
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )
    text = models.CharField(
        _("why this page"), max_length=200, blank=True, help_text=_("If empty: the page's own summary.")
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("best bet")
        verbose_name_plural = _("best bets")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.words.split("\n")[0].strip()


class SearchTerm(models.Model):
    """How often something was searched for in a week, without a result or with one that was opened.

    Its words are kept only once enough network addresses used them: until then there is no more than a keyed
    hash, whose key changes with the week.
    """

    week_starts_on = models.DateField()
    language = models.CharField(max_length=10)
    digest = models.CharField(max_length=64)
    words = models.CharField(max_length=200, blank=True)
    without_result = models.PositiveIntegerField(default=0)
    chosen = models.PositiveIntegerField(default=0)  # results that were opened
    # Bits: which of the few lots were drawn by the addresses that asked (core/rate_limits.py)
    lots = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = _("search term")
        verbose_name_plural = _("search terms")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["week_starts_on", "language", "digest"], name="core_searchterm_once_a_week"
            )
        ]

    def __str__(self) -> str:
        return self.words or self.digest


class SearchChoice(models.Model):
    """How often a result was opened for a term."""

    term = models.ForeignKey(SearchTerm, on_delete=models.CASCADE, related_name="choices")
    key = models.CharField(max_length=60)  # of a SearchEntry
    count = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["term", "key"], name="core_searchchoice_once")]

    def __str__(self) -> str:
        return f"{self.term}: {self.key}"


class DocumentText(models.Model):
    """What a document says, so that it is found by it."""

    document = models.OneToOneField(
        "wagtaildocs.Document", on_delete=models.CASCADE, related_name="extracted_text"
    )
    file_hash = models.CharField(max_length=40)  # of the file that was read
    text = models.TextField(blank=True)
    error = models.CharField(max_length=200, blank=True)  # why it could not be read
    read_at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.document_id}"


class IndexChange(models.Model):
    """One object whose index entry is out of date: added, changed or gone."""

    model = models.CharField(max_length=100)  # label, such as "wagtailcore.Page"
    object_pk = models.CharField(max_length=60)
    # New with every change: what changes again while it is being indexed keeps its row
    version = models.UUIDField(default=uuid4)
    changed_at = models.DateTimeField(auto_now=True)
    tried_at = models.DateTimeField(null=True, blank=True)  # the index refused this one object

    class Meta:
        verbose_name = _("change for the search index")
        verbose_name_plural = _("changes for the search index")
        constraints = [
            models.UniqueConstraint(fields=["model", "object_pk"], name="core_indexchange_one_per_object")
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.object_pk}"


class IndexCondition(models.TextChoices):
    WELL = "well", "well"
    REBUILDING = "rebuilding", "rebuilding"
    AWAY = "away", "does not answer"


class IndexState(models.Model):
    """How Elasticsearch does, as the worker saw it last, and what the last nightly check found. One row."""

    ONLY = 1

    condition = models.CharField(max_length=12, choices=IndexCondition.choices, default=IndexCondition.WELL)
    checked_at = models.DateTimeField(null=True, blank=True)
    drifted = models.PositiveIntegerField(default=0)  # entries and documents that the check had to put right

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.condition
