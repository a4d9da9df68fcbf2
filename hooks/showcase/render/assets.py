"""Render: style sheets and scripts as one file each, named by a hash of their bytes.

The order of the parts is the order of their names (`10-tokens.css` before `20-type.css`).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

BUNDLES = {"css": "css", "early": "js", "js": "js"}
"""Folder below overrides/assets and the ending of its parts; `early` runs before the first paint."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundled file: its short name, its address below the site's root, its bytes."""

    name: str
    path: str
    content: bytes


def bundles(folder: Path) -> list[Bundle]:
    """Bundle each folder of `BUNDLES` below the assets folder."""
    return [_bundle(folder / name, name, ending) for name, ending in BUNDLES.items()]


def _bundle(folder: Path, name: str, ending: str) -> Bundle:
    parts = sorted(folder.glob(f"*.{ending}"), key=lambda path: path.name)
    content = b"\n".join(path.read_bytes().strip() for path in parts) + b"\n"
    return hashed(name, content, ending)


def hashed(name: str, content: bytes, ending: str) -> Bundle:
    """A file whose name changes with its bytes, so that it may be cached for ever."""
    digest = hashlib.sha256(content).hexdigest()[:12]
    return Bundle(name, f"assets/{name}.{digest}.{ending}", content)
