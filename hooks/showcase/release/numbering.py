"""Release: the release number, written into the manifests of lobby screens.

A build knows no number, so the same data give the same bytes; the number comes in here, when a
release is made, and a rollback brings in a new one in the same way. A screen refuses a number below
the highest it has seen.
"""

from __future__ import annotations

import json
import re

from showcase.release import words
from showcase.release.trouble import PublishError
from showcase.screens.manifest import envelope
from showcase.screens.program import dump

_SCREEN = re.compile(r"screens/[^/]+/manifest\.json")


def is_numbered(path: str) -> bool:
    """Whether a file of the site carries the release number."""
    return _SCREEN.fullmatch(path) is not None


def numbered(content: bytes, number: int, key: str) -> bytes:
    """A screen's manifest under another release number, signed anew where it was signed.

    Raises:
        PublishError: it was signed, and there is no key.
    """
    known = json.loads(content)
    if known["sig"] and not key:
        raise PublishError(words.KEY_WANTED)
    payload = json.loads(known["payload"]) | {"release": number}
    return envelope(dump(payload), key).encode()
