"""A plainly fictional screen, 示例大厦, with every kind of slide; and a way to publish it to a folder."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from itertools import accumulate
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from showcase.screens import agenda
from showcase.screens.alert import Alert, alert_file
from showcase.screens.fragments import Shell, make_slide, render_shell
from showcase.screens.manifest import Release, hashed, release, shell_id
from showcase.screens.program import Program, program
from showcase.screens.sizes import css, sizes
from showcase.screens.spec import Entry, Geometry, Screen, Slide
from showcase.screens.usb import usb_folder
from tests.screens.days import DAY, notes, sessions
from tests.screens.drawn import elevation, pool
from tests.screens.told import titles, undated

ROOT = Path(__file__).resolve().parents[2]
LANDSCAPE = Geometry(55, (1920, 1080), 5)
PORTRAIT = Geometry(43, (1080, 1920), 3)
ENV = Environment(
    loader=FileSystemLoader(ROOT / "overrides"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def all_slides(
    first: date = DAY,
    days: int = 400,
    only: tuple[str, ...] = (),
    geometry: Geometry = LANDSCAPE,
) -> list[Slide]:
    """Finished slides; `only` keeps some entries."""
    made: list[Slide] = []
    for entry, items in undated(list(pool())).items():
        for n, data in enumerate(items):
            if not only or entry in only:
                made.append(
                    make_slide(ENV, data, id=f"{entry}-{n}", entry=entry, title=titles(entry))
                )
    listed, lines = sessions(first, days + 8), sizes(geometry).lines
    for entry, items in (
        ("now", agenda.now(listed, first, days)),
        ("today", agenda.today(listed, first, days, agenda.rows_that_fit(lines))),
        ("week", agenda.week(listed, first, days, lines)),
        ("month", agenda.month(listed, first, days, {date(2026, 7, 1): (False, "建党")})),
    ):
        if not only or entry in only:
            made += [
                make_slide(ENV, d.data, id=f"{entry}-{d.id}", entry=entry, valid=d.valid)
                for d in items
            ]
    return made


def screen(geometry: Geometry = LANDSCAPE, entries: tuple[str, ...] = (), **more: object) -> Screen:
    keys = entries or (
        "welcome", "now", "today", "week", "month", "figure", "organisation", "method", "plan",
        "wall", "timeline", "services", "clubs", "news", "messages", "smiles", "picture", "text",
        "phone",
    )  # fmt: skip
    return Screen(
        id="lobby",
        title="大堂屏",
        geometry=geometry,
        playlist=tuple(Entry(key, key) for key in keys),
        **more,  # type: ignore[arg-type]
    )


def part(name: str) -> bytes:
    path = ROOT / ".parts" / f"{name}.js"
    assert path.is_file(), f"{path.name} is not built: run `make parts`"
    return path.read_bytes()


class Published:
    """A release of the sample, and how it was made."""

    def __init__(self, made: Release, schedule: Program, usb: dict[str, bytes]) -> None:
        self.release, self.program, self.usb = made, schedule, usb


def make(
    number: int = 1,
    *,
    made: list[Slide] | None = None,
    of: Screen | None = None,
    first: date = DAY,
    days: int = 400,
    key: str = "",
    extra_style: str = "",
    assets: dict[str, bytes] | None = None,
    use_worker: bool = True,
) -> Published:
    """Make a release of the sample."""
    of = of or screen()
    made = all_slides(first, days, geometry=of.geometry) if made is None else made
    plan = program(of, made, first, days=days, notes=notes(first, min(days, 60)))
    style = (ROOT / "overrides/screens/screen.css").read_bytes() + extra_style.encode()
    own, script = css(of.geometry).encode(), part("player")
    files = {
        hashed("screen.css", style): style,
        hashed("size.css", own): own,
        hashed("player.js", script): script,
    }
    styles = tuple(list(files)[:2])
    shell = Shell(
        of.id, of.title, "示例大厦", "党群服务中心 · 46 层", list(files)[2], styles, elevation()
    )
    name = shell_id(style, own, script, render_shell(ENV, shell).encode())
    needed = {path for p in plan.parts for path in p.files}
    everything = pool() | (assets or {})
    pictures = {path: raw for path, raw in everything.items() if path in needed}
    index = render_shell(ENV, replace(shell, shell=name)).encode()
    done = release(
        screen=of.id,
        number=number,
        built=first,
        program=plan,
        index=index,
        worker=part("player-sw"),
        shell=name,
        assets=files | pictures,
        private_key=key,
        use_worker=use_worker,
    )
    page = render_shell(ENV, replace(shell, shell=name, base="", usb=True)).encode()
    usb = dict(usb_folder(done, plan, page, private_key=key))
    return Published(done, plan, usb)


def write(folder: Path, files: dict[str, bytes]) -> None:
    for path, raw in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)


def turns(done: Published, moment: float) -> dict[str, float]:
    """When the turn of each slide that is nearest to a moment begins by the schedule."""
    part = json.loads(done.program.parts[0].text)
    begin, _, loop = next(span for span in part["spans"] if span[0] <= moment < span[1])
    ids = [part["ids"][n] for n in part["loops"][loop]["s"]]
    seconds = [part["slides"][name]["sec"] for name in ids]
    whole = sum(seconds)
    lap = begin + (moment - begin) // whole * whole
    starts = zip(ids, accumulate(seconds, initial=0), strict=False)
    return {
        name: max(t for t in (lap + at - whole, lap + at) if t <= moment) for name, at in starts
    }


def publish(folder: Path, done: Published, *, key: str = "") -> None:
    """Write a release under `folder`/screens, with an empty alert file; manifest last."""
    files = dict(done.release.files)
    last = {p: files.pop(p) for p in list(files) if p.endswith("manifest.json")}
    write(folder / "screens", files)
    write(folder / "screens", last)
    if not (folder / "screens/alert.json").exists():
        (folder / "screens/alert.json").write_text(alert_file((), serial=1, private_key=key))


def alert(text: str, start: datetime, end: datetime, serial: int, **more: object) -> str:
    key = str(more.pop("key", ""))
    return alert_file(
        [Alert(f"a{serial}", text, start, end, **more)], serial=serial, private_key=key
    )  # type: ignore[arg-type]


def rename(slide: Slide, words: str) -> Slide:
    """The same slide with other words in its headline, to tell releases apart."""
    return replace(slide, html=slide.html.replace('<h1 class="h">', f'<h1 class="h">{words}', 1))
