"""Schema: the files below `.vscode/` that make an editor complete, explain and underline."""

from __future__ import annotations

import json
from typing import Any

from showcase.model import KINDS, Catalogue, Kind
from showcase.schema.ids import ids_schema
from showcase.schema.kinds import IDS_FILE, schema_of

FOLDER = ".vscode/schema"

SETTINGS: dict[str, Any] = {
    "yaml.validate": True,
    "yaml.completion": True,
    "yaml.hover": True,
    "yaml.yamlVersion": "1.2",
    "yaml.schemaStore.enable": False,
    "yaml.format.enable": False,
    "files.encoding": "utf8",
    "files.eol": "\n",
    "files.insertFinalNewline": True,
    "editor.insertSpaces": True,
    "editor.tabSize": 2,
    "editor.wordWrap": "on",
    "[yaml]": {
        "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
        "editor.autoIndent": "keep",
    },
}
EXTENSIONS = {
    "recommendations": ["redhat.vscode-yaml", "ms-ceintl.vscode-language-pack-zh-hans"],
}


def files(catalogue: Catalogue | None) -> dict[str, str]:
    """Every generated file by its path below the project.

    Args:
        catalogue: whose ids are offered; None where the data cannot be read.
    """
    first = {kind.name: kind for kind in reversed(KINDS)}
    made = {f"{FOLDER}/{name}.json": _json(schema_of(kind)) for name, kind in first.items()}
    made[f"{FOLDER}/{IDS_FILE}"] = _json(ids_schema(catalogue))
    made[".vscode/settings.json"] = _json({**SETTINGS, "yaml.schemas": schemas()})
    made[".vscode/extensions.json"] = _json(EXTENSIONS)
    return dict(sorted(made.items()))


def schemas() -> dict[str, list[str]]:
    """Which files each schema is for, as the YAML extension wants it."""
    globs: dict[str, list[str]] = {}
    for kind in KINDS:
        globs.setdefault(f"./{FOLDER}/{kind.name}.json", []).append(_glob(kind))
    return globs


def _glob(kind: Kind) -> str:
    return "data/" + kind.path.replace("{folder}", "*").replace("{id}", "*")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
