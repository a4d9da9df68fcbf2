"""Debian's nginx with the example configuration, on this machine only."""

import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.client import HTTPSConnection
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.support.builds import ROOT

CONF = ROOT / "deploy" / "nginx" / "showcase.conf"
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
MAIN = """
{user}daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/showcase.conf;
}}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: its folder, and the ports of https and http."""

    folder: Path
    port: int
    plain: int

    @property
    def address(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    def get(self, *paths: str, **headers: str) -> list[Answer]:
        """Ask for paths, one after the other, over one connection."""
        context = ssl.create_default_context(cafile=str(self.folder / "cert.pem"))
        context.check_hostname = False
        with closing(HTTPSConnection("127.0.0.1", self.port, context=context)) as line:
            return [self._ask(line, path, headers) for path in paths]

    @staticmethod
    def _ask(line: HTTPSConnection, path: str, headers: dict[str, str]) -> Answer:
        line.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        found = line.getresponse()
        return Answer(found.status, {k.lower(): v for k, v in found.headers.items()}, found.read())


@contextmanager
def nginx(target: Path, folder: Path) -> Iterator[Served]:
    """Serve a published folder for as long as the block runs, keeping what nginx writes in `folder`."""
    folder.mkdir(parents=True)
    _certificate(folder)
    port, plain = _free(), _free()
    text = CONF.read_text("utf-8")
    for pattern, value in {
        r"listen \[::\].*;\n": "\n",
        r"listen 80;": f"listen 127.0.0.1:{plain};",
        r"listen 443 ssl": f"listen 127.0.0.1:{port} ssl",
        r"/srv/showcase": str(target),
        r"/etc/ssl/showcase\.pem": str(folder / "cert.pem"),
        r"/etc/ssl/showcase\.key": str(folder / "key.pem"),
        r"/var/log/nginx": str(folder),
    }.items():
        text, count = re.subn(pattern, value, text)
        assert count, f"{pattern} is not in the example any more"
    (folder / "showcase.conf").write_text(text, encoding="utf-8")
    user = "user root;\n" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user), encoding="utf-8")
    command = [NGINX, "-p", str(folder), "-e", str(folder / "error.log")]
    command += ["-c", str(folder / "nginx.conf")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        _answers(process, port)
        yield Served(folder, port, plain)
    finally:
        process.terminate()
        process.communicate(timeout=20)


def _answers(process: subprocess.Popen[str], port: int) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError(process.communicate()[1])
        with closing(socket.socket()) as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("nginx does not answer")


def _free() -> int:
    with closing(socket.socket()) as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def _certificate(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "showcase.example")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
