"""Lobby: what goes from a screen when a consent ends; from outside."""

import io
from typing import Any

import pytest
from PIL import Image

from showcase.screens.manifest import hashed
from tests.lobby.showing import (
    CONSENT,
    Made,
    shown,
)


def test_a_quotation_leaves_the_screen_when_its_consent_ends(made: Made) -> None:
    quote = {"topic": "午间", "quote": "这里安静", "consent": CONSENT}

    show = made(
        [{"key": "hi", "kind": "welcome"}, {"key": "wall", "kind": "messages"}],
        {"buildings/sample/walls.yaml": {"messages": [quote]}},
    )

    assert "wall-quote-1" in shown(show, "2026-07-10T23:59")
    assert shown(show, "2026-07-11T00:00") == ["hi-1"]


def test_a_quotation_agreed_for_the_web_only_is_not_shown(made: Made) -> None:
    quote = {"topic": "午间", "quote": "这里安静", "consent": {**CONSENT, "channel": ["web"]}}

    show = made(
        [{"key": "hi", "kind": "welcome"}, {"key": "wall", "kind": "messages"}],
        {"buildings/sample/walls.yaml": {"messages": [quote]}},
    )

    assert not any("这里安静" in slide.html for slide in show.slides)


def picture(seed: str) -> bytes:
    """A picture of its own."""
    made = io.BytesIO()
    Image.new("RGB", (60, 40), (ord(seed), 0, 0)).save(made, "PNG")
    return made.getvalue()


def pictured(idents: dict[str, str | None]) -> dict[str, Any]:
    """Exhibits with a picture each, agreed to until a day (None: nobody had to be asked)."""
    source = {"id": "book", "type": "M", "title": "示例", "publisher": "示例大厦", "date": "2026"}
    drawn = {f"buildings/sample/media/{ident}.png": picture(ident) for ident in idents}
    return drawn | {
        f"buildings/sample/exhibits/{ident}.yaml": {
            "title": f"展品{ident}",
            "sources": [source],
            "media": [
                {
                    "file": f"media/{ident}.png",
                    "alt": "一张合影",
                    **({"faces": True, "consent": {**CONSENT, "expires": end}} if end else {}),
                }
            ],
        }
        for ident, end in idents.items()
    }


@pytest.mark.parametrize("kind", ["walk", "wall"])
def test_when_a_consent_ends_only_its_own_picture_goes(made: Made, kind: str) -> None:
    hung = pictured({"a": "2026-07-10", "b": "2026-07-20", "c": None})

    show = made([{"key": "hi", "kind": "welcome"}, {"key": "it", "kind": kind}], hung)
    html = {slide.id: slide.html for slide in show.slides}
    shows = {
        moment: "".join(html[name] for name in shown(show, moment) if name.startswith("it-"))
        for moment in (
            "2026-07-10T23:59",
            "2026-07-11T00:00",
            "2026-07-21T00:00",
            "2026-07-30T12:00",
        )
    }

    names = {i: hashed("picture.png", picture(i)) for i in "abc"}
    left = [[i for i in "abc" if names[i] in told] for told in shows.values()]
    assert left == [["a", "b", "c"], ["b", "c"], ["c"], ["c"]]
    if kind == "walk":  # the exhibit stays, as its words
        assert all(f"展品{i}" in told for told in shows.values() for i in "abc")
