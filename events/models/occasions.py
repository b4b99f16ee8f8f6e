"""Occasions: when and where, live facts that are never on a page. `events/occasions.py` writes them."""

import uuid
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.encryption import EncryptedJSONField
from core.models import Locality
from core.visibility import public
from directory.models import Member, Organisation
from events.enums import (
    HOLDING_STATUSES,
    Access,
    Audience,
    Format,
    Kind,
    OccasionStatus,
    PromiseState,
    QuestionKind,
    WaitingMode,
    YesNo,
)
from events.pages import EventPage, EventSeriesPage


class Venue(models.Model):
    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    address = models.TextField(_("address"))
    locality = models.ForeignKey(
        Locality, on_delete=models.PROTECT, related_name="venues", verbose_name=_("place")
    )
    is_community_venue = models.BooleanField(_("community venue"), default=False)
    is_step_free = models.BooleanField(_("step-free"), default=False)
    has_quiet_room = models.BooleanField(_("quiet room"), default=False)
    transport_hub = models.CharField(_("nearest station or bus stop"), max_length=120, blank=True)
    hub_distance = models.PositiveIntegerField(_("metres to walk from there"), null=True, blank=True)
    directions = models.TextField(_("how to get here"), blank=True)
    comfort_notes = models.TextField(_("what it is like inside"), blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("address"),
        FieldPanel("locality"),
        MultiFieldPanel(
            [
                FieldPanel("is_community_venue"),
                FieldPanel("is_step_free"),
                FieldPanel("has_quiet_room"),
                FieldPanel("comfort_notes"),
            ],
            heading=_("The building"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("transport_hub"), FieldPanel("hub_distance")]),
                FieldPanel("directions"),
            ],
            heading=_("Getting there"),
        ),
    ]

    NEAR_A_HUB = 800  # metres: what the promise of a Conversation counts as near

    class Meta:
        verbose_name = _("venue")
        verbose_name_plural = _("venues")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def keeps_conversation_promise(self) -> bool:
        """Whether it is a community venue, step-free and near a transport hub."""
        near = self.hub_distance is not None and self.hub_distance <= self.NEAR_A_HUB
        return self.is_community_venue and self.is_step_free and bool(self.transport_hub) and near


class OccasionQuerySet(models.QuerySet):
    def public(self) -> "OccasionQuerySet":
        """Those that a live page points to, in any language, where no page above is restricted."""
        pages = public(EventPage.objects.filter(occasion__isnull=False))
        return self.filter(pk__in=pages.values("occasion_id"))

    def scheduled(self) -> "OccasionQuerySet":
        return self.filter(status=OccasionStatus.SCHEDULED)

    def upcoming(self, now: datetime) -> "OccasionQuerySet":
        return self.filter(ends_at__gte=now)

    def past(self, now: datetime) -> "OccasionQuerySet":
        return self.filter(ends_at__lt=now)

    def with_places_taken(self) -> "OccasionQuerySet":
        """Adds `places_taken`: seats of confirmed bookings and of open offers."""
        holding = Q(signups__status__in=HOLDING_STATUSES, signups__places__cancelled_at__isnull=True)
        return self.annotate(places_taken=models.Count("signups__places", filter=holding))


