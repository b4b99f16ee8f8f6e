import pytest
from cryptography.fernet import Fernet
from django.core import serializers
from django.db import connection

from core.encryption import Undecryptable, decrypt, encrypt
from directory.models import Member
from tests.factories import MemberFactory

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def test_encrypt_gives_text_that_only_a_configured_key_opens(settings):
    settings.FIELD_ENCRYPTION_KEYS = [OLD]
    token = encrypt("a lift, please")
    settings.FIELD_ENCRYPTION_KEYS = [NEW]

    with pytest.raises(Undecryptable):
        decrypt(token)


def test_decrypt_still_opens_values_of_a_key_that_was_rotated_out_of_first_place(settings):
    settings.FIELD_ENCRYPTION_KEYS = [OLD]
    token = encrypt("a lift, please")
    settings.FIELD_ENCRYPTION_KEYS = [NEW, OLD]

    assert decrypt(token) == "a lift, please"


@pytest.mark.django_db
def test_encrypted_field_keeps_its_words_out_of_the_database():
    MemberFactory(adjustments={"note": "canary-quiet-room"})

    with connection.cursor() as cursor:
        cursor.execute("SELECT adjustments FROM directory_member")
        (stored,) = cursor.fetchone()

    assert "canary" not in stored
    assert Member.objects.get().adjustments == {"note": "canary-quiet-room"}


@pytest.mark.django_db
def test_encrypted_field_is_not_opened_by_serialisers():
    member = MemberFactory(adjustments={"note": "canary-quiet-room"})

    assert "canary" not in serializers.serialize("json", [member])


@pytest.mark.django_db
def test_encrypted_field_cannot_be_searched():
    with pytest.raises(TypeError, match="adjustments is encrypted"):
        Member.objects.filter(adjustments__contains="quiet")
