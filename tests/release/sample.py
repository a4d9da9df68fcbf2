"""A tiny built site, and what visitors of a target folder see."""

import json
from pathlib import Path

from showcase.release import About
from tests.support.builds import digests

OLD = {
    "index.html": '<link href="assets/css.aaaaaaaa.css"><a href="about/">关于</a> 旧',
    "404.html": '<a href="/">首页</a>',
    "about/index.html": '<a href="../">首页</a>',
    "sitemap.xml": "<urlset><loc>https://showcase.example/</loc></urlset>",
    "assets/css.aaaaaaaa.css": "body{}",
    "gone/index.html": "会撤下的一页",
    "screens/lobby/index.html": "屏",
    "screens/alert.json": '{"payload":"{\\"alerts\\":[]}","sig":""}',
}
NEW = {
    **{path: text for path, text in OLD.items() if path != "gone/index.html"},
    "index.html": '<link href="assets/css.bbbbbbbb.css"><a href="about/">关于</a> 新',
    "assets/css.bbbbbbbb.css": "main{}",
}
SCREEN = "screens/lobby/manifest.json"


def write(folder: Path, files: dict[str, str], *, signature: str = "") -> Path:
    """Write a built site; its screen's manifest has number 0, as a build leaves it."""
    payload = json.dumps({"format": 1, "screen": "lobby", "release": 0}, separators=(",", ":"))
    envelope = json.dumps({"payload": payload, "sig": signature})
    for path, text in {**files, SCREEN: envelope}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def about(day: int = 1, source: str = "", **wishes: object) -> About:
    """What a publish of some day in November is told."""
    return About(f"2026-11-{day:02}T03:00:00+08:00", source or f"source {day}", **wishes)  # type: ignore[arg-type]


def seen(target: Path) -> dict[str, str]:
    """What a visitor gets of the site, without what says which release it is."""
    found = digests(target / "current")
    return {path: mark for path, mark in found.items() if path not in ("release.json", SCREEN)}


def number_on_screen(target: Path) -> int:
    """The release number that a lobby screen reads."""
    envelope = json.loads((target / "current" / SCREEN).read_bytes())
    return int(json.loads(envelope["payload"])["release"])


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())
