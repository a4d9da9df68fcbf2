"""Parts: a hall that is a stair — what hangs on it, storey by storey, drawn from the side.

The places are those of the walk: the same hanging, seen from the side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from showcase import draw, gallery
from showcase.gallery.hung import Hung
from showcase.gallery.scene import EYE, tour_order
from showcase.gallery.stairwell import Stairwell
from showcase.model import Exhibit, Folder, Hall
from showcase.plan import Scene, url_of
from showcase.views.parts import corridor

_SECOND, _ENDS = "second", ("landing", "turn")


@dataclass(frozen=True, slots=True)
class Row:
    """An exhibit with its number in the drawing, which is its number in the gallery too."""

    number: int
    exhibit: Exhibit


@dataclass(frozen=True, slots=True)
class Storey:
    """A storey of the stair: its name (empty where unknown), what hangs from it upwards, its section.

    Attributes:
        owed: how many places are left of which nobody said what hangs there.
    """

    name: str
    rows: tuple[Row, ...]
    owed: int
    drawn: draw.Stair

    def section(self, href: Callable[[str], str]) -> Markup:
        """The storey from the side."""
        return _svg(self.drawn, href)


@dataclass(frozen=True, slots=True)
class StairPart:
    """A stair as a whole; `rows` in the order of the walk, then what found no place."""

    rows: tuple[Row, ...]
    storeys: tuple[Storey, ...]
    drawn: draw.Stair

    def section(self, href: Callable[[str], str]) -> Markup:
        """The whole stair from the side."""
        return _svg(self.drawn, href)


def make(scene: Scene, folder: Folder, hall: Hall) -> StairPart | None:
    """A hall as a stair; None where it is none, or nothing hangs on it."""
    if hall.stair is None:
        return None
    found = next((pair for pair in corridor.hung(scene, folder) if pair[0].id == hall.id), None)
    if found is None:
        return None
    hanging, well = found[1], gallery.well_of(hall.stair)
    toured = tour_order(hanging)
    order = [hung.frame.id for hung in toured] + [f.id for f in hanging.left]
    rows = {ident: Row(number, folder.exhibits[ident]) for number, ident in enumerate(order, 1)}
    panels = [
        (well.keys.index(hung.wall.group), _panel(hung, rows.get(hung.frame.id)))
        for hung in (*toured, *hanging.owed)
    ]
    drawn = draw.Stair(
        hall.name,
        well.names,
        well.storey,
        well.landing,
        well.run,
        tuple(panel for _, panel in panels),
        hall.stair.surveyed,
    )
    storeys = (_storey(drawn, well, at, panels, rows) for at in range(well.turns + 1))
    return StairPart(tuple(rows.values()), tuple(s for s in storeys if s.rows or s.owed), drawn)


def _panel(hung: Hung, row: Row | None) -> draw.Panel:
    side = hung.wall.id.rpartition("/")[2]
    return draw.Panel(
        row.number if row else 0,
        hung.frame.title,
        url_of("exhibit", row.exhibit.key) if row else "",
        hung.centre[1],
        EYE + hung.wall.up(hung.at + hung.slot / 2),
        hung.width,
        hung.height,
        behind=side == _SECOND,
        edge=side in _ENDS,
    )


def _storey(
    whole: draw.Stair,
    well: Stairwell,
    at: int,
    panels: Sequence[tuple[int, draw.Panel]],
    rows: dict[str, Row],
) -> Storey:
    mine = [replace(p, up=p.up - at * well.storey) for storey, p in panels if storey == at]
    numbers = {panel.number for panel in mine if panel.number}
    return Storey(
        well.names[at],
        tuple(row for row in rows.values() if row.number in numbers),
        sum(not panel.number for panel in mine),
        replace(whole, names=well.names[at : at + 2], panels=tuple(mine)),
    )


def _svg(stair: draw.Stair, href: Callable[[str], str]) -> Markup:
    return Markup(draw.stair_svg(replace(stair, panels=tuple(_linked(stair, href)))))  # noqa: S704 - draw escapes


def _linked(stair: draw.Stair, href: Callable[[str], str]) -> Iterator[draw.Panel]:
    for panel in stair.panels:
        yield replace(panel, href=href(panel.href)) if panel.href else panel
