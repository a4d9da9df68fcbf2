"""Data folders that tests write."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml


def lay_data(folder: Path, files: Mapping[str, Any]) -> None:
    """Write files below a folder: bytes as they are, anything else as YAML."""
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(data, bytes):
            target.write_bytes(data)
        else:
            target.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
