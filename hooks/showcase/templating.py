"""Jinja as this project uses it: what templates find everywhere is settled before the first one is loaded."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from jinja2 import Environment


class Settled(Environment):
    """An environment whose globals stay as they are once a template is loaded.

    Jinja keeps a live view of them for each template, and walks through it for every include; and it
    looks whether the file has changed, and which of many templates was used the longest ago.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(auto_reload=False, cache_size=-1, **options)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template, as a plain dict."""
        return {**self.globals, **(d or {})}
