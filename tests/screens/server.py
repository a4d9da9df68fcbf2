"""A static server that can be told to fail, and that tells the time it is told."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from showcase.screens.manifest import TYPES


@dataclass
class World:
    """The true time of a test: epoch seconds, as the page last told them (time.js)."""

    start: float
    speed: float = 1.0
    told: float = 0.0
    off: float = 0.0
    """How wrong the server's own clock is, in seconds."""

    def now(self) -> float:
        return (self.told or self.start) + self.off


@dataclass
class Server:
    """The server of a test: `faults` maps a part of a path to the way in which it fails."""

    folder: Path
    world: World
    address: str = ""
    faults: dict[str, str] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)
    drip_seconds: float = 0.004

    def fault(self, path: str) -> str:
        return next((how for what, how in self.faults.items() if what in path), "")

    def asked(self, what: str) -> int:
        """How often a path with `what` in it was asked for."""
        return sum(what in line for line in self.log)


SILENT = {"cut": 0.0, "hang": 6.0}
"""Ways to say nothing, and how long it takes."""

CHANGED: dict[str, Callable[[bytes, str], tuple[bytes, str]]] = {
    "html": lambda _, __: (b"<!doctype html><title>Welcome</title><p>Log in", "text/html"),
    "type": lambda body, _: (body, "text/plain"),
    "flip": lambda body, kind: (body[:-1] + bytes([body[-1] ^ 1]), kind),
}
"""Ways to say something else."""


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def date_time_string(self, timestamp: float | None = None) -> str:
            """The time of whoever asks: two screens of a test need not be equally far."""
            told = self.headers.get("X-World")
            asked = float(told) / 1000 + server.world.off if told else server.world.now()
            return formatdate(asked, usegmt=True)

        def log_message(self, *_: Any) -> None:
            pass

        def do_GET(self) -> None:
            server.world.told = max(
                server.world.told, float(self.headers.get("X-World", "0")) / 1000
            )
            stamp = time.strftime("%d/%b/%Y:%H:%M:%S +0000", time.gmtime(server.world.now()))
            how = server.fault(self.path)
            path = server.folder / urlsplit(self.path).path.lstrip("/")
            path = path / "index.html" if path.is_dir() else path
            body = path.read_bytes() if path.is_file() else None
            status = 500 if how == "500" else 200 if body is not None else 404
            server.log.append(f'- - - [{stamp}] "GET {self.path} HTTP/1.1" {status} 1')
            try:
                self._answer(how, status, body or b"", TYPES.get(path.suffix, "text/plain"))
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def _answer(self, how: str, status: int, body: bytes, kind: str) -> None:
            if how in SILENT:
                time.sleep(SILENT[how])
                self.close_connection = True
                self.connection.close()
                return
            if status != 200:
                body, kind = b"error", "text/html"
            body, kind = CHANGED.get(how, lambda b, k: (b, k))(body, kind)
            sent = body[: len(body) // 2] if how in ("truncate", "short") else body
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(sent if how == "short" else body)))
            self.end_headers()
            step = 2000 if how == "drip" else len(sent) + 1
            for at in range(0, len(sent), step):
                self.wfile.write(sent[at : at + step])
                self.wfile.flush()
                time.sleep(server.drip_seconds if how == "drip" else 0)
            self.close_connection = how == "truncate"

    return Handler


@contextmanager
def failing_server(folder: Path, world: World) -> Iterator[Server]:
    """Serve a folder on 127.0.0.1."""
    server = Server(folder, world)
    http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server))
    http.daemon_threads = True
    http.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=http.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    server.address = f"http://127.0.0.1:{http.server_address[1]}"
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
