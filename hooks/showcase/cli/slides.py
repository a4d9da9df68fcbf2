"""Command line: what the check finds on the lobby screens, once the data can be shown at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from showcase.check import Checked
from showcase.check.run import one_a_cause
from showcase.faults import Fault, Level
from showcase.plan import Scene


def with_slides(checked: Checked, folder: Path, project: Path, today: date) -> list[Fault]:
    """All faults of a check, those of the screens' slides among them.

    Args:
        checked: the check of the folder.
        folder: the data folder, for its pictures.
        project: the folder that holds `overrides/` and `.parts/`; without them no slide is made.
        today: the build's date.
    """
    return one_a_cause([*checked.faults, *_slides(checked, folder, project, today)])


def _slides(checked: Checked, folder: Path, project: Path, today: date) -> list[Fault]:
    if checked.catalogue is None or any(f.level is Level.FAULT for f in checked.faults):
        return []
    if not any(True for _ in checked.catalogue.screens()):
        return []
    if not (project / "overrides" / "screens").is_dir():
        return []
    from showcase import lobby  # a check without screens does not load what draws them
    from showcase.images import measured
    from showcase.render.bodies import environment

    return lobby.slide_faults(
        Scene(checked.catalogue, today),
        dict(checked.reading.documents),
        lobby.Pool(lambda path: _bytes(folder / path), measured),
        environment(project / "overrides"),
        lobby.Letters.read(project / ".parts"),
    )


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
