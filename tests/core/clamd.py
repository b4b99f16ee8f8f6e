"""A virus scanner that speaks clamd's protocol on a real socket. It warns of what has EICAR in it."""

import socketserver
import struct
import threading


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        assert self.rfile.readline() == b"nINSTREAM\n"
        content = b""
        while size := struct.unpack("!L", self.rfile.read(4))[0]:
            content += self.rfile.read(size)
        self.server.scanned.append(content)
        found = b"Eicar-Test-Signature FOUND" if b"EICAR" in content else b"OK"
        self.wfile.write(self.server.answer or b"stream: " + found + b"\n")


class Scanner(socketserver.ThreadingTCPServer):
    """`scanned` holds what came; `answer` is said instead of the true one, if it is set."""

    block_on_close = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.scanned, self.answer = [], b""
        self.address = f"127.0.0.1:{self.server_address[1]}"
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def stop(self):
        self.shutdown()
        self._thread.join()
        self.server_close()
