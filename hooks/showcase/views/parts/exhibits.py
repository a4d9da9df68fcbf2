"""Parts: exhibits as museum labels — date as precise as known, place, owed items, review state."""

from __future__ import annotations

from dataclasses import dataclass

from showcase import gallery, words
from showcase.faults import Fault, Place
from showcase.model import Activity, Branch, Catalogue, Exhibit, Folder, Hall, Source
from showcase.plan import Scene
from showcase.views.parts.sources import Cited, cited


@dataclass(frozen=True, slots=True)
class Label:
    """What stands under a frame.

    Attributes:
        date: the date in words; empty means it is owed (待补).
        place: hall, place or floors in words; empty when the source does not say.
        checked: somebody has reviewed the text (norm N16); otherwise 待核.
    """

    exhibit: Exhibit
    date: str
    place: str
    hall: Hall | None
    checked: bool


@dataclass(frozen=True, slots=True)
class Room:
    """A unit of the exhibition with its labels; unnamed units come first."""

    name: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class GalleryPart:
    """The chapter 红色长廊: what the sources call exhibits, and what editors suggest."""

    rooms: tuple[Room, ...]
    suggested: tuple[Label, ...]

    @property
    def first(self) -> tuple[Label, ...]:
        """A handful for the short form."""
        hung = [label for room in self.rooms for label in room.labels]
        return (*hung, *self.suggested)[:6]


@dataclass(frozen=True, slots=True)
class ExhibitDetail:
    """What the page of an exhibit shows beyond its label."""

    label: Label
    slots: int
    sources: tuple[Cited, ...]
    related: tuple[Exhibit, ...]
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
        tuple(Room(name, tuple(labels)) for name, labels in ranked), tuple(suggested)
    )


def ordered(folder: Folder) -> list[Exhibit]:
    """The exhibits in the order they are walked past; suggested ones last."""
    return sorted(folder.exhibits.values(), key=lambda e: (e.suggested, e.order, e.id))


def label(catalogue: Catalogue, folder: Folder, exhibit: Exhibit) -> Label:
    """The label of an exhibit."""
    hall = catalogue.hall(exhibit.hall, folder.id) if exhibit.hall else None
    floors = [f for f in (exhibit.floor_from, exhibit.floor_to) if f is not None]
    where = [exhibit.place or "", "—".join(words.floor_text(f) for f in dict.fromkeys(floors))]
    return Label(
        exhibit,
        exhibit_date(exhibit.date),
        " · ".join(filter(None, where)),
        hall,
        exhibit.reviewed is not None,
    )


def detail(catalogue: Catalogue, folder: Folder, exhibit: Exhibit) -> ExhibitDetail:
    """Everything the page of an exhibit says."""
    owed = max(0, (exhibit.items_declared or 0) - len(exhibit.items))
    related = [catalogue.exhibit(ref, folder.id) for ref in exhibit.related]
    back = [
        other
        for other in folder.exhibits.values()
        if any(catalogue.exhibit(ref, folder.id) is exhibit for ref in other.related)
    ]
    activities = [catalogue.activity(ref, folder.id) for ref in exhibit.related_activities]
    own = [source for source in exhibit.sources if isinstance(source, Source)]
    named = [source for source in exhibit.sources if isinstance(source, str)]
    return ExhibitDetail(
        label(catalogue, folder, exhibit),
        min(owed, 24),
        tuple(cited(catalogue, folder, named, own)),
        tuple({e.key: e for e in (*related, *back) if e}.values()),
        tuple(
            catalogue.branches[ref] for ref in exhibit.related_branches if ref in catalogue.branches
        ),
        tuple(a for a in activities if a),
    )


def exhibit_date(text: str | None) -> str:
    """The date of an exhibit in words, no more precise than written; empty when it is owed."""
    if not text:
        return ""
    when = gallery.read_date(text, Place(""))
    return text if isinstance(when, Fault) else when.display
