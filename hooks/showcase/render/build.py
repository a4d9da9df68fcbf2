"""Render: what the hooks of one build share."""

from __future__ import annotations

from dataclasses import dataclass, field

from showcase.plan import Page, Scene
from showcase.render.tree import Output
from showcase.search import Entry


@dataclass(slots=True)
class Build:
    """One build on its way: filled by one hook, read by the next.

    Attributes:
        scene: the data and the date; None while a preview has no good data yet.
        output: the files of the site.
        pages: the planned data pages.
        entries: what search can find.
        headlines: the characters set in the headline font.
    """

    scene: Scene | None
    output: Output
    pages: list[Page] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    headlines: set[str] = field(default_factory=set)
