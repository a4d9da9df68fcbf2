"""Stand-alone pages of halls, for the walk through them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.gallery import pages
from tests.support.browsing import Watched, watched
from tests.support.builds import ROOT


@pytest.fixture(scope="session")
def hall_address(
    tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[[Path], str]
) -> str:
    folder = tmp_path_factory.mktemp("hall")
    pages.write(folder)
    for part in ("walk.js", "walk.css"):
        shutil.copy(ROOT / ".parts" / part, folder)
    return serve_folder(folder).rstrip("/")


@pytest.fixture
def hall(browser: Browser, hall_address: str) -> Iterator[Callable[..., Watched]]:
    """Open the stand-alone hall page: `hall("/two.html", width=360)`."""
    with ExitStack() as stack:

        def opened(path: str = "/index.html", **wishes: Any) -> Watched:
            wishes = {"width": 1280, "height": 720, **wishes}
            seen: AbstractContextManager[Watched] = watched(browser, hall_address, **wishes)
            page = stack.enter_context(seen)
            page.goto(path)
            return page

        yield opened
