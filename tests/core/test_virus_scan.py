"""X07: where a virus scanner is set, no file is kept as it came unless the scanner has seen it."""

import logging

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents import get_document_model

from core import virus_scan
from core.pictures import UnusableFile
from core.protected_files import clean_upload
from core.virus_scan import check_file
from tests.factories import UserFactory
from tests.fault_servers import FaultServer, get_refused_url
from tests.logging_in import log_in

VIRUS = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
WARNS = "The virus scanner warns of this file, so we do not take it."
AWAY = "We cannot check files for viruses at the moment. Please try again in an hour."


def make_pdf(inside=b""):
    return b"%PDF-1.7\n" + inside + b"\n%%EOF"


def test_file_is_scanned_whole_and_left_at_its_beginning(scanner):
    content = bytes(range(256)) * 20
    file = ContentFile(content)
    file.read()

    check_file(file)

    assert scanner.scanned == [content]
    assert file.read() == content


def test_file_that_the_scanner_warns_of_is_refused_x07(scanner, settings):
    """Fault first: where no scanner is set, nobody looks."""
    settings.CLAMD = ""
    check_file(ContentFile(VIRUS))
    assert scanner.scanned == []

    settings.CLAMD = scanner.address
    with pytest.raises(UnusableFile, match=WARNS):
        check_file(ContentFile(VIRUS))


def test_file_is_refused_while_the_scanner_is_away(settings):
    settings.CLAMD = get_refused_url().removeprefix("http://")

    with pytest.raises(UnusableFile, match=AWAY):
        check_file(ContentFile(b"Words."))


@pytest.mark.parametrize(
    "answer", [b"INSTREAM size limit exceeded. ERROR\n", b"stream: broken ERROR\n", b"\n", b"what?\n"]
)
def test_answer_that_is_no_yes_is_a_no(scanner, answer):
    scanner.answer = answer

    with pytest.raises(UnusableFile):
        check_file(ContentFile(b"Words."))


def test_scanner_that_never_answers_is_given_up(settings, monkeypatch):
    monkeypatch.setattr(virus_scan, "LONGEST_WAIT", 0.2)
    silent = FaultServer(None)
    settings.CLAMD = silent.url.removeprefix("http://")

    with pytest.raises(UnusableFile, match=AWAY):
        check_file(ContentFile(b"Words."))
    silent.stop()


def test_receipt_is_scanned_before_it_is_kept_x07(scanner):
    assert clean_upload(SimpleUploadedFile("a.pdf", make_pdf())).read() == make_pdf()

    with pytest.raises(UnusableFile, match=WARNS):
        clean_upload(SimpleUploadedFile("a.pdf", make_pdf(VIRUS)))
    assert len(scanner.scanned) == 2


@pytest.mark.django_db
def test_document_with_a_virus_is_refused_beside_its_field_x07(scanner, client, home):
    log_in(UserFactory(is_superuser=True), client)

    def send(inside):
        file = SimpleUploadedFile("paper.pdf", make_pdf(inside), "application/pdf")
        data = {"title": "Kettle", "file": file, "collection": "1", "tags": ""}
        return client.post(reverse("wagtaildocs:add"), data)

    refused = send(VIRUS)
    assert refused.context["form"].errors == {"file": [WARNS]}
    assert refused.context["form"]["title"].value() == "Kettle"
    assert not get_document_model().objects.exists()

    assert send(b"").status_code == 302
    assert get_document_model().objects.get().title == "Kettle"


def test_outage_is_logged_without_the_file(settings, caplog):
    settings.CLAMD = get_refused_url().removeprefix("http://")

    with caplog.at_level(logging.ERROR), pytest.raises(UnusableFile):
        check_file(ContentFile(b"canary", name="canary.pdf"))

    assert "The virus scanner could not be asked" in caplog.text
    assert "canary" not in caplog.text
