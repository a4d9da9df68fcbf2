"""What may happen to a build: everything is to be made again, it dies, the disk is full."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from showcase.render.tree import Output
from tests.again.edits import Project


def edit_everything(project: Project) -> None:
    """A word of the frame, so that every page is made again."""
    path = project.root / "overrides/showcase.html"
    path.write_text(path.read_text("utf-8").replace("</body>", "<!-- x --></body>"), "utf-8")
    site = project.root / "data/site.yaml"
    site.write_text(site.read_text("utf-8").replace("tagline: ", "tagline: 又"), "utf-8")


def dying_after(moves: int, patched: pytest.MonkeyPatch) -> None:
    """A build dies when it has brought so many files into place."""
    move, count = Output._move, iter(range(1000))

    def dying(self: Output, path: str) -> None:
        if next(count) >= moves:
            raise RuntimeError("died")
        move(self, path)

    patched.setattr(Output, "_move", dying)


def full_below(folder: Path, patched: pytest.MonkeyPatch) -> None:
    """Nothing more can be written where paths begin like `folder`."""
    write = Path.write_bytes

    def refusing(self: Path, content: Any) -> int:
        if str(self).startswith(str(folder)):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self))
        return write(self, content)

    patched.setattr(Path, "write_bytes", refusing)
