"""Command line: `showcase check --fix` — the mends shown as a diff, and written."""

from __future__ import annotations

import difflib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from showcase.check.mend import Mended, mend_folder
from showcase.cli import texts
from showcase.cli.refusal import RefusalError
from showcase.cli.today import today
from showcase.faults import Fault
from showcase.personal import masked
from showcase.reading.encoding import decode


def mend(
    folder: Path,
    shown: str,
    root: Path,
    wanted: Callable[[Fault], bool],
    form: str,
    *,
    dry_run: bool,
) -> None:
    """Mend what is certain, and show it; a dry run writes nothing.

    Args:
        folder: the data folder.
        shown: how it is told.
        root: the folder that told paths start from.
        wanted: which faults to look at.
        form: the format of the report; the diff goes to the error stream unless people read it.
        dry_run: only show.
    """
    done = mend_folder(folder, today(), shown, wanted)
    for line in told(done, shown, dry_run=dry_run):
        click.echo(line, err=form != "text")
    for path, (_, after) in () if dry_run else sorted(done.files.items()):
        _write(root / shown / path, after)


def told(done: Mended, shown: str, *, dry_run: bool) -> Iterator[str]:
    """The diff of every mended file, and how much was mended."""
    for path, (before, after) in sorted(done.files.items()):
        yield from _diff(f"{shown}/{path}", before, after)
    if not done.files:
        yield texts.FIX_NOTHING
    else:
        said = texts.FIX_WOULD if dry_run else texts.FIX_DONE
        yield said.format(files=len(done.files), count=len(done.made))
    yield ""


def _diff(name: str, before: bytes, after: bytes) -> Iterator[str]:
    """A unified diff with Chinese headers; no personal number is repeated."""
    old, new = (masked(decode(data, name)[0] or "").split("\n") for data in (before, after))
    if old == new:
        yield texts.FIX_SAME_TEXT.format(file=name)
        return
    names = (texts.FIX_BEFORE.format(file=name), texts.FIX_AFTER.format(file=name))
    yield from difflib.unified_diff(old, new, *names, lineterm="", n=1)


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; it keeps its permissions, a link its target."""
    target = Path(os.path.realpath(path))
    try:
        handle, draft = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".draft")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            shutil.copymode(target, draft)
            Path(draft).replace(target)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError:
        raise RefusalError(texts.FIX_CANNOT_WRITE.format(path=path.name)) from None
