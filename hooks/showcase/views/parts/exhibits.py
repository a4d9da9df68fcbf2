"""Parts: exhibits as museum labels — date as precise as known, place, owed items, review state."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import partial

from showcase import gallery
from showcase.model import Activity, Branch, Catalogue, Exhibit, Folder, Hall, Named
from showcase.plan import Scene, url_of
from showcase.views.parts import chronicle, corridor, pictures
from showcase.views.parts.sources import Cited, cited, own, own_id

_MOST_OF_UNIT = 4


@dataclass(frozen=True, slots=True)
class Label:
    """What stands under a frame.

    Attributes:
        date: the date in words; empty means it is owed (待补).
        iso: the date for machines; empty where it is a decade or an interval.
        place: hall, place or floors in words; empty when the source does not say.
        text: its short words; empty means they are owed.
        cited: ids of the folder's sources it rests on.
        checked: somebody has reviewed the text (norm N16); otherwise 待核.
    """

    exhibit: Exhibit
    date: str
    iso: str
    place: str
    hall: Named | None
    checked: bool
    text: str
    cited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """A unit of the exhibition with its labels; unnamed units come first."""

    name: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class GalleryPart:
    """The chapter 红色长廊: what the sources call exhibits, and what editors suggest.

    Attributes:
        walls: hangs the rooms; called by the gallery's own page only.
        dated: the building has a page of history.
    """

    rooms: tuple[Room, ...]
    suggested: tuple[Label, ...]
    walls: Callable[[], tuple[gallery.WallView, ...]]
    dated: bool

    @property
    def first(self) -> tuple[Label, ...]:
        """A handful for the short form."""
        hung = [label for room in self.rooms for label in room.labels]
        return (*hung, *self.suggested)[:6]


@dataclass(frozen=True, slots=True)
class ExhibitDetail:
    """What the page of an exhibit shows beyond its label.

    Attributes:
        slots: parts that are declared but not named.
        floors: the storeys it runs through, from where it begins; empty where not stated.
        stands_for: that it is a corridor of its own, of which the gallery shows one panel.
        related: exhibits that name it, or that it names; `unit` those that hang after it in its unit.
    """

    label: Label
    pictures: tuple[gallery.Picture, ...]
    floors: tuple[int, ...]
    stands_for: str
    slots: int
    sources: tuple[Cited, ...]
    related: tuple[Label, ...]
    unit: tuple[Label, ...]
    halls: tuple[Hall, ...]
    branches: tuple[Branch, ...]
    activities: tuple[Activity, ...]


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether anything hangs."""
    return bool(folder.exhibits)


def make(scene: Scene, folder: Folder) -> GalleryPart:
    """The exhibits of a building by unit, in the editors' order."""
    catalogue = scene.catalogue
    rooms: dict[str, list[Label]] = {}
    suggested = []
    for exhibit in ordered(folder):
        made = label(catalogue, folder, exhibit)
        if exhibit.suggested:
            suggested.append(made)
        else:
            rooms.setdefault(exhibit.section or "", []).append(made)
    ranked = sorted(rooms.items(), key=lambda item: item[0] != "")
    return GalleryPart(
        tuple(Room(name, tuple(labels)) for name, labels in ranked),
        tuple(suggested),
        partial(corridor.walls, scene, folder),
        bool(chronicle.of_folder(catalogue, folder)),
    )


def ordered(folder: Folder) -> list[Exhibit]:
    """The exhibits in the order they are walked past; suggested ones last."""
    return gallery.in_order(folder)


def label(catalogue: Catalogue, folder: Folder, exhibit: Exhibit) -> Label:
    """The label of an exhibit."""
    hall = catalogue.hall_named(exhibit.hall, folder.id) if exhibit.hall else None
    when = gallery.date_of(exhibit)
    return Label(
        exhibit,
        when.display if when else "",
        when.iso if when else "",
        corridor.where(exhibit),
        hall,
        exhibit.reviewed is not None,
        gallery.short_text(exhibit),
        tuple(s if isinstance(s, str) else own_id(exhibit, s) for s in exhibit.sources),
    )


def detail(scene: Scene, folder: Folder, exhibit: Exhibit) -> ExhibitDetail:
    """Everything the page of an exhibit says."""
    catalogue = scene.catalogue
    owed = max(0, (exhibit.items_declared or 0) - len(exhibit.items))
    related = [catalogue.exhibit(ref, folder.id) for ref in exhibit.related]
    back = [
        other
        for other in folder.exhibits.values()
        if any(catalogue.exhibit(ref, folder.id) is exhibit for ref in other.related)
    ]
    activities = [catalogue.activity(ref, folder.id) for ref in exhibit.related_activities]
    halls = [catalogue.hall(ref, folder.id) for ref in exhibit.related_halls]
    room = catalogue.hall(exhibit.hall, folder.id) if exhibit.hall else None
    others = {e.key: e for e in (*related, *back) if e}
    named = [source for source in exhibit.sources if isinstance(source, str)]
    return ExhibitDetail(
        label(catalogue, folder, exhibit),
        tuple(pictures.pictures(scene, folder, exhibit, url_of("exhibit", exhibit.key))),
        gallery.floors(exhibit),
        gallery.stands_for(exhibit, on_stair=bool(room and room.stair)),
        min(owed, 24),
        tuple(cited(catalogue, folder, named, own(exhibit))),
        tuple(label(catalogue, catalogue.buildings[e.folder], e) for e in others.values()),
        tuple(label(catalogue, folder, e) for e in _unit_of(folder, exhibit, others)),
        tuple(hall for hall in halls if hall),
        tuple(
            catalogue.branches[ref] for ref in exhibit.related_branches if ref in catalogue.branches
        ),
        tuple(a for a in activities if a),
    )


def _unit_of(folder: Folder, exhibit: Exhibit, but: Container[str]) -> list[Exhibit]:
    """A handful of its unit: those after it, then from the unit's beginning."""
    unit = [e for e in ordered(folder) if e.section == exhibit.section] if exhibit.section else []
    at = next((n for n, e in enumerate(unit) if e is exhibit), 0)
    after = [e for e in unit[at + 1 :] + unit[:at] if e.key not in but]
    return after[:_MOST_OF_UNIT]
