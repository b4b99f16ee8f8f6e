"""Servers that fail as real ones do: each is a real socket on a port of its own."""

import socket
import struct
import threading

HTTP_500 = (
    b"HTTP/1.1 500 Internal Server Error\r\nX-Elastic-Product: Elasticsearch\r\n"
    b"Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
)
# what a proxy or another program on the port would say
HTTP_200_BY_ANOTHER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello"
RESET = struct.pack("ii", 1, 0)  # closing sends RST instead of FIN


class FaultServer:
    """Takes connections and answers each request with `answer`; None never answers, b"" breaks off.

    `requests` counts how many connections came. `pause` seconds pass after each byte of the answer.
    """

    def __init__(self, answer: bytes | None, *, pause: float = 0):
        self.answer = answer
        self.pause = pause
        self._stopping = threading.Event()
        self.requests = 0
        self._open: list[socket.socket] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:  # stopped
                return
            self.requests += 1
            self._open.append(connection)
            if self.answer is not None:
                connection.recv(65536)
                self._send(connection)
                connection.setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, RESET if not self.answer else b"\0" * 8
                )
                connection.close()

    def _send(self, connection: socket.socket) -> None:
        if not self.pause:
            connection.sendall(self.answer)
            return
        for byte in self.answer:
            if self._stopping.wait(self.pause):
                return
            connection.sendall(bytes([byte]))

    def stop(self) -> None:
        self._stopping.set()
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join()
        for connection in self._open:
            connection.close()


def get_refused_url() -> str:
    """This function will return an address at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return f"http://127.0.0.1:{listening.getsockname()[1]}"
