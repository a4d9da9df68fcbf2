"""Parts: the walls of a building's gallery — what hangs where, the walk's scenes, the labels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from showcase import gallery, words
from showcase.gallery.wall import WallView, wall_view
from showcase.model import Exhibit, Folder
from showcase.plan import Scene, chapter_url, relative, url_of
from showcase.views.parts import pictures
from showcase.views.parts.sources import cited, own


def walls(scene: Scene, folder: Folder) -> tuple[WallView, ...]:
    """The rooms of a building's gallery for its page, each with the address of its scene."""
    pending = frozenset(e.id for e in folder.exhibits.values() if e.reviewed is None)
    return tuple(
        wall_view(
            hanging,
            show.name,
            ident=show.id or "corridor",
            lead=_lead(show),
            pending=pending,
            walk=_scene_name(show),
        )
        for show, hanging in hung(scene, folder)
    )


def scenes(scene: Scene, folder: Folder) -> Iterator[tuple[str, bytes]]:
    """The scene of each room as a file: its address below the site's root, its bytes."""
    home = chapter_url(folder.id, "gallery")
    every = tuple(hung(scene, folder))
    rooms = tuple(show for show, _ in every)
    for show, hanging in every:
        behind = {d.to: gallery.behind(rooms, d.to) for d in hanging.room.doors if d.to}
        beyond = {to: (_scene_name(r), r.name) for to, r in behind.items() if r and r is not show}
        made = gallery.scene(hanging, show.name, folder.name, beyond=beyond)
        yield home + _scene_name(show), gallery.scene_json(made).encode()


def where(exhibit: Exhibit, hall: str = "") -> str:
    """Where an exhibit stands, in words, as far as the source says."""
    hung_at = exhibit.hang.floor if exhibit.hang else None
    known = (exhibit.floor_from, exhibit.floor_to)
    floors = [f for f in (known if any(known) else (hung_at,)) if f is not None]
    said = words.DASH.join(words.floor_text(f) for f in dict.fromkeys(floors))
    return words.DOT.join(filter(None, [hall, exhibit.place or "", said]))


def hung(
    scene: Scene, folder: Folder, picture: Callable[[Exhibit], gallery.Picture | None] | None = None
) -> Iterator[tuple[gallery.Show, gallery.Hanging]]:
    """The rooms of a building's gallery, hung; `picture` gives other pictures than the page's."""
    page = chapter_url(folder.id, "gallery")
    pictured = picture or (lambda exhibit: pictures.first(scene, folder, exhibit, page))
    rooms = gallery.shows(scene.catalogue, folder)
    for show in rooms:
        framed = partial(_frame, scene, folder, pictured, show)
        back = gallery.entered_from(rooms, show)
        floor = back.hall.floor if back and back.hall else None
        yield show, gallery.hung(show, framed, back.id if back else "", floor)


def _frame(
    scene: Scene,
    folder: Folder,
    pictured: Callable[[Exhibit], gallery.Picture | None],
    show: gallery.Show,
    exhibit: Exhibit,
) -> gallery.Frame:
    page = chapter_url(folder.id, "gallery")
    hall = scene.catalogue.hall(exhibit.hall, folder.id) if exhibit.hall else None
    return gallery.frame(
        exhibit,
        measured=show.surveyed,
        on_stair=bool(show.stair),
        href=relative(url_of("exhibit", exhibit.key), page),
        locale=where(exhibit, hall.name if hall and hall.name != exhibit.section else ""),
        source=_source(scene, folder, exhibit),
        picture=pictured(exhibit),
    )


def _source(scene: Scene, folder: Folder, exhibit: Exhibit) -> str:
    named = [source for source in exhibit.sources if isinstance(source, str)]
    found = cited(scene.catalogue, folder, named, own(exhibit))
    return found[0].citation.text if found else ""


def _lead(show: gallery.Show) -> str:
    hall = show.hall
    if hall is None:
        return ""
    floor = words.floor_text(hall.floor) if hall.floor is not None else ""
    return words.DOT.join(filter(None, [floor, hall.summary or ""]))


def _scene_name(show: gallery.Show) -> str:
    return f"walk-{show.id}.json" if show.id else "walk.json"
