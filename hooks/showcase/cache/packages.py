"""Cache: which packages are installed, by the names of their folders alone."""

from __future__ import annotations

import os
from collections.abc import Iterable


def packages(search_path: Iterable[str]) -> list[str]:
    """The installed packages with their versions, as their folders are named."""
    found: set[str] = set()
    for folder in search_path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - names are all that is asked
        except OSError:
            continue
        found |= {name for name in names if name.endswith((".dist-info", ".egg-info"))}
    return sorted(found)
