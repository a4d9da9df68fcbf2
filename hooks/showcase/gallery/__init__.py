"""Room `gallery`: red history — dates as precise as known, citations, frames on walls, the walk.

Knows nothing of pydantic models: callers hand over the frozen dataclasses of `parts` and `citations`
and get back dataclasses for templates and plain JSON for the walk.
"""

from __future__ import annotations

from showcase.gallery.citations import Citation, Source, cite
from showcase.gallery.dates import When, read_date
from showcase.gallery.parts import Door, Frame, Hung, Partition, Picture, Room, Wall
from showcase.gallery.placement import Hanging, hang
from showcase.gallery.scene import scene, scene_json
from showcase.gallery.timeline import decades, on_this_day
from showcase.gallery.wall import WallView, wall_view

__all__ = [
    "Citation",
    "Door",
    "Frame",
    "Hanging",
    "Hung",
    "Partition",
    "Picture",
    "Room",
    "Source",
    "Wall",
    "WallView",
    "When",
    "cite",
    "decades",
    "hang",
    "on_this_day",
    "read_date",
    "scene",
    "scene_json",
    "wall_view",
]