class Occasion(models.Model):
    """One meeting: one row, whatever the number of languages it is announced in."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)  # of its calendar entry
    name = models.CharField(_("name for editors"), max_length=160)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    starts_at = models.DateTimeField(_("starts"), db_index=True)
    ends_at = models.DateTimeField(_("ends"))
    time_zone = models.CharField(_("time zone"), max_length=60, default=settings.EVENTS_TIME_ZONE)
    format = models.CharField(_("format"), max_length=10, choices=Format)
    venue = models.ForeignKey(
        Venue,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="occasions",
        verbose_name=_("venue"),
    )
    locality = models.ForeignKey(
        Locality,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="occasions",
        verbose_name=_("place"),
        help_text=_("For a meeting without a venue: the area it is for."),
    )
    capacity = models.PositiveIntegerField(
        _("places"), null=True, blank=True, help_text=_("Leave empty where there is room for everybody.")
    )
    audience = models.CharField(_("who may come"), max_length=10, choices=Audience, default=Audience.EVERYONE)
    signup_opens_at = models.DateTimeField(_("sign-up opens"), null=True, blank=True)
    signup_closes_at = models.DateTimeField(
        _("sign-up closes"), null=True, blank=True, help_text=_("Leave empty to close it at the start.")
    )
    waiting_mode = models.CharField(
        _("when a place is freed"), max_length=10, choices=WaitingMode, default=WaitingMode.OFFER
    )
    hosts = models.ManyToManyField(
        Member,
        blank=True,
        related_name="hosted_occasions",
        verbose_name=_("hosts"),
        help_text=_("Members who run it. They see who comes, from a day before to a week after."),
    )
    lead_agency = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lead agency"),
        help_text=_("Its expenses policy holds, and claims go to it."),
    )
    campaign = models.ForeignKey(
        "core.Campaign",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="occasions",
        verbose_name=_("campaign"),
        help_text=_("Such as an awareness week that it is part of. The campaign’s page lists it."),
    )
    reminds_week_before = models.BooleanField(_("remind people a week before"), default=True)
    reminds_day_before = models.BooleanField(_("remind people a day before"), default=True)
    papers_due_date = models.DateField(
        _("papers are there by"), null=True, blank=True, help_text=_("Leave empty where there are none.")
    )
    papers_late_because = models.CharField(_("why papers are late"), max_length=300, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=OccasionStatus, default=OccasionStatus.SCHEDULED
    )
    cancelled_because = models.CharField(_("why it was cancelled"), max_length=300, blank=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)  # RFC 5545 §3.8.7.4
    # Planned by this series for that start: planning again makes no second one, even if it was moved since.
    series = models.ForeignKey(
        EventSeriesPage,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="occasions",
    )
    series_start_at = models.DateTimeField(null=True, blank=True, editable=False)
    # Its facts as the series planned them (events/planning.py): what differs, somebody changed by hand
    planned_as = models.JSONField(default=dict, blank=True, editable=False)
    changed_at = models.DateTimeField(auto_now=True)
    # Closed: what was heard is published. Until then somebody is reminded of it.
    people_came = models.PositiveIntegerField(_("people who came"), null=True, blank=True, editable=False)
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = OccasionQuerySet.as_manager()

    class Meta:
        verbose_name = _("occasion")
        verbose_name_plural = _("occasions")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="events_occasion_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(format=Format.ONLINE) | Q(venue__isnull=False),
                name="events_occasion_in_person_has_venue",
            ),
            models.CheckConstraint(
                condition=Q(capacity__isnull=True) | Q(capacity__gte=1),
                name="events_occasion_capacity_positive",
            ),
            models.UniqueConstraint(
                fields=["series", "series_start_at"], name="events_occasion_once_per_series_start"
            ),
        ]
        permissions = [("see_bookings", _("Can see who has signed up"))]

    def __str__(self) -> str:
        return f"{self.name}, {self.local_start:%-d %b %Y %H:%M}"

    @property
    def local_start(self) -> datetime:
        return self.starts_at.astimezone(ZoneInfo(self.time_zone))

    @property
    def local_end(self) -> datetime:
        return self.ends_at.astimezone(ZoneInfo(self.time_zone))

    @property
    def is_cancelled(self) -> bool:
        return self.status == OccasionStatus.CANCELLED

    @property
    def closes_at(self) -> datetime:
        return self.signup_closes_at or self.starts_at

    @property
    def is_all_day(self) -> bool:
        """Whether it fills whole days: from midnight to midnight, of the same or a later day."""
        return self.local_start.time() == self.local_end.time() == time()

    @property
    def last_day(self) -> date:
        """The last local day on which something takes place. Midnight ends the day before it."""
        return (self.local_end - timedelta(microseconds=1)).date()

    def is_over(self, now: datetime) -> bool:
        return self.ends_at < now

    def is_door_open(self, now: datetime) -> bool:
        """Whether people may join: from 15 minutes before the start until the end."""
        return (
            not self.is_cancelled
            and self.starts_at - settings.EVENTS_DOOR_OPENS_BEFORE <= now <= self.ends_at
        )

    def get_places_taken(self) -> int:
        """This function will count seats of confirmed bookings and open offers. One query."""
        return self.signups.filter(status__in=HOLDING_STATUSES, places__cancelled_at__isnull=True).count()


class Joining(models.Model):
    """How to get into an online meeting. Apart from the occasion, so that nothing shows it by accident."""

    occasion = models.OneToOneField(Occasion, on_delete=models.CASCADE, related_name="joining")
    details = EncryptedJSONField(default=dict)  # {"url": "https://…", "phone": "…", "note": "…"}
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("joining details")
        verbose_name_plural = _("joining details")

    def __str__(self) -> str:
        return f"{self.occasion_id}"


class AccessPromise(models.Model):
    occasion = models.ForeignKey(Occasion, on_delete=models.CASCADE, related_name="promises")
    access = models.CharField(_("what"), max_length=20, choices=Access)
    state = models.CharField(_("state"), max_length=20, choices=PromiseState)
    ask_by_date = models.DateField(_("ask by"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=160, blank=True)
    # By language code, as core.models.Named.names; a language that is not there gets `note`
    notes = models.JSONField(_("note in other languages"), default=dict, blank=True)

    class Meta:
        verbose_name = _("access promise")
        verbose_name_plural = _("access promises")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["occasion", "access"], name="events_accesspromise_once"),
            models.CheckConstraint(
                condition=~Q(state=PromiseState.ON_REQUEST) | Q(ask_by_date__isnull=False),
                name="events_accesspromise_request_has_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_access_display()}: {self.get_state_display()}"

    def get_note(self) -> str:
        """This function will return the note in the reader's language, else as it was first written."""
        return self.notes.get(get_language()) or self.note


class Question(models.Model):
    """What this event asks everybody who signs up, beside the usual. `events/questions.py` writes it."""

    MOST = 5  # of an occasion: each makes the form longer for everybody

    occasion = models.ForeignKey(Occasion, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    words = models.CharField(_("question"), max_length=160)
    translations = models.JSONField(default=dict, blank=True)  # {"pl": "…"}: as core.models.Named.names
    kind = models.CharField(_("answered by"), max_length=10, choices=QuestionKind)
    # Of QuestionKind.ONE_OF, in order: [{"words": "Tea", "translations": {"pl": "Herbata"}}]
    choices = models.JSONField(_("choices"), default=list, blank=True)
    is_required = models.BooleanField(_("must be answered"), default=False)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["occasion", "position"], name="events_question_position_once"),
            models.CheckConstraint(
                condition=Q(position__gte=1, position__lte=5), name="events_question_five_at_most"
            ),
        ]

    def __str__(self) -> str:
        return self.translations.get(get_language()) or self.words

    def get_choices(self) -> list[tuple[str, str]]:
        """This function will return what can be chosen: as it is kept, and in the reader's language."""
        if self.kind == QuestionKind.YES_NO:
            return list(YesNo.choices)
        language = get_language()
        return [
            (choice["words"], choice["translations"].get(language) or choice["words"])
            for choice in self.choices
        ]

    def say(self, words: str) -> str:
        """This function will return an answer, which is kept in one language, in the reader's language."""
        return words if self.kind == QuestionKind.TEXT else dict(self.get_choices()).get(words, words)
