"""Parts: walls — topics of messages (never as quotations), quotations and smiles with consent, slogans.

Consent is not decided here: the catalogue that views are given holds only what may be shown
(`showcase.plan.consent`).
"""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model import Catalogue, Folder
from showcase.model.walls import Message, Quote, Smile
from showcase.plan import Scene


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of the message wall with the drift of what was written under it."""

    name: str
    gists: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class WallsPart:
    """The chapter 互动墙."""

    topics: tuple[Topic, ...]
    quotations: tuple[Message, ...]
    smiles: tuple[Smile, ...]
    smiles_text: str
    quotes: tuple[Quote, ...]
    text: str = ""


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether anything may be shown."""
    walls = folder.walls
    return bool(walls.messages or walls.smiles or walls.smiles_text or walls.quotes)


def make(scene: Scene, folder: Folder) -> WallsPart:
    """The walls of a folder; messages of one topic stand together."""
    walls = folder.walls
    topics: dict[str, list[Message]] = {}
    for message in walls.messages:
        if message.quote is None:
            gists = topics.setdefault(message.topic, [])
            gists += [message] if message.gist else []
    return WallsPart(
        tuple(Topic(name, tuple(gists)) for name, gists in topics.items()),
        tuple(message for message in walls.messages if message.quote is not None),
        tuple(walls.smiles),
        walls.smiles_text or "",
        tuple(walls.quotes),
        walls.text or "",
    )
