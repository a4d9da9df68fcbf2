"""What tests of lobby screens are made of: a folder with one screen, what it tells, what it plays."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from showcase import lobby
from showcase.check import check_folder
from showcase.images import Fitted
from showcase.render.bodies import environment
from showcase.screens.expand import expand
from showcase.screens.when import epoch
from tests.support.builds import ROOT
from tests.support.folders import lay_data

ENV = environment(ROOT / "overrides")
TODAY = date(2026, 7, 6)
GLASS = {"diagonal_in": 55, "px": [1920, 1080], "view_distance_m": 5}
SCREEN = "buildings/sample/screens/door.yaml"
BASE: dict[str, Any] = {
    "site.yaml": {
        "title": "示例站",
        "headline": "字",
        "tagline": "话",
        "url": "https://example.org/",
    },
    "buildings/sample/building.yaml": {"name": "示例大厦"},
}
CONSENT = {
    "scope": ["photo"],
    "channel": ["lobby"],
    "date": "2026-01-01",
    "expires": "2026-07-10",
    "evidence_id": "档案1",
}
Made = Callable[..., lobby.Show]


def told(tmp_path: Path, files: dict[str, Any]) -> Any:
    lay_data(tmp_path / "data", {**BASE, **files})
    return check_folder(tmp_path / "data", TODAY)


def as_it_is(content: bytes, glass: tuple[int, int]) -> Fitted:
    """Pictures are not made anew here; what is shown of them can be told by their names."""
    return Fitted(60, 40, content, ".png")


def faults(tmp_path: Path, **screen: Any) -> list[str]:
    whole = {
        "name": "屏",
        "geometry": GLASS,
        "playlist": [{"key": "hi", "kind": "welcome"}],
        **screen,
    }
    checked = told(tmp_path, {SCREEN: whole})
    return [
        f"{f.code} {f.place.file}:{f.place.line}"
        for f in checked.faults
        if "screens" in f.place.file
    ]


def plays(show: lobby.Show, moment: str) -> Any:
    """The loop of a moment."""
    second = epoch(datetime.fromisoformat(moment))
    spans = expand(show.spec, show.slides, TODAY, 30)
    return next(span.loop for span in spans if span.start <= second < span.end)


def shown(show: lobby.Show, moment: str) -> list[str]:
    return [name for name, _ in plays(show, moment).slides]
