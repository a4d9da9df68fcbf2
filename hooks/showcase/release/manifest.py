"""Release: the release manifest — every file of a release by hash and length, and its number.

It is published as `release.json`, beside the files, and not among them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from showcase.screens.signing import sign

NAME = "release.json"
FORMAT = 1
Entry = tuple[str, int]
"""SHA-256 in hex, and bytes."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A release.

    Attributes:
        number: only rises within a target.
        published: ISO time with its offset.
        source: digest of what it was built from (source.py).
        files: by posix path below the site's root.
        of: the release whose content this one repeats, after a rollback.
        last: the highest number ever given here; a bucket only.
        doubt: paths that an upload began to change; a bucket only.
        gone: paths no longer in use, with the ISO time since when; a bucket only.
    """

    number: int
    published: str
    source: str
    files: Mapping[str, Entry]
    of: int = 0
    last: int = 0
    doubt: tuple[str, ...] = ()
    gone: Mapping[str, str] = field(default_factory=dict)

    @property
    def base(self) -> int:
        """The number under which this content was first published."""
        return self.of or self.number

    def dump(self, key: str = "") -> bytes:
        """The manifest as JSON, signed where there is a key.

        The signature is over the same JSON without `sig`: sorted keys, no spaces, UTF-8.
        """
        known = {
            "format": FORMAT,
            "number": self.number,
            "published": self.published,
            "source": self.source,
            "files": {path: list(entry) for path, entry in self.files.items()},
        }
        more = {
            "of": self.of,
            "last": self.last,
            "doubt": sorted(self.doubt),
            "gone": dict(self.gone),
        }
        known |= {name: value for name, value in more.items() if value}
        if key:
            known["sig"] = sign(_text(known), key)
        return _text(known).encode()


def parse(content: bytes) -> Manifest:
    """Read a manifest.

    Raises:
        ValueError: it is none, or of another format.
    """
    known = json.loads(content)
    if not isinstance(known, dict) or known.get("format") != FORMAT:
        raise ValueError("no release manifest of this format")
    try:
        return Manifest(
            int(known["number"]),
            str(known["published"]),
            str(known["source"]),
            {str(path): (str(row[0]), int(row[1])) for path, row in known["files"].items()},
            int(known.get("of", 0)),
            int(known.get("last", 0)),
            tuple(known.get("doubt", ())),
            dict(known.get("gone", {})),
        )
    except (AttributeError, IndexError, KeyError, TypeError) as error:
        raise ValueError("a release manifest that lacks something") from error


def entry_of(content: bytes) -> Entry:
    """The entry of a file that holds `content`."""
    return hashlib.sha256(content).hexdigest(), len(content)


def entry_at(path: Path) -> Entry:
    """The entry of a file on disk, read in pieces."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return digest, file.tell()


def _text(known: object) -> str:
    return json.dumps(known, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
