"""Command line: `showcase check` — every mistake of the data folder, where it stands; the certain ones mended."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from showcase import report
from showcase.cli import texts
from showcase.cli.refusal import RefusalError
from showcase.cli.today import today
from showcase.faults import Fault, Level, Place
from showcase.verdicts import Case, faults_of

if TYPE_CHECKING:
    from showcase.check.units import Ground
    from showcase.verdicts.case import Show

Wanted = Callable[[Fault], bool]


@click.command(help=texts.CHECK)
@click.option("--format", "form", type=click.Choice(list(report.FORMATS)), default="text",
              help=texts.CHECK_FORMAT)  # fmt: skip
@click.option("--data", type=click.Path(path_type=Path), default=Path("data"),
              help=texts.CHECK_DATA)  # fmt: skip
@click.option("-v", "--verbose", is_flag=True, help=texts.CHECK_VERBOSE)
@click.option("--fix", is_flag=True, help=texts.CHECK_FIX)
@click.option("--dry-run", is_flag=True, help=texts.CHECK_DRY_RUN)
@click.option("--changed", is_flag=False, flag_value="HEAD", default=None, metavar="[REV]",
              help=texts.CHECK_CHANGED)  # fmt: skip
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def check(
    form: str,
    data: Path,
    verbose: bool,
    fix: bool,
    dry_run: bool,
    changed: str | None,
    paths: tuple[Path, ...],
) -> int:
    """Check the data folder; the exit code says whether it may be published."""
    gc.disable()  # a short process that makes a million objects in no circles: a fifth of its time
    project = Path.cwd()
    folder = project / data
    if not folder.exists():
        raise RefusalError(texts.NO_DATA.format(path=data))
    shown = _shown(folder, project)
    root = project if not shown.startswith("/") else Path("/")
    below = [_wanted(path, folder, shown, data) for path in paths]
    wanted = _among(below)
    if changed is not None:
        from showcase.cli.changed import caused_since

        wanted = _both(wanted, caused_since(project, changed, data, shown))
    if fix or dry_run:
        from showcase.cli.mending import mend

        mend(folder, shown, root, wanted, form, dry_run=dry_run)
    found = faults_of(case(folder, shown, folder.resolve().parent, keeps=not (fix or dry_run)))
    faults = [fault for fault in found if wanted(fault)]
    if form == "text":
        for place, told in _echoes(folder, shown) if verbose else ():
            if not below or any(_below(place, path) for path in below):
                click.echo(f"{place} {told}")
        click.echo(report.text(faults, root, colours=may_colour()), color=True)
    else:
        click.echo(report.FORMATS[form](faults, root))
    return int(any(fault.level is Level.FAULT for fault in faults))


def case(folder: Path, shown: str, project: Path, *, keeps: bool) -> Case:
    """A data folder to be checked here and today.

    Args:
        folder: the data folder.
        shown: how it is told.
        project: the folder that holds `overrides/` and `.parts/`.
        keeps: whether findings may be kept.
    """
    return Case(folder, shown, project, today(), tuple(sys.path), time.time_ns, _slides, keeps)


def _slides(ground: Ground, project: Path) -> Show:
    from showcase.cli.slides import slides  # a check in which nothing changed makes none

    return slides(ground, project)


def _echoes(folder: Path, shown: str) -> Iterator[tuple[Place, str]]:
    from showcase.check import check_folder
    from showcase.cli.next import echoes

    return echoes(check_folder(folder, today(), shown), today())


def _shown(folder: Path, project: Path) -> str:
    """The data folder as told: from the project where it lies there, else whole."""
    folder = Path(os.path.normpath(folder))
    return (
        folder.relative_to(project).as_posix()
        if folder.is_relative_to(project)
        else folder.as_posix()
    )


def _wanted(path: Path, folder: Path, shown: str, data: Path) -> str:
    """The told form of a path that was asked for."""
    full = Path(os.path.normpath(Path.cwd() / path))
    base = Path(os.path.normpath(folder))
    if not full.exists():
        raise RefusalError(texts.NO_SUCH_PATH.format(path=path))
    if not full.is_relative_to(base):
        raise RefusalError(texts.OUTSIDE_DATA.format(path=path, data=data))
    below = full.relative_to(base).as_posix()
    return shown if below == "." else f"{shown}/{below}"


def _among(paths: list[str]) -> Wanted:
    """Faults below one of the paths; all faults where none was asked for."""
    if not paths:
        return lambda _: True
    return lambda fault: any(_below(fault.place, path) for path in paths)


def _both(one: Wanted, other: Wanted) -> Wanted:
    return lambda fault: one(fault) and other(fault)


def _below(place: Place, path: str) -> bool:
    return place.file == path or place.file.startswith(f"{path}/")


def may_colour() -> bool:
    """Whether a person looks at the output, and wants colours."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
