"""Pictures of lobby screens, a sheet a screen: python -m tests.pictures.screens [--site DIR] [NAME…].

Every slide of the next fourteen days, in the pixels of its glass; without --site those of the
fictional 示例大厦, which has every kind, on an upright, a lying and a very large glass.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from showcase.screens.spec import Geometry
from tests.pictures.__main__ import TARGET
from tests.screens import sample
from tests.support.browsing import launch
from tests.support.serving import serving

SHAPES = {
    "landscape": sample.LANDSCAPE,
    "portrait": sample.PORTRAIT,
    "large": Geometry(75, (3840, 2160), 6),
    "small": Geometry(32, (1366, 768), 2.5),
    "wide": Geometry(88, (3840, 1080), 5),
}
CELL = {False: (640, 3), True: (400, 5)}
"""Width of a cell and cells in a row, by upright."""


def moments(program: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every slide of a program's first part and a moment at which it stands on the glass."""
    first = program["from"]
    when = dict.fromkeys(program["slides"], first + 12 * 3600 + 240)
    for start, end, number in reversed(program["spans"]):
        for index in program["loops"][number]["s"]:
            when[program["ids"][index]] = (start + end) // 2 if end - start < 86400 else start + 60
    for name, second in when.items():
        moment = datetime.fromtimestamp(second, UTC) + timedelta(hours=8)
        yield name, f"{moment:%Y-%m-%dT%H:%M}"


def take(browser: Browser, address: str, name: str, folder: Path, px: tuple[int, int]) -> Path:
    """Take a screen's pictures and lay them out."""
    envelope = json.loads((folder / name / "manifest.json").read_text("utf-8"))
    first = json.loads(envelope["payload"])["program"][0][0]
    program = json.loads((folder / first).read_text("utf-8"))
    target = TARGET / "screens" / name
    target.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(viewport={"width": px[0], "height": px[1]}, reduced_motion="reduce")
    shots = []
    for slide, moment in moments(program):
        page.goto(f"{address}/screens/{name}/?at={moment}&slide={slide}")
        page.wait_for_selector(f"html[data-slide='{slide}']")
        page.wait_for_timeout(250)
        shots.append(target / f"{slide}.png")
        page.screenshot(path=shots[-1])
    page.close()
    return sheet(shots, target.with_suffix(".png"), px)


def sheet(shots: list[Path], target: Path, px: tuple[int, int]) -> Path:
    """Lay pictures of one size out on a sheet."""
    width, columns = CELL[px[1] > px[0]]
    height = round(width * px[1] / px[0])
    rows = -(-len(shots) // columns)
    made = Image.new("RGB", (columns * (width + 8) + 8, rows * (height + 8) + 8), "#8a8a8a")
    for number, shot in enumerate(shots):
        row, column = divmod(number, columns)
        with Image.open(shot) as picture:
            small = picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
        made.paste(small, (8 + column * (width + 8), 8 + row * (height + 8)))
    made.save(target)
    return target


def size_of(folder: Path, name: str, data: Path) -> tuple[int, int]:
    """The pixels that the editor wrote for a screen of a built site."""
    import yaml

    for path in data.glob("*/*/screens/*.yaml"):
        if f"{path.parts[-3]}-{path.stem}" == name:
            width, height = yaml.safe_load(path.read_text("utf-8"))["geometry"]["px"]
            return width, height
    raise SystemExit(f"{name}: no such screen below {data}")


def main() -> None:
    """Take the pictures that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures.screens", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--site", type=Path, help="a built site")
    wishes = parser.parse_args()
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        browser = launch(playwright)
        if wishes.site:
            folder = wishes.site / "screens"
            names = wishes.names or sorted(p.parent.name for p in folder.glob("*/manifest.json"))
            with serving(wishes.site) as address:
                for name in names:
                    px = size_of(folder, name, sample.ROOT / "data")
                    print(take(browser, address, name, folder, px))
        else:
            for name in wishes.names or SHAPES:
                shape = SHAPES[name]
                folder = Path(made) / name
                sample.publish(folder, sample.make(of=sample.screen(shape), days=14))
                (folder / "screens/lobby").rename(folder / "screens" / name)
                with serving(folder) as address:
                    print(take(browser, address, name, folder / "screens", shape.px))
        browser.close()


if __name__ == "__main__":
    main()
