"""Parts: opening hours as the visitor's browser looks them up, to say whether it is open now."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, timedelta

from showcase.calendar import Span
from showcase.model import Folder, Hall
from showcase.model.values import Hours
from showcase.plan import Scene
from showcase.programme import DAYS_AHEAD, Opening, opening, programme


def data(scene: Scene, folder: Folder, rows: Iterable[Hours]) -> str:
    """The hours of the coming days of a centre or a hall, as JSON for a data attribute.

    `week` are the usual days from Monday, `days` those that differ: hours (null where nobody said)
    and why. Hours are minutes, `540-1050`. A centre's closures are its halls' too.

    Args:
        scene: the data and the build's date.
        folder: the building.
        rows: the editor's lines of hours.

    Returns:
        JSON; empty where there are no hours or they cannot be read.
    """
    made = _made(scene, folder, rows, scene.date, scene.date + timedelta(days=DAYS_AHEAD))
    if made is None:
        return ""
    told = {
        "week": [_minutes(spans) for spans in made.week],
        "days": {
            day.isoformat(): [None if found.spans is None else _minutes(found.spans), found.why]
            for day, found in made.days.items()
        },
        "until": made.until.isoformat(),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def hours_of(scene: Scene, folder: Folder, hall: Hall, first: date, last: date) -> Opening | None:
    """A hall's own hours from `first` to `last`, or its centre's; None where none can be read."""
    centre = folder.building.centre if folder.kind == "building" else None
    return _made(scene, folder, hall.hours or (centre.hours if centre else ()), first, last)


def _made(
    scene: Scene, folder: Folder, rows: Iterable[Hours], first: date, last: date
) -> Opening | None:
    centre = folder.building.centre if folder.kind == "building" else None
    return opening(
        rows,
        centre.closures if centre else (),
        programme(scene.catalogue, scene.date).holidays,
        first,
        last,
    )


def _minutes(spans: Iterable[Span]) -> str:
    return ",".join(f"{span.start}-{span.end}" for span in spans)
