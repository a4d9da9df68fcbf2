"""Draw: SVG and HTML from plain dataclasses; knows no model, no disk but its templates, no clock."""

from showcase.draw.amount import Amount, Said, display
from showcase.draw.building import Building, LitFloor, Tower
from showcase.draw.charts import bars, before_after, part_of_whole
from showcase.draw.elevation import elevation, elevation_text
from showcase.draw.figures import (
    Figure,
    chart_text,
    figure_text,
    figure_tile,
    figures_table,
)
from showcase.draw.floorplan import Exit, FloorPlan, Room, rect
from showcase.draw.marks import height_caption
from showcase.draw.orgtree import Node, org_tree, org_tree_text
from showcase.draw.palette import DARK, DEEP, LIGHT, Palette
from showcase.draw.plan_drawing import plan_figure, plan_svg, plan_text
from showcase.draw.plan_faults import DrawFault, elevation_faults, plan_faults
from showcase.draw.plan_layout import Hall, schematic_plan
from showcase.draw.qr import qr, qr_text
from showcase.draw.series import Dated, series, series_text
from showcase.draw.skyline import Stop, skyline, skyline_levels, skyline_text
from showcase.draw.social import social_svg
from showcase.draw.stair import Panel, Stair, stair_svg

__all__ = [
    "DARK",
    "DEEP",
    "LIGHT",
    "Amount",
    "Building",
    "Dated",
    "DrawFault",
    "Exit",
    "Figure",
    "FloorPlan",
    "Hall",
    "LitFloor",
    "Node",
    "Palette",
    "Panel",
    "Room",
    "Said",
    "Stair",
    "Stop",
    "Tower",
    "bars",
    "before_after",
    "chart_text",
    "display",
    "elevation",
    "elevation_faults",
    "elevation_text",
    "figure_text",
    "figure_tile",
    "figures_table",
    "height_caption",
    "org_tree",
    "org_tree_text",
    "part_of_whole",
    "plan_faults",
    "plan_figure",
    "plan_svg",
    "plan_text",
    "qr",
    "qr_text",
    "rect",
    "schematic_plan",
    "series",
    "series_text",
    "skyline",
    "skyline_levels",
    "skyline_text",
    "social_svg",
    "stair_svg",
]
