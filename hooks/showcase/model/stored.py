"""Model: entities kept between builds, each loaded only when it is looked at."""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from showcase.cache import Keep
from showcase.model.base import Entity

Read = Callable[[str], Entity]
Rows = dict[str, tuple[bytes, bytes]]


def unit_of(path: str) -> str:
    """The unit an entity is kept in: its building, its district, or the folder it lies in."""
    parts = path.split("/")
    if parts[0] in ("buildings", "districts") and len(parts) > 2:
        return f"{parts[0]}-{parts[1]}"
    return parts[0].removesuffix(".yaml") if len(parts) == 1 else parts[0]


class Stored:
    """All entities: those read in this build, and the others as the cache keeps them.

    Args:
        keep: the cache.
        hashes: the hash of each entity's file as it is now, by path below data/.
        fresh: the entities read in this build.
        read: reads an entity from its file, should the cache have lost it.
    """

    def __init__(
        self, keep: Keep, hashes: Mapping[str, bytes], fresh: Mapping[str, Entity], read: Read
    ) -> None:
        self._keep = keep
        self._hashes = hashes
        self._entities: dict[str, Entity] = dict(fresh)
        self._fresh = set(fresh)
        self._read = read
        self._units: dict[str, Rows] = {}

    def paths(self) -> Iterable[str]:
        """The files of all entities."""
        return self._hashes

    def entity(self, path: str) -> Entity:
        """The entity of a file."""
        found = self._entities.get(path)
        if found is None:
            found = self._entities[path] = self._kept(path) or self._read(path)
        return found

    def _kept(self, path: str) -> Entity | None:
        row = self._unit(unit_of(path)).get(path)
        if row is None or row[0] != self._hashes.get(path):
            return None
        found: Any = pickle.loads(row[1])  # noqa: S301 - sealed (cache/keep.py)
        return found if isinstance(found, Entity) else None

    def _unit(self, unit: str) -> Rows:
        if unit not in self._units:
            self._units[unit] = self._keep.get_value(f"units/{unit}") or {}
        return self._units[unit]

    def save(self, gone: Iterable[str]) -> None:
        """Keep what this build read.

        Args:
            gone: paths that are no longer there.
        """
        touched: dict[str, list[str]] = defaultdict(list)
        for path in sorted((*self._fresh, *gone)):
            touched[unit_of(path)].append(path)
        for unit, paths in touched.items():
            rows = self._unit(unit)
            for path in paths:
                rows.pop(path, None)
                if path in self._fresh and path in self._hashes:
                    rows[path] = (self._hashes[path], pickle.dumps(self._entities[path], 5))
            if rows:
                self._keep.put_value(f"units/{unit}", rows)
            else:
                self._keep.drop(f"units/{unit}")
            self._units.pop(unit, None)
