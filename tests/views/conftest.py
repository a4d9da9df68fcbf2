"""A data folder of the plainly fictional 示例大厦, written file by file, rendered page by page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html

from showcase import images
from showcase.check import check_folder
from showcase.faults import Level
from showcase.plan import Page, Scene, consented
from showcase.render.bodies import environment, render
from showcase.views import plan
from tests.support.builds import ROOT
from tests.support.folders import lay_data

ENVIRONMENT = environment(ROOT / "overrides")
TODAY = date(2026, 9, 21)
BASE: dict[str, Any] = {
    "site.yaml": {
        "title": "示例站",
        "headline": "大字",
        "tagline": "一句话",
        "url": "https://example.org/",
    },
    "buildings/sample/building.yaml": {
        "name": "示例大厦",
        "sources": [{"id": "paper", "title": "示例报道", "type": "N"}],
    },
    "districts/quarter/district.yaml": {
        "name": "示例区",
        "sources": [{"id": "paper", "title": "示例专版", "type": "N"}],
    },
}


@dataclass(frozen=True, repr=False)
class Shown:
    """The pages of a data folder by address, rendered when asked for."""

    pages: Mapping[str, Page]
    scene: Scene
    files: Mapping[str, bytes]
    """The pictures that were made, by their path in the site."""

    def body(self, url: str) -> str:
        """The HTML of a page's body."""
        return render(self.pages[url], self.scene, ENVIRONMENT).body

    def tree(self, url: str) -> Any:
        """A page's body as a tree."""
        return html.fromstring(self.body(url))

    def text(self, url: str, path: str = ".") -> str:
        """What a page says, as one line without spaces at the seams."""
        found = self.tree(url).xpath(path)
        return " ".join(" ".join(element.text_content().split()) for element in found)

    def links(self, url: str, path: str = "//a") -> list[str]:
        """Where a page's links lead, below the site's root."""
        found = self.tree(url).xpath(f"{path}/@href")
        return [
            urljoin(f"https://site/{url}", link).removeprefix("https://site/") for link in found
        ]


Show = Callable[..., Shown]


@pytest.fixture
def show(tmp_path: Path) -> Show:
    """Write files over the base, read the folder, plan its pages; `sound` data have no fault."""

    def made(files: Mapping[str, Any], today: date = TODAY, *, sound: bool = True) -> Shown:
        lay_data(tmp_path / "data", {**BASE, **files})
        checked = check_folder(tmp_path / "data", today)
        assert not sound or [str(f) for f in checked.faults if f.level is Level.FAULT] == []
        assert checked.catalogue
        scene = Scene(checked.catalogue, today)
        scene = replace(scene, catalogue=consented(scene.catalogue, today, "web"))
        files: dict[str, bytes] = {}
        asked = images.asked_for(scene.catalogue)
        pictures = images.prepare(asked, tmp_path / "data", tmp_path / "cache", files.__setitem__)
        scene = replace(scene, pictures=pictures)
        return Shown({page.url: page for page in plan(scene.catalogue, today)}, scene, files)

    return made


def building(**more: Any) -> dict[str, Any]:
    """The building's profile with more said of it."""
    return {"buildings/sample/building.yaml": {**BASE["buildings/sample/building.yaml"], **more}}


def listed(name: str, home: str = "buildings/sample", **data: Any) -> dict[str, Any]:
    """A list file of the building (or of another home)."""
    return {f"{home}/{name}.yaml": data}
