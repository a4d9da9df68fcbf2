"""Room screens: data of a slide in, finished `Slide` out. The Jinja environment is handed in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from showcase.screens import slides as kinds
from showcase.screens.fit import text_length
from showcase.screens.spec import Slide
from showcase.screens.when import Interval

FULL = frozenset({"picture", "video"})
"""Kinds that take the whole glass."""
_DRAWINGS = ("drawing", "chart", "qr")
_HEADLINE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_UNREAD = re.compile(r"<(small|span)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SOURCES = re.compile(r'data-src="([^"]+)"')


def make_slide(
    env: Environment,
    data: Any,
    *,
    id: str,  # noqa: A002 - the field's own name
    entry: str,
    valid: Sequence[Interval] | None = None,
    seconds: int | None = None,
    title: str = "",
) -> Slide:
    """Render one slide.

    Args:
        env: autoescaping; finds `screens/slides/<kind>.html` (the folder overrides).
        data: one of the dataclasses of `slides.py`.
        id: unique on the screen, stable from build to build.
        entry: key of the playlist's line it belongs to.
        valid: when it is true, as epoch seconds; None for always.
        seconds: its own length (films and walks).
        title: its group in the touch menu; empty keeps it out.
    """
    template = env.get_template(f"screens/slides/{data.KIND}.html")
    html = _squeeze(template.render(s=_safe(data)))
    files = tuple(dict.fromkeys([*_SOURCES.findall(html), *getattr(data, "files", ())]))
    return Slide(
        id=id,
        entry=entry,
        kind=data.KIND,
        html=html,
        chars=text_length(html),
        valid=None if valid is None else tuple(valid),
        files=files,
        seconds=seconds,
        full=data.KIND in FULL,
        title=title,
        headline=_headline(html),
    )


@dataclass(frozen=True, slots=True)
class Shell:
    """What player.html is given; `styles` and `script` are hashed paths."""

    screen: str
    title: str
    building: str
    centre: str
    script: str
    styles: tuple[str, ...]
    elevation: str = ""
    base: str = "../"
    shell: str = ""
    pin: str = ""
    usb: bool = False
    upright: bool = False
    demo: str = ""


def render_shell(env: Environment, shell: Shell) -> str:
    """Render the page of a screen."""
    page = {name: getattr(shell, name) for name in Shell.__dataclass_fields__}
    page["elevation"] = Markup(shell.elevation)  # noqa: S704 - drawn by our own room
    return env.get_template("screens/player.html").render(page=page)


def _safe(data: Any) -> SimpleNamespace:
    """Fields of a slide, drawings marked as markup; everything else is escaped by the template."""
    fields = {name: getattr(data, name) for name in data.__dataclass_fields__}
    for name in _DRAWINGS:
        if name in fields:
            fields[name] = Markup(fields[name])  # noqa: S704 - drawn by our own room
    return SimpleNamespace(**fields)


def _headline(html: str) -> str:
    found = _HEADLINE.search(html)
    return unescape(_TAG.sub("", _UNREAD.sub("", found[1]))).strip() if found else ""


def _squeeze(html: str) -> str:
    return re.sub(r">\s+<", "><", html).strip()


KINDS = {
    made.KIND: made
    for made in vars(kinds).values()
    if isinstance(made, type) and hasattr(made, "KIND")
}
"""Every kind of slide and its dataclass."""
