"""The player of the lobby screens, as the files it is made of.

Apart from the room `lobby`, so that a build in which nothing changed need not load that.
"""

from __future__ import annotations

from pathlib import Path

SCRIPTS = ("player.js", "player-sw.js")
"""What `make parts` makes for the screens."""
WALK = "walk-screen.js"
"""The tour of a gallery, for slides that walk; not of the player itself."""
STYLES = ("screens/screen.css", "assets/css/40-draw.css")
"""Style sheets of every screen, below overrides/."""


def missing_parts(made: Path) -> bool:
    """Whether the player was not built."""
    return not all((made / name).is_file() for name in SCRIPTS)


def walk_script(made: Path) -> bytes:
    """The tour's script; empty where it was not made."""
    path = made / WALK
    return path.read_bytes() if path.is_file() else b""


def style_sheet(templates: Path) -> bytes:
    """The style sheets as one."""
    return b"\n".join((templates / path).read_bytes() for path in STYLES)
