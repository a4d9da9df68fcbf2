"""A screen made of files written by a test."""

from pathlib import Path
from typing import Any

import pytest

from showcase import lobby
from showcase.faults import Level
from showcase.plan import Scene
from tests.lobby.showing import ENV, GLASS, SCREEN, TODAY, Made, as_it_is, told


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Write a screen and other files, and make what it plays."""

    def make(
        playlist: list[dict[str, Any]], files: dict[str, Any] | None = None, **more: Any
    ) -> Any:
        screen = {"name": "门口屏", "geometry": GLASS, "playlist": playlist, **more}
        checked = told(tmp_path, {SCREEN: screen, **(files or {})})
        assert [str(f) for f in checked.faults if f.level is Level.FAULT] == []

        def read(path: str) -> bytes | None:
            file = tmp_path / "data" / path
            return file.read_bytes() if file.is_file() else None

        pool = lobby.Pool(read, as_it_is)
        shared = lobby.lobby(Scene(checked.catalogue, TODAY), pool, ENV)
        folder, found = next(checked.catalogue.screens())
        return lobby.show(shared, folder, found)

    return make
