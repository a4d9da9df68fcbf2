"""Writing: data as YAML — plain where it can be read back, quoted where it must be, short on a line.

What is written is read back by the reader of this house before a scalar may stand without quotes, so
nothing that is written ever means something else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from showcase.reading import read_text

WIDEST = 88
STEP = "  "
_BUSY = frozenset("\n[]{}\"'")


def yaml_text(data: Mapping[str, Any]) -> str:
    """A file's text.

    Args:
        data: dicts, lists, str, int, float, bool; None and empty lists and groups are left out.
    """
    return "".join(_item(key, value, "") for key, value in data.items() if not _nothing(value))


def _nothing(value: Any) -> bool:
    if isinstance(value, dict):
        return all(_nothing(inside) for inside in value.values())
    return value is None or (isinstance(value, list | str) and not value)


def _item(key: str, value: Any, margin: str) -> str:
    """`key: value` in as many lines as it takes, each with its end."""
    if isinstance(value, str) and "\n" in value:
        return f"{margin}{key}: {_block(value, margin + STEP)}"
    line = f"{margin}{key}: {_flow(value)}"
    if _fits(value, line):
        return f"{line}\n"
    if isinstance(value, dict):
        inner = "".join(
            _item(name, inside, margin + STEP)
            for name, inside in value.items()
            if not _nothing(inside)
        )
        return f"{margin}{key}:\n{inner}"
    return f"{margin}{key}:\n" + "".join(_entry(entry, margin + STEP) for entry in value)


def _entry(value: Any, margin: str) -> str:
    """One `- …` of a list."""
    line = f"{margin}- {_flow(value)}"
    if _fits(value, line) or not isinstance(value, dict):
        return f"{line}\n"
    filled = {key: inside for key, inside in value.items() if not _nothing(inside)}
    lines = "".join(_item(key, inside, margin + STEP) for key, inside in filled.items())
    return f"{margin}- {lines[len(margin) + len(STEP) :]}"


def _fits(value: Any, line: str) -> bool:
    """Whether a value stands on one line: scalars always, flat lists and groups while they are short."""
    if not isinstance(value, list | dict):
        return True
    inside = value if isinstance(value, list) else list(value.values())
    flat = not any(_busy(part) for part in inside)
    return flat and sum(1 if char.isascii() else 2 for char in line) <= WIDEST


def _busy(value: Any) -> bool:
    """Whether a value is hard to read, and easy to misread, inside brackets."""
    if isinstance(value, list):
        return any(_busy(part) for part in value)
    return isinstance(value, dict) or bool(_BUSY & set(str(value)))


def _flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        filled = {key: inside for key, inside in value.items() if not _nothing(inside)}
        return "{" + ", ".join(f"{key}: {_flow(inside)}" for key, inside in filled.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_in_flow(part) for part in value) + "]"
    return _scalar(value, "a: {}")


def _in_flow(value: Any) -> str:
    return _flow(value) if isinstance(value, list | dict) else _scalar(value, "a: [{}]")


def _scalar(value: Any, frame: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = str(value)
    return text if _reads_back(text) else json.dumps(text, ensure_ascii=False)


@lru_cache(maxsize=8192)
def _reads_back(text: str) -> bool:
    """Whether a text can stand without quotes, on its own, in a list and in a group."""
    source = f"a: {text}\nb: [{text}, {text}]\nc: {{d: {text}, e: {text}}}\nf:\n  - {text}\n"
    document, faults = read_text("x.yaml", source, "x.yaml")
    wanted = {"a": text, "b": [text, text], "c": {"d": text, "e": text}, "f": [text]}
    return document is not None and not faults and document.data == wanted


def _block(text: str, margin: str) -> str:
    """A text of several lines as a literal block; JSON quotes where a block cannot hold it."""
    lines = text.rstrip("\n").split("\n")
    if text[:1].isspace() or any(line != line.rstrip() for line in lines):
        return json.dumps(text, ensure_ascii=False) + "\n"
    ending = "" if text.endswith("\n") else "-"
    body = "".join(f"{margin}{line}\n" if line else "\n" for line in lines)
    return f"|{ending}\n{body}"
