"""Room screens: the number of an emergency file that is out; asked by every build, so light to load."""

from __future__ import annotations

import json


def last_serial(text: str) -> int:
    """The serial of an `alert.json` that is out; 0 where there is none to be read."""
    try:
        return int(json.loads(json.loads(text)["payload"])["serial"])
    except (ValueError, KeyError, TypeError):
        return 0
