"""Sheets: new groups at the end of a list file, everything that stands there untouched."""

from __future__ import annotations

import re
from typing import Any

from showcase.reading import read_text
from showcase.writing import yaml_text

KEY = "groups"


class MergeError(Exception):
    """The file is written in a way that new entries cannot be put into."""


def merged(text: str, groups: list[dict[str, Any]]) -> str:
    """The file's text with more groups behind those it has.

    Raises:
        MergeError: what would come out does not read as the old data and the new.
    """
    before, _ = read_text("x.yaml", text, "x.yaml")
    old = before.data if before else {}
    addition = yaml_text({KEY: groups}).split("\n", 1)[1]
    found = re.search(rf"^{KEY}:[ \t]*(?:#.*)?\n", text, re.MULTILINE)
    if not found:
        new = text.rstrip("\n") + f"\n{KEY}:\n" + addition
    else:
        after = re.search(r"^[A-Za-z_]", text[found.end() :], re.MULTILINE)
        end = found.end() + after.start() if after else len(text)
        dash = re.search(r"^( *)- ", text[found.end() : end], re.MULTILINE)
        margin = dash[1] if dash else "  "
        shifted = "".join(
            f"{margin}{line[2:]}\n" if line.strip() else "\n" for line in addition.split("\n")[:-1]
        )
        new = text[:end].rstrip("\n") + "\n" + shifted + text[end:]
    document, faults = read_text("x.yaml", new, "x.yaml")
    wanted = {**old, KEY: [*(old.get(KEY) or []), *groups]}
    if document is None or faults or document.data != wanted:
        raise MergeError
    return new
