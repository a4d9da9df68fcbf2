"""Check: a screen of the data as the room screens takes it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from showcase.model import Screen
from showcase.model.screen import ScreenMode, ScreenTheme
from showcase.model.site import Mourning
from showcase.screens import spec


def described(screen: Screen, mourning: Iterable[Mourning] = ()) -> spec.Screen:
    """A screen as its player's room takes it.

    Args:
        screen: as the editor wrote it.
        mourning: the site's own days, which turn every screen grey.
    """
    glass = screen.geometry
    return spec.Screen(
        id=screen.slug,
        title=screen.name,
        geometry=spec.Geometry(
            float(glass.diagonal_in), (glass.px[0], glass.px[1]), float(glass.view_distance_m)
        ),
        playlist=tuple(spec.Entry(e.key, e.kind, e.seconds) for e in screen.playlist),
        place=screen.where or "",
        layout=screen.layout,
        dayparts=tuple(
            spec.Daypart(
                p.name, _minutes(p.start), _minutes(p.end), tuple(p.entries), _days(p.weekdays)
            )
            for p in screen.dayparts
        ),
        modes=(*map(_mode, screen.modes), *(_grey(days) for days in mourning)),
        off=tuple(
            spec.Off(_minutes(o.start), _minutes(o.end), _days(o.weekdays)) for o in screen.off
        ),
        touch=screen.touch,
    )


def _mode(mode: ScreenMode) -> spec.Mode:
    return spec.Mode(
        name=mode.name,
        kind=mode.kind,
        start=datetime.fromisoformat(mode.from_) if mode.from_ else None,
        end=datetime.fromisoformat(mode.to) if mode.to else None,
        approved=mode.approved or "",
        entries=tuple(mode.entries),
        lead=mode.lead,
        theme=_theme(mode.theme) if mode.theme else None,
        basis=mode.basis or "",
    )


def _theme(theme: ScreenTheme) -> spec.Theme:
    return spec.Theme(theme.name, theme.ground, theme.ink, theme.logo or "")


def _grey(days: Mourning) -> spec.Mode:
    first, last = date.fromisoformat(days.from_), date.fromisoformat(days.to)
    return spec.Mode(
        name=days.basis,
        kind="mourning",
        start=datetime.combine(first, time.min),
        end=datetime.combine(last + timedelta(days=1), time.min),
        approved=days.basis,
        basis=days.basis,
    )


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def _days(weekdays: list[int]) -> tuple[int, ...]:
    return tuple(sorted(day - 1 for day in weekdays)) or spec.EVERY_DAY
