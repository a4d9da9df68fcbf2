"""Lobby: slides of words, walls and pictures — welcome, messages, smiles, exhibits, films, text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from showcase import words as site_words
from showcase.lobby import words
from showcase.lobby.framed import Framed, framed, while_each_agreed
from showcase.lobby.ground import Draft, Ground, numbered, while_agreed
from showcase.model import Folder
from showcase.model.screen import ScreenEntry
from showcase.plan import url_of
from showcase.screens import slides
from showcase.screens.faces import Face, face
from showcase.screens.fit import MOST_CHARS, group, split_text
from showcase.views.parts import drawings, exhibits, skyline, stations, walls

_MARKS = re.compile(r"[*_`#>]|\[([^\]]*)\]\([^)]*\)")


def centre_line(ground: Ground) -> str:
    """What stands under the name: the centre and its floor, or where a district is, as far as known."""
    if ground.folder.kind != "building":
        count = len(stations.views(ground.catalogue, ground.folder))
        city = ground.folder.profile.location.city or ""
        said = words.STATIONS.format(count=count) if count else ""
        return " · ".join(filter(None, [city, said]))
    centre = ground.folder.building.centre
    if centre is None:
        return ""
    name = centre.name.removeprefix(ground.folder.name) or centre.name
    if centre.floor is None:
        return name
    floor = words.NO_BREAK.join(site_words.floor_text(centre.floor))
    return words.CENTRE_AT.format(name=name, floor=floor)


def drawing(ground: Ground) -> Markup:
    """What stands at the side: the building, or the district's towers."""
    folder = ground.folder
    if folder.kind == "building":
        return drawings.elevation(folder.building, "screen")
    return drawings.district(folder.name, _towers(ground))


def _towers(ground: Ground) -> list[skyline.Stop]:
    listed = stations.views(ground.catalogue, ground.folder)
    return list(skyline.of_district(ground.catalogue, ground.folder, (s.station for s in listed)))


def height_known(folder: Folder) -> bool:
    """Whether the house can be drawn for more than its foot."""
    building = folder.building
    floors = building.floors
    return bool(
        building.height_m
        or (floors and (floors.above or floors.known))
        or building.lit_floors
        or (building.centre and building.centre.floor is not None)
        or any(tower.height_m or tower.floors for tower in building.towers)
    )


def welcome(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The greeting; also what is shown when nothing else may be."""
    title = entry.title or ground.folder.name
    kicker = "" if entry.title else words.WELCOME
    lead = entry.lead or ("" if entry.lines else ground.folder.profile.summary or "")
    yield Draft("1", slides.Welcome(title, lead, tuple(entry.lines), kicker))


def text(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """A text, split where it is too long to be read in passing."""
    limit = min(MOST_CHARS, max(40, int(ground.sizes.chars_a_line * ground.sizes.lines * 0.8)))
    pages = split_text(_MARKS.sub(r"\1", entry.text or ""), limit)
    for page, part in enumerate(pages, 1):
        data = slides.Text(entry.title or ground.folder.name, (part,), page, len(pages))
        yield Draft(str(page), data)


def phone(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """The same content on a phone."""
    address = ground.link(url_of(ground.folder.kind, ground.folder.id))
    code = str(drawings.qr_code(address, words.QR.format(name=ground.folder.name)))
    lines = tuple(entry.lines) or words.PHONE_LINES
    yield Draft("1", slides.Phone(entry.title or words.PHONE, code, lines))


def picture(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """One picture over the whole glass."""
    shot = ground.shot(entry.source or "")
    if shot:
        data = slides.Picture(
            shot.path,
            entry.title or "",
            entry.lead or "",
            entry.credit or "",
            entry.title or "",
            shot.width,
            shot.height,
        )
        yield Draft("1", data)


def video(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """One film, as long as its editor says."""
    shot = ground.shot(entry.source or "")
    if shot:
        data = slides.Video(shot.path, entry.title or "", entry.lead or "")
        yield Draft("1", data, seconds=entry.seconds)


def message(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """Quotations with consent, while it holds; then topics as topics; then the house's own words."""
    part = walls.make(ground.scene, ground.folder)
    for number, made in enumerate(part.quotations, 1):
        note = slides.Note(made.quote or "", made.topic)
        data = slides.Messages(entry.title or made.topic, (note,))
        yield Draft(f"quote-{number}", data, while_agreed(ground, made.consent))
    gists = [
        slides.Service(m.gist or topic.name, topic.name if m.gist else "")
        for topic in part.topics
        for m in topic.gists or ()
    ]
    pages = group(gists, lambda g: len(g.name) + len(g.where), most=ground.rows)
    for number, rows in enumerate(pages, 1):
        yield Draft(f"topic-{number}", slides.Services(entry.title or words.MESSAGES, rows))
    own = [slides.Note(q.text, q.org or "") for q in part.quotes]
    for number, notes in enumerate(group(own, lambda n: len(n.text), most=3), 1):
        yield Draft(f"own-{number}", slides.Messages(words.QUOTES, notes))


def smile(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """Pictures with consent, each until its consent ends; and drawn faces with the editor's words."""
    agreed = walls.make(ground.scene, ground.folder).smiles
    title = entry.title or words.SMILES
    for number, trio in enumerate(group(agreed, lambda s: 1, most=3), 1):
        shots = [(s, ground.shot(s.photo)) for s in trio]
        smiling: list[Framed] = [
            (
                slides.Frame(
                    shot.path,
                    s.caption or "",
                    width=shot.width,
                    height=shot.height,
                    alt=s.caption or "",
                ),
                s.consent,
            )
            for s, shot in shots
            if shot
        ]
        yield from while_each_agreed(ground, f"photo-{number}", title, smiling)
    drawn = [face(f"{ground.screen.key}/{n}", line) for n, line in enumerate(entry.lines)]
    yield from numbered([slides.Smiles(title, tuple(six)) for six in _sixes(drawn)])


def _sixes(faces: Sequence[Face]) -> Iterator[Sequence[Face]]:
    for at in range(0, len(faces), 6):
        yield faces[at : at + 6]


def wall(ground: Ground, entry: ScreenEntry) -> Iterator[Draft]:
    """Exhibits: framed where there is a picture, else by title, date and place."""
    if ground.folder.kind != "building":
        return
    chosen = [ground.catalogue.exhibit(ref, ground.folder.id) for ref in entry.exhibits]
    hung = [e for e in chosen if e] or exhibits.ordered(ground.folder)
    title = entry.title or words.WALL
    hanging: list[Framed] = []
    bare: list[slides.Service] = []
    for exhibit in hung:
        frame = framed(ground, exhibit)
        if frame:
            hanging.append(frame)
        else:
            label = exhibits.label(ground.catalogue, ground.folder, exhibit)
            bare.append(slides.Service(exhibit.title, label.date or label.place))
    for number, pair in enumerate(group(hanging, lambda f: len(f[0].title), most=2), 1):
        yield from while_each_agreed(ground, f"frames-{number}", title, pair)
    pages = group(bare, lambda b: len(b.name) + len(b.where), most=ground.rows)
    for number, rows in enumerate(pages, 1):
        yield Draft(f"names-{number}", slides.Services(title, rows))
