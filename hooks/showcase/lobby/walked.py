"""Lobby: slides that walk — the guided tour through the rooms of a building's gallery.

Under each lies the quiet wall of the same exhibits, which stands where the hall cannot be shown.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from showcase import gallery
from showcase.lobby.framed import Framed, framed
from showcase.lobby.ground import Draft, Ground, Spell, spells
from showcase.model import Exhibit
from showcase.model.screen import ScreenEntry
from showcase.screens import slides
from showcase.screens.fit import group
from showcase.views.parts import corridor, exhibits

MOST_STOPS = 6
"""Frames that one slide walks past: about a minute."""
_TURN = 1.5
"""Seconds to turn to a frame after the way to it."""


def walk(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """A slide for every few frames of each room, as long as it takes to pass them."""
    if ground.folder.kind != "building":
        return
    chosen = [ground.catalogue.exhibit(ref, ground.folder.id) for ref in entry.exhibits]
    wanted = {exhibit.id for exhibit in chosen if exhibit}
    script = ground.pool.keep("walk.js", ground.pool.walk) if ground.pool.walk else ""
    for show in gallery.shows(ground.catalogue, ground.folder):
        consents = [media.consent for exhibit in show.exhibits for media in exhibit.media]
        for spell in spells(ground, consents):
            yield from _room(ground, entry, show, spell, wanted, script)


def _room(
    ground: Ground,
    entry: ScreenEntry,
    show: gallery.Show,
    spell: Spell,
    wanted: set[str],
    script: str,
) -> Iterator[Draft]:
    """The slides of a room while the same consents hold: whose has ended hangs as its words."""
    by_id = {exhibit.id: exhibit for exhibit in show.exhibits}
    pictured = {ident: framed(ground, exhibit, spell) for ident, exhibit in by_id.items()}
    rooms = corridor.hung(ground.scene, ground.folder, lambda e: _picture(pictured.get(e.id)))
    hanging = next(hanging for room, hanging in rooms if room.id == show.id)
    made = gallery.scene(hanging, show.name, ground.folder.name)
    path = ground.pool.keep("scene.json", gallery.scene_json(made).encode())
    files = [path for f in made["frames"] for path in dict.fromkeys(f.get("p", ())) if path]
    stops = [f for f in made["frames"] if not wanted or f["i"] in wanted]
    for number, part in enumerate(group(stops, lambda _: 1, most=MOST_STOPS), 1):
        data = slides.Walk(
            entry.title or show.name,
            path,
            tuple(f["i"] for f in part),
            _pages(ground, [(by_id[f["i"]], pictured[f["i"]]) for f in part]),
            script,
            made["schematic"],
            (script, path, *files) if script else (),
        )
        seconds = max(math.ceil(sum(map(_seconds, part))), entry.seconds or 0)
        name = f"{show.id}-{number}" if show.id else str(number)
        yield Draft(f"{name}{spell.name}", data, spell.valid, seconds)


def _picture(frame: Framed | None) -> gallery.Picture | None:
    if frame is None:
        return None
    of = frame[0]
    return gallery.Picture(of.src, of.src, of.width, of.height, of.alt, of.credit)


def _pages(ground: Ground, hung: list[tuple[Exhibit, Framed | None]]) -> tuple[slides.Page, ...]:
    """The same exhibits as on the quiet wall: pictures two by two, the others by name."""
    frames = [frame[0] for _, frame in hung if frame]
    label = partial(exhibits.label, ground.catalogue, ground.folder)
    names = [
        slides.Service(exhibit.title, label(exhibit).date or label(exhibit).place)
        for exhibit, frame in hung
        if not frame
    ]
    return (
        *(slides.Page(frames=f) for f in group(frames, lambda f: len(f.title), most=2)),
        *(
            slides.Page(names=rows)
            for rows in group(names, lambda r: len(r.name) + len(r.where), most=ground.rows)
        ),
    )


def _seconds(frame: dict[str, object]) -> float:
    """How long the tour takes to a frame and before it (parts/walk: hall.js, move.js, tour.js)."""
    flat = frame["v"]
    assert isinstance(flat, list)
    points = list(zip(flat[::2], flat[1::2], strict=True))
    far = sum(math.dist(a, b) for a, b in pairwise(points))
    read = 3 + (len(str(frame["t"])) + len(str(frame.get("x", ""))) * 0.3) / 3.3
    return max(0.9, min(6.0, far / 1.5)) + _TURN + min(14.0, max(5.0, read))
