"""Reading: a value as YAML writes it — plain where that is read back as the same, else in quotes."""

from __future__ import annotations

import re

_SAFE = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`“‘][^\n,\[\]{}]*")
_TYPED = re.compile(r"true|false|null|~|[-+]?\d+(?:\.\d*)?")


def quote(text: str) -> str:
    """The text as YAML writes it in quotes: double ones, single where the text has double ones."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def scalar(text: str) -> str:
    """The text on one line, plain where it is read back as this text wherever it stands."""
    plain = (
        _SAFE.fullmatch(text)
        and not _TYPED.fullmatch(text)
        and text == text.strip()
        and not re.search(r":(\s|$)|\s#", text)
    )
    return text if plain else quote(text)
