"""The YAML language server as VS Code would run it on this folder, spoken to over its own protocol."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from tests.support.builds import ROOT

SERVER = ROOT / "parts/node_modules/yaml-language-server/bin/yaml-language-server"
CURSOR = "|"
CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        },
        "hover": {"contentFormat": ["markdown"]},
    },
}
"""What VS Code says of itself."""


class LanguageServer:
    """A running server; every question opens a file of its own, so that nothing is remembered."""

    def __init__(self, process: "subprocess.Popen[bytes]", settings: dict[str, Any]) -> None:
        self._process = process
        self._settings = _nested(settings)
        self._numbers = count(1)
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}

    def start(self) -> None:
        """Shake hands as VS Code does with this folder open."""
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": ROOT.as_uri(),
                "locale": "zh-cn",
                "workspaceFolders": [{"uri": ROOT.as_uri(), "name": ROOT.name}],
                "capabilities": CAPABILITIES,
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})
        self.completions("data/branches/first.yaml", "|")  # the settings are taken in meanwhile

    def completions(self, path: str, text: str) -> dict[str, str]:
        """What is offered at the `|` in a text: label → documentation."""
        uri, position = self._open_at(path, text)
        found = self._ask("textDocument/completion", {**uri, "position": position})
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: _plain(item.get("documentation")) for item in items}

    def hover(self, path: str, text: str) -> str:
        """What is said at the `|` in a text."""
        uri, position = self._open_at(path, text)
        found = self._ask("textDocument/hover", {**uri, "position": position})
        return _plain(found["contents"]) if found else ""

    def underlined(self, path: str, text: str) -> list[str]:
        """The messages under a text: `line:column message`."""
        uri = self._open(path, text)["textDocument"]["uri"]
        while uri not in self._diagnostics:
            self._answer(self._read())
        return [
            f"{d['range']['start']['line'] + 1}:{d['range']['start']['character'] + 1} {d['message']}"
            for d in self._diagnostics[uri]
        ]

    def _open_at(self, path: str, text: str) -> tuple[dict[str, Any], dict[str, int]]:
        before = text.split(CURSOR)[0]
        position = {
            "line": before.count("\n"),
            "character": len(before) - before.rfind("\n") - 1,
        }
        return self._open(path, text.replace(CURSOR, "")), position

    def _open(self, path: str, text: str) -> dict[str, Any]:
        """Open a text as a file that is like `path` but has a name of its own where it may."""
        target = Path(path)
        if target.parent.name in {"halls", "activities", "branches"}:
            target = target.with_name(f"t{next(self._numbers)}.yaml")
        else:
            target = target.parents[1] / f"t{next(self._numbers)}" / target.name
        uri = (ROOT / target).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return {"textDocument": {"uri": uri}}

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                return message.get("result")
            self._answer(message)

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _answer(self, message: dict[str, Any]) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            items = message["params"].get("items", []) if message.get("params") else []
            result = [self._settings.get(item.get("section"), None) for item in items] or None
            self._send({"id": message["id"], "result": result})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


def _nested(settings: dict[str, Any]) -> dict[str, Any]:
    """`{"yaml.schemas": …}` as `{"yaml": {"schemas": …}}`."""
    nested: dict[str, Any] = {}
    for name, value in settings.items():
        inside = nested
        *way, last = name.split(".")
        for step in way:
            inside = inside.setdefault(step, {})
        inside[last] = value
    return nested


def _plain(told: Any) -> str:
    return str(told.get("value", "")) if isinstance(told, dict) else str(told or "")


@contextmanager
def running(settings: dict[str, Any]) -> Iterator[LanguageServer]:
    """Start the server with the settings of a workspace."""
    node = Path(sys.executable).with_name("node")
    command = [str(node), str(SERVER), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        server = LanguageServer(process, settings)
        server.start()
        try:
            yield server
        finally:
            process.kill()
