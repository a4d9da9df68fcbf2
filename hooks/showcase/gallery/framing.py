"""Room `gallery`: an exhibit of the model as a frame — its words, its date, where its editor wants it."""

from __future__ import annotations

import re
from dataclasses import replace

from showcase.faults import Place
from showcase.gallery import words
from showcase.gallery.dates import When, read_date
from showcase.gallery.hung import NOWHERE, Frame, Picture
from showcase.gallery.parts import COMPASS
from showcase.gallery.space import PANEL
from showcase.model import Exhibit
from showcase.words import floor_text

_MOST_TEXT = 120
_MARKS = re.compile(r"[*_`>#\[\]]+|\(\S*?://[^)]*\)")


def frame(
    exhibit: Exhibit,
    *,
    measured: bool,
    on_stair: bool = False,
    href: str = "",
    locale: str = "",
    source: str = "",
    picture: Picture | None = None,
    place: Place = NOWHERE,
) -> Frame:
    """An exhibit as it hangs.

    Args:
        exhibit: of the model.
        measured: whether its room is surveyed; elsewhere metres mean nothing and are left out.
        on_stair: whether its room is a stair, which an exhibit may tell of as a whole.
        href: the address of its page.
        locale: where it stands, in words.
        source: its first source, as a citation.
        picture: what hangs; a panel of its words without one.
        place: where it stands in the data, for faults.
    """
    when = date_of(exhibit)
    wish = exhibit.hang
    made = Frame(
        exhibit.id,
        exhibit.title,
        href,
        date=when.display if when else "",
        iso=when.iso if when else "",
        section=exhibit.section or "",
        text=short_text(exhibit),
        locale=locale,
        source=source,
        picture=picture,
        place=place,
        note="" if not exhibit.suggested else words.SUGGESTED,
        items=_items(exhibit, on_stair and is_corridor(exhibit)),
        owed=max(0, (exhibit.items_declared or 0) - len(exhibit.items)),
        floors=tuple(map(floor_text, floors(exhibit)))
        if is_corridor(exhibit) and not on_stair
        else (),
        stands_for="" if on_stair else stands_for(exhibit),
    )
    if on_stair:
        return _on_stair(made, exhibit, measured)
    if wish is None or wish.wall is None:
        return made if wish is None or not measured else replace(made, at=wish.at, width=wish.width)
    if not measured:
        return replace(made, wall=wish.wall if wish.wall in COMPASS else "")
    # a place without a width must not depend on a picture's shape
    width = wish.width or (PANEL[0] if wish.at is not None else None)
    return replace(made, wall=wish.wall, at=wish.at, width=width)


def _on_stair(made: Frame, exhibit: Exhibit, measured: bool) -> Frame:
    """Where an exhibit hangs on a stair: its storey and wall, as far as its editor said."""
    wish = exhibit.hang
    floor = wish.floor if wish and wish.floor is not None else exhibit.floor_from
    wall = (wish.wall if wish else None) or ""
    where = "" if floor is None else str(floor)
    if wall:
        where = f"{where or words.NO_STOREY}/{wall}"
    at = wish.at if wish and measured else None
    width = wish.width if wish else None
    return replace(made, wall=where, at=at, width=width or (PANEL[0] if at is not None else None))


def _items(exhibit: Exhibit, whole: bool) -> tuple[tuple[str, str], ...]:
    """The parts an exhibit lists; of a stair as a whole, else what it is for."""
    if whole and not exhibit.items:
        return tuple((goal, "") for goal in exhibit.goals)
    return tuple((item.title, item.value or item.text or "") for item in exhibit.items)


def date_of(exhibit: Exhibit) -> When | None:
    """The date of an exhibit; None where it is owed (or unreadable, which the check tells)."""
    when = read_date(exhibit.date, Place(exhibit.file)) if exhibit.date else None
    return when if isinstance(when, When) else None


def short_text(exhibit: Exhibit) -> str:
    """What stands on the wall: the label, else the text's first lines, else its parts by name."""
    if exhibit.label:
        return exhibit.label
    if exhibit.text:
        plain = _MARKS.sub("", exhibit.text.strip().split("\n\n")[0]).replace("\n", "")
        return plain if len(plain) <= _MOST_TEXT else plain[: _MOST_TEXT - 1] + "…"
    if exhibit.items:
        named = words.ENUMERATED.join(item.title for item in exhibit.items)
        owed = (exhibit.items_declared or 0) > len(exhibit.items)
        rest = words.REST_OWED.format(count=exhibit.items_declared) if owed else ""
        return named + rest
    return words.ENUMERATED.join(exhibit.goals)


def is_corridor(exhibit: Exhibit) -> bool:
    """Whether an exhibit is itself a corridor, in a stairwell for one."""
    return exhibit.kind == words.CORRIDOR or len(floors(exhibit)) > 2


def stands_for(exhibit: Exhibit, *, on_stair: bool = False) -> str:
    """Of a corridor that is itself an exhibit: that one panel stands for it, or that it is the stair."""
    if not is_corridor(exhibit):
        return ""
    way = words.NO_FLOORS
    if storeys := floors(exhibit):
        first, last = floor_text(storeys[0]), floor_text(storeys[-1])
        way = words.ITS_FLOORS.format(first=first, last=last)
    return (words.A_STAIR if on_stair else words.A_CORRIDOR).format(way=way)


def floors(exhibit: Exhibit) -> tuple[int, ...]:
    """Storeys from the first to the last, either way; there is no storey 0."""
    if exhibit.floor_from is None or exhibit.floor_to is None:
        return ()
    step = 1 if exhibit.floor_to >= exhibit.floor_from else -1
    return tuple(f for f in range(exhibit.floor_from, exhibit.floor_to + step, step) if f)
