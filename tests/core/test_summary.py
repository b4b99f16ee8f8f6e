"""A page without a summary in plain words is not published (S0-32)."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from core.models import BasePage
from network.models import StandardPage
from tests.factories import UserFactory
from tests.logging_in import log_in

pytestmark = pytest.mark.django_db

KINDS = [model for model in apps.get_models() if issubclass(model, BasePage)]


def is_stream(field):
    return isinstance(field, StreamField)


def post(client, home, summary):
    """The form of a new page, as the editors' screen sends it."""
    forms = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 6}
    data = {
        **{field.name: streamfield([]) for field in StandardPage._meta.fields if is_stream(field)},
        "title": "Kettle",
        "slug": "kettle",
        "summary": summary,
        "body": streamfield([("paragraph", rich_text("<p>We met.</p>"))]),
        "related_links": forms,
        "comments": {**forms, "MAX_NUM_FORMS": ""},
    }
    url = reverse("wagtailadmin_pages:add", args=["network", "standardpage", home.pk])
    return client.post(url, nested_form_data(data) | {"action-publish": "1"})


def test_page_is_published_with_a_summary_alone_s0_32(home, client):
    log_in(UserFactory(is_superuser=True), client)

    refused = post(client, home, "  ")

    assert not StandardPage.objects.exists()
    assert refused.context["form"].errors == {"summary": ["This field is required."]}
    assert refused.context["form"]["title"].value() == "Kettle"
    assert post(client, home, "We met.").status_code == 302
    assert StandardPage.objects.get().live


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_page_asks_for_a_summary_s0_32(kind):
    with pytest.raises(ValidationError) as refusal:
        kind(title="Kettle").clean_fields()

    assert "summary" in refusal.value.error_dict
