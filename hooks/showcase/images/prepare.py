"""Images: the pictures of a site, made once and kept in a cache by content and settings."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from showcase import reads
from showcase.images.derive import FORMATS, RECIPE, WIDTHS, derive, upright, widths_for
from showcase.images.picture import Picture, Variant

FOLDER = "assets/pictures"
Put = Callable[[str, bytes], None]


def prepare(
    asked: Mapping[str, tuple[str, ...]], data: Path, cache: Path, put: Put
) -> dict[str, Picture]:
    """Make or fetch the files of every picture that is asked for.

    Args:
        asked: path as pages ask for it → paths below `data` where it may lie, the first that is there.
        data: the data folder.
        cache: where made files are kept; may be deleted at any time.
        put: takes a file of the site: its path, its bytes.

    Returns:
        The pictures by the path as asked; films and what is not there are left out.
    """
    pictures: dict[str, Picture] = {}
    done: set[str] = set()
    for path, places in asked.items():
        found = _made(places, data, cache)
        if found is None:
            continue
        key, folder = found
        pictures[path] = _picture(key, json.loads((folder / "size.json").read_bytes()))
        if key not in done:
            done.add(key)
            for made in sorted(folder.glob("*-*.*")):
                put(f"{FOLDER}/{made.name}", made.read_bytes())
    return pictures


class Pictures:
    """Pictures as pages ask for them, each made or fetched when it is asked for, and noted.

    Args:
        data: the data folder.
        cache: where made files are kept.
    """

    def __init__(self, data: Path, cache: Path) -> None:
        self._data, self._cache = data, cache

    def get(self, path: str) -> Picture | None:
        """The picture of a path as pages ask for it; None of films and of what is not there."""
        top = path.split("/")
        own = "/".join(top[2:]) if top[0] in ("buildings", "districts") else ""
        found = _made((path, own) if own else (path,), self._data, self._cache)
        if found is None:
            return None
        key, folder = found
        return _picture(key, json.loads((folder / "size.json").read_bytes()))


def _made(places: Iterable[str], data: Path, cache: Path) -> tuple[str, Path] | None:
    """The key and folder of a picture's made files: of the first of its places that is there."""
    for place in places:
        reads.note(place)
        file = data / place
        if file.is_file():
            fit = file.suffix.lower() in ENDINGS
            return _kept(file.read_bytes(), cache) if fit else None
    return None


ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif"})


def _kept(content: bytes, cache: Path) -> tuple[str, Path]:
    """The key of a picture and the folder of its made files, made now if need be."""
    settings = json.dumps([RECIPE, WIDTHS, FORMATS], sort_keys=True).encode()
    key = hashlib.sha256(settings + content).hexdigest()[:16]
    folder = cache / key[:2] / key
    if not (folder / "size.json").is_file():
        image = upright(content)
        folder.mkdir(parents=True, exist_ok=True)
        for made in derive(image):
            _write(folder / f"{key}-{made.width}.{made.ending}", made.content)
        # Written last: a folder without it is one that was not finished.
        _write(folder / "size.json", json.dumps([image.width, image.height]).encode())
    return key, folder


def _write(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(path)


def _picture(key: str, size: tuple[int, int]) -> Picture:
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
