"""Stand-alone pages of the gallery for tests and for looking at: no MkDocs, only the partials."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from showcase.gallery import WallView, scene_json
from tests.gallery import sample

ROOT = Path(__file__).parents[2]
_SHELL = """<!doctype html><html lang="zh-CN" class="no-js"><head><script>document.documentElement.className = ""</script><meta charset="utf-8"><meta name="viewport"
content="width=device-width, initial-scale=1"><title>{{ wall.title }}</title><link rel="icon" href="data:,">
<meta name="showcase-walk" content="walk.js" data-style="walk.css">
<link rel="stylesheet" href="60-gallery.css"><style>
html{--paper:#FBF7F0;--ink:#221C19;--red:#B5121B;--quiet:#6B6058;background:var(--paper);color:var(--ink)}
html[data-scheme=dark]{--paper:#171110;--ink:#EFE7DF;--red:#F0A99A;--quiet:#B9ABA1}
body{margin:0;font:16px/1.8 "Noto Sans CJK SC",sans-serif}</style></head>
<body><main><h1 style="position:absolute;clip-path:inset(50%)">红色长廊</h1>
{% include "partials/gallery_wall.html" %}<section id="gallery-catalogue"></section>
{% if picture %}{% include "partials/gallery_picture.html" %}{% endif %}
</main><script type="module" src="70-gallery.js"></script><script type="module" src="71-lightbox.js"></script>
</body></html>"""


def environment() -> Environment:
    loader = FileSystemLoader(ROOT / "overrides")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def page(wall: WallView) -> str:
    picture = next((row.frame.picture for row in wall.frames if row.frame.picture), None)
    if picture:
        picture = replace(picture, caption="一张示意图")
    here = SimpleNamespace(title=wall.title, place="示例大厦")
    return environment().from_string(_SHELL).render(wall=wall, picture=picture, page=here)


def write(folder: Path) -> None:
    """Write the page of sixty exhibits, its scene and pictures, and the corridor of two."""
    (folder / "m").mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(page(sample.full_view(folder / "m", "m/")), "utf-8")
    (folder / "two.html").write_text(page(sample.two_view()), "utf-8")
    (folder / "scene.json").write_text(scene_json(sample.full_scene(folder / "m", "m/")), "utf-8")
    (folder / "two.json").write_text(scene_json(sample.two_scene()), "utf-8")
    (folder / "stairs.html").write_text(page(sample.climb_view(folder / "m", "m/")), "utf-8")
    (folder / "stairs.json").write_text(scene_json(sample.climb_scene(folder / "m", "m/")), "utf-8")
    for asset in ("css/60-gallery.css", "js/70-gallery.js", "js/71-lightbox.js"):
        shutil.copy(ROOT / "overrides/assets" / asset, folder)
    shutil.copy(ROOT / "parts/walk/walk.css", folder)
