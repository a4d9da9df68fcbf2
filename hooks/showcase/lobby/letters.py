"""Lobby: the headline font of a screen — the slices that hold exactly the characters it shows in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from showcase import fonts
from showcase.lobby.made import Show
from showcase.screens.manifest import hashed
from showcase.screens.spec import Slide

_HEADED = re.compile(r"<(h1|b)\b[^>]*>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
WHOLE = frozenset({"news", "phone", "organisation", "countdown"})
"""Kinds of slides that set more than headings in the headline face."""
CLOCK = "0123456789:"
COUNTED = "天小时分钟秒正在进行"
"""What the player writes in large letters."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A headline face and the folder that its slices lie in."""

    face: fonts.Face
    folder: Path = field(repr=False)

    @classmethod
    def read(cls, made: Path) -> Letters | None:
        """Read them from `.parts/`; None where the fonts were not made."""
        face = fonts.read_face(made / "fonts")
        return cls(face, made / "fonts") if face else None

    def files(self, characters: set[str]) -> tuple[str, bytes, dict[str, bytes]]:
        """A style sheet, by path, and the slices it names, all below `files/`."""
        slices = fonts.needed(self.face, characters)
        raw = {part.name: (self.folder / part.file).read_bytes() for part in slices}
        paths = {name: hashed(name, content) for name, content in raw.items()}
        sheet = fonts.style_sheet(
            self.face, slices, lambda part: paths[part.name].removeprefix("files/")
        ).encode()
        return hashed("letters.css", sheet), sheet, {paths[n]: raw[n] for n in raw}


def headed(slide: Slide) -> str:
    """What a slide shows in the headline face, as text."""
    found = (
        slide.html if slide.kind in WHOLE else "".join(h for _, h in _HEADED.findall(slide.html))
    )
    return _TAG.sub("", found)


def characters(show: Show) -> set[str]:
    """Every character that a screen shows in the headline face."""
    guests = "".join(m.theme.name for m in show.spec.modes if m.theme)
    frame = f"{show.folder.name}{guests}{CLOCK}{COUNTED}"
    return set(frame).union(*map(headed, show.slides))
