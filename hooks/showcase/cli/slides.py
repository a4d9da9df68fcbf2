"""Command line: what only finished slides of lobby screens tell, once nothing stops a build."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from showcase import reads
from showcase.check.units import Ground, Verdict
from showcase.faults import Fault, Place
from showcase.model import Screen
from showcase.verdicts.judge import has_screens


def slides(ground: Ground, project: Path) -> Callable[[list[str], Verdict], None]:
    """What judges the slides of a unit's screens; nothing, where the project has no slides.

    Args:
        ground: what the rules were asked on, and have told no fault.
        project: the folder that holds `overrides/` and `.parts/`.
    """
    catalogue = ground.catalogue
    if catalogue is None or not (project / "overrides" / "screens").is_dir():
        return lambda paths, verdict: None
    from showcase import lobby  # a check without screens does not load what draws them
    from showcase.images import measured
    from showcase.plan import Scene
    from showcase.render.bodies import environment

    pool = lobby.Pool(partial(_bytes, ground.files.root), measured)
    shared = lobby.lobby(Scene(catalogue, ground.today), pool, environment(project / "overrides"))
    made = lobby.Letters.read(project / ".parts")

    def of_screen(screen: Screen) -> list[Fault]:
        folder = catalogue.folder(screen.folder)
        if folder is None:
            return []
        where = partial(_place, ground, screen.file)
        return lobby.of_show(lobby.show(shared, folder, screen), where, made)

    def judge(paths: list[str], verdict: Verdict) -> None:
        with reads.recording() as looked:
            screens = (ground.files.loaded(path) for path in paths if has_screens([path]))
            verdict.slides = [
                fault
                for screen in screens
                if isinstance(screen, Screen)
                for fault in of_screen(screen)
            ]
        verdict.reads |= looked

    return judge


def _place(ground: Ground, file: str, *loc: str | int) -> Place:
    document = ground.files.document(file)
    return document.place(*loc) if document else Place(ground.files.prefix + file)


def _bytes(root: Path, path: str) -> bytes | None:
    reads.note(path)
    full = root / path
    return full.read_bytes() if full.is_file() else None
