import socket

import pytest
from allauth.account.models import EmailAddress

from tests.core.smtp import MailServer
from tests.factories import UserFactory

PASSWORD = "four plain words here"


@pytest.fixture
def mail_server(settings):
    """A running mail server, to which this test's messages go."""
    server = MailServer()
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    yield server
    server.go_on()
    server.stop()


@pytest.fixture
def silent_server(settings):
    """A socket that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = listening.getsockname()
        yield listening


@pytest.fixture
def person(home):
    """Somebody with a password and a confirmed address."""
    user = UserFactory(email="ann@example.org")
    user.set_password(PASSWORD)
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user
