"""A real mail server for the tests, which can refuse, break off, or stop at any step of the dialogue."""

import asyncio
import socket
from email import message_from_bytes, policy
from email.message import EmailMessage
from threading import Event

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP


class TellingSMTP(SMTP):
    """Says when its answer to a message has left for the client."""

    async def push(self, status):
        await super().push(status)
        if self.session and getattr(self.session, "has_message", False):
            self.event_handler.replied.set()


class MailServer(Controller):
    """Keeps what it accepts in `messages`. `answers[address]` is what it says to that receiver.

    `hold_at("RCPT")` stops the dialogue there: `reached` is set, and it goes on after `go_on`.
    """

    def __init__(self):
        self.messages: list[EmailMessage] = []
        self.answers: dict[str, str] = {}
        self.data_answer = "250 OK"
        self.held_step = ""
        self.reached, self.released, self.replied = Event(), Event(), Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        super().__init__(self, hostname="127.0.0.1", port=self._socket.getsockname()[1])

    def factory(self):
        return TellingSMTP(self, hostname="mail.test", loop=self.loop)

    def _create_server(self):
        # on a socket that is bound already: no other test can take the port in between
        return self.loop.create_server(self._factory_invoker, sock=self._socket)

    def hold_at(self, step: str) -> None:
        self.held_step = step

    def go_on(self) -> None:
        self.held_step = ""
        self.released.set()

    async def _pass(self, step: str) -> None:
        if step == self.held_step:
            self.reached.set()
            await asyncio.get_running_loop().run_in_executor(None, self.released.wait)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802
        await self._pass("EHLO")
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802
        await self._pass("MAIL")
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        await self._pass("RCPT")
        answer = self.answers.get(address, "250 OK")
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        if self.data_answer.startswith("2"):
            self.messages.append(message_from_bytes(envelope.content, policy=policy.default))
        await self._pass("DATA")
        session.has_message = True
        return self.data_answer
