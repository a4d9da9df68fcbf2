"""Command line: the project a command works on — its folder, its data, today."""

from __future__ import annotations

import os
from pathlib import Path

from showcase.check import Checked, check_folder
from showcase.cli import texts
from showcase.cli.refusal import RefusalError
from showcase.cli.today import today
from showcase.faults import Fault, Level
from showcase.schema import files

DATA = "data"


def signing_key() -> str:
    """The private key that signs screens and releases; empty where none is named.

    Raises:
        RefusalError: the file named cannot be read.
    """
    named = os.environ.get("SHOWCASE_SCREEN_KEY", "")
    try:
        return Path(named).read_text(encoding="utf-8").strip() if named else ""
    except (OSError, UnicodeDecodeError):
        raise RefusalError(texts.NO_KEY.format(path=named)) from None


def checked(project: Path) -> Checked:
    """The project's data, read and checked.

    Raises:
        RefusalError: there is no data folder here.
    """
    folder = project / DATA
    if not folder.is_dir():
        raise RefusalError(texts.NO_DATA.format(path=DATA))
    return check_folder(folder, today(), DATA)


def faults_in(found: Checked, path: str) -> list[Fault]:
    """What stops publishing in the files of a path below the project."""
    return [
        fault
        for fault in found.faults
        if fault.level is Level.FAULT
        and (fault.place.file == path or fault.place.file.startswith(f"{path}/"))
    ]


def write_schema(project: Path, found: Checked) -> int:
    """Write what VS Code reads; gives the number of files that changed."""
    changed = 0
    for path, content in files(found.catalogue).items():
        target = project / path
        if target.exists() and target.read_text("utf-8") == content:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")
        changed += 1
    return changed
