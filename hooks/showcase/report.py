"""Report: faults as people and machines read them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from showcase.faults import Fault


def text(faults: Sequence[Fault], root: Path) -> str:
    """One line a fault."""
    return "\n".join(str(fault) for fault in faults)


def html(faults: Sequence[Fault], root: Path) -> str:
    """The faults as a panel above a preview."""
    return "<ol>" + "".join(f"<li>{escape(str(fault))}</li>" for fault in faults) + "</ol>"
