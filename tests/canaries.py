"""Somebody of whom the site keeps all that it can: a row of every declared model, made from the register.

Each field that can hold words holds a canary of its own, so that whatever is found says where it comes from.
"""

import uuid
from datetime import timedelta
from io import BytesIO

from django.apps import apps
from django.core.files.base import ContentFile
from django.db import models
from PIL import Image as Picture
from wagtail.models import Collection

from core import personal_data
from core.encryption import EncryptedJSONField
from core.models import User
from directory.enums import MemberStatus
from directory.models import ConsentWording, InductionItem
from events.models import Occasion
from tests.factories import (
    ExpensesDeskFactory,
    LocalityFactory,
    OccasionFactory,
    OrganisationFactory,
    QuestionFactory,
    StandardPageFactory,
    UserFactory,
)

CANARY = "canary"
EMAIL = "canary@example.org"
SAID_BY_NOBODY = "words that lead to nobody"

# Words of which nobody can know whose they are, and which stay. The key is a model, or a field of one
STAYS = {
    "core.Image.credit": "as a page shows it; whose picture it is stands in the contribution",
    "core.Image.description": "what a page says to people who cannot see the picture",
    "core.Image.file": "a picture of a page: it goes with the contribution, or when an editor deletes it",
    "core.Image.title": "the words of an editor",
    "core.PageAnswer.words": "the question knows nobody",
    "core.SearchTerm.words": "what many searched for; nobody knows who they were",
    "directory.Concern.details.words": "what was reported may keep somebody else safe",
    "directory.ConcernNote.words": "part of the report: what was done to keep somebody safe",
    "events.HeardNote.words": "what a table said; it names nobody",
    "events.HeardNote.scan": "a sheet of a table; gone soon after the event is closed",
    "events.Letter": "one text for many",
    "events.SurveyAnswer.words": "the survey knows nobody",
    "network.SiteFeedback.words": "the question knows nobody",
}


class Canaries:
    """Makes the rows. `rows` by label of the model, `planted` by "<label>.<field>" what was written there."""

    def __init__(self, *, home, now):
        self.home, self.now = home, now
        self.rows: dict[str, models.Model] = {}
        self.planted: dict[str, str] = {}
        self.occasion = OccasionFactory(starts_at=now - timedelta(days=3))
        self.shared = {
            Occasion: lambda: self.occasion,
            apps.get_model("events.ExpensesDesk"): ExpensesDeskFactory,
            apps.get_model("events.Question"): lambda: QuestionFactory(occasion=self.occasion),
            apps.get_model("directory.Organisation"): OrganisationFactory,
            apps.get_model("wagtailcore.Page"): self.make_page,
            Collection: Collection.get_first_root_node,
            ConsentWording: lambda: ConsentWording.objects.get(purpose="story", version=1),
            InductionItem: lambda: InductionItem.objects.create(page=self.make_page()),
        }

    def make_page(self):
        return StandardPageFactory(parent=self.home).page_ptr

    def plant_all(self) -> "Canaries":
        for item in personal_data.get_declarations():
            if item.personal:
                self.plant(item.model)
        return self

    def plant(self, label: str) -> models.Model:
        if label not in self.rows:
            model = apps.get_model(label)
            values = {field.name: self.get_value(field, label) for field in model._meta.concrete_fields}
            values = {name: value for name, value in values.items() if value is not ...}
            row = self.rows[label] = model(**values | OVERRIDES.get(label, lambda own: {})(self))
            row.save()
            for field in model._meta.many_to_many:
                if field.name in self.get_personal(label):
                    getattr(row, field.name).set([self.get_other(field.related_model)])
        return self.rows[label]

    def get_personal(self, label: str) -> dict:
        return next(item.personal for item in personal_data.get_declarations() if item.model == label)

    def note(self, key: str) -> str:
        """A canary for one place."""
        self.planted[key] = f"{CANARY}{len(self.planted):03d}q"
        return self.planted[key]

    def get_value(self, field, label):
        """What stands in a field; ... for what the model itself fills in."""
        key = f"{label}.{field.name}"
        if isinstance(field, models.ForeignKey):
            return self.get_related(field, key)
        if field.primary_key or (field.has_default() and not isinstance(field, EncryptedJSONField)):
            return ...
        is_personal = field.name in self.get_personal(label)
        if isinstance(field, models.FileField):
            return (
                ContentFile(self.note(key).encode(), name=f"{self.planted[key]}.jpg")
                if key not in STAYS
                else ...
            )
        if isinstance(field, models.EmailField):
            return EMAIL if is_personal else "role@example.org"
        if isinstance(field, models.UUIDField):
            return uuid.uuid4()
        if isinstance(field, EncryptedJSONField):
            return DETAILS.get(key, lambda own, key: own.note(key))(self, key)
        if isinstance(field, models.URLField):
            return f"https://example.org/{self.note(key)}"
        if isinstance(field, models.GenericIPAddressField):
            return "192.0.2.77"
        if isinstance(field, models.DateTimeField):
            return ... if field.null else self.now
        if isinstance(field, models.DateField):
            return self.now.date() + timedelta(days=field.name.startswith("end"))
        if isinstance(field, models.BooleanField):
            return True
        if isinstance(field, models.IntegerField):
            return ... if field.null else 1
        if isinstance(field, models.JSONField):
            return ...
        if field.name == "language":
            return "en"
        if field.choices:
            return ... if field.blank else field.choices[0][0]
        if not is_personal or key in STAYS:
            return SAID_BY_NOBODY[: field.max_length]
        return self.note(key)

    def get_related(self, field, key):
        label = field.related_model._meta.label
        if key.startswith("directory.Block.blocked"):
            return UserFactory()
        if field.related_model is User or label in {
            i.model for i in personal_data.get_declarations() if i.personal
        }:
            return self.plant(label)
        if field.null and field.name not in self.get_personal(key.rpartition(".")[0]):
            return None
        return self.get_other(field.related_model)

    def get_other(self, model):
        if model in self.shared:
            return self.shared[model]()
        return (
            LocalityFactory()
            if model._meta.label == "core.Locality"
            else model.objects.create(name="A", slug="a")
        )


