"""SARIF: faults for code scanning (OASIS SARIF 2.1.0), each with its rule and, where certain, its mend."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from showcase.faults import CODES, Code, Edit, Fault, Level

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Level.FAULT: "error", Level.WARNING: "warning"}


def sarif(faults: Sequence[Fault], root: Path) -> str:
    """One run with all faults; columns count characters."""
    used = sorted({fault.code for fault in faults})
    number = {code: index for index, code in enumerate(used)}
    driver = {"name": "showcase", "rules": [_rule(CODES[code]) for code in used if code in CODES]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(fault, number[fault.code]) for fault in faults],
    }
    return json.dumps(
        {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
    )


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.code,
        "shortDescription": {"text": code.title},
        "defaultConfiguration": {"level": _LEVELS[code.level]},
    }


def _result(fault: Fault, rule: int) -> dict[str, Any]:
    text = f"{fault.message} → {fault.way_out}" if fault.way_out else fault.message
    file = {"uri": quote(fault.place.file)}
    region = {"startLine": fault.place.line, "startColumn": fault.place.column}
    result: dict[str, Any] = {
        "ruleId": fault.code,
        "ruleIndex": rule,
        "level": _LEVELS[fault.level],
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
    }
    if fault.edits:
        changes = [{"artifactLocation": file, "replacements": list(map(_replacement, fault.edits))}]
        result["fixes"] = [{"artifactChanges": changes}]
    return result


def _replacement(edit: Edit) -> dict[str, Any]:
    region = {"startLine": edit.line, "startColumn": edit.start, "endLine": edit.line}
    return {
        "deletedRegion": {**region, "endColumn": edit.end},
        "insertedContent": {"text": edit.text},
    }
