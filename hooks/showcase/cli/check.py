"""Command line: `showcase check` — every mistake of the data folder, where it stands."""

from __future__ import annotations

import gc
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from showcase import report
from showcase.check import Checked, check_folder
from showcase.check.run import one_a_cause
from showcase.cli import texts
from showcase.cli.next import echoes
from showcase.cli.refusal import RefusalError
from showcase.dates import build_date
from showcase.faults import Fault, Level, Place
from showcase.plan import Scene


@click.command(help=texts.CHECK)
@click.option("--format", "form", type=click.Choice(list(report.FORMATS)), default="text",
              help=texts.CHECK_FORMAT)  # fmt: skip
@click.option("--data", type=click.Path(path_type=Path), default=Path("data"),
              help=texts.CHECK_DATA)  # fmt: skip
@click.option("-v", "--verbose", is_flag=True, help=texts.CHECK_VERBOSE)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def check(form: str, data: Path, verbose: bool, paths: tuple[Path, ...]) -> int:
    """Check the data folder; the exit code says whether it may be published."""
    gc.disable()  # a short process that makes a million objects in no circles: a fifth of its time
    project = Path.cwd()
    folder = project / data
    if not folder.exists():
        raise RefusalError(texts.NO_DATA.format(path=data))
    shown = _shown(folder, project)
    wanted = [_wanted(path, folder, shown, data) for path in paths]
    try:
        today = build_date(os.environ, datetime.now(UTC))
    except ValueError:
        raise RefusalError(texts.BAD_EPOCH) from None
    checked = check_folder(folder, today, shown)
    faults = one_a_cause([*checked.faults, *_slides(checked, folder, today)])
    faults = [fault for fault in faults if _asked(fault.place, wanted)]
    root = project if not shown.startswith("/") else Path("/")
    if form == "text":
        for place, told in echoes(checked, today) if verbose else ():
            if _asked(place, wanted):
                click.echo(f"{place} {told}")
        click.echo(report.text(faults, root, colours=_may_colour()), color=True)
    else:
        click.echo(report.FORMATS[form](faults, root))
    return int(any(fault.level is Level.FAULT for fault in faults))


def _slides(checked: Checked, folder: Path, today: date) -> list[Fault]:
    """What the lobby screens show, once the data can be shown at all."""
    if checked.catalogue is None or any(f.level is Level.FAULT for f in checked.faults):
        return []
    if not any(True for _ in checked.catalogue.screens()):
        return []
    from showcase import lobby  # a check without screens does not load what draws them
    from showcase.render.bodies import environment

    root = folder.resolve().parent
    if not (root / "overrides" / "screens").is_dir():
        return []
    return lobby.slide_faults(
        Scene(checked.catalogue, today),
        dict(checked.reading.documents),
        lobby.Pool(lambda path: _bytes(folder / path)),
        environment(root / "overrides"),
        lobby.Letters.read(root / ".parts"),
    )


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


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


def _asked(place: Place, wanted: list[str]) -> bool:
    """Whether a place lies below one of the paths asked for; no path asks for everything."""
    return not wanted or any(
        place.file == path or place.file.startswith(f"{path}/") for path in wanted
    )


def _may_colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