def _words(*names, **rest):
    """Details that hold words under these names."""
    return lambda own, key: {name: own.note(f"{key}.{name}") for name in names} | rest


DETAILS = {
    "events.ExpensesClaim.details": lambda own, key: {
        **{name: own.note(f"{key}.{name}") for name in ("name", "phone", "note", "refused_because")},
        "email": EMAIL,
        "items": [{"kind": "fare", "pence": 420, "note": own.note(f"{key}.items.note")}],
    },
    "events.AccessNeed.details": _words("note", kinds=["bsl"]),
    "events.AftercareRequest.details": lambda own, key: {
        **{name: own.note(f"{key}.{name}") for name in ("name", "when", "words")},
        "contact": f"{EMAIL} {own.note(f'{key}.contact')}",
    },
    "directory.Concern.details": lambda own, key: {
        "name": own.note(f"{key}.name"),
        **dict.fromkeys(("words", "where"), SAID_BY_NOBODY),
        "contact": f"{EMAIL} {own.note(f'{key}.contact')}",
    },
    "directory.ConcernNote.words": lambda own, key: SAID_BY_NOBODY,
    "directory.Member.adjustments": _words("note", kinds=["bsl"]),
    "directory.Member.asked_words": _words("words", part=""),
    "directory.RelayThread.sender": lambda own, key: {"name": own.note(f"{key}.name"), "email": EMAIL},
    "stories.Contributor.details": _words("name", "phone", "note"),
}


def _draw(own) -> dict:
    """A picture of a page: no file that is none is ever stored as one."""
    drawn = BytesIO()
    Picture.new("RGB", (8, 8)).save(drawn, "PNG")
    return {"file": ContentFile(drawn.getvalue(), name="a.png")}


OVERRIDES = {
    "core.Image": _draw,
    "core.Mail": lambda own: {"key": "a", "message_id": "<a@b>"},
    "core.SearchEntry": lambda own: {"kind": "people", "key": f"people-{own.plant('directory.Member').pk}"},
    "core.User": lambda own: {"email": EMAIL},
    "directory.Member": lambda own: {
        "status": MemberStatus.APPROVED,
        "approved_at": own.now,
        "changes": {"about": own.note("directory.Member.changes")},
        "reading_note": own.note("directory.Member.reading_note"),
    },
    "directory.Consent": lambda own: {"purpose": "story"},
    # somebody without an account wrote: nothing but the address in it leads to them
    "directory.RelayThread": lambda own: {"user": None, "member": None, "is_confirmed": True},
    "events.HeardNote": lambda own: {"table": 1},
    "network.SiteFeedback": lambda own: {"page": "/"},
    # somebody without an account signed up
    "network.Subscription": lambda own: {
        "user": None,
        "wording": ConsentWording.objects.get(purpose="newsletter", version=1),
    },
    "stories.Approval": lambda own: {"words": {"words": own.note("stories.Approval.words")}},
    "stories.Contribution": lambda own: {"kind": "story", "piece": ""},
}
