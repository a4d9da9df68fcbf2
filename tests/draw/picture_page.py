"""All drawings on one page, to be looked at: `python tests/draw/picture_page.py OUT.html`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from showcase.draw import (  # noqa: E402
    elevation,
    figure_tile,
    org_tree,
    plan_figure,
    qr,
    skyline,
    social_svg,
)
from tests.draw import samples  # noqa: E402

TOKENS = """
:root{--paper:#FBF7F0;--ink:#221C19;--red:#B5121B;--deep:#7A0B12;--gold:#D9A441;--gold-line:#8A6A1F;--quiet:#6B6058;--line:#D9D0C4}
@media (prefers-color-scheme:dark){:root{--paper:#171110;--ink:#EFE7DF;--red:#F0A99A;--gold:#E6C27A;--gold-line:#E6C27A;--quiet:#B9ABA1;--line:#3D3330}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.8 "Noto Sans CJK SC",sans-serif}
section{padding:1.5rem max(1rem,4vw)}h2{font:600 22px/1.4 "Noto Serif CJK SC",serif;margin:0 0 1rem}
.row{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:end}.row>*{max-width:100%}
.plans{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,34rem),1fr));gap:3rem}.stack{display:grid;gap:3rem;grid-template-columns:minmax(0,1fr)}.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));gap:2rem;padding:1rem}.deep{background:#7A0B12}.bleed{padding-inline:0}.bleed h2{padding-inline:4vw}
"""


def page() -> str:
    """The page; nothing on it depends on anything but the code."""
    deep = "".join(elevation(samples.BUILDINGS[k], "screen") for k in ("ifc", "greenland", "iic"))
    parts = [
        ("skyline", "bleed", skyline(samples.STOPS)),
        ("card", "row", "".join(elevation(b) for b in samples.BUILDINGS.values())),
        ("hero", "row", "".join(elevation(b, "hero") for b in samples.BUILDINGS.values())),
        ("screen", "row deep", deep),
        (
            "social",
            "row",
            "".join(
                social_svg(b, line="党群服务中心 · 46层 · 约1500㎡", site="楼宇党建展厅")
                for b in (
                    samples.GREENLAND,
                    samples.GROUP,
                    samples.BUILDINGS["long"],
                    samples.KNOWN_FLOOR,
                )
            ),
        ),
    ]
    parts.append(("plan", "plans", "".join(plan_figure(p) for p in samples.PLANS.values())))
    parts.append(("tree", "stack", "".join(org_tree(t, title=k) for k, t in samples.TREES.items())))
    tiles = "".join(figure_tile(f, href="x/") for f in samples.FIGURES)
    parts += [
        ("tile", "tiles", tiles),
        ("tile-deep", "tiles deep dr-on-deep", tiles),
        ("chart", "plans", "".join(samples.CHARTS.values())),
        ("qr", "row", qr("https://example.invalid/screens/", title="大堂屏内容")),
    ]
    css = (ROOT / "overrides/assets/css/40-draw.css").read_text("utf-8")
    body = "".join(
        f'<section id="{name}"{" class=bleed" if kind == "bleed" else ""}><h2>{name}</h2><div class="{kind}">{html}</div></section>'
        for name, kind, html in parts
    )
    return (
        f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Drawings</title><style>{TOKENS}{css}</style>{body}</html>"
    )


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), "utf-8")
