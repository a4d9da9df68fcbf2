"""Release: what a site is built from, as one hash, so that withdrawn content is known again."""

from __future__ import annotations

import hashlib
from pathlib import Path

from showcase.cache import walk

PARTS = ("data", "docs", "hooks", "overrides", ".parts", "mkdocs.yml", "requirements.lock")


def source(project: Path) -> str:
    """SHA-256 over every file a build reads; the date is no part of it."""
    whole = hashlib.sha256()
    for name in PARTS:
        place = project / name
        found = {"": None} if place.is_file() else walk(place)
        for path in found:
            if "__pycache__" in path:
                continue
            try:
                content = (place / path if path else place).read_bytes()
            except OSError:
                continue
            whole.update(f"{name}/{path} {len(content)}\n".encode() + content)
    return whole.hexdigest()
