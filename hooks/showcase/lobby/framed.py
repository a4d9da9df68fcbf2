"""Lobby: pictures as they hang — an exhibit's first one, and a wall of them while people agree to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase import gallery
from showcase.lobby.ground import Draft, Ground, Spell, spells
from showcase.model import Exhibit
from showcase.model.values import Consent
from showcase.screens import slides

Framed = tuple[slides.Frame, Consent | None]
"""A picture as it hangs, and the consent it was agreed to with."""


def while_each_agreed(
    ground: Ground, name: str, title: str, framed: Sequence[Framed]
) -> Iterator[Draft]:
    """A wall of pictures, from which each goes when its consent ends."""
    for spell in spells(ground, (consent for _, consent in framed)):
        frames = tuple(frame for frame, consent in framed if spell.agreed(consent))
        if frames:
            yield Draft(f"{name}{spell.name}", slides.Wall(title, frames), spell.valid)


def framed(ground: Ground, exhibit: Exhibit, spell: Spell | None = None) -> Framed | None:
    """An exhibit's first picture as it hangs (in a spell: that may be shown in it), and its consent."""
    for media in exhibit.media:
        if spell and not spell.agreed(media.consent):
            continue
        shot = ground.shot(media.file)
        if shot and shot.width:
            when = gallery.date_of(exhibit)
            frame = slides.Frame(
                shot.path,
                exhibit.title,
                when.display if when else "",
                media.credit or exhibit.credit or "",
                media.alt or "",
                shot.width,
                shot.height,
            )
            return frame, media.consent
    return None
