"""Room screens: the screen manifest — what a release consists of, each file by hash and length.

`manifest.json` is an envelope {"payload": "<JSON text>", "sig": "<base64url>", …}: the signature is
over the very text that is parsed, and both arrive in one answer, so they cannot belong to
different releases.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from showcase.screens.keys import credentials
from showcase.screens.program import Program, dump
from showcase.screens.signing import sign
from showcase.screens.when import midnight

FORMAT = 1
TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".mp4": "video/mp4",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True, slots=True)
class Release:
    """A screen's release, ready to be written: bytes by path, and the manifest's envelope.

    Paths are relative to the folder that holds all screens: `files/<name>.<hash>.<ext>` are shared
    and never change; `<screen>/index.html`, `<screen>/manifest.json`, `<screen>/sw.js` do.
    """

    screen: str
    number: int
    files: Mapping[str, bytes]
    payload: str


def hashed(path: str, content: bytes) -> str:
    """`picture.jpg` → `files/picture.<12 hex>.jpg`: a name that cannot mean two contents."""
    name = PurePosixPath(path)
    return f"files/{name.stem}.{sha256(content).hexdigest()[:12]}{name.suffix}"


def shell_id(*contents: bytes) -> str:
    """Name of a shell: a page that runs an older one reloads, once."""
    return sha256(b"\0".join(sha256(c).digest() for c in contents)).hexdigest()[:12]


def release(
    *,
    screen: str,
    number: int,
    built: date,
    program: Program,
    index: bytes,
    worker: bytes,
    shell: str,
    assets: Mapping[str, bytes],
    later_assets: Mapping[str, bytes] | None = None,
    private_key: str = "",
    use_worker: bool = True,
) -> Release:
    """Put a release together.

    Args:
        screen: the screen's id, an ASCII slug.
        number: release number, made by publish; only rises. 0 is an unpublished build.
        built: the build's date; a device clock before it is not believed.
        program: the schedule.
        index: the shell page.
        worker: the service worker's script.
        shell: `shell_id` of player, styles and page.
        assets: files by their hashed path that the player, the shell or the first part need.
        later_assets: files that only later parts need.
        private_key: signs the payload when given.
        use_worker: False is the kill switch: players unregister the worker and drop their caches.

    Raises:
        ValueError: a path is not the hashed path of its content, or a slide asks for a missing file.
    """
    pool = dict(assets) | dict(later_assets or {})
    _refuse_bad(pool, program)
    parts = [(hashed("program.json", p.text.encode()), p) for p in program.parts]
    listed = [_entry("./", index, core=True, suffix=".html")]
    listed.append(_entry(parts[0][0], parts[0][1].text.encode(), core=True))
    listed += [_entry(path, pool[path], core=True) for path in sorted(assets)]
    for path, part in parts[1:]:
        listed.append(_entry(path, part.text.encode(), core=False))
    listed += [_entry(p, pool[p], core=False) for p in sorted(pool) if p not in assets]
    payload: dict[str, Any] = {
        "format": FORMAT,
        "screen": screen,
        "release": number,
        "built": midnight(built),
        "horizon": program.end,
        "shell": shell,
        "base": "../",
        "worker": int(use_worker),
        "program": [[path, part.start, part.end] for path, part in parts],
        "files": listed,
    }
    text = dump(payload)
    files = pool | {path: part.text.encode() for path, part in parts}
    files |= {f"{screen}/index.html": index, f"{screen}/sw.js": worker}
    files[f"{screen}/manifest.json"] = envelope(text, private_key).encode()
    return Release(screen, number, files, text)


def moved(screen: str, to: str, number: int = 0, private_key: str = "") -> str:
    """What stands for the manifest at the address that a screen had before it was renamed.

    Publishing numbers it as it does every manifest, so an old move is refused like an old release.
    """
    payload = {"format": FORMAT, "screen": screen, "release": number, "moved": to}
    return envelope(dump(payload), private_key)


def envelope(payload: str, private_key: str = "") -> str:
    """Wrap a payload's text with its signature (empty without a key) and who named the key."""
    signed = {"payload": payload, "sig": sign(payload, private_key) if private_key else ""}
    return json.dumps(signed | credentials(private_key), ensure_ascii=False)


def _entry(path: str, content: bytes, *, core: bool, suffix: str = "") -> dict[str, Any]:
    made = {
        "path": path,
        "bytes": len(content),
        "sha256": sha256(content).hexdigest(),
        "type": TYPES.get(suffix or PurePosixPath(path).suffix, "application/octet-stream"),
    }
    return made | ({"core": 1} if core else {})


def _refuse_bad(pool: Mapping[str, bytes], program: Program) -> None:
    for path, content in sorted(pool.items()):
        digest = sha256(content).hexdigest()[:12]
        if not path.startswith("files/") or f".{digest}." not in path:
            raise ValueError(f"{path} is not the hashed path of its content")
    for part in program.parts:
        for path in part.files:
            if path not in pool:
                raise ValueError(f"a slide asks for {path}, which is not in the release")
