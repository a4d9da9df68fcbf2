"""Room screens: the emergency file, polled on its own every ten seconds.

An alert without an end is not made: a forgotten alert would stay for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from showcase.screens.manifest import envelope
from showcase.screens.program import dump
from showcase.screens.when import epoch

MOST_ALERT_CHARS = 60
EVERY_SCREEN = "*"


@dataclass(frozen=True, slots=True)
class Alert:
    """One emergency text; naive local times; `screens` are ids, or `*` for all."""

    id: str
    text: str
    start: datetime
    end: datetime
    screens: tuple[str, ...] = (EVERY_SCREEN,)
    title: str = ""


def alert_file(alerts: Sequence[Alert], *, serial: int, private_key: str = "") -> str:
    """Write the text of `alert.json`; an empty sequence lifts every alert.

    Args:
        alerts: in order of weight; a screen shows the first that concerns it.
        serial: rises with every file written (epoch seconds, and more than `last_serial`), so that an
            old one is not replayed.
        private_key: signs; a screen with a pinned key shows nothing unsigned.

    Raises:
        ValueError: an alert ends before it starts, is empty, or too long to be read in passing.
    """
    rows = []
    for alert in alerts:
        if alert.end <= alert.start:
            raise ValueError(f"alert {alert.id} ends before it starts")
        if not 0 < len(alert.text.strip()) <= MOST_ALERT_CHARS:
            raise ValueError(f"alert {alert.id} needs 1 to {MOST_ALERT_CHARS} characters")
        rows.append(
            {
                "id": alert.id,
                "text": alert.text.strip(),
                "title": alert.title,
                "screens": list(alert.screens),
                "from": epoch(alert.start),
                "until": epoch(alert.end),
            }
        )
    return envelope(dump({"format": 1, "serial": serial, "alerts": rows}), private_key)
