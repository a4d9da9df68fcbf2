"""Golden files: what each drawing looks like in bytes. GOLDEN=1 writes them anew; then look."""

import os
from pathlib import Path

import pytest

from showcase.draw import (
    LIGHT,
    elevation,
    figure_tile,
    org_tree,
    plan_figure,
    qr,
    skyline,
    social_svg,
    stair_svg,
)
from tests.draw.samples import BUILDINGS, CHARTS, FIGURES, PLANS, STAIR, STOPS, TREES

FOLDER = Path(__file__).parent / "golden"
DRAWINGS = {
    **{f"card-{name}.svg": elevation(b) for name, b in BUILDINGS.items() if name in ("greenland", "iic", "basement")},
    **{f"hero-{name}.svg": elevation(b, "hero") for name, b in BUILDINGS.items() if name in ("ifc", "huarong", "known-floor", "group", "one-floor")},
    "screen-ifc.svg": elevation(BUILDINGS["ifc"], "screen"),
    "baked-tallest.svg": elevation(BUILDINGS["tallest"], palette=LIGHT),
    "social-greenland.svg": social_svg(BUILDINGS["greenland"], line="46层", site="示例站"),
    "skyline.html": skyline(STOPS),
    **{f"plan-{name}.html": plan_figure(PLANS[name]) for name in ("santing", "surveyed", "one")},
    **{f"tree-{name}.html": org_tree(TREES[name], title="组织") for name in ("greenland", "ifc")},
    **{f"chart-{name}.html": html for name, html in CHARTS.items()},
    "tiles.html": "".join(map(figure_tile, FIGURES)),
    "stair.svg": stair_svg(STAIR),
    "qr.svg": qr("https://example.invalid/", title="示例"),
}  # fmt: skip


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_drawing_is_as_it_was_looked_at(name: str) -> None:
    path = FOLDER / name
    if os.environ.get("GOLDEN"):
        path.write_text(DRAWINGS[name], encoding="utf-8")

    assert DRAWINGS[name] == path.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(DRAWINGS)
