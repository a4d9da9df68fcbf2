"""Verdicts: the verdicts of all units as plain values."""

from __future__ import annotations

from typing import Any

from showcase.check.rule import Former
from showcase.check.units import Told, Verdict
from showcase.reading import Survey
from showcase.verdicts.kept import faults, plain


def pack(verdicts: dict[str, Verdict], found: Survey) -> Any:
    """Verdicts, and which files there were, as a plain value."""
    rows = {
        name: (
            sorted(verdict.told.unreadable),
            [tuple(former) for former in verdict.told.former],
            plain(verdict.faults),
            sorted(verdict.reads),
            None if verdict.slides is None else plain(verdict.slides),
        )
        for name, verdict in sorted(verdicts.items())
    }
    return rows, sorted(found.known), sorted(found.media), plain(found.faults)


def unpack(kept: Any) -> tuple[dict[str, Verdict], Survey]:
    """What `pack` made a plain value of."""
    rows, known, media, told = kept
    found = Survey(frozenset(known), frozenset(media), faults(told))
    return {name: _verdict(*row) for name, row in rows.items()}, found


def _verdict(unreadable: Any, former: Any, found: Any, looked: Any, slides: Any) -> Verdict:
    return Verdict(
        Told(frozenset(unreadable), tuple(Former(*row) for row in former)),
        faults(found),
        set(looked),
        None if slides is None else faults(slides),
    )
