"""Bench: data as the YAML files an editor would write."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Data = dict[str, Any]
File = tuple[str, Data]
"""Path below data/, contents."""


def write(files: Iterator[File], folder: Path) -> int:
    """Write files as block YAML; returns how many."""
    count = 0
    for path, data in files:
        count += 1
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("".join(_block(data, 0)), encoding="utf-8")
    return count


def _block(data: Data, depth: int) -> Iterator[str]:
    """Block YAML as an editor writes it: no anchors, texts as literal blocks."""
    pad = "  " * depth
    for key, value in data.items():
        if isinstance(value, dict):
            yield f"{pad}{key}:\n"
            yield from _block(value, depth + 1)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{pad}{key}:\n"
            for item in value:
                lines = list(_block(item, depth + 2))
                yield f"{pad}  - {lines[0].lstrip()}"
                yield from lines[1:]
        elif isinstance(value, str) and "\n" in value:
            yield f"{pad}{key}: |\n"
            yield from (f"{pad}  {line}\n" if line else "\n" for line in value.split("\n"))
        elif isinstance(value, list):
            yield f"{pad}{key}: [{', '.join(map(_scalar, value))}]\n"
        else:
            yield f"{pad}{key}: {_scalar(value)}\n"


def _scalar(value: Any) -> str:
    plain = isinstance(value, str) and value and value[0].isalpha() and value.isalnum()
    return value if plain else json.dumps(value, ensure_ascii=False)
