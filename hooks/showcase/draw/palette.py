"""Draw: the colours of the house, for drawings that leave it (social images, files)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role, as `#RRGGBB`; the names are those of the CSS tokens."""

    paper: str
    ink: str
    red: str
    deep: str
    gold: str
    gold_line: str
    quiet: str
    line: str


LIGHT = Palette(
    "#FBF7F0", "#221C19", "#B5121B", "#7A0B12", "#D9A441", "#8A6A1F", "#6B6058", "#D9D0C4"
)
DARK = Palette(
    "#171110", "#EFE7DF", "#F0A99A", "#7A0B12", "#E6C27A", "#E6C27A", "#B9ABA1", "#3D3330"
)
DEEP = Palette(
    "#7A0B12", "#F3D9A4", "#F3D9A4", "#7A0B12", "#F0BE52", "#F0BE52", "#E3C08A", "#A6542F"
)
"""Light lines on deep red: screens and social images."""
