"""Room `gallery`: red history — dates as precise as known, citations, frames on walls, the walk.

Works on the frozen dataclasses of `parts`, `hung` and `citations`, gives back dataclasses for templates
and plain JSON for the walk; only `framing` and `halls` know the model, and make those of it.
"""

from __future__ import annotations

from showcase.gallery.citations import Citation, Source, cite
from showcase.gallery.dates import When, read_date
from showcase.gallery.doors import behind, entered_from
from showcase.gallery.framing import date_of, floors, frame, short_text, stands_for
from showcase.gallery.halls import Show, hung, in_order, shows, well_of
from showcase.gallery.hung import Frame, Hung, Picture
from showcase.gallery.parts import Door, Partition, Room, Wall
from showcase.gallery.placement import Hanging, hang
from showcase.gallery.scene import scene, scene_json
from showcase.gallery.timeline import Decade, Event, decades, on_this_day
from showcase.gallery.wall import WallView, wall_view

__all__ = [
    "Citation",
    "Decade",
    "Door",
    "Event",
    "Frame",
    "Hanging",
    "Hung",
    "Partition",
    "Picture",
    "Room",
    "Show",
    "Source",
    "Wall",
    "WallView",
    "When",
    "behind",
    "cite",
    "date_of",
    "decades",
    "entered_from",
    "floors",
    "frame",
    "hang",
    "hung",
    "in_order",
    "on_this_day",
    "read_date",
    "scene",
    "scene_json",
    "short_text",
    "shows",
    "stands_for",
    "wall_view",
    "well_of",
]
