"""Render: pages to bytes — bodies from data, in shells made by MkDocs' own templates."""

from showcase.render.bodies import environment, render
from showcase.render.shells import MARKS, Shell, Slots, cut

__all__ = ["MARKS", "Shell", "Slots", "cut", "environment", "render"]
