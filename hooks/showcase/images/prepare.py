"""Images: the pictures of a site, made once and kept in a cache by content and settings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from showcase import reads
from showcase.cache import Keep
from showcase.images.derive import FORMATS, RECIPE, WIDTHS, derive, upright, widths_for
from showcase.images.picture import Picture, Variant

FOLDER = "assets/pictures"
Put = Callable[[str, bytes], None]
Size = tuple[int, int]
"""Width and height in pixels."""


def prepare(
    asked: Mapping[str, tuple[str, ...]], data: Path, cache: Path, put: Put
) -> dict[str, Picture]:
    """Make or fetch the files of every picture that is asked for.

    Args:
        asked: path as pages ask for it → paths below `data` where it may lie, the first that is there.
        data: the data folder.
        cache: where made files are kept; may be deleted, damaged or read-only at any time.
        put: takes a file of the site: its path, its bytes.

    Returns:
        The pictures by the path as asked; films and what is not there are left out.
    """
    pictures: dict[str, Picture] = {}
    done: set[str] = set()
    for path, places in asked.items():
        content = _content(places, data)
        if content is None:
            continue
        key = _key(content)
        pictures[path] = _picture(key, _size(key, content, Keep(cache)))
        if key not in done:
            done.add(key)
            for name, made in _files(key, content, Keep(cache)):
                put(f"{FOLDER}/{name}", made)
    return pictures


class Pictures:
    """Pictures as pages ask for them, each looked at when it is asked for, and noted.

    Args:
        data: the data folder.
        cache: where made files are kept.
    """

    def __init__(self, data: Path, cache: Path) -> None:
        self._data, self._keep = data, Keep(cache)

    def get(self, path: str) -> Picture | None:
        """The picture of a path as pages ask for it; None of films and of what is not there."""
        top = path.split("/")
        own = "/".join(top[2:]) if top[0] in ("buildings", "districts") else ""
        content = _content((path, own) if own else (path,), self._data)
        if content is None:
            return None
        key = _key(content)
        return _picture(key, _size(key, content, self._keep))


def _content(places: Iterable[str], data: Path) -> bytes | None:
    """The bytes of a picture: of the first of its places that is there."""
    for place in places:
        reads.note(place)
        file = data / place
        if file.is_file():
            return file.read_bytes() if file.suffix.lower() in ENDINGS else None
    return None


ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif"})


def _key(content: bytes) -> str:
    """What a picture's made files are named by."""
    settings = json.dumps([RECIPE, WIDTHS, FORMATS], sort_keys=True).encode()
    return hashlib.sha256(settings + content).hexdigest()[:16]


def _size(key: str, content: bytes, keep: Keep) -> Size:
    """The size of a picture that stands upright."""
    name = f"{key[:2]}/{key}/size"
    kept: Size | None = keep.get_value(name)
    if kept is None:
        kept = upright(content).size
        keep.put_value(name, kept)
    return kept


def _files(key: str, content: bytes, keep: Keep) -> list[tuple[str, bytes]]:
    """The made files of a picture by name, made now if the cache does not have them all."""
    width = _size(key, content, keep)[0]
    names = [f"{key}-{wide}.{ending}" for wide in widths_for(width) for _, ending, _ in FORMATS]
    kept = [(name, keep.get(f"{key[:2]}/{key}/{name}")) for name in names]
    whole = [(name, made) for name, made in kept if made is not None]
    if len(whole) == len(names):
        return sorted(whole)
    files = [(f"{key}-{m.width}.{m.ending}", m.content) for m in derive(upright(content))]
    for name, made in files:
        keep.put(f"{key[:2]}/{key}/{name}", made)
    return sorted(files)


def _picture(key: str, size: Size) -> Picture:
    width, height = size
    return Picture(
        width,
        height,
        tuple(
            Variant(
                kind,
                tuple((f"{FOLDER}/{key}-{wide}.{ending}", wide) for wide in widths_for(width)),
            )
            for kind, ending, _ in FORMATS
        ),
    )
