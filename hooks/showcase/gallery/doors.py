"""Room `gallery`: which room a door leads into, as far as an editor said so."""

from __future__ import annotations

from showcase.gallery.halls import Show


def behind(rooms: tuple[Show, ...], hall: str) -> Show | None:
    """The show that a door to a hall leads into: its own room, or the corridor its exhibits hang in."""
    ident = _id(hall)
    for show in rooms:
        if show.id == ident or any(_id(e.hall or "") == ident for e in show.exhibits):
            return show
    return None


def entered_from(rooms: tuple[Show, ...], into: Show) -> Show | None:
    """The first surveyed hall with a door to a stair or a drawn corridor, where an editor says so."""
    for show in rooms:
        plan = show.hall.plan if show.hall and show.surveyed and not show.stair else None
        if any(door.to and behind(rooms, door.to) is into for door in (plan.doors if plan else ())):
            return show
    return None


def _id(key: str) -> str:
    return key.rpartition("/")[2]
